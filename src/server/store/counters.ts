import { RateLimiterMemory, RateLimiterRes, type RateLimiterStoreAbstract } from 'rate-limiter-flexible';
import type { Counter, CounterLimit } from './store.ts';

/** A limiter of the library as a counter. */
export function counterOf(
  limiter: RateLimiterMemory | RateLimiterStoreAbstract,
  { points, duration }: CounterLimit,
): Counter {
  const longest = duration * 1000;
  return {
    async consume(key) {
      try {
        await limiter.consume(key);
        return 0;
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        if (reason.msBeforeNext <= longest) return Math.max(1, reason.msBeforeNext);
        // The clock was set back since: this window would end later than any other, so it begins again (D08).
        if ('deleteInMemoryBlockedAll' in limiter) limiter.deleteInMemoryBlockedAll();
        await limiter.set(key, points, duration);
        return longest;
      }
    },
  };
}

/** A counter of this process alone. */
export const memoryCounter = (name: string, limit: CounterLimit): Counter =>
  counterOf(new RateLimiterMemory({ keyPrefix: name, ...limit }), limit);
