import type { Kysely } from 'kysely';
import type { CommentTables } from '../comment-queries.ts';
import type { StoredComment } from '../store.ts';
import { run, type TransactionScript } from '../transaction-script.ts';
import type { ErasedPart } from './erasure.ts';

/**
 * Deletes what else is stored about the writer of a comment, and lists what must never come back.
 *
 * @param comment as it was before
 */
export function* eraseAround(
  db: Kysely<CommentTables>,
  comment: StoredComment,
  part: ErasedPart,
  at: number,
): TransactionScript<void> {
  const { id } = comment;
  yield* run(db.updateTable('events').set({ reason: null }).where('comment_id', '=', id));
  yield* run(db.deleteFrom('subscriptions').where('comment_id', '=', id));
  yield* run(db.updateTable('reports').set({ note: '' }).where('comment_id', '=', id));
  if (part === 'expired') return;
  const set = { part, at };
  yield* run(
    db
      .insertInto('erasures')
      .values({ comment_id: id, ...set })
      .onConflict((conflict) => conflict.column('comment_id').doUpdateSet(set)),
  );
  // A writer who is blocked must not get rid of that by withdrawing a comment.
  if (part !== 'withdrawn' && comment.email !== '')
    yield* run(db.deleteFrom('writers').where('email', '=', comment.email.toLowerCase()));
}
