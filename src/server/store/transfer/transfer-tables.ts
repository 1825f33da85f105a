import { nameSkeleton } from '../name-skeleton.ts';

/** Kind of a column's values: text, a whole number, one that fits 32 bits, 0 or 1, or one of some words. */
type ColumnKind = 'text' | 'number' | 'count' | 'flag' | readonly string[];

/** A column of a table that is exported. */
export interface TransferColumn {
  name: string;
  kind: ColumnKind;
  isNullable: boolean;
}

/** A table that is exported. */
export interface TransferTable {
  name: TableName;
  /** What its lines are called in a file. */
  type: string;
  columns: readonly TransferColumn[];
  /** Columns by which its lines are ordered: the primary key, or the sequence. */
  order: readonly string[];
  /** Columns that no export has, since they follow from others. */
  derived?: Readonly<Record<string, (row: TransferRow) => string>>;
}

export type TableName = 'comments' | 'threads' | 'events' | 'reports' | 'writers' | 'moderators' | 'erasures';

/** Row of any table. */
export type TransferRow = Record<string, string | number | null>;

/** Tables as queries over any of them see them. */
export type AnyTables = Record<string, TransferRow>;

const table = (
  name: TableName,
  type: string,
  order: readonly string[],
  columns: Readonly<Record<string, ColumnKind | 'text?' | 'number?' | 'count?'>>,
): TransferTable => ({
  name,
  type,
  order,
  columns: Object.entries(columns).map(([column, kind]) =>
    typeof kind === 'string' && kind.endsWith('?')
      ? { name: column, kind: kind.slice(0, -1) as ColumnKind, isNullable: true }
      : { name: column, kind: kind as ColumnKind, isNullable: false },
  ),
});

/**
 * Tables of an export, in the order of its lines. Left out are sessions and limits, which end by themselves, what
 * the program knows of the database itself, and notices with the addresses that get some: an export that is imported
 * later would send mail again, also to who has stopped it since.
 */
export const TRANSFER_TABLES: readonly TransferTable[] = [
  {
    ...table('comments', 'comment', ['sequence'], {
      sequence: 'number',
      id: 'text',
      article_id: 'text',
      parent: 'text?',
      root: 'number',
      depth: 'count',
      status: ['published', 'held', 'spam', 'removed', 'withdrawn'],
      listed: 'flag',
      name: 'text',
      email: 'text',
      url: 'text',
      body: 'text',
      revision: 'count?',
      created_at: 'number',
      edited_at: 'number?',
      pinned: 'flag',
      by_paper: 'flag',
      objected: 'flag',
      held_by: 'text?',
      reason: 'text?',
      decided_by: 'text?',
      decided_at: 'number?',
      idempotency_key: 'text',
      body_hash: 'text',
      client_hash: 'text?',
      token_hash: 'text?',
    }),
    derived: { name_skeleton: ({ name }) => nameSkeleton(String(name)) },
  },
  table('threads', 'thread', ['article_id'], {
    article_id: 'text',
    published: 'count',
    listed: 'count',
    version: 'text',
    closed: 'flag',
    slow_seconds: 'count',
  }),
  table('events', 'event', ['sequence'], {
    sequence: 'number',
    at: 'number',
    kind: 'text',
    article_id: 'text?',
    comment_id: 'text?',
    actor: 'text?',
    before: 'text?',
    after: 'text?',
    reason: 'text?',
  }),
  table('reports', 'report', ['sequence'], {
    sequence: 'number',
    comment_id: 'text',
    reporter_hash: 'text?',
    reason: 'text',
    note: 'text',
    at: 'number',
  }),
  table('writers', 'writer', ['email', 'name'], {
    email: 'text',
    name: 'text',
    standing: ['trusted', 'blocked'],
  }),
  table('moderators', 'moderator', ['login'], {
    login: 'text',
    name: 'text',
    password_hash: 'text',
    role: ['moderator', 'admin'],
    totp_secret: 'text?',
    totp_step: 'number',
    disabled: 'flag',
    created_at: 'number',
  }),
  table('erasures', 'erasure', ['comment_id'], {
    comment_id: 'text',
    part: ['person', 'comment', 'withdrawn'],
    at: 'number',
  }),
];

/** First line of an export. */
export const HEADER = { type: 'broadsheet-comments', version: 1 } as const;

/** Type of the last line of an export, which counts the lines of each table: a file that was cut lacks it. */
export const END_TYPE = 'end';

/** The columns of a row that follow from others. */
export const derivedOf = ({ derived = {} }: TransferTable, row: TransferRow): TransferRow =>
  Object.fromEntries(Object.entries(derived).map(([column, derive]) => [column, derive(row)]));
