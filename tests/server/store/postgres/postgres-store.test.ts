import { expect, inject, test, vi } from 'vitest';
import { countChange, insertEvent } from '../../../../src/server/store/change-scripts.ts';
import type { CommentTables } from '../../../../src/server/store/comment-queries.ts';
import { AccountStore } from '../../../../src/server/store/moderation/account-store.ts';
import { SessionStore } from '../../../../src/server/store/moderation/session-store.ts';
import { retryConflicts } from '../../../../src/server/store/postgres/connection.ts';
import { POSTGRES_MIGRATIONS } from '../../../../src/server/store/postgres/migrations.ts';
import { openPostgres } from '../../../../src/server/store/postgres/postgres-store.ts';
import { StoreUnavailable, StoreUnusable } from '../../../../src/server/store/store.ts';
import { makeService, NO_LIMITS } from '../../comment-service.ts';
import { moderationActs } from '../../routes/moderation/acts-contract.ts';
import { listed, storeContract, stored } from '../contract.ts';
import { erasureContract } from '../erasure-contract.ts';
import { moderatorContract } from '../moderation/contract.ts';
import { noticeContract } from '../notices/contract.ts';
import { threadContract } from '../thread-contract.ts';
import { transferContract } from '../transfer/contract.ts';
import { createDatabase, freePort, query, startPostgres, urlOn } from './server.ts';

type Service = Awaited<ReturnType<typeof makeService>>;

const emptyDatabase = (server = inject('postgres')): Promise<string> => createDatabase(server);

/** A database with all tables, which those of the contracts are copied from: migrations take longer than a copy. */
let template: Promise<string> | undefined;
async function migratedDatabase(): Promise<string> {
  const url = await emptyDatabase();
  await (await openPostgres(url)).close();
  return new URL(url).pathname.slice(1);
}
const openStore = async () => {
  template ??= migratedDatabase();
  return openPostgres(await createDatabase(inject('postgres'), await template));
};

storeContract('PostgreSQL', openStore);
moderatorContract('PostgreSQL', openStore);
moderationActs('PostgreSQL', openStore);
erasureContract('PostgreSQL', openStore);
threadContract('PostgreSQL', openStore);
transferContract('PostgreSQL', openStore);
noticeContract('PostgreSQL', openStore);

test('processes that start at once on an empty database migrate it once (D06)', async () => {
  const url = await emptyDatabase();
  const stores = await Promise.all(Array.from({ length: 8 }, () => openPostgres(url)));
  expect(await query(url, 'select name from migrations')).toEqual(
    POSTGRES_MIGRATIONS.map(({ name }) => ({ name })),
  );
  for (const store of stores) await store.close();
});

test('a store that was opened and not used leaves no connection', async () => {
  const url = await emptyDatabase();
  await (await openPostgres(url)).close();
  const others =
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
  // The server takes a moment to end its process of a connection that is closed.
  await vi.waitFor(async () => expect(await query(url, others)).toEqual([]), {
    timeout: 5_000,
    interval: 50,
  });
});

test('a database of a newer version is refused in plain words (D06)', async () => {
  const url = await emptyDatabase();
  await (await openPostgres(url)).close();
  await query(url, "insert into migrations (name) values ('999-later')");
  await expect(openPostgres(url)).rejects.toThrow('written by a newer version (999-later)');
  await expect(openPostgres(url)).rejects.toBeInstanceOf(StoreUnusable);
});

test('20 equal posts over two connections are one row, and all get its comment (C12)', async () => {
  const url = await emptyDatabase();
  const stores = [await openPostgres(url), await openPostgres(url)];
  // Under two articles, so that no lock but that of the key stands between them.
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      stores[n % 2]?.add(stored({ key: 'race', articleId: `urn:article:${n % 4}` })),
    ),
  );
  expect(results.filter((result) => result?.added)).toHaveLength(1);
  expect(await query(url, 'select count(*)::int as rows from comments')).toEqual([{ rows: 1 }]);
  for (const store of stores) await store.close();
});

test('a conflict is tried again five times at most, then the store is unavailable (D12)', async () => {
  let tries = 0;
  const conflict = (failures: number) => async () => {
    if (++tries <= failures) throw Object.assign(new Error('conflict'), { code: '40001' });
    return 'stored';
  };
  expect(await retryConflicts(conflict(5))).toBe('stored');
  tries = 0;
  await expect(retryConflicts(conflict(6))).rejects.toBeInstanceOf(StoreUnavailable);
  expect(tries).toBe(6);
});

test('hashes are removed again where that met another transaction, and limits counted again (D12)', async () => {
  const url = await emptyDatabase();
  const store = await openPostgres(url);
  const comment = stored({ createdAt: 10 });
  await store.add(comment);
  // As a deadlock ends for one of two: the first change of a row is refused.
  await query(url, 'create sequence tries');
  await query(
    url,
    `create function refuse_first() returns trigger language plpgsql as $$ begin
      if nextval('tries') % 2 = 1 then raise exception 'deadlock detected' using errcode = '40P01'; end if;
      return new;
    end $$`,
  );
  for (const table of ['comments', 'limits'])
    await query(
      url,
      `create trigger meets_another before insert or update on ${table} for each row execute function refuse_first()`,
    );
  await store.removeClientHashes(20, 30);
  expect(await store.find(comment.id)).toMatchObject({ clientHash: null });
  expect(await store.counter('post', { points: 2, duration: 60 }).consume('a')).toBe(0);
  await store.close();
});

test('a server that ends makes the store unavailable, for reads, writes and the probe (D03, D09)', async () => {
  const server = await startPostgres();
  const store = await openPostgres(await emptyDatabase(server.url));
  await store.add(stored());
  await server.stop();
  const calls = [store.list('a', {}, 1), store.thread('a'), store.add(stored()), store.probe()];
  for (const result of await Promise.allSettled(calls))
    expect(result).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
  await store.close();
});

test('connections that the server ends are replaced, and nothing is lost (D03)', async () => {
  const url = await emptyDatabase();
  const store = await openPostgres(url);
  const comment = stored();
  await store.add(comment);
  await query(
    url,
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  // A call may still meet a connection whose end has not arrived yet.
  await expect.poll(() => store.thread(comment.articleId).catch(() => undefined)).toMatchObject({ count: 1 });
  expect((await store.add(stored({ key: 'after-the-end' }))).added).toBe(true);
  await store.close();
});

test('a connection that ends between two queries of a transaction ends that transaction, not the process (D03)', async () => {
  const url = await emptyDatabase();
  const store = await openPostgres(url);
  const comment = stored();
  await store.add(comment);
  const others = 'datname = current_database() and pid <> pg_backend_pid()';
  const ended = store.longTransaction<CommentTables, unknown>('read', async (db) => {
    await query(url, `select pg_terminate_backend(pid) from pg_stat_activity where ${others}`);
    while ((await query(url, `select 1 from pg_stat_activity where ${others}`)).length > 0);
    return db.selectFrom('comments').select('id').execute();
  });
  await expect(ended).rejects.toBeInstanceOf(StoreUnavailable);
  expect(await store.thread(comment.articleId)).toMatchObject({ count: 1 });
  await store.close();
});

test('a store that was opened before its database can be reached takes comments as soon as that is there (D03)', async () => {
  const port = await freePort();
  const store = await openPostgres(`${urlOn(port)}postgres`);
  await expect(store.add(stored())).rejects.toBeInstanceOf(StoreUnavailable);
  const server = await startPostgres({ port });
  const comment = stored();
  expect(await store.add(comment)).toEqual({ added: true });
  expect(await store.list(comment.articleId, {}, 9)).toEqual([listed(comment)]);
  await store.close();
  await server.stop();
});

test('processes of one database share the limits of a client, and its slow thread (C10, D10)', async () => {
  const url = await emptyDatabase();
  const limits = { ...NO_LIMITS, burst: { points: 4, duration: 60 } };
  const stores = [openPostgres(url), openPostgres(url)];
  const services = await Promise.all(
    stores.map(async (store) => makeService({ store: await store, limits })),
  );
  const [one, two] = services as [Service, Service];
  let posts = 0;
  const post = async ({ send }: Service, slug = 'open', address = '203.0.113.5') => {
    const own = { key: `key-of-the-post-no-${++posts}`, text: `Words of post ${posts}.` };
    return (await send(slug, own, {}, address)).status;
  };
  expect([await post(one), await post(two), await post(one), await post(two)]).toEqual([201, 201, 201, 201]);
  expect([await post(one), await post(two)]).toEqual([429, 429]);
  const event = { at: 0, kind: 'slowed', actor: 'Mo', reason: null };
  await one.store.changeThread('urn:article:other', { slowSeconds: 60 }, event);
  const slow = (service: Service) => post(service, 'other', '203.0.113.6');
  const atOnce = await Promise.all([slow(one), slow(two), slow(one)]);
  expect(atOnce.sort()).toEqual([201, 429, 429]);
  // The table names nobody (P02).
  const rows = (await query(url, 'select key from limits')) as { key: string }[];
  expect(rows.length).toBeGreaterThan(1);
  expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113/);
  for (const { store } of services) await store.close();
});

test('where the database is away, counting is as unavailable as the store (D03)', async () => {
  const server = await startPostgres();
  const store = await openPostgres(await emptyDatabase(server.url));
  const counter = store.counter('post', { points: 2, duration: 60 });
  expect(await counter.consume('a')).toBe(0);
  await server.stop();
  await expect(counter.consume('a')).rejects.toBeInstanceOf(StoreUnavailable);
  await store.close();
});

test('a removal that is committed after a later post leaves the feeds at once (P03)', async () => {
  const url = await emptyDatabase();
  const [slow, quick] = [await openPostgres(url), await openPostgres(url)];
  const { request, send } = await makeService({ store: quick });
  const { comment } = await (await send('open', { text: 'CANARY' })).json();
  const feeds = ['/comments.json', '/articles/open/comments.json'];
  const texts = () => Promise.all(feeds.map(async (path) => (await request(path)).text()));
  const own = { key: 'key-of-the-later-post', text: 'LATER' };
  await slow.longTransaction<CommentTables, void>('write', async (db) => {
    const event = { at: 1, kind: 'removed', article_id: 'urn:article:open', comment_id: comment.id };
    await insertEvent(db, { ...event, actor: null, before: null, after: null, reason: null }).execute();
    await countChange(db, 'urn:article:open', -1, -1).execute();
    await db
      .updateTable('comments')
      .set({ status: 'removed', listed: 0 })
      .where('id', '=', comment.id)
      .execute();
    expect((await send('other', own)).status).toBe(201);
    const [edition, article] = await texts();
    expect([edition, article].map((text) => text?.includes('CANARY'))).toEqual([true, true]);
    expect(edition).toContain('LATER');
  });
  for (const text of await texts()) expect(text).not.toContain('CANARY');
  for (const store of [slow, quick]) await store.close();
});

test('several processes share sessions and tries to sign in (C19)', async () => {
  const url = await emptyDatabase();
  const [one, two] = [await openPostgres(url), await openPostgres(url)];
  const account = {
    name: 'Eva',
    passwordHash: 'h',
    role: 'admin',
    totpSecret: 'ABC',
    isDisabled: false,
  } as const;
  await new AccountStore(one).create({ ...account, createdAt: 1 });
  const [first, second] = [new SessionStore(one), new SessionStore(two)];
  await first.create({ idHash: 's', name: 'Eva', createdAt: 5, client: '' });
  expect(await second.find('s', { seenFrom: 0, createdFrom: 0 })).toMatchObject({ name: 'Eva' });
  const tries = await Promise.all(
    [first, second, first, second].map((each) => each.countTry(['k'], 10, 100)),
  );
  expect(tries.map(({ tries: count }) => count).sort()).toEqual([1, 2, 3, 4]);
  const steps = await Promise.all([one, two].map((store) => new AccountStore(store).takeTotpStep('Eva', 3)));
  expect(steps.filter(Boolean)).toHaveLength(1);
  for (const store of [one, two]) await store.close();
});

test('under an article of 100,000 comments no query of a page reads them all (C17)', async () => {
  const url = await emptyDatabase();
  await (await openPostgres(url)).close();
  await query(
    url,
    `insert into comments (id, article_id, parent, depth, status, name, email, url, body, created_at, idempotency_key,
      body_hash, sequence, root, listed)
    select 'id-' || n, 'a', case when n % 4 = 1 then null else 'id-' || (n - 1) end, (n - 1) % 4, 'published', 'n', 'e' || n,
      '', 'b' || n, 1, 'k-' || n, 'h', n, n - (n - 1) % 4, 1 from generate_series(1, 100000) as n`,
  );
  await query(
    url,
    "insert into threads (article_id, published, listed, version) values ('a', 100000, 100000, 'v')",
  );
  await query(url, "select setval(pg_get_serial_sequence('comments', 'sequence'), 100000)");
  await query(url, 'vacuum analyze');
  const scans = async () => {
    const [row] = await query(
      url,
      "select seq_scan::int as scans, n_tup_ins::int as added from pg_stat_user_tables where relname = 'comments'",
    );
    return row as { scans: number; added: number };
  };
  await expect.poll(async () => (await scans()).added).toBe(100_000);
  const before = await scans();
  let store = await openPostgres(url);
  for (const order of ['oldest', 'newest'] as const)
    for (const start of [{}, { after: 'id-70000' }, { offset: 500 }])
      expect(await store.list('a', { ...start, order }, 50)).toHaveLength(50);
  expect(await store.latest('a', 3)).toHaveLength(3);
  await store.add(stored({ articleId: 'a', parent: 'id-100000' }));
  await store.setStatus('id-99998', 'removed');
  expect(await store.thread('a')).toMatchObject({ count: 100_000, listed: 100_001 });
  await store.close();
  // The server counts what a connection did when that ends.
  await expect.poll(async () => (await scans()).added).toBe(100_001);
  expect((await scans()).scans).toBe(before.scans);
  store = await openPostgres(url);
  expect(await store.position('a', 'id-99997')).toBe(99_996);
  for (const order of ['oldest', 'newest'] as const)
    expect(await store.list('a', { offset: 99_950, order }, 50)).toHaveLength(50);
  await store.close();
});
