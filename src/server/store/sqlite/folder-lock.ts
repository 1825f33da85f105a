import { join } from 'node:path';
import { StoreUnusable } from '../store.ts';
import { loadDriver } from './open.ts';

/**
 * Locks a data folder for one serving process (D13). The lock is the operating system's: it ends with the process,
 * however that ends.
 *
 * @returns a function that unlocks it, or undefined where another process has the lock
 * @throws StoreUnusable where the lock file is damaged or SQLite cannot be loaded
 */
export async function lockFolder(data: string): Promise<(() => void) | undefined> {
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
