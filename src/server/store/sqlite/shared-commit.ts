/** Result of one item of a shared commit: its value, or why this item alone was refused. */
export type CommitResult<R> = { value: R } | { error: unknown };

interface Waiting<T, R> {
  item: T;
  resolve: (value: R) => void;
  reject: (reason: unknown) => void;
}

/** Collects the items of one turn of the event loop and commits them together: one sync of the disk for all of them. */
export class SharedCommit<T, R> {
  #waiting: Waiting<T, R>[] = [];
  #last: Promise<void> = Promise.resolve();

  /** @param commit makes the items durable, with a result for each in their order; a rejection is that of all */
  constructor(private readonly commit: (items: T[]) => Promise<CommitResult<R>[]>) {}

  /** Commits an item with the others of this turn; resolves only once it is durable. */
  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (this.#waiting.length === 1) {
        // One before it may still wait for the lock of another process.
        const before = this.#last;
        const flushed = new Promise<void>((done) => setImmediate(() => done(this.#flush())));
        this.#last = flushed.then(() => before);
      }
    });
  }

  /** Resolves when nothing waits to be committed. */
  settled(): Promise<void> {
    return this.#last;
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      const results = await this.commit(batch.map(({ item }) => item));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const result = results[index];
        if (result !== undefined && 'value' in result) resolve(result.value);
        else reject(result?.error);
      }
    } catch (reason) {
      for (const { reject } of batch) reject(reason);
    }
  }
}
