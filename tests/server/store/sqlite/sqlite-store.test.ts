import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { MIGRATIONS } from '../../../../src/server/store/sqlite/migrations.ts';
import { openSqlite } from '../../../../src/server/store/sqlite/sqlite-store.ts';
import { connectionOf } from '../connection.ts';
import { storeContract, stored } from '../contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-store-'));
let count = 0;
const file = () => join(folder, `${++count}.sqlite`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

storeContract('SQLite', () => openSqlite(file()));

test('a connection of the store syncs every commit (D01)', async () => {
  const path = file();
  const store = await openSqlite(path);
  // The pragma is read back from the store's own connection: another would answer for itself.
  const own = connectionOf(store);
  expect(own.pragma('synchronous', { simple: true })).toBe(2);
  expect(own.pragma('journal_mode', { simple: true })).toBe('wal');
  await store.close();
});

test('what was stored is there when the file is opened again', async () => {
  const path = file();
  const first = await openSqlite(path);
  const comment = stored();
  await first.add(comment);
  await first.close();
  const second = await openSqlite(path);
  expect(await second.list(comment.articleId, undefined, 9)).toEqual([comment]);
  await second.close();
});

test('two that open a new file at once migrate it once', async () => {
  const path = file();
  const stores = await Promise.all([openSqlite(path), openSqlite(path)]);
  const raw = new Database(path);
  expect(raw.prepare('select count(*) from migrations').pluck().get()).toBe(MIGRATIONS.length);
  raw.close();
  for (const store of stores) await store.close();
});

test('a file of a newer version is refused in plain words', async () => {
  const path = file();
  await (await openSqlite(path)).close();
  const raw = new Database(path);
  raw.exec("insert into migrations (name) values ('999-later')");
  raw.close();
  await expect(openSqlite(path)).rejects.toThrow('made by a newer version (999-later)');
});

test('100,000 comments under one story do not slow a page (C17)', async () => {
  const path = file();
  await (await openSqlite(path)).close();
  const raw = new Database(path);
  const insert = raw.prepare(
    "insert into comments values (?, 'a', null, 'published', 'n', 'e', '', 'b', 1, ?, ?, 'h', null)",
  );
  raw.transaction(() => {
    for (let i = 0; i < 100_000; i++) insert.run(`id-${i}`, i, `k-${i}`);
  })();
  const plan = raw
    .prepare(
      "explain query plan select * from comments where article_id = 'a' and status = 'published' and (created_at, id) > (5, 'x') order by created_at, id limit 100",
    )
    .all();
  expect(JSON.stringify(plan)).toContain('SEARCH comments USING INDEX comments_by_article');
  expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
  raw.close();
});
