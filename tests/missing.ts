import { test } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a suite could not run on this machine. */
    missing?: string;
  }
}

/**
 * Reports a suite that cannot run on this machine, so that `npm test` lists it and does not count
 * it as passed.
 */
export const missingSuite = (reason: string): void =>
  test(`missing: ${reason}`, ({ task }) => {
    task.meta.missing = reason;
  });
