import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test, vi } from 'vitest';
import { toRow } from '../../../../src/server/store/comment-row.ts';
import { HOT_QUERIES } from '../../../../src/server/store/sqlite/hot-queries.ts';
import { MIGRATIONS } from '../../../../src/server/store/sqlite/migrations.ts';
import { openSqlite } from '../../../../src/server/store/sqlite/sqlite-store.ts';
import { StoreUnavailable } from '../../../../src/server/store/store.ts';
import { connectionOf } from '../connection.ts';
import { factsOf, listed, storeContract, stored } from '../contract.ts';
import { erasureContract } from '../erasure-contract.ts';
import { moderatorContract } from '../moderation/contract.ts';
import { noticeContract } from '../notices/contract.ts';
import { threadContract } from '../thread-contract.ts';
import { transferContract } from '../transfer/contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-store-'));
let count = 0;
const file = () => join(folder, `${++count}.sqlite`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

storeContract('SQLite', () => openSqlite(file()));
moderatorContract('SQLite', () => openSqlite(file()));
erasureContract('SQLite', () => openSqlite(file()));
threadContract('SQLite', () => openSqlite(file()));
transferContract('SQLite', () => openSqlite(file()));
noticeContract('SQLite', () => openSqlite(file()));

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
  expect(await second.list(comment.articleId, {}, 9)).toEqual([listed(comment)]);
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

/** Fills an article with comments of one name: threads of four, each reply below the one before. */
function fill(raw: Database.Database, articleId: string, count: number): void {
  const insert = raw.prepare(
    `insert into comments (id, article_id, parent, depth, status, name, email, url, body, revision, created_at,
      idempotency_key, body_hash, sequence, root, listed)
    values (@id, @articleId, @parent, @depth, 'published', 'n', 'e', '', 'b' || @id, 1, 1, 'k-' || @id, 'h', @n,
      @root, 1)`,
  );
  raw.transaction(() => {
    for (let n = 1; n <= count; n++) {
      const depth = (n - 1) % 4;
      insert.run({
        articleId,
        id: `id-${n}`,
        n,
        depth,
        root: n - depth,
        parent: depth === 0 ? null : `id-${n - 1}`,
      });
    }
    raw
      .prepare("insert into threads (article_id, published, listed, version) values (?, ?, ?, 'v')")
      .run(articleId, count, count);
  })();
}

test('under an article of 100,000 comments of one name every query is answered by an index (C17)', async () => {
  const store = await openSqlite(file());
  const raw = connectionOf(store);
  fill(raw, 'a', 100_000);
  const planOf = (query: string, values: readonly unknown[]) =>
    (raw.prepare(`explain query plan ${query}`).all(...values) as { detail: string }[]).map(
      ({ detail }) => detail,
    );
  const hot = Object.entries(HOT_QUERIES).map(([name, query]): [string, string[]] => {
    const numbers = { root: 1, listed: 1, at: 1, actor: null };
    const named = { ...stored(), ...toRow(stored()), ...numbers, version: 'v', after: '', skeleton: 'ann' };
    const values = query.includes('@') ? [named] : Array(query.split('?').length - 1).fill(1);
    return [name, planOf(query, values)];
  });
  const plans = Object.fromEntries(hot);
  expect(plans['listOldest']).toContain(
    'SEARCH comments USING INDEX comments_by_thread (article_id=? AND (root,sequence)>(?,?))',
  );
  for (const range of ['root=? AND sequence>?', 'root<?'])
    expect(plans['listNewest']?.some((detail) => detail.includes(range))).toBe(true);
  expect(plans['isDuplicate']).toEqual([
    'SEARCH comments USING INDEX comments_by_text (article_id=? AND name=? AND <expr>=? AND <expr>=?)',
  ]);
  const namesakes =
    'SEARCH comments USING COVERING INDEX comments_by_skeleton (article_id=? AND name_skeleton=?';
  expect(plans['namesakes']?.filter((step) => step.includes('comments '))).toEqual(
    ['<', '>'].map((side) => `${namesakes} AND (name,email)${side}(?,?))`),
  );
  expect(plans['pinned']?.some((detail) => detail.includes('USING INDEX comments_pinned'))).toBe(true);
  // What is prepared when it is needed: changes, reports, counts, places.
  const prepare = vi.spyOn(raw, 'prepare');
  const event = { at: 1, kind: 'decided', actor: null, reason: null };
  await store.setStatus('id-99998', 'removed');
  await store.changeThread('a', { closed: true, slowSeconds: 30 }, event);
  await factsOf(store, { articleId: 'a', client: { hash: 'c', now: 1 } });
  await store.report({ commentId: 'id-5', reporterHash: 'r', reason: 'spam', note: '', at: 1 });
  await Promise.all([
    store.threads(['a', 'b']),
    store.latest('a', 50),
    store.latest(undefined, 50),
    store.listByStatus('held', 50),
    store.find('id-5'),
    store.eventsOf('id-5'),
    store.latestVersion(50),
    store.writtenBefore('a', 2),
  ]);
  expect(await store.position('a', 'id-100000')).toBe(99_999);
  expect(await store.position('a', 'id-100000', 'newest')).toBe(3);
  const later = prepare.mock.calls.map(([query]) => String(query)).filter((query) => !/^explain/.test(query));
  prepare.mockRestore();
  expect(later.length).toBeGreaterThan(10);
  const details = later.flatMap((query) => planOf(query, Array(query.split('?').length - 1).fill(1)));
  const scans = [...hot.flatMap(([, detail]) => detail), ...details].filter((detail) =>
    /^SCAN (?:comments|threads|events|reports)/.test(detail),
  );
  expect(scans).toEqual([]);
  expect(await store.thread('a')).toMatchObject({ count: 99_999, listed: 100_000 });
  await store.close();
});

test('hot queries are prepared once, and comments of one turn share one commit', async () => {
  const store = await openSqlite(file());
  const raw = connectionOf(store);
  const prepare = vi.spyOn(raw, 'prepare');
  const transaction = vi.spyOn(raw, 'transaction');
  for (let round = 1; round <= 2; round++) {
    await Promise.all(Array.from({ length: 20 }, () => store.add(stored())));
    expect(transaction).toHaveBeenCalledTimes(round);
  }
  await Promise.all([
    store.list('urn:article:a', {}, 9),
    store.thread('urn:article:a'),
    factsOf(store, { keys: ['k'] }),
  ]);
  expect(prepare).not.toHaveBeenCalled();
  await store.close();
});

test('a comment is acknowledged after its commit, and that of all is refused where it fails', async () => {
  const path = file();
  const store = await openSqlite(path);
  const other = new Database(path, { readonly: true });
  const count = () => other.prepare('select count(*) from comments').pluck().get();
  const seen = Array.from({ length: 3 }, () => store.add(stored()).then(count));
  expect(await Promise.all(seen)).toEqual([3, 3, 3]);
  connectionOf(store).exec('drop table threads');
  const results = await Promise.allSettled([store.add(stored()), store.add(stored())]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(count()).toBe(3);
  other.close();
  await store.close();
});

test('a comment that the database refuses takes none of the others of its commit with it', async () => {
  const store = await openSqlite(file());
  const comments = [stored(), stored({ parent: 'nobody' }), stored()];
  const results = await Promise.allSettled(comments.map((comment) => store.add(comment)));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const articleId = comments[0]?.articleId ?? '';
  expect(await store.thread(articleId)).toMatchObject({ count: 2 });
  expect((await store.list(articleId, {}, 9))?.map(({ id }) => id)).toEqual([
    comments[0]?.id,
    comments[2]?.id,
  ]);
  await store.close();
});

test('comments of before keep their order and are counted (D06)', async () => {
  const path = file();
  const raw = new Database(path);
  raw.exec('create table migrations (name text primary key, applied_at text)');
  for (const { name, statements } of MIGRATIONS.slice(0, 2)) {
    for (const statement of statements) raw.exec(statement);
    raw.prepare('insert into migrations (name) values (?)').run(name);
  }
  const rows = [
    ['c', 'published', 7],
    ['b', 'published', 5],
    ['a', 'published', 7],
    ['d', 'held', 1],
  ];
  for (const [id, status, at] of rows)
    raw
      .prepare(
        "insert into comments values (@id, 'a', null, @status, 'n', 'e', '', 't', 1, @at, 'k' || @id, 'h', null)",
      )
      .run({ id, status, at });
  raw.close();
  const store = await openSqlite(path);
  await store.add(stored({ id: 'e', articleId: 'a', createdAt: 2 }));
  expect((await store.list('a', {}, 9))?.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'e']);
  expect(await store.thread('a')).toMatchObject({
    count: 4,
    listed: 4,
    version: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
  await store.close();
});

test('a comment waits while another process writes, and lists are read meanwhile (D12)', async () => {
  const path = file();
  const store = await openSqlite(path);
  const other = new Database(path);
  other.exec('begin immediate');
  let isStored = false;
  const added = store.add(stored()).then((result) => {
    isStored = true;
    return result;
  });
  for (let n = 0; n < 5; n++) await store.thread('a');
  expect(isStored).toBe(false);
  other.exec('commit');
  other.close();
  expect(await added).toEqual({ added: true });
  await store.close();
});

test('a database that another process does not let go refuses the comment and takes the next one (D12)', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const path = file();
  const store = await openSqlite(path);
  const other = new Database(path);
  other.exec('begin immediate');
  const refused = [store.add(stored()), store.probe()].map((result) =>
    expect(result).rejects.toBeInstanceOf(StoreUnavailable),
  );
  await Promise.all(refused);
  vi.restoreAllMocks();
  other.exec('commit');
  other.close();
  expect(await store.add(stored())).toEqual({ added: true });
  await store.close();
});

test('no query of a list reads an address, a key, a hash, a token or a reason (P01, P02)', async () => {
  const store = await openSqlite(file());
  const raw = connectionOf(store);
  const prepare = vi.spyOn(raw, 'prepare');
  await Promise.all([store.latest('a', 9), store.latest(undefined, 9), store.listByStatus('held', 9)]);
  const queries = prepare.mock.calls.map(([query]) => String(query));
  expect(queries).toHaveLength(3);
  for (const query of [...queries, HOT_QUERIES.listOldest, HOT_QUERIES.listNewest])
    expect(query).not.toMatch(/email|idempotency|hash|token|reason|decided|\*\s+from comments/);
  prepare.mockRestore();
  await store.close();
});
