import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDriver } from './sqlite/open.ts';
import { StoreUnusable } from './store.ts';

/** Where comments lie in the data folder. */
export const databaseFile = (data: string): string => join(data, 'comments.sqlite');

/** Makes the data folder where it is missing: for its owner alone. */
export function makeDataFolder(data: string): void {
  mkdirSync(data, { recursive: true, mode: 0o700 });
}

/** The folder's secret, made at the first start, readable by its owner alone (D14). */
export function secretOf(data: string): Uint8Array {
  const file = join(data, 'secret');
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'EEXIST') throw reason;
  }
  chmodSync(file, 0o600);
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (secret.length < 32)
    throw new StoreUnusable(
      `${file} is damaged: it should hold 64 hexadecimal digits. Delete it, and a new one is made.`,
    );
  return secret;
}

const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42]);

/** Whether the folder lies on a network file system, where SQLite's locks can fail. */
export function isOnNetwork(data: string): boolean {
  try {
    return NETWORK_TYPES.has(statfsSync(data).type >>> 0);
  } catch {
    return false;
  }
}

/**
 * Takes the folder for one serving process (D13). The lock is the operating system's: it ends with the process,
 * however that ends.
 *
 * @returns what gives it back, or undefined where another process serves from this folder
 * @throws StoreUnusable where the file that is locked is damaged
 */
export async function takeFolder(data: string): Promise<(() => void) | undefined> {
  const Database = await loadDriver();
  const file = join(data, 'serving.lock');
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('begin exclusive');
    return () => lock.close();
  } catch (reason) {
    lock.close();
    const { code, message } = reason as { code?: string; message: string };
    if (code?.startsWith('SQLITE_BUSY')) return undefined;
    throw new StoreUnusable(`${file} cannot be locked (${message}). Delete it, and start again.`);
  }
}
