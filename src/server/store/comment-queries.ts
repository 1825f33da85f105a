import type { Generated, GeneratedAlways, Kysely } from 'kysely';
import { type CommentRow, LISTED_COLUMNS, toListed } from './comment-row.ts';
import type { AddResult, CommentStore, ListedComment, StoredComment, StoredStatus } from './store.ts';

/** Row of the table of events: what was changed, by whom, why. */
interface StoredEvent {
  at: number;
  kind: string;
  article_id: string | null;
  comment_id: string | null;
  /** Name of the moderator; null: the writer, another reader, or the program. */
  actor: string | null;
  before: string | null;
  after: string | null;
  reason: string | null;
}

/** Tables of the comments, the same in every database. */
export interface CommentTables {
  comments: Omit<CommentRow, 'sequence'> & { sequence: GeneratedAlways<number> };
  threads: {
    article_id: string;
    published: number;
    version: string;
    closed: Generated<number>;
    slow_seconds: Generated<number>;
  };
  events: StoredEvent & { sequence: GeneratedAlways<number> };
  reports: { comment_id: string; reporter_hash: string; reason: string; at: number };
  health: { id: number; filler: Buffer };
}

/** Number of published comments before a published one; undefined where the article has none with this id. */
export async function positionOf(
  db: Kysely<CommentTables>,
  articleId: string,
  id: string,
): Promise<number | undefined> {
  const ofArticle = db
    .selectFrom('comments')
    .where('article_id', '=', articleId)
    .where('status', '=', 'published');
  const row = await ofArticle.select('sequence').where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { before } = await ofArticle
    .select(({ fn }) => fn.countAll<number>().as('before'))
    .where('sequence', '<', row.sequence)
    .executeTakeFirstOrThrow();
  return before;
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

/** Removes the client hashes of comments created before `from` or after `to` (P02). */
export const deleteClientHashes = (db: Kysely<CommentTables>, from: number, to: number) =>
  db
    .updateTable('comments')
    .set({ client_hash: null })
    .where((where) => where.or([where('created_at', '<', from), where('created_at', '>', to)]))
    .where('client_hash', 'is not', null)
    .execute();

/** Stores a comment as a post that no rule refuses, unless another has its key. */
export async function addByPost(
  store: Pick<CommentStore, 'post'>,
  comment: StoredComment,
): Promise<AddResult> {
  const { articleId, name, email, text } = comment;
  const query = { keys: [comment.key], articleId, name, email, text };
  const result = await store.post(query, ({ earlier }) => earlier ?? comment);
  return result === comment ? { added: true } : { added: false, earlier: result };
}
