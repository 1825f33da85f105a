import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { CommentStore } from '../store/store.ts';

/** Each look is a write to the disk, and anybody may ask; so many a second are enough. */
const WRITES_A_SECOND = 10;

/** Whether comments can be stored now; asked more often than it is looked, it gives the last answer. */
export class Readiness {
  readonly #limiter = new RateLimiterMemory({ points: WRITES_A_SECOND, duration: 1 });
  #last: Promise<void> | undefined;

  constructor(private readonly store: Pick<CommentStore, 'probe'>) {}

  /** Rejects as the store does. */
  async check(): Promise<void> {
    const isAllowed = await this.#limiter.consume('').then(
      () => true,
      () => false,
    );
    if (isAllowed || this.#last === undefined) {
      this.#last = this.store.probe();
      // Whoever waits for it is told; nobody else has to be.
      this.#last.catch(() => undefined);
    }
    return this.#last;
  }
}
