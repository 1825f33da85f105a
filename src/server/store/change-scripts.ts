import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { CommentTables, EventRow } from './comment-queries.ts';
import { STORED_COLUMNS, toRow, toStored } from './comment-row.ts';
import { eraseAround } from './erasure/erase-around.ts';
import { erasedFields } from './erasure/erased-fields.ts';
import { factsQuery, toFacts } from './post-facts.ts';
import { queueNotices } from './queue-notices.ts';
import type {
  ChangedFields,
  ChangeEvent,
  ChangeQuery,
  ChangeRules,
  CommentChange,
  Report,
  StoredComment,
  ThreadState,
} from './store.ts';
import { firstOf, rowsOf, run, type TransactionScript } from './transaction-script.ts';

type Db = Kysely<CommentTables>;

/** Another one after each change that readers can see. */
export const randomVersion = (): string => randomBytes(8).toString('hex');

/** What a moderator set for the comments of an article. */
type ThreadSettings = Pick<ThreadState, 'closed' | 'slowSeconds'>;

/**
 * Locks the thread of an article until the transaction ends, so that of changes at once each knows those before it,
 * and sequences are committed in their order. In SQLite the transaction itself is the lock.
 *
 * @returns what a moderator set for it
 */
export function* lockThread(db: Db, articleId: string, isShared: boolean): TransactionScript<ThreadSettings> {
  const query = db
    .selectFrom('threads')
    .select(['closed', 'slow_seconds'])
    .where('article_id', '=', articleId);
  const locked = isShared ? query.forUpdate() : query;
  let row = yield* firstOf(locked);
  if (row === undefined) {
    const thread = { article_id: articleId, published: 0, version: '' };
    yield* run(
      db
        .insertInto('threads')
        .values(thread)
        .onConflict((conflict) => conflict.doNothing()),
    );
    row = yield* firstOf(locked);
  }
  return { closed: row?.closed === 1, slowSeconds: row?.slow_seconds ?? 0 };
}

/** Counts what was published and listed, or is no more; gives the thread another version. */
export const countChange = (db: Db, articleId: string, published: number, listed: number) =>
  db
    .updateTable('threads')
    .set((set) => ({
      published: set('published', '+', published),
      listed: set('listed', '+', listed),
      version: randomVersion(),
    }))
    .where('article_id', '=', articleId);

/** Writes down what happened. */
export const insertEvent = (db: Db, event: EventRow) => db.insertInto('events').values(event);

/** Fields that no event names: what a person is called, wrote, or can be recognised by (P01, P03). */
const UNNAMED: ReadonlySet<string> = new Set([
  'name',
  'email',
  'url',
  'text',
  'bodyHash',
  'clientHash',
  'tokenHash',
  'reason',
]);

/** The fields of a comment that a change sets, as JSON for its event. */
const changedFields = (comment: StoredComment, set: ChangedFields): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.keys(set)
        .filter((field) => !UNNAMED.has(field))
        .map((field) => [field, comment[field as keyof StoredComment]]),
    ),
  );

/**
 * Lists a comment or takes it from the lists, and the comments above it: one that is not published is listed while a
 * reply below is.
 *
 * @returns how many more are listed than before
 */
function* relistFrom(db: Db, id: string): TransactionScript<number> {
  let difference = 0;
  let next: string | null = id;
  while (next !== null) {
    const row: { parent: string | null; status: string; listed: number } | undefined = yield* firstOf(
      db.selectFrom('comments').select(['parent', 'status', 'listed']).where('id', '=', next),
    );
    if (row === undefined) break;
    const isListed =
      row.status === 'published' ||
      (yield* firstOf(
        db
          .selectFrom('comments')
          .select('id')
          .where('parent', '=', next)
          .where('listed', '=', sql.lit(1))
          .limit(1),
      )) !== undefined;
    if (isListed === (row.listed === 1)) break;
    yield* run(
      db
        .updateTable('comments')
        .set({ listed: Number(isListed) })
        .where('id', '=', next),
    );
    difference += isListed ? 1 : -1;
    next = row.parent;
  }
  return difference;
}

/** Lists what is above a new comment that is listed, where that is not published itself. */
export function* relistAbove(db: Db, articleId: string, parent: string): TransactionScript<void> {
  const listed = yield* relistFrom(db, parent);
  if (listed !== 0) yield* run(countChange(db, articleId, 0, listed));
}

/** Writes a change, its event, and what lists and counts have of it. @returns the comment as it is now */
function* applyChange(
  db: Db,
  comment: StoredComment,
  { set: changes, event, erases }: CommentChange,
): TransactionScript<StoredComment> {
  const set = erases === undefined ? changes : { ...changes, ...erasedFields(comment, erases, event.at) };
  const changed = { ...comment, ...set };
  yield* run(db.updateTable('comments').set(toRow(set)).where('id', '=', comment.id));
  if (erases !== undefined) yield* eraseAround(db, comment, erases, event.at);
  const published = Number(changed.status === 'published') - Number(comment.status === 'published');
  const listed = yield* relistFrom(db, comment.id);
  // A change that no list shows leaves the version, so that it can't be told from outside.
  const row = yield* firstOf(db.selectFrom('comments').select('listed').where('id', '=', comment.id));
  const isOtherTombstone =
    row?.listed === 1 && (comment.status === 'withdrawn') !== (changed.status === 'withdrawn');
  const isSeen =
    comment.status === 'published' || changed.status === 'published' || listed !== 0 || isOtherTombstone;
  if (isSeen) yield* run(countChange(db, comment.articleId, published, listed));
  const isErased = erases !== undefined;
  yield* queueNotices(db, { ...event, comment: changed, before: comment.status, isErased });
  yield* run(
    insertEvent(db, {
      ...event,
      article_id: comment.articleId,
      comment_id: comment.id,
      // Nobody can take back what is erased.
      before: erases === undefined ? changedFields(comment, set) : null,
      after: erases === undefined ? changedFields(changed, set) : null,
    }),
  );
  return changed;
}

/**
 * Changes a comment by rules.
 *
 * @param isShared whether other transactions may run at the same time
 */
export function* changeComment(
  db: Db,
  { id, text }: ChangeQuery,
  rules: ChangeRules,
  isShared: boolean,
): TransactionScript<StoredComment | undefined> {
  const query = db.selectFrom('comments').select(STORED_COLUMNS).where('id', '=', id);
  const before = yield* firstOf(query);
  if (before === undefined) {
    rules(undefined);
    return undefined;
  }
  const thread = yield* lockThread(db, before.article_id, isShared);
  const row = isShared ? yield* firstOf(query) : before;
  const comment = toStored(row ?? before);
  const facts = toFacts(yield* firstOf(factsQuery(db, { ...comment, text: text ?? comment.text })));
  const change = rules({ comment, thread, ...facts });
  return change === undefined ? comment : yield* applyChange(db, comment, change);
}

/** Closes the comments of an article or opens them, or slows them down. */
export function* changeThread(
  db: Db,
  articleId: string,
  { closed, slowSeconds }: Partial<Pick<ThreadState, 'closed' | 'slowSeconds'>>,
  event: ChangeEvent,
  isShared: boolean,
): TransactionScript<void> {
  yield* lockThread(db, articleId, isShared);
  const query = db
    .selectFrom('threads')
    .select(['closed', 'slow_seconds'])
    .where('article_id', '=', articleId);
  const before = yield* firstOf(query);
  const set = {
    ...(closed === undefined ? {} : { closed: Number(closed) }),
    ...(slowSeconds === undefined ? {} : { slow_seconds: slowSeconds }),
  };
  if (Object.keys(set).length > 0)
    yield* run(db.updateTable('threads').set(set).where('article_id', '=', articleId));
  yield* run(
    insertEvent(db, {
      ...event,
      article_id: articleId,
      comment_id: null,
      before: JSON.stringify(before),
      after: JSON.stringify({ ...before, ...set }),
    }),
  );
}

/** Stores a report, one a reporter and comment. @returns whether readers see such a comment */
export function* storeReport(
  db: Db,
  { commentId, reporterHash, reason, note, at }: Report,
): TransactionScript<boolean> {
  const comment = yield* firstOf(
    db
      .selectFrom('comments')
      .select(['article_id', 'parent', 'email'])
      .where('id', '=', commentId)
      .where('status', '=', sql.lit('published')),
  );
  if (comment === undefined) return false;
  const added = yield* rowsOf(
    db
      .insertInto('reports')
      .values({ comment_id: commentId, reporter_hash: reporterHash, reason, note, at })
      .onConflict((conflict) => conflict.columns(['comment_id', 'reporter_hash']).doNothing())
      .returning('sequence'),
  );
  if (added.length === 0) return true;
  const status = 'published';
  const { article_id: articleId, ...reported } = comment;
  yield* queueNotices(db, {
    ...{ at, kind: 'reported', before: status },
    comment: { ...reported, id: commentId, articleId, status },
  });
  yield* run(
    insertEvent(db, {
      at,
      kind: 'reported',
      article_id: articleId,
      comment_id: commentId,
      actor: null,
      before: null,
      after: null,
      reason,
    }),
  );
  return true;
}
