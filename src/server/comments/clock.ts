import { v7 } from 'uuid';

/** Time in milliseconds since 1970; injected, so that tests set it. */
export type Clock = () => number;

/** Time and id of a new comment. */
export interface CommentStamp {
  at: number;
  id: string;
}

/**
 * Returns a function for times and ids that never go backwards, even where the machine's clock does (D08): comments
 * are ordered by (created_at, id).
 *
 * @param newest the newest time that is already stored
 */
export function monotonicStamps(clock: Clock, newest: number): () => CommentStamp {
  let last = newest;
  let sequence = 0;
  return () => {
    const now = clock();
    sequence = now > last ? 0 : sequence + 1;
    last = Math.max(now, last);
    return { at: last, id: v7({ msecs: last, seq: sequence }) };
  };
}
