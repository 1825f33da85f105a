import { availableParallelism } from 'node:os';

/** Concurrency limit for images, each in one thread of its own; more would only take memory. */
const LIMIT = Math.min(4, availableParallelism());

/** Runs an asynchronous function for every item of a list, a few at a time. */
export async function forEachConcurrently<T>(
  list: readonly T[],
  run: (item: T) => Promise<void>,
  progress?: (done: number, total: number) => void,
): Promise<void> {
  const rest = list.values();
  let done = 0;
  const runRest = async () => {
    for (const item of rest) {
      await run(item);
      progress?.(++done, list.length);
    }
  };
  await Promise.all(Array.from({ length: LIMIT }, runRest));
}
