import { type Kysely, sql } from 'kysely';
import type { CommentTables } from '../comment-queries.ts';
import { LISTED_COLUMNS, type ListedRow, toListed } from '../comment-row.ts';
import type { ListedComment } from '../store.ts';
import { firstOf, rowsOf, type TransactionScript } from '../transaction-script.ts';
import { type CommentDetails, detailsOf } from './detail-queries.ts';
import type { ModerationTables } from './tables.ts';

export type ModerationDb = Kysely<CommentTables & ModerationTables>;

/** A comment with all that helps to decide on it; no e-mail address leaves the store with it (P01). */
export interface ReviewedComment extends ListedComment, CommentDetails {
  heldBy: string | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: number | null;
  /** Whether the writer gave an e-mail address. */
  hasEmail: boolean;
}

/** A page of a queue: its comments, and the cursor of the next one. */
export interface QueueSlice {
  comments: ReviewedComment[];
  next: number | undefined;
}

const REVIEWED_COLUMNS = [
  ...LISTED_COLUMNS,
  'sequence',
  'email',
  'held_by',
  'reason',
  'decided_by',
  'decided_at',
] as const;

/** Row of a comment as it is read for a moderator. */
export interface ReviewedRow extends ListedRow {
  sequence: number;
  email: string;
  held_by: string | null;
  reason: string | null;
  decided_by: string | null;
  decided_at: number | null;
}

/** Adds what helps to decide to rows, in their order. */
function* reviewed(db: ModerationDb, rows: readonly ReviewedRow[]): TransactionScript<ReviewedComment[]> {
  const details = yield* detailsOf(db, rows);
  return rows.map((row, index) => ({
    ...toListed(row),
    heldBy: row.held_by,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    hasEmail: row.email !== '',
    ...(details[index] as CommentDetails),
  }));
}

/** A page of the comments of a status, or of all: those that wait the longest first, else the newest first. */
export function* queueOfStatus(
  db: ModerationDb,
  status: 'held' | 'spam' | 'all',
  after: number | undefined,
  limit: number,
): TransactionScript<QueueSlice> {
  let query = db
    .selectFrom('comments')
    .select(REVIEWED_COLUMNS)
    .limit(limit + 1)
    .orderBy('sequence', status === 'held' ? 'asc' : 'desc');
  if (status !== 'all') query = query.where('status', '=', status);
  if (after !== undefined) query = query.where('sequence', status === 'held' ? '>' : '<', after);
  const rows: ReviewedRow[] = yield* rowsOf(query);
  const page = rows.slice(0, limit);
  return {
    comments: yield* reviewed(db, page),
    next: rows.length > limit ? page.at(-1)?.sequence : undefined,
  };
}

/** Published comments with reports from after the last decision on them, and the last report of each. */
const openReports = (db: ModerationDb) =>
  db
    .selectFrom('reports')
    .innerJoin('comments', 'comments.id', 'reports.comment_id')
    .where('comments.status', '=', 'published')
    .whereRef('reports.at', '>', sql<number>`coalesce(comments.decided_at, 0)`);

/** A page of the published comments that were reported, the latest report first. */
export function* queueOfReported(
  db: ModerationDb,
  after: number | undefined,
  limit: number,
): TransactionScript<QueueSlice> {
  const last = sql<number>`max(reports.sequence)`;
  let query = openReports(db)
    .select(['reports.comment_id as id', last.as('last')])
    .groupBy('reports.comment_id')
    .orderBy('last', 'desc')
    .limit(limit + 1);
  if (after !== undefined) query = query.having(last, '<', after);
  const reported = yield* rowsOf(query);
  const page = reported.slice(0, limit);
  const byId = new Map(
    (yield* rowsById(
      db,
      page.map(({ id }) => id),
    )).map((row) => [row.id, row]),
  );
  const rows = page.flatMap(({ id }) => byId.get(id) ?? []);
  return {
    comments: yield* reviewed(db, rows),
    next: reported.length > limit ? page.at(-1)?.last : undefined,
  };
}

function* rowsById(db: ModerationDb, ids: readonly string[]): TransactionScript<ReviewedRow[]> {
  if (ids.length === 0) return [];
  return yield* rowsOf(db.selectFrom('comments').select(REVIEWED_COLUMNS).where('id', 'in', ids));
}

/** Number of comments that wait for a decision. */
export function* queueCounts(db: ModerationDb): TransactionScript<{ held: number; reported: number }> {
  const held = yield* firstOf(
    db
      .selectFrom('comments')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('status', '=', 'held'),
  );
  const reported = yield* firstOf(
    openReports(db).select(sql<number>`count(distinct reports.comment_id)`.as('count')),
  );
  return { held: Number(held?.count ?? 0), reported: Number(reported?.count ?? 0) };
}

/** One comment with all that helps to decide on it; undefined where there is none. */
export function* reviewOf(db: ModerationDb, id: string): TransactionScript<ReviewedComment | undefined> {
  return (yield* reviewed(db, yield* rowsById(db, [id])))[0];
}

/** Comments above one, at most. */
const ABOVE = 20;
/** Replies to one, at most. */
const BELOW = 50;

/** The comments that a comment stands below, the comment itself, and the replies to it, in this order. */
export function* threadAround(db: ModerationDb, id: string): TransactionScript<ListedComment[]> {
  const select = db.selectFrom('comments').select(LISTED_COLUMNS);
  const above: ListedRow[] = [];
  let next: string | null = id;
  while (next !== null && above.length <= ABOVE) {
    const row: ListedRow | undefined = yield* firstOf(select.where('id', '=', next));
    if (row === undefined) break;
    above.unshift(row);
    next = row.parent;
  }
  const below = yield* rowsOf(select.where('parent', '=', id).orderBy('sequence').limit(BELOW));
  return [...above, ...below].map(toListed);
}

/** Names, websites and texts of comments in the order in which they were stored. @param after sequence of the one before */
export function* commentsAfter(
  db: ModerationDb,
  after: number,
  limit: number,
): TransactionScript<{ id: string; name: string; url: string; text: string; sequence: number }[]> {
  return yield* rowsOf(
    db
      .selectFrom('comments')
      .select(['id', 'name', 'url', 'body as text', 'sequence'])
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(limit),
  );
}
