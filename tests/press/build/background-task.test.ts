import { expect, test } from 'vitest';
import { BackgroundTask } from '../../../src/press/build/background-task.ts';

/** A task whose runs succeed, have results or fail as a list says, and what it called. */
function taskOf(...runs: ('nothing' | 'result' | 'result and failure' | Error)[]) {
  const messages: string[] = [];
  let started = 0;
  let results = 0;
  const task = new BackgroundTask(
    async (onReady) => {
      const outcome = runs[started++] ?? 'nothing';
      if (outcome instanceof Error) throw outcome;
      if (outcome !== 'nothing') onReady();
      if (outcome === 'result and failure') throw new Error('Half of it failed.');
    },
    () => results++,
    (message) => messages.push(message),
  );
  const startAt = async (now: number) => {
    task.start(now);
    await task.settled();
    return started;
  };
  return { task, startAt, messages, results: () => results };
}

test('work that has a result is not started again before a release takes it', async () => {
  const { task, startAt, results } = taskOf('result');
  expect(await startAt(0)).toBe(1);
  expect(task.hasResult).toBe(true);
  expect(await startAt(1)).toBe(1);
  task.takeResult();
  expect(await startAt(2)).toBe(2);
  expect(results()).toBe(1);
});

test('work that fails again and again is tried less and less often, and its message is shown once', async () => {
  const full = new Error('The disk is full.');
  const { startAt, messages } = taskOf(full, full, full, 'nothing', full);
  expect(await startAt(0)).toBe(1);
  expect(await startAt(9_999)).toBe(1);
  expect(await startAt(10_000)).toBe(2);
  expect(await startAt(29_999)).toBe(2);
  expect(await startAt(30_000)).toBe(3);
  expect(messages).toEqual(['The disk is full.']);
  // It succeeds, and fails anew.
  expect(await startAt(70_000)).toBe(4);
  expect(await startAt(70_001)).toBe(5);
  expect(messages).toHaveLength(2);
  expect(await startAt(80_001)).toBe(6);
});

test('a change ends the pause after a failure', async () => {
  const { task, startAt } = taskOf(new Error('a'), new Error('b'));
  await startAt(0);
  task.endPause();
  expect(await startAt(1)).toBe(2);
});

test('work that failed after it had results goes on once they are in a release', async () => {
  const { task, startAt, messages } = taskOf('result and failure', 'result and failure', new Error('c'));
  await startAt(0);
  task.takeResult();
  expect(await startAt(1)).toBe(2);
  task.takeResult();
  expect(await startAt(2)).toBe(3);
  expect(await startAt(3)).toBe(3);
  expect(messages).toEqual(['Half of it failed.', 'c']);
});
