import { setImmediate } from 'node:timers/promises';

/** Result of one item of a shared commit: its value, or why this item alone was refused. */
export type CommitResult<R> = { value: R } | { error: unknown };

interface Waiting<T, R> {
  item: T;
  resolve: (value: R) => void;
  reject: (reason: unknown) => void;
}

/** Items of one commit at most, so that the first of them does not wait long for the last. */
const MOST = 64;

/**
 * Collects the items of one turn of the event loop, and those that come while a commit runs, and commits them together:
 * one sync of the disk for all of them.
 */
export class SharedCommit<T, R> {
  #waiting: Waiting<T, R>[] = [];
  #running: Promise<void> | undefined;

  /** @param commit makes the items durable, with a result for each in their order; a rejection is that of all */
  constructor(private readonly commit: (items: T[]) => Promise<CommitResult<R>[]>) {}

  /** Commits an item with others; resolves only once it is durable. */
  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#running ??= this.#commitAll();
    });
  }

  /** Resolves when nothing waits to be committed. */
  settled(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  async #commitAll(): Promise<void> {
    await setImmediate();
    while (this.#waiting.length > 0) await this.#commitSome(this.#waiting.splice(0, MOST));
    this.#running = undefined;
  }

  async #commitSome(batch: Waiting<T, R>[]): Promise<void> {
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
