import { nameSkeleton } from './name-skeleton.ts';
import type { ListedComment, ListedEntry, StoredComment, StoredStatus } from './store.ts';

/** Columns of a comment that lists read. */
export interface ListedRow {
  id: string;
  article_id: string;
  parent: string | null;
  depth: number;
  status: StoredStatus;
  name: string;
  url: string;
  body: string;
  revision: number | null;
  created_at: number;
  edited_at: number | null;
  pinned: number;
  by_paper: number;
}

/** Columns of a comment that no list reads. */
interface PrivateRow {
  email: string;
  idempotency_key: string;
  body_hash: string;
  client_hash: string | null;
  token_hash: string | null;
  held_by: string | null;
  reason: string | null;
  decided_by: string | null;
  decided_at: number | null;
  objected: number;
}

/** Row of a stored comment as it is read. */
export type StoredRow = ListedRow & PrivateRow;

/** Row of the table of comments, the same in every database. */
export interface CommentRow extends StoredRow {
  /** Order in which comments were stored. */
  sequence: number;
  /** Sequence of the comment at the top of its thread. */
  root: number;
  /** 1 where lists have it: it is published, or a listed reply hangs below. */
  listed: number;
  /** Equal for names that look alike. */
  name_skeleton: string;
}

/** Columns of a listed comment, for a query. */
export const LISTED_COLUMNS = [
  'id',
  'article_id',
  'parent',
  'depth',
  'status',
  'name',
  'url',
  'body',
  'revision',
  'created_at',
  'edited_at',
  'pinned',
  'by_paper',
] as const satisfies readonly (keyof ListedRow)[];

/** Columns of a stored comment, for a query. */
export const STORED_COLUMNS = [
  ...LISTED_COLUMNS,
  'email',
  'idempotency_key',
  'body_hash',
  'client_hash',
  'token_hash',
  'held_by',
  'reason',
  'decided_by',
  'decided_at',
  'objected',
] as const satisfies readonly (keyof StoredRow)[];

/** A row as a listed comment. */
export const toListed = (row: ListedRow): ListedComment => ({
  id: row.id,
  articleId: row.article_id,
  parent: row.parent,
  depth: row.depth,
  status: row.status,
  name: row.name,
  url: row.url,
  text: row.body,
  revision: row.revision,
  createdAt: row.created_at,
  editedAt: row.edited_at,
  pinned: row.pinned === 1,
  byPaper: row.by_paper === 1,
});

/** A row of a list as its entry. */
export const toEntry = (row: ListedRow & { parent_name: string | null }): ListedEntry => ({
  ...toListed(row),
  parentName: row.parent_name,
});

/** What a comment has that nobody has changed or decided on. */
export const UNDECIDED = {
  editedAt: null,
  pinned: false,
  byPaper: false,
  tokenHash: null,
  heldBy: null,
  reason: null,
  decidedBy: null,
  decidedAt: null,
  objected: false,
} as const satisfies Partial<StoredComment>;

/** A row as a stored comment. */
export const toStored = (row: StoredRow): StoredComment => ({
  ...toListed(row),
  email: row.email,
  key: row.idempotency_key,
  bodyHash: row.body_hash,
  clientHash: row.client_hash,
  tokenHash: row.token_hash,
  heldBy: row.held_by,
  reason: row.reason,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  objected: row.objected === 1,
});

const COLUMN_OF = {
  id: 'id',
  articleId: 'article_id',
  parent: 'parent',
  depth: 'depth',
  status: 'status',
  name: 'name',
  url: 'url',
  text: 'body',
  revision: 'revision',
  createdAt: 'created_at',
  editedAt: 'edited_at',
  pinned: 'pinned',
  byPaper: 'by_paper',
  email: 'email',
  key: 'idempotency_key',
  bodyHash: 'body_hash',
  clientHash: 'client_hash',
  tokenHash: 'token_hash',
  heldBy: 'held_by',
  reason: 'reason',
  decidedBy: 'decided_by',
  decidedAt: 'decided_at',
  objected: 'objected',
} as const satisfies Record<keyof StoredComment, keyof StoredRow>;

/** Row of a stored comment as it is written, with what follows from its fields. */
type WrittenRow = StoredRow & Pick<CommentRow, 'name_skeleton'>;

/** Fields of a stored comment as columns of its row. */
export function toRow(fields: StoredComment): WrittenRow;
export function toRow(fields: Partial<StoredComment>): Partial<WrittenRow>;
export function toRow(fields: Partial<StoredComment>): Partial<WrittenRow> {
  const row = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      COLUMN_OF[field as keyof StoredComment],
      typeof value === 'boolean' ? Number(value) : value,
    ]),
  );
  return fields.name === undefined ? row : { ...row, name_skeleton: nameSkeleton(fields.name) };
}
