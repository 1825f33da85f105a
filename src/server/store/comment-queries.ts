import { createHash } from 'node:crypto';
import { type Generated, type GeneratedAlways, type Kysely, sql } from 'kysely';
import {
  type CommentRow,
  LISTED_COLUMNS,
  STORED_COLUMNS,
  type StoredRow,
  toListed,
  toStored,
} from './comment-row.ts';
import { isTextErased } from './erasure/erased-fields.ts';
import type { Erasure } from './erasure/erasure.ts';
import type { Cursor } from './list-queries.ts';
import type { NoticeTables } from './notice-tables.ts';
import type {
  AddResult,
  ChangeEvent,
  CommentStore,
  ListedComment,
  ListStart,
  NewComment,
  StoredComment,
  StoredStatus,
  StoreEvent,
  ThreadState,
} from './store.ts';
import { run, type TransactionScript } from './transaction-script.ts';

/** Row of the table of events. */
export interface EventRow {
  at: number;
  kind: string;
  article_id: string | null;
  comment_id: string | null;
  actor: string | null;
  before: string | null;
  after: string | null;
  reason: string | null;
}

/** Tables of the comments, the same in every database. */
export interface CommentTables extends NoticeTables {
  comments: Omit<CommentRow, 'sequence'> & { sequence: Generated<number> };
  threads: {
    article_id: string;
    published: number;
    version: string;
    closed: Generated<number>;
    slow_seconds: Generated<number>;
    listed: Generated<number>;
  };
  events: EventRow & { sequence: GeneratedAlways<number> };
  reports: {
    sequence: GeneratedAlways<number>;
    comment_id: string;
    reporter_hash: string | null;
    reason: string;
    note: string;
    at: number;
  };
  /** What moderators decided about writers: blocked ones by the address alone, with an empty name. */
  writers: { email: string; name: string; standing: 'trusted' | 'blocked' };
  /** Erasures that hold for ever (P03). */
  erasures: { comment_id: string; part: Erasure['part']; at: number };
  health: { id: number; filler: Buffer };
}

/** Columns of the state of a thread, for a query. */
export const THREAD_COLUMNS = ['published', 'listed', 'version', 'closed', 'slow_seconds'] as const;

/** Row of the state of a thread. */
export type ThreadRow = Record<'published' | 'listed' | 'closed' | 'slow_seconds', number> & {
  version: string;
};

/** The state of an article's comments from its row; of an article without one, where nobody has commented yet. */
export const toThread = (row: ThreadRow | undefined): ThreadState => ({
  count: row?.published ?? 0,
  listed: row?.listed ?? 0,
  version: row?.version ?? '',
  closed: row?.closed === 1,
  slowSeconds: row?.slow_seconds ?? 0,
});

/** States of the comments of several articles. */
export async function threadStates(
  db: Kysely<CommentTables>,
  articleIds: readonly string[],
): Promise<Map<string, ThreadState>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('threads')
    .select(['article_id', ...THREAD_COLUMNS])
    .where('article_id', 'in', articleIds)
    .execute();
  return new Map(rows.map((row) => [row.article_id, toThread(row)]));
}

/** Number of listed comments before a listed one; undefined where the article lists none with this id. */
export async function positionOf(
  db: Kysely<CommentTables>,
  articleId: string,
  id: string,
  order: ListStart['order'] = 'oldest',
): Promise<number | undefined> {
  const ofArticle = db
    .selectFrom('comments')
    .where('article_id', '=', articleId)
    .where('listed', '=', sql.lit(1));
  const row: Cursor | undefined = await ofArticle
    .select(['root', 'sequence'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const counted = ofArticle.select(({ fn }) => fn.countAll<number>().as('count'));
  const { count: inThread } = await counted
    .where('root', '=', row.root)
    .where('sequence', '<', row.sequence)
    .executeTakeFirstOrThrow();
  const { count: inOthers } = await counted
    .where('root', order === 'oldest' ? '<' : '>', row.root)
    .executeTakeFirstOrThrow();
  return inThread + inOthers;
}

/** Counts the published comments of an article that were written before a time, with the newest of them. */
export async function writtenBefore(
  db: Kysely<CommentTables>,
  articleId: string,
  time: number,
): Promise<{ count: number; newest: string } | undefined> {
  const written = db
    .selectFrom('comments')
    .where('article_id', '=', articleId)
    .where('status', '=', sql.lit('published'))
    .where('created_at', '<', time);
  const newest = await written.select('id').orderBy('created_at', 'desc').limit(1).executeTakeFirst();
  if (newest === undefined) return undefined;
  const { count } = await written
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { count, newest: newest.id };
}

/** Comments of a status under all articles, last stored first. */
export async function commentsOfStatus(
  db: Kysely<CommentTables>,
  status: StoredStatus,
  limit: number,
): Promise<ListedComment[]> {
  const rows = await db
    .selectFrom('comments')
    .select(LISTED_COLUMNS)
    .where('status', '=', status)
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toListed);
}

/** The published comments of an article that were stored last. */
export async function latestOf(
  db: Kysely<CommentTables>,
  articleId: string,
  limit: number,
): Promise<ListedComment[]> {
  const rows = await db
    .selectFrom('comments')
    .select(LISTED_COLUMNS)
    .where('article_id', '=', articleId)
    .where('status', '=', 'published')
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toListed);
}

/** Finds a comment in any status. */
export async function findComment(db: Kysely<CommentTables>, id: string): Promise<StoredComment | undefined> {
  const row = await db.selectFrom('comments').select(STORED_COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && toStored(row);
}

/** Query of the comments that have one of these idempotency keys. */
export const commentsWithKeys = (db: Kysely<CommentTables>, keys: readonly string[]) =>
  db
    .selectFrom('comments')
    .select(STORED_COLUMNS)
    .where('idempotency_key', 'in', keys.length === 0 ? [''] : keys);

/** The comment that has the first of the keys that any has. */
export function firstWithKey(rows: readonly StoredRow[], keys: readonly string[]): StoredComment | undefined {
  const row = keys
    .map((key) => rows.find((candidate) => candidate.idempotency_key === key))
    .find((candidate) => candidate !== undefined);
  return row && toStored(row);
}

/** Events of a comment, in their order. */
export async function eventsOf(db: Kysely<CommentTables>, commentId: string): Promise<StoreEvent[]> {
  const rows = await db
    .selectFrom('events')
    .select(['at', 'kind', 'article_id', 'comment_id', 'actor', 'before', 'after', 'reason'])
    .where('comment_id', '=', commentId)
    .orderBy('sequence')
    .execute();
  return rows.map(({ article_id, comment_id, ...event }) => ({
    ...event,
    articleId: article_id,
    commentId: comment_id,
  }));
}

/** Version of the published comments that were stored last: which they are, and the versions of their threads. */
export async function versionOfLatest(db: Kysely<CommentTables>, limit: number): Promise<string> {
  const rows = await db
    .selectFrom('comments')
    .innerJoin('threads', 'threads.article_id', 'comments.article_id')
    .select(['comments.id', 'threads.version'])
    .where('comments.status', '=', 'published')
    .orderBy('comments.sequence', 'desc')
    .limit(limit)
    .execute();
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url');
}

/** Removes the client hashes of comments and reports from before `from` or after `to` (P02). */
export function* deleteClientHashes(
  db: Kysely<CommentTables>,
  from: number,
  to: number,
): TransactionScript<void> {
  yield* run(
    db
      .updateTable('comments')
      .set({ client_hash: null })
      .where((where) => where.or([where('created_at', '<', from), where('created_at', '>', to)]))
      .where('client_hash', 'is not', null),
  );
  yield* run(
    db
      .updateTable('reports')
      .set({ reporter_hash: null })
      .where((where) => where.or([where('at', '<', from), where('at', '>', to)]))
      .where('reporter_hash', 'is not', null),
  );
}

/** Stores a comment as a post that no rule refuses, unless another has its key. */
export async function addByPost(store: Pick<CommentStore, 'post'>, comment: NewComment): Promise<AddResult> {
  const { articleId, name, email, text, parent } = comment;
  const query = { keys: [comment.key], articleId, name, email, text, parent };
  let earlier: StoredComment | undefined;
  await store.post(query, (facts) => {
    earlier = facts.earlier;
    return earlier ?? comment;
  });
  return earlier === undefined ? { added: true } : { added: false, earlier };
}

/** Who decided and when, as the comment has it. */
const decisionOf = ({ actor, at }: Partial<ChangeEvent>) =>
  actor && at !== undefined ? { decidedBy: actor, decidedAt: at, reason: null } : {};

/** Sets the status of a comment as a change that no rule refuses. */
export async function setStatusByChange(
  store: Pick<CommentStore, 'change'>,
  id: string,
  status: StoredStatus,
  event: Partial<ChangeEvent> = {},
): Promise<boolean> {
  const comment = await store.change({ id }, (facts) =>
    facts === undefined || facts.comment.status === status || isTextErased(facts.comment)
      ? undefined
      : {
          set: { status, ...decisionOf(event) },
          event: { at: Date.now(), kind: 'decided', actor: null, reason: null, ...event },
        },
  );
  return comment !== undefined;
}
