import { v7 } from 'uuid';

/** Milliseconds since 1970; injected, so that tests decide what time it is. */
export type Clock = () => number;

/**
 * Moments and ids that never go backwards, whatever the machine's clock does (D08): order in a thread is
 * (created_at, id).
 *
 * @param newest the newest moment that is already stored
 */
export function monotonic(clock: Clock, newest: number): () => { at: number; id: string } {
  let last = newest;
  let sequence = 0;
  return () => {
    const now = clock();
    sequence = now > last ? 0 : sequence + 1;
    last = Math.max(now, last);
    return { at: last, id: v7({ msecs: last, seq: sequence }) };
  };
}
