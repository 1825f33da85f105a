import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnusable } from './store.ts';

/** Creates the data folder where it is missing, for its owner alone. */
export function makeDataFolder(data: string): void {
  mkdirSync(data, { recursive: true, mode: 0o700 });
}

/** Writes the secret of a data folder over the one that is there; it is whole or not there at all. */
export function writeSecret(data: string, secret: string): void {
  const file = join(data, 'secret');
  writeFileSync(`${file}.part`, secret, { mode: 0o600, flush: true });
  renameSync(`${file}.part`, file);
}

/**
 * Reads the secret of a data folder; creates it at the first start, readable by its owner alone (D14).
 *
 * @returns at least 32 bytes
 * @throws StoreUnusable where the file holds something else
 */
export function readSecret(data: string): Uint8Array {
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
      `${file} is damaged: it should hold 64 hexadecimal digits. Delete it and start again: a new one is created.`,
    );
  return secret;
}
