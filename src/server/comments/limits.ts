import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** How much one client and one thread may post; seconds and counts (C10). */
export interface PostLimits {
  /** Posts of one client in a short while. */
  burst: { points: number; duration: number };
  /** Posts of one client in an hour. */
  hour: { points: number; duration: number };
  /** Posts under one story, by everybody. */
  thread: { points: number; duration: number };
}

/** Posts that one client may send a minute, unless COMMENT_LIMIT says otherwise. */
export const POSTS_A_MINUTE = 5;

/** Limits from the one number a host sets; 0 sets none. */
export function limitsOf(postsAMinute: number): PostLimits {
  const points = postsAMinute === 0 ? Number.MAX_SAFE_INTEGER : postsAMinute;
  return {
    burst: { points, duration: 60 },
    hour: { points: Math.min(points * 6, Number.MAX_SAFE_INTEGER), duration: 3600 },
    thread: { points: Math.min(points * 24, Number.MAX_SAFE_INTEGER), duration: 60 },
  };
}

export const POST_LIMITS: PostLimits = limitsOf(POSTS_A_MINUTE);

/** Counts posts. One process counts for itself. */
export class PostCounter {
  readonly #burst: RateLimiterMemory;
  readonly #hour: RateLimiterMemory;
  readonly #thread: RateLimiterMemory;

  constructor(limits: PostLimits) {
    this.#burst = new RateLimiterMemory({ keyPrefix: 'burst', ...limits.burst });
    this.#hour = new RateLimiterMemory({ keyPrefix: 'hour', ...limits.hour });
    this.#thread = new RateLimiterMemory({ keyPrefix: 'thread', ...limits.thread });
  }

  /** @returns seconds to wait, or 0 where the post may go on */
  async take(client: string, articleId: string): Promise<number> {
    try {
      await this.#burst.consume(client);
      await this.#hour.consume(client);
      await this.#thread.consume(articleId);
      return 0;
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      return Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000));
    }
  }
}
