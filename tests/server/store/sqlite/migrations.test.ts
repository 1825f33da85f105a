import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { MIGRATIONS } from '../../../../src/server/store/sqlite/migrations.ts';
import { undoSqliteMigration } from '../../../../src/server/store/sqlite/open.ts';
import { openSqlite } from '../../../../src/server/store/sqlite/sqlite-store.ts';
import { factsOf, stored } from '../contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-migrations-'));
let count = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.restoreAllMocks());

/** Makes a file as version `version` of the tables left it, with comments in every status of that time. */
function fileOfVersion(version: number): string {
  const path = join(folder, `${++count}.sqlite`);
  const raw = new Database(path);
  raw.exec(
    "create table migrations (name text primary key, applied_at text not null default (datetime('now')))",
  );
  for (const { name, statements } of MIGRATIONS.slice(0, version)) {
    for (const statement of statements) raw.exec(statement);
    raw.prepare('insert into migrations (name) values (?)').run(name);
  }
  if (version > 0) {
    const columns = [
      'id',
      'article_id',
      'status',
      'name',
      'email',
      'url',
      'body',
      'created_at',
      'idempotency_key',
      'body_hash',
    ];
    const numbered = version >= 3;
    const insert = raw.prepare(
      `insert into comments (${[...columns, ...(numbered ? ['sequence'] : [])].join(', ')})
        values (@id, 'urn:article:a', @status, 'Ann', 'ann@example.org', '', @body, @at, @key, 'h'${numbered ? ', @at' : ''})`,
    );
    for (const [n, status] of ['published', 'held', 'removed', 'published'].entries())
      insert.run({ id: `c${n}`, status, body: `Text ${n}`, at: n + 1, key: `key-of-comment-${n}` });
  }
  raw.close();
  return path;
}

/** Everything in a file: its tables, indexes and triggers, and their rows. */
function contentOf(path: string): unknown {
  const raw = new Database(path, { readonly: true });
  const schema = raw
    .prepare("select name, sql from sqlite_master where name not like 'sqlite_%' order by name")
    .all();
  const tables = raw.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const rows = tables.map((table) => raw.prepare(`select * from "${table}" order by 1`).all());
  raw.close();
  return { schema, rows };
}

const lastOf = (path: string): unknown => {
  const raw = new Database(path, { readonly: true });
  const name = raw.prepare('select name from migrations order by name desc limit 1').pluck().get();
  raw.close();
  return name;
};

const versions = Array.from({ length: MIGRATIONS.length + 1 }, (_, version) => version);

describe('migrations of SQLite (D06)', () => {
  test.each(versions)(
    'bring a file of version %i with comments up to date, and lose none',
    async (version) => {
      const store = await openSqlite(fileOfVersion(version));
      const expected = version === 0 ? [] : ['c0', 'c3'];
      const listedIds = async () => (await store.list('urn:article:a', {}, 9))?.map(({ id }) => id);
      // Version 6 has no comments of before that it would have to list.
      if (version < 6) expect(await listedIds()).toEqual(expected);
      if (version > 0)
        expect(await store.find('c1')).toMatchObject({ status: 'held', text: 'Text 1', depth: 0 });
      const reply = stored({ parent: version > 0 ? 'c0' : null });
      await store.add(reply);
      expect(await store.find(reply.id)).toMatchObject({ depth: version > 0 ? 1 : 0, status: 'published' });
      await store.close();
    },
  );

  test('find names that look alike among the comments of before', async () => {
    const store = await openSqlite(fileOfVersion(8));
    const { namesakes } = await factsOf(store, { name: 'Аnn', email: '' });
    expect(namesakes).toEqual([{ name: 'Ann', email: 'ann@example.org' }]);
    await store.close();
  });

  test('lead from every version to the same tables', async () => {
    const schemas = new Set<string>();
    for (const version of versions) {
      const path = fileOfVersion(version);
      await (await openSqlite(path)).close();
      schemas.add(JSON.stringify((contentOf(path) as { schema: unknown }).schema));
    }
    expect(schemas.size).toBe(1);
  });

  test.each(versions.slice(0, -1))(
    'of version %i leave the file as it was, whichever statement they end at, and then go through',
    async (version) => {
      const path = fileOfVersion(version);
      const before = contentOf(path);
      const missing = MIGRATIONS.slice(version).flatMap(({ statements }) => statements);
      const { exec } = Database.prototype;
      for (const end of missing) {
        vi.spyOn(Database.prototype, 'exec').mockImplementation(function (
          this: Database.Database,
          statement,
        ) {
          if (statement === end) throw new Error('The process ends here.');
          return exec.call(this, statement);
        });
        await expect(openSqlite(path)).rejects.toThrow('The process ends here.');
        vi.restoreAllMocks();
        expect(contentOf(path)).toEqual(before);
      }
      await (await openSqlite(path)).close();
      const raw = new Database(path);
      expect(raw.prepare('select count(*) from migrations').pluck().get()).toBe(MIGRATIONS.length);
      expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
      raw.close();
    },
  );

  test('go down one step with comments of every kind, and up again', async () => {
    const path = join(folder, `${++count}.sqlite`);
    const store = await openSqlite(path);
    const [top, reply, spam, held] = [
      stored(),
      stored(),
      stored({ status: 'spam' }),
      stored({ status: 'held' }),
    ];
    for (const comment of [top, { ...reply, parent: top.id }, spam, held]) await store.add(comment);
    await store.setStatus(top.id, 'withdrawn');
    const before = await store.list(top.articleId, {}, 9);
    expect(before?.map(({ id }) => id)).toEqual([top.id, reply.id]);
    await store.close();

    const { name, down = [] } = MIGRATIONS.at(-1) as (typeof MIGRATIONS)[number];
    expect(await undoSqliteMigration(path)).toBe(name);
    expect(down.length).toBeGreaterThan(0);
    const raw = new Database(path);
    expect(raw.prepare('select name from migrations order by name desc limit 1').pluck().get()).toBe(
      MIGRATIONS.at(-2)?.name,
    );
    expect(raw.prepare('select count(*) from comments').pluck().get()).toBe(4);
    raw.close();

    const again = await openSqlite(path);
    expect((await again.list(top.articleId, {}, 9))?.map(({ id, depth }) => [id, depth])).toEqual([
      [top.id, 0],
      [reply.id, 1],
    ]);
    expect(await again.find(held.id)).toMatchObject({ status: 'held', text: held.text });
    expect((await again.find(spam.id))?.status).not.toBe('published');
    expect(await again.thread(top.articleId)).toMatchObject({ count: 1, listed: 2 });
    expect((await again.add(stored({ parent: reply.id }))).added).toBe(true);
    await again.close();
  });

  test('to tables that the version before works with: its triggers count', async () => {
    const path = join(folder, `${++count}.sqlite`);
    await (await openSqlite(path)).close();
    while (lastOf(path) !== '005-threads') await undoSqliteMigration(path);
    const raw = new Database(path);
    const insert = raw.prepare(
      `insert into comments (id, article_id, status, name, email, url, body, created_at, idempotency_key, body_hash, sequence)
        values (@id, 'a', 'published', 'n', 'e', '', 't', 1, @id, 'h', @sequence)`,
    );
    insert.run({ id: 'x', sequence: 1 });
    insert.run({ id: 'y', sequence: 2 });
    raw.exec("update comments set status = 'removed' where id = 'x'");
    expect(raw.prepare('select published from threads').pluck().get()).toBe(1);
    raw.close();
    await expect(undoSqliteMigration(path)).rejects.toThrow('of a version that cannot be undone');
  });
});
