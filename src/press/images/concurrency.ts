import { availableParallelism } from 'node:os';

/** How many pictures are worked on at a time, each in one thread of its own; more would only take memory. */
const HANDS = Math.min(4, availableParallelism());

/** Works through a list, a few at a time. */
export async function forEachConcurrently<T>(
  list: readonly T[],
  work: (item: T) => Promise<void>,
  progress?: (done: number, total: number) => void,
): Promise<void> {
  const left = list.values();
  let done = 0;
  const hand = async () => {
    for (const item of left) {
      await work(item);
      progress?.(++done, list.length);
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}
