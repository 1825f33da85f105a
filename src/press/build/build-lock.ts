import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonCache } from '../source/cache-files.ts';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Acquires the lock of an edition, so that one build at a time works on it.
 *
 * @param cache folder of the edition's cache
 * @returns a function that releases the lock, or the id of the process that has it
 */
export function acquireBuildLock(cache: string): { release: () => void } | { pid: number } {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'press.json');
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid }), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch {
      const pid = readJsonCache<{ pid: number }>(file)?.pid;
      if (pid !== undefined && pid !== process.pid && isRunning(pid)) return { pid };
      // That process ended without releasing it.
      rmSync(file, { force: true });
    }
  }
}
