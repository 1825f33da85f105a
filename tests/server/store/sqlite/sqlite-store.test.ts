import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test, vi } from 'vitest';
import { MIGRATIONS } from '../../../../src/server/store/sqlite/migrations.ts';
import { openSqlite } from '../../../../src/server/store/sqlite/sqlite-store.ts';
import { StoreUnavailable } from '../../../../src/server/store/store.ts';
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

test('two that open a new file at once migrate it once (D06)', async () => {
  const path = file();
  const stores = await Promise.all([openSqlite(path), openSqlite(path)]);
  const raw = new Database(path);
  expect(raw.prepare('select count(*) from migrations').pluck().get()).toBe(MIGRATIONS.length);
  raw.close();
  for (const store of stores) await store.close();
});

test('a file of a newer version is refused in plain words (D06)', async () => {
  const path = file();
  await (await openSqlite(path)).close();
  const raw = new Database(path);
  raw.exec("insert into migrations (name) values ('999-later')");
  raw.close();
  await expect(openSqlite(path)).rejects.toThrow('written by a newer version (999-later)');
});

test('a page of 100,000 comments under one article is read by an index, without sorting (C17)', async () => {
  const store = await openSqlite(file());
  const raw = connectionOf(store);
  const insert = raw.prepare(
    "insert into comments values (?, 'a', null, 'published', 'n', 'e', '', 'b', 1, ?, ?, 'h', null)",
  );
  raw.transaction(() => {
    for (let i = 0; i < 100_000; i++) insert.run(`id-${i}`, i, `k-${i}`);
  })();
  const prepare = vi.spyOn(raw, 'prepare');
  /** Plan of the one query that the store sends, with as many values as it has. */
  const planOf = async (query: () => Promise<unknown>) => {
    prepare.mockClear();
    await query();
    expect(prepare).toHaveBeenCalledTimes(1);
    const sql = prepare.mock.calls[0]?.[0] ?? '';
    const values = Array(sql.split('?').length - 1).fill(1);
    return JSON.stringify(raw.prepare(`explain query plan ${sql}`).all(...values));
  };
  for (const plan of [
    await planOf(() => store.list('a', undefined, 101)),
    await planOf(() => store.list('a', { createdAt: 50_000, id: 'id-50000' }, 101)),
  ]) {
    expect(plan).toContain('SEARCH comments USING INDEX comments_by_article');
    expect(plan).not.toContain('TEMP B-TREE');
  }
  expect(await planOf(() => store.count('a'))).toContain(
    'SEARCH comments USING COVERING INDEX comments_by_article',
  );
  // What a post asks before it is stored.
  const words = { articleId: 'a', name: 'n', email: 'e', text: 'none of them' };
  for (const query of [
    () => store.byKey('k-5'),
    () => store.isDuplicate(words),
    () => store.hasPublished('n', 'e'),
  ])
    expect(await planOf(query)).not.toContain('SCAN');
  await store.close();
});

test('a database that another process has locked refuses the comment and takes the next one (D12)', async () => {
  const path = file();
  const store = await openSqlite(path);
  connectionOf(store).pragma('busy_timeout = 20');
  const other = new Database(path);
  other.exec('begin immediate');
  await expect(store.add(stored())).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(store.probe()).rejects.toBeInstanceOf(StoreUnavailable);
  other.exec('commit');
  other.close();
  expect(await store.add(stored())).toEqual({ added: true });
  await store.close();
});
