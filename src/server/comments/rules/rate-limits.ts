import type { CommentStore, Counter, CounterLimit } from '../../store/store.ts';
import { tooMany } from '../comment-error.ts';
import type { CommentClient } from './post-phases.ts';

/** How many posts (points) are taken in how many seconds (duration) (C10). */
export interface PostLimits {
  /** Of one client in a short while. */
  burst: CounterLimit;
  /** Of one client in an hour. */
  hour: CounterLimit;
  /** Under one article, of all clients. */
  thread: CounterLimit;
}

/** What clients do that is limited (C10). */
export type LimitedAction = 'post' | 'edit' | 'report' | 'objection';

/** Posts that one client may send a minute, unless COMMENT_LIMIT says otherwise. */
export const POSTS_A_MINUTE = 5;

/** Reports of one comment from one network in a day: several readers may be behind it. */
const REPEATS: CounterLimit = { points: 10, duration: 86_400 };

/** Derives all limits from the one number that a host sets; 0 sets none. */
export function postLimits(postsAMinute: number): PostLimits {
  const points = postsAMinute === 0 ? Number.MAX_SAFE_INTEGER : postsAMinute;
  return {
    burst: { points, duration: 60 },
    hour: { points: Math.min(points * 6, Number.MAX_SAFE_INTEGER), duration: 3600 },
    thread: { points: Math.min(points * 24, Number.MAX_SAFE_INTEGER), duration: 60 },
  };
}

/**
 * Counts what clients do against the limits, for all processes of a store together. Each action is counted for itself,
 * by the same numbers.
 */
export class RateLimits {
  /** What one client does to one target in a day, however many browsers it says to be. */
  readonly #repeats: Counter;
  readonly #counters: readonly [Counter | undefined, Counter | undefined, Counter | undefined];

  constructor({ burst, hour, thread }: PostLimits, store: Pick<CommentStore, 'counter'>) {
    const counter = (name: string, limit: CounterLimit) =>
      limit.points === Number.MAX_SAFE_INTEGER ? undefined : store.counter(name, limit);
    this.#repeats = store.counter('repeats', REPEATS);
    this.#counters = [counter('burst', burst), counter('hour', hour), counter('thread', thread)];
  }

  /** Counts a report of a client against those of one comment in a day. @throws CommentError where there were enough */
  async requireFew({ hash }: CommentClient, target: string): Promise<void> {
    const wait = await this.#repeats.consume(`${hash} ${target}`);
    if (wait > 0) throw tooMany(wait);
  }

  /**
   * Counts one action of a client.
   *
   * @param target what it is done to, for the limit of all clients together
   * @throws CommentError where a limit is reached
   */
  async require(action: LimitedAction, { hash }: CommentClient, target: string): Promise<void> {
    const keys = [`${action} ${hash}`, `${action} ${hash}`, `${action} ${target}`];
    for (const [index, counter] of this.#counters.entries()) {
      const wait = (await counter?.consume(keys[index] ?? '')) ?? 0;
      if (wait > 0) throw tooMany(wait);
    }
  }
}
