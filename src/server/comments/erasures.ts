import { setImmediate } from 'node:timers/promises';
import type { CommentTables } from '../store/comment-queries.ts';
import type { Erasure } from '../store/erasure/erasure.ts';
import { ErasureFile } from '../store/erasure/erasure-file.ts';
import { listErasures, pendingErasures } from '../store/erasure/erasure-scripts.ts';
import type { ChangeEvent, CommentStore } from '../store/store.ts';

/** Erasures that are looked at in one transaction where a list of them is applied again. */
const STEP = 200;

/** Name of the act in the log. */
const KIND = 'erase';

/** Who erases, and when; milliseconds. */
type By = Pick<ChangeEvent, 'actor' | 'at'>;

/** One erasure for each comment: all of it where a list has both. */
function strongest(erasures: readonly Erasure[]): Map<string, Erasure> {
  const byId = new Map<string, Erasure>();
  for (const erasure of erasures)
    if (erasure.part !== 'person' || !byId.has(erasure.id)) byId.set(erasure.id, erasure);
  return byId;
}

/** Erases what writers ask for, and again what an older database brings back (P03). */
export class Erasures {
  readonly #file: ErasureFile | undefined;

  /** @param data the data folder; undefined: nothing outlives the database, as in development */
  constructor(
    private readonly store: Pick<CommentStore, 'erase' | 'transaction'>,
    data: string | undefined,
  ) {
    this.#file = data === undefined ? undefined : new ErasureFile(data);
  }

  /** Writes down what is erased in the database; resolves when it is durable. */
  async record(erasures: readonly Erasure[]): Promise<void> {
    await this.#file?.append(erasures);
  }

  /** Erases a comment or who wrote it. @returns whether there was anything to erase */
  async eraseComment(erasure: Erasure, by: By): Promise<boolean> {
    const ids = await this.store.erase({ erasures: [erasure] }, { ...by, kind: KIND, reason: null });
    if (ids.length > 0) await this.record([erasure]);
    return ids.length > 0;
  }

  /** Erases the writer with an e-mail address, also from their texts or with them. @returns the number of comments */
  async eraseWriter(email: string, part: 'person' | 'comment', by: By): Promise<number> {
    const ids = await this.store.erase({ email, part }, { ...by, kind: KIND, reason: null });
    await this.record(ids.map((id) => ({ id, part })));
    return ids.length;
  }

  /**
   * Erases again what the database has of comments that were erased, and completes the file.
   *
   * @returns the number of comments that were there again
   */
  async reapply(at: number): Promise<number> {
    const listed = (await this.#file?.read()) ?? [];
    const stored = await this.store.transaction(listErasures);
    const all = [...strongest([...listed, ...stored]).values()];
    let count = 0;
    for (let start = 0; start < all.length; start += STEP) {
      const step = all.slice(start, start + STEP);
      const erasures = await this.store.transaction<CommentTables, Erasure[]>((db) =>
        pendingErasures(db, step),
      );
      const event = { at, kind: 'erased_again', actor: null, reason: null };
      if (erasures.length > 0) count += (await this.store.erase({ erasures }, event)).length;
      // A database in this process answers at once: requests come between two steps.
      await setImmediate();
    }
    const inFile = strongest(listed);
    await this.record(all.filter(({ id, part }) => inFile.get(id)?.part !== part));
    return count;
  }
}
