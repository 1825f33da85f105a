/** After a failure the work is tried again this much later, after each further one twice as late; milliseconds. */
const FIRST_PAUSE = 10_000;
const LONGEST_PAUSE = 600_000;

/** Work beside releases whose results belong to the next release; it runs once at a time. */
export class BackgroundTask {
  /** The run that is under way. */
  #running: Promise<void> | undefined;
  #hasResult = false;
  /** Failures since the last success, the message of the last one, and until when no run is started. */
  #failures = 0;
  #message = '';
  #pausedUntil = Number.NEGATIVE_INFINITY;

  /**
   * @param run does the work, and calls its argument whenever there is a result for a release
   * @param onResult called at the same times
   * @param onError called with a message where the work fails; not again for the same message in a row
   */
  constructor(
    private readonly run: (onReady: () => void) => Promise<void>,
    private readonly onResult: () => void,
    private readonly onError: (message: string) => void,
  ) {}

  /** Whether there is a result that no release has yet. */
  get hasResult(): boolean {
    return this.#hasResult;
  }

  /**
   * Starts the work, unless it is under way, failed a moment ago, or has a result that must be in a release first.
   *
   * @param now milliseconds
   */
  start(now: number): void {
    if (this.#running !== undefined || this.#hasResult || now < this.#pausedUntil) return;
    const onReady = () => {
      this.#failures = 0;
      this.#hasResult = true;
      this.onResult();
    };
    this.#running = this.run(onReady)
      .then(
        () => this.#succeed(),
        (reason: unknown) => this.#fail(reason, now),
      )
      .finally(() => {
        this.#running = undefined;
      });
  }

  #succeed(): void {
    this.#failures = 0;
    this.#message = '';
  }

  #fail(reason: unknown, now: number): void {
    // What had results has less to do the next time.
    if (!this.#hasResult)
      this.#pausedUntil = now + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++);
    const message = reason instanceof Error ? reason.message : String(reason);
    if (message !== this.#message) this.onError(message);
    this.#message = message;
  }

  /** Ends the pause after a failure: what failed may have been changed. */
  endPause(): void {
    this.#pausedUntil = Number.NEGATIVE_INFINITY;
  }

  /** Says that the next release will have the results so far. */
  takeResult(): void {
    this.#hasResult = false;
  }

  /** Waits for the end of the run that is under way. */
  async settled(): Promise<void> {
    await this.#running;
  }
}
