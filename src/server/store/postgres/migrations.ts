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
