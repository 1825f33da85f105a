import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { CommentError } from './comment-error.ts';

interface Limit {
  points: number;
  /** Seconds. */
  duration: number;
}

/** How many posts (points) are taken in how many seconds (duration) (C10). */
export interface PostLimits {
  /** Of one client in a short while. */
  burst: Limit;
  /** Of one client in an hour. */
  hour: Limit;
  /** Under one article, of all clients. */
  thread: Limit;
}

/** What clients do that is limited (C10). */
export type LimitedAction = 'post' | 'edit' | 'report' | 'objection';

/** Posts that one client may send a minute, unless COMMENT_LIMIT says otherwise. */
export const POSTS_A_MINUTE = 5;

/** Derives all limits from the one number that a host sets; 0 sets none. */
export function postLimits(postsAMinute: number): PostLimits {
  const points = postsAMinute === 0 ? Number.MAX_SAFE_INTEGER : postsAMinute;
  return {
    burst: { points, duration: 60 },
    hour: { points: Math.min(points * 6, Number.MAX_SAFE_INTEGER), duration: 3600 },
    thread: { points: Math.min(points * 24, Number.MAX_SAFE_INTEGER), duration: 60 },
  };
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

/** Counts what clients do against the limits, in this process. Each action is counted for itself, by the same numbers. */
export class RateLimits {
  readonly #burst: RateLimiterMemory;
  readonly #hour: RateLimiterMemory;
  readonly #thread: RateLimiterMemory;
  readonly #slow = new RateLimiterMemory({ keyPrefix: 'slow', points: 1, duration: 1 });

  constructor(limits: PostLimits) {
    this.#burst = new RateLimiterMemory({ keyPrefix: 'burst', ...limits.burst });
    this.#hour = new RateLimiterMemory({ keyPrefix: 'hour', ...limits.hour });
    this.#thread = new RateLimiterMemory({ keyPrefix: 'thread', ...limits.thread });
  }

  /**
   * Counts one action of a client.
   *
   * @param target what it is done to, for the limit of all clients together
   * @throws CommentError where a limit is reached
   */
  async require(action: LimitedAction, client: string, target: string): Promise<void> {
    try {
      await this.#burst.consume(`${action} ${client}`);
      await this.#hour.consume(`${action} ${client}`);
      await this.#thread.consume(`${action} ${target}`);
    } catch (reason) {
      if (reason instanceof Error) throw reason;
      throw new CommentError('too_many_requests', { retryAfter: secondsOf(reason as RateLimiterRes) });
    }
  }

  /**
   * Requires that a client has waited since its last comment under an article.
   *
   * @throws CommentError where it has to wait
   */
  async requireSlow(client: string, articleId: string): Promise<void> {
    const last = await this.#slow.get(`${client} ${articleId}`);
    if (last !== null && last.msBeforeNext > 0)
      throw new CommentError('too_many_requests', { retryAfter: secondsOf(last) });
  }

  /** Lets a client wait before its next comment under an article. */
  async slowDown(client: string, articleId: string, seconds: number): Promise<void> {
    await this.#slow.set(`${client} ${articleId}`, 1, seconds);
  }
}
