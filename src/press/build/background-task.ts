/** Work beside releases whose results belong to the next release; it runs once at a time. */
export class BackgroundTask {
  /** The run that is under way. */
  #running: Promise<void> | undefined;
  #hasResult = false;

  /**
   * @param run does the work, and calls its argument whenever there is a result for a release
   * @param onResult called at the same times
   * @param onError called where the work fails
   */
  constructor(
    private readonly run: (onReady: () => void) => Promise<void>,
    private readonly onResult: () => void,
    private readonly onError: (reason: unknown) => void,
  ) {}

  /** Whether there is a result that no release has yet. */
  get hasResult(): boolean {
    return this.#hasResult;
  }

  /** Starts the work, unless it is under way. */
  start(): void {
    const onReady = () => {
      this.#hasResult = true;
      this.onResult();
    };
    this.#running ??= this.run(onReady)
      .catch(this.onError)
      .finally(() => {
        this.#running = undefined;
      });
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
