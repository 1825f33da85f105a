import type { ListedComment, StoredComment, StoredStatus } from './store.ts';

/** Columns of a comment that lists read. */
export interface ListedRow {
  id: string;
  article_id: string;
  parent: string | null;
  status: StoredStatus;
  name: string;
  url: string;
  body: string;
  revision: number | null;
  created_at: number;
}

/** Row of the table of comments, the same in every database. */
export interface CommentRow extends ListedRow {
  email: string;
  idempotency_key: string;
  body_hash: string;
  client_hash: string | null;
  /** Order in which comments were stored. */
  sequence: number;
}

/** Columns of a listed comment, for a query. */
export const LISTED_COLUMNS = [
  'id',
  'article_id',
  'parent',
  'status',
  'name',
  'url',
  'body',
  'revision',
  'created_at',
] as const satisfies readonly (keyof ListedRow)[];

/** A row as a listed comment. */
export const toListed = (row: ListedRow): ListedComment => ({
  id: row.id,
  articleId: row.article_id,
  parent: row.parent,
  status: row.status,
  name: row.name,
  url: row.url,
  text: row.body,
  revision: row.revision,
  createdAt: row.created_at,
});

/** A row as a stored comment. */
export const toStored = (row: Omit<CommentRow, 'sequence'>): StoredComment => ({
  ...toListed(row),
  email: row.email,
  key: row.idempotency_key,
  bodyHash: row.body_hash,
  clientHash: row.client_hash,
});
