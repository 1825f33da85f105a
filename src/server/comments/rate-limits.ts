import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** How many posts (points) are taken in how many seconds (duration) (C10). */
export interface PostLimits {
  /** Of one client in a short while. */
  burst: { points: number; duration: number };
  /** Of one client in an hour. */
  hour: { points: number; duration: number };
  /** Under one article, of all clients. */
  thread: { points: number; duration: number };
}

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

/** Counts the posts of this process against the limits. */
export class PostLimiter {
  readonly #burst: RateLimiterMemory;
  readonly #hour: RateLimiterMemory;
  readonly #thread: RateLimiterMemory;

  constructor(limits: PostLimits) {
    this.#burst = new RateLimiterMemory({ keyPrefix: 'burst', ...limits.burst });
    this.#hour = new RateLimiterMemory({ keyPrefix: 'hour', ...limits.hour });
    this.#thread = new RateLimiterMemory({ keyPrefix: 'thread', ...limits.thread });
  }

  /** Counts one post. @returns seconds to wait, or 0 where the post is within the limits */
  async consume(client: string, articleId: string): Promise<number> {
    try {
      await this.#burst.consume(client);
      await this.#hour.consume(client);
      await this.#thread.consume(articleId);
      return 0;
    } catch (reason) {
      if (reason instanceof Error) throw reason;
      return Math.max(1, Math.ceil((reason as RateLimiterRes).msBeforeNext / 1000));
    }
  }
}
