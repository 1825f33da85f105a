/** One change of the database's tables. */
export interface Migration {
  name: string;
  statements: string[];
}

/** All migrations, oldest first; append-only (D06). */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-comments',
    statements: [
      `create table comments (
        id text primary key,
        article_id text not null,
        parent text references comments(id),
        status text not null check (status in ('published', 'held', 'removed')),
        name text not null,
        email text not null,
        url text not null,
        body text not null,
        revision integer,
        created_at integer not null,
        idempotency_key text not null unique,
        body_hash text not null,
        client_hash text
      )`,
      'create index comments_by_article on comments (article_id, status, created_at, id)',
      'create index comments_by_name on comments (article_id, name)',
      'create index comments_by_email on comments (article_id, email)',
      'create index comments_by_status on comments (status, created_at)',
      'create index comments_by_writer on comments (email, name, status)',
      'create index comments_by_client on comments (created_at) where client_hash is not null',
    ],
  },
  {
    // One row, replaced by each write probe.
    name: '002-health',
    statements: ['create table health (id integer primary key, filler blob not null)'],
  },
];
