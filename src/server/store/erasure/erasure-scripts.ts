import { type Kysely, sql } from 'kysely';
import { changeComment } from '../change-scripts.ts';
import type { CommentTables } from '../comment-queries.ts';
import { STORED_COLUMNS, toStored } from '../comment-row.ts';
import type { ChangeEvent, StoredComment, StoredStatus } from '../store.ts';
import { rowsOf, run, type TransactionScript } from '../transaction-script.ts';
import { isErased } from './erased-fields.ts';
import type { ErasedPart, Erasure, ErasureQuery } from './erasure.ts';

type Db = Kysely<CommentTables>;

/** Query of the comments of a writer, whatever the case of the address. */
const ofWriter = (db: Db, email: string) =>
  db
    .selectFrom('comments')
    .where((where) =>
      where.or([where('email', '=', email), where(sql<string>`lower(email)`, '=', email.toLowerCase())]),
    )
    .where('email', '<>', '');

/** All comments of the writer with an e-mail address, in the order in which they were stored. */
export function* commentsOfWriter(db: Db, email: string): TransactionScript<StoredComment[]> {
  const rows = yield* rowsOf(ofWriter(db, email).select(STORED_COLUMNS).orderBy('sequence'));
  return rows.map(toStored);
}

/** What moderators decided about the writer with an e-mail address. */
export function* standingsOfWriter(db: Db, email: string): TransactionScript<('trusted' | 'blocked')[]> {
  const rows = yield* rowsOf(
    db.selectFrom('writers').select('standing').where('email', '=', email.toLowerCase()),
  );
  return rows.map(({ standing }) => standing);
}

/** Comments about which mail goes to an e-mail address, whatever its case, or was asked for. */
export function* mailOfWriter(
  db: Db,
  email: string,
): TransactionScript<{ comment: string; confirmed: boolean; at: number }[]> {
  const rows = yield* rowsOf(
    db
      .selectFrom('subscriptions')
      .select(['comment_id as comment', 'confirmed', 'created_at as at'])
      .where(sql<string>`lower(address)`, '=', email.toLowerCase())
      .orderBy('created_at'),
  );
  return rows.map((row) => ({ ...row, confirmed: row.confirmed === 1 }));
}

/** Erasures that hold for ever. */
export function* listErasures(db: Db): TransactionScript<Erasure[]> {
  return yield* rowsOf(db.selectFrom('erasures').select(['comment_id as id', 'part']).orderBy('comment_id'));
}

/** Those of some erasures whose comment a database has, not erased yet. */
export function* pendingErasures(db: Db, erasures: readonly Erasure[]): TransactionScript<Erasure[]> {
  const ids = erasures.map(({ id }) => id);
  const rows = yield* rowsOf(db.selectFrom('comments').select(STORED_COLUMNS).where('id', 'in', ids));
  const comments = new Map(rows.map((row) => [row.id, toStored(row)]));
  return erasures.filter(({ id, part }) => {
    const comment = comments.get(id);
    return comment !== undefined && !isErased(comment, part);
  });
}

/** States of comments that no reader sees any more, and that were not withdrawn. */
const TAKEN_AWAY: StoredStatus[] = ['removed', 'spam'];

/** Comments that a query is about, and what is to be erased of them. */
function* targetsOf(
  db: Db,
  query: ErasureQuery,
): TransactionScript<readonly { id: string; part: ErasedPart }[]> {
  if ('erasures' in query) return query.erasures;
  if ('email' in query) {
    // Always in the same order of threads, so that two at once do not wait for each other.
    const rows = yield* rowsOf(
      ofWriter(db, query.email).select('id').orderBy('article_id').orderBy('sequence'),
    );
    return rows.map(({ id }) => ({ id, part: query.part }));
  }
  const rows = yield* rowsOf(
    db
      .selectFrom('comments')
      .select('id')
      .where('status', 'in', TAKEN_AWAY)
      .where('body', '<>', '')
      .where((where) => where(where.fn.coalesce('decided_at', 'created_at'), '<', query.decidedBefore))
      .orderBy('article_id')
      .orderBy('sequence')
      .limit(query.limit),
  );
  return rows.map(({ id }) => ({ id, part: 'expired' as const }));
}

/**
 * Erases parts of comments, each with an event; those that are erased already stay as they are.
 *
 * @param isShared whether other transactions may run at the same time
 * @returns ids of the comments that were changed
 */
export function* eraseComments(
  db: Db,
  query: ErasureQuery,
  event: ChangeEvent,
  isShared: boolean,
): TransactionScript<string[]> {
  const ids: string[] = [];
  for (const { id, part } of yield* targetsOf(db, query)) {
    let isChanged = false;
    const rules: Parameters<typeof changeComment>[2] = (facts) => {
      isChanged =
        facts !== undefined &&
        !isErased(facts.comment, part) &&
        (part !== 'expired' || TAKEN_AWAY.includes(facts.comment.status));
      return isChanged ? { set: {}, event, erases: part } : undefined;
    };
    yield* changeComment(db, { id }, rules, isShared);
    if (isChanged) ids.push(id);
  }
  // Also where the comment by which moderators decided about the writer was withdrawn since.
  if ('email' in query) {
    const email = query.email.toLowerCase();
    yield* run(db.deleteFrom('writers').where('email', '=', email));
    // Also where mail was wanted about a comment with another address, or without one.
    yield* run(db.deleteFrom('subscriptions').where(sql<string>`lower(address)`, '=', email));
  }
  return ids;
}
