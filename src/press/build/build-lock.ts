import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonCache } from '../source/files.ts';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Makes sure that one press at a time works on an edition.
 *
 * @param cache what the press keeps of the edition
 * @returns what lets the next one in, or the process that is at work
 */
export function acquireBuildLock(cache: string): { release: () => void } | { at: number } {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'press.json');
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid }), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch {
      const pid = readJsonCache<{ pid: number }>(file)?.pid;
      if (pid !== undefined && pid !== process.pid && isRunning(pid)) return { at: pid };
      // It ended without a word.
      rmSync(file, { force: true });
    }
  }
}
