import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import {
  migrate,
  POSTGRES_MIGRATIONS,
  undoPostgresMigration,
} from '../../../../src/server/store/postgres/migrations.ts';
import { openPostgres } from '../../../../src/server/store/postgres/postgres-store.ts';
import { factsOf, stored } from '../contract.ts';

async function connected<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Makes a database as version `version` of the tables left it, with comments in every status of that time. */
async function databaseOfVersion(version: number): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await connected(`${inject('postgres')}postgres`, (client) => client.query(`create database ${name}`));
  const url = `${inject('postgres')}${name}`;
  await connected(url, async (client) => {
    await client.query(
      'create table migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    await client.query('create table migration_lock (id integer primary key)');
    await client.query('insert into migration_lock values (1)');
    for (const { name: migration, statements } of POSTGRES_MIGRATIONS.slice(0, version)) {
      for (const statement of statements) await client.query(statement);
      await client.query('insert into migrations (name) values ($1)', [migration]);
    }
    if (version === 0) return;
    for (const [n, status] of ['published', 'held', 'removed', 'published'].entries())
      await client.query(
        `insert into comments (id, article_id, status, name, email, url, body, created_at, idempotency_key, body_hash)
          values ($1, 'urn:article:a', $2, 'Ann', 'ann@example.org', '', $3, $4, $5, 'h')`,
        [`c${n}`, status, `Text ${n}`, n + 1, `key-of-comment-${n}`],
      );
    await client.query(
      "insert into threads (article_id, published, version) values ('urn:article:a', 2, 'v')",
    );
  });
  return url;
}

/** Everything in a database: its columns, indexes, constraints, and rows. */
const contentOf = (url: string): Promise<unknown> =>
  connected(url, async (client) => {
    const rows = async (query: string) => (await client.query(query)).rows;
    const tables = (await rows(
      "select table_name from information_schema.tables where table_schema = 'public' order by 1",
    )) as { table_name: string }[];
    return {
      columns: await rows(
        `select table_name, column_name, data_type, is_nullable, column_default, identity_generation
          from information_schema.columns where table_schema = 'public' order by 1, 2`,
      ),
      indexes: await rows("select indexdef from pg_indexes where schemaname = 'public' order by 1"),
      constraints: await rows(
        "select pg_get_constraintdef(oid) as definition from pg_constraint where connamespace = 'public'::regnamespace order by 1",
      ),
      rows: await Promise.all(
        tables.map(({ table_name }) => rows(`select * from "${table_name}" order by 1`)),
      ),
    };
  });

const versions = Array.from({ length: POSTGRES_MIGRATIONS.length + 1 }, (_, version) => version);

describe('migrations of PostgreSQL (D06)', () => {
  test.each(versions)(
    'bring a database of version %i with comments up to date, and lose none',
    async (version) => {
      const store = await openPostgres(await databaseOfVersion(version));
      if (version === 1) {
        expect((await store.list('urn:article:a', {}, 9))?.map(({ id }) => id)).toEqual(['c0', 'c3']);
        expect(await store.thread('urn:article:a')).toMatchObject({ count: 2, listed: 2 });
      }
      if (version > 0) expect(await store.find('c1')).toMatchObject({ status: 'held', text: 'Text 1' });
      const reply = stored({ parent: version > 0 ? 'c0' : null });
      await store.add(reply);
      expect(await store.find(reply.id)).toMatchObject({ depth: version > 0 ? 1 : 0, status: 'published' });
      await store.close();
    },
  );

  test.each(versions.slice(0, -1))(
    'of version %i leave the database as it was where the connection ends, at whichever statement, and then go through',
    async (version) => {
      const url = await databaseOfVersion(version);
      const before = await contentOf(url);
      const missing = POSTGRES_MIGRATIONS.slice(version).flatMap(({ statements }) => statements);
      for (const end of missing)
        await connected(url, async (client) => {
          const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
          const cut = {
            // The server does what was sent before, and then finds nobody there.
            query: async (...args: unknown[]) => {
              if (args[0] !== end) return query(...args);
              await client.end();
              throw new Error('The process ends here.');
            },
          } as unknown as pg.ClientBase;
          await expect(migrate(cut)).rejects.toThrow('The process ends here.');
        });
      expect(await contentOf(url)).toEqual(before);
      await (await openPostgres(url)).close();
      const applied = await connected(url, (client) =>
        client.query('select name from migrations order by name'),
      );
      expect(applied.rows).toEqual(POSTGRES_MIGRATIONS.map(({ name }) => ({ name })));
    },
  );

  test('find names that look alike among the comments of before', async () => {
    const store = await openPostgres(await databaseOfVersion(4));
    const { namesakes } = await factsOf(store, { name: 'Аnn', email: '' });
    expect(namesakes).toEqual([{ name: 'Ann', email: 'ann@example.org' }]);
    await store.close();
  });

  test('go down one step with comments of every kind, and up again', async () => {
    const url = await databaseOfVersion(0);
    const store = await openPostgres(url);
    const [top, reply, spam, held] = [
      stored(),
      stored(),
      stored({ status: 'spam' }),
      stored({ status: 'held' }),
    ];
    for (const comment of [top, { ...reply, parent: top.id }, spam, held]) await store.add(comment);
    await store.setStatus(top.id, 'withdrawn');
    await store.close();
    expect(await undoPostgresMigration(url)).toBe(POSTGRES_MIGRATIONS.at(-1)?.name);
    const rows = await connected(url, (client) =>
      client.query('select count(*)::int as count from comments'),
    );
    expect(rows.rows).toEqual([{ count: 4 }]);

    const again = await openPostgres(url);
    expect((await again.list(top.articleId, {}, 9))?.map(({ id, depth }) => [id, depth])).toEqual([
      [top.id, 0],
      [reply.id, 1],
    ]);
    expect(await again.find(held.id)).toMatchObject({ status: 'held', text: held.text });
    expect(await again.thread(top.articleId)).toMatchObject({ count: 1, listed: 2 });
    expect((await again.add(stored({ parent: reply.id }))).added).toBe(true);
    await again.close();
  });

  test('lead back to the tables of the first version, and no further', async () => {
    const url = await databaseOfVersion(1);
    const before = await contentOf(url);
    await (await openPostgres(url)).close();
    for (const _ of POSTGRES_MIGRATIONS.slice(1)) await undoPostgresMigration(url);
    expect(await contentOf(url)).toEqual(before);
    await expect(undoPostgresMigration(url)).rejects.toThrow('of a version that cannot be undone');
  });
});
