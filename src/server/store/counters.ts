import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Counter, CounterLimit } from './store.ts';

/** A limiter of the library as a counter. */
export const counterOf = (limiter: RateLimiterAbstract): Counter => ({
  async consume(key) {
    try {
      await limiter.consume(key);
      return 0;
    } catch (reason) {
      if (reason instanceof RateLimiterRes) return Math.max(1, reason.msBeforeNext);
      throw reason;
    }
  },
});

/** A counter of this process alone. */
export const memoryCounter = (name: string, limit: CounterLimit): Counter =>
  counterOf(new RateLimiterMemory({ keyPrefix: name, ...limit }));
