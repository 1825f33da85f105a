import type pg from 'pg';
import { StoreUnusable } from '../store.ts';

/** All migrations, oldest first; append-only (D06). */
export const POSTGRES_MIGRATIONS: readonly { name: string; statements: string[] }[] = [
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
        created_at bigint not null,
        idempotency_key text not null unique,
        body_hash text not null,
        client_hash text,
        sequence bigint generated always as identity unique
      )`,
      'create index comments_by_article on comments (article_id, status, sequence)',
      'create index comments_by_status on comments (status, sequence)',
      'create index comments_by_text on comments (article_id, name, substr(body, 1, 60), length(body), status)',
      'create index comments_by_writer on comments (email, name, status)',
      'create index comments_by_client on comments (created_at) where client_hash is not null',
      `create table threads (
        article_id text primary key,
        published integer not null,
        version text not null
      )`,
      'create table health (id integer primary key, filler bytea not null)',
    ],
  },
  {
    name: '002-replies',
    statements: [
      'alter table comments drop constraint comments_status_check',
      `alter table comments add constraint comments_status_check
        check (status in ('published', 'held', 'spam', 'removed', 'withdrawn'))`,
      `alter table comments
        add column root bigint not null default 0,
        add column depth integer not null default 0,
        add column listed integer not null default 0,
        add column pinned integer not null default 0,
        add column edited_at bigint,
        add column token_hash text,
        add column reason text,
        add column decided_by text,
        add column decided_at bigint`,
      `with recursive tree (id, root, depth) as (
        select id, sequence, 0 from comments where parent is null
        union all
        select reply.id, tree.root, tree.depth + 1 from comments as reply join tree on reply.parent = tree.id
      )
      update comments set root = tree.root, depth = tree.depth, listed = (status = 'published')::integer
        from tree where tree.id = comments.id`,
      'drop index comments_by_article',
      'create index comments_by_article on comments (article_id, listed, root, sequence)',
      'create index comments_by_parent on comments (parent) where parent is not null',
      'alter table threads add column closed integer not null default 0, add column slow_seconds integer not null default 0',
      `create table events (
        sequence bigint generated always as identity primary key,
        at bigint not null,
        kind text not null,
        article_id text,
        comment_id text,
        actor text,
        before text,
        after text,
        reason text
      )`,
      'create index events_by_comment on events (comment_id, sequence)',
      `create table reports (
        comment_id text not null references comments(id),
        reporter_hash text not null,
        reason text not null,
        at bigint not null,
        primary key (comment_id, reporter_hash)
      )`,
    ],
  },
  {
    // Who decides on comments, and what they decided about writers.
    name: '003-moderators',
    statements: [
      `create table moderators (
        login text primary key,
        name text not null,
        password_hash text not null,
        role text not null check (role in ('moderator', 'admin')),
        totp_secret text,
        totp_step bigint not null default 0,
        disabled integer not null default 0,
        created_at bigint not null
      )`,
      `create table sessions (
        id_hash text primary key,
        login text not null references moderators(login),
        created_at bigint not null,
        seen_at bigint not null,
        client text not null
      )`,
      'create index sessions_by_login on sessions (login)',
      'create table sign_in_limits (key text primary key, tries integer not null, since bigint not null)',
      `create table writers (
        email text not null,
        name text not null,
        standing text not null check (standing in ('trusted', 'blocked')),
        primary key (email, name)
      )`,
    ],
  },
];

/** Codes of two that create the same table at once: the table exists, or its row in the catalogue does. */
const EXISTS = new Set(['42P07', '23505', '42710']);

/** Creates the tables of the migrations themselves, which another process may be creating now. */
async function createLock(client: pg.ClientBase): Promise<void> {
  for (const statement of [
    'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    'create table if not exists migration_lock (id integer primary key)',
    'insert into migration_lock (id) values (1) on conflict do nothing',
  ])
    await client.query(statement).catch((reason: { code?: string }) => {
      if (!EXISTS.has(String(reason.code))) throw reason;
    });
}

async function applyMissing(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select name from migrations');
  const applied = new Set(rows.map(({ name }) => name));
  const names = new Set(POSTGRES_MIGRATIONS.map(({ name }) => name));
  for (const name of applied) {
    if (!names.has(name))
      throw new StoreUnusable(
        `The database of DATABASE_URL was written by a newer version (${name}). Update Broadsheet.`,
      );
  }
  for (const { name, statements } of POSTGRES_MIGRATIONS) {
    if (applied.has(name)) continue;
    for (const statement of statements) await client.query(statement);
    await client.query('insert into migrations (name) values ($1)', [name]);
  }
}

/**
 * Applies the migrations that a database lacks, in one transaction. Processes that start at once wait for each other
 * by the lock of one row (D06).
 *
 * @throws StoreUnusable where the database is of a newer version
 */
export async function migrate(client: pg.ClientBase): Promise<void> {
  await createLock(client);
  await client.query('begin');
  try {
    await client.query('select id from migration_lock where id = 1 for update');
    await applyMissing(client);
    await client.query('commit');
  } catch (reason) {
    await client.query('rollback').catch(() => undefined);
    throw reason;
  }
}
