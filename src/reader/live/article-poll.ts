/** Clock and window that a poll needs; injected, so that tests can replace them. */
export interface PollSurroundings {
  now(): number;
  isVisible(): boolean;
  /** Calls back once after so many milliseconds. @returns how to cancel it */
  after(milliseconds: number, callback: () => void): () => void;
  /** Calls back whenever the page comes into view or leaves it. @returns how to stop it */
  onVisibility(callback: () => void): () => void;
}

/** Milliseconds between two requests. */
export const INTERVAL = 60_000;
/** Longest interval after failures. */
const LONGEST = 16 * INTERVAL;

/**
 * Asks again and again while the page is in view: every minute, after failures at twice the interval each time. A page
 * that comes back into view asks at once where it is due.
 */
export class Poll {
  #interval = INTERVAL;
  #due: number;
  #isAsking = false;
  #cancel = (): void => undefined;
  readonly #stopListening: () => void;
  #isStopped = false;

  /** @param ask resolves with whether to go on; rejects where it failed */
  constructor(
    private readonly ask: () => Promise<boolean>,
    private readonly surroundings: PollSurroundings,
  ) {
    this.#due = surroundings.now() + INTERVAL;
    this.#stopListening = surroundings.onVisibility(() => this.#schedule());
    this.#schedule();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
    this.#stopListening();
  }

  #schedule(): void {
    this.#cancel();
    const { now, isVisible, after } = this.surroundings;
    if (this.#isStopped || this.#isAsking || !isVisible()) return;
    this.#cancel = after(Math.max(0, this.#due - now()), () => void this.#askNow());
  }

  async #askNow(): Promise<void> {
    this.#isAsking = true;
    try {
      if (!(await this.ask())) this.stop();
      this.#interval = INTERVAL;
    } catch {
      this.#interval = Math.min(this.#interval * 2, LONGEST);
    }
    this.#isAsking = false;
    this.#due = this.surroundings.now() + this.#interval;
    this.#schedule();
  }
}

/** Returns the clock and the visibility of a window. */
export const windowSurroundings = (window: Window, now: () => number): PollSurroundings => ({
  now,
  isVisible: () => window.document.visibilityState === 'visible',
  after(milliseconds, callback) {
    const timer = window.setTimeout(callback, milliseconds);
    return () => window.clearTimeout(timer);
  },
  onVisibility(callback) {
    window.document.addEventListener('visibilitychange', callback);
    return () => window.document.removeEventListener('visibilitychange', callback);
  },
});
