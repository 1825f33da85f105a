import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '../../../../src/server/store/sqlite/sqlite-store.ts';
import { type CommentStore, StoreUnavailable, StoreUnusable } from '../../../../src/server/store/store.ts';
import { connectionOf } from '../connection.ts';
import { stored } from '../contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
let file: string;
let store: CommentStore;
beforeEach(async () => {
  file = join(folder, `${++count}.sqlite`);
  store = await openSqlite(file);
});
afterEach(() => store.close());

const refused = (action: Promise<unknown>, why: RegExp) =>
  expect(action).rejects.toSatisfy(
    (reason) => reason instanceof StoreUnavailable && why.test(reason.message),
  );
const writeBack = () => connectionOf(store).pragma('wal_checkpoint(TRUNCATE)');
/** What a server that starts now would find. */
async function textsAtNextStart(path = file): Promise<string[]> {
  const next = await openSqlite(path);
  const texts = ((await next.list('urn:article:a', {}, 99)) ?? []).map(({ text }) => text);
  await next.close();
  return texts;
}

describe('a database file under a running server (D03)', () => {
  test.each<[string, () => void, RegExp]>([
    ['deleted', () => rmSync(file), /deleted or renamed/],
    ['renamed', () => renameSync(file, `${file}.old`), /deleted or renamed/],
    ['replaced', () => replaceByAnother(), /replaced by another file/],
    ['cut to nothing', () => truncateSync(file, 0), /cut short/],
    ['cut by half', () => truncateSync(file, Math.floor(statSync(file).size / 2)), /cut short/],
  ])(
    '%s: nothing is acknowledged, neither what is new nor what was sent before; reads may go on',
    async (_, change, why) => {
      const before = stored();
      await store.add(before);
      writeBack();
      await store.probe();
      change();
      for (let again = 0; again < 2; again++) {
        await refused(store.add(stored()), why);
        await refused(store.add(before), why);
        await refused(store.findByKeys([before.key]), why);
        await refused(store.setStatus(before.id, 'removed'), why);
        await refused(store.probe(), why);
      }
    },
  );

  function replaceByAnother() {
    const other = new Database(`${file}.new`);
    other.exec('create table t (x)');
    other.close();
    renameSync(`${file}.new`, file);
  }

  test('moved away and back, it takes comments again, and has all that it took before', async () => {
    await store.add(stored({ text: 'before' }));
    renameSync(file, `${file}.old`);
    await refused(store.add(stored({ text: 'between' })), /renamed/);
    renameSync(`${file}.old`, file);
    await store.probe();
    await store.add(stored({ text: 'after' }));
    await store.close();
    expect(await textsAtNextStart()).toEqual(['before', 'after']);
  });

  test('moved away for good, it takes its comments along, and the one in its place starts clean', async () => {
    await store.add(stored({ text: 'acknowledged' }));
    renameSync(file, `${file}.old`);
    await refused(store.probe(), /renamed/);
    // As after a kill: nobody closes what was open.
    expect(statSync(`${file}-wal`).size).toBe(0);
    expect(await textsAtNextStart(`${file}.old`)).toEqual(['acknowledged']);
    expect(await textsAtNextStart()).toEqual([]);
  });

  test('replaced by a backup, the backup is what the next start finds', async () => {
    await store.add(stored({ text: 'in the backup' }));
    await connectionOf(store).backup(`${file}.backup`);
    await store.add(stored({ text: 'later' }));
    renameSync(`${file}.backup`, file);
    await refused(store.add(stored()), /replaced/);
    await store.close();
    expect(await textsAtNextStart()).toEqual(['in the backup']);
  });

  test.each(['-wal', '-shm'])(
    'its %s deleted: what was in there is saved, and it goes on',
    async (suffix) => {
      await store.add(stored({ text: 'before' }));
      rmSync(file + suffix);
      await refused(store.add(stored({ text: 'refused' })), /-wal or -shm/);
      await store.add(stored({ text: 'after' }));
      // As after a kill: only what is at the paths counts.
      for (const part of ['', '-wal']) copyFileSync(file + part, `${file}.copy${part}`);
      expect(await textsAtNextStart(`${file}.copy`)).toEqual(['before', 'after']);
    },
  );

  test('cut: what the log still has is written back for the next start', async () => {
    await store.add(stored({ text: 'only in the log' }));
    truncateSync(file, 0);
    await refused(store.probe(), /cut short/);
    await store.close();
    expect(await textsAtNextStart()).toEqual(['only in the log']);
  });

  test('cut, and nothing is left in the log: the next start does not begin anew as if nothing had been', async () => {
    await store.add(stored());
    writeBack();
    await store.probe();
    writeBack();
    truncateSync(file, 0);
    await refused(store.probe(), /cut short/);
    await store.close();
    await expect(openSqlite(file)).rejects.toBeInstanceOf(StoreUnusable);
  });

  test('its log cut to nothing: nothing is acknowledged any more', async () => {
    await store.add(stored());
    truncateSync(`${file}-wal`, 0);
    for (let again = 0; again < 2; again++) await refused(store.add(stored()), /cut short/);
    await refused(store.probe(), /cut short/);
  });

  test('what other programs may do to it is no change: a log written back, a database compacted', async () => {
    for (let i = 0; i < 50; i++)
      await store.add(stored({ text: 'x'.repeat(4000), articleId: 'urn:article:b' }));
    writeBack();
    await store.probe();
    const size = statSync(file).size;
    const other = new Database(file);
    other.exec('delete from comments');
    other.exec('vacuum');
    other.pragma('wal_checkpoint(TRUNCATE)');
    other.close();
    expect(statSync(file).size).toBeLessThan(size);
    await store.probe();
    expect(await store.add(stored())).toEqual({ added: true });
  });
});

describe('a disk that takes no more (D04, D09)', () => {
  test('full: comments and probe are refused, reads go on, and it recovers by itself', async () => {
    await store.add(stored({ text: 'before' }));
    const raw = connectionOf(store);
    raw.pragma(`max_page_count = ${raw.pragma('page_count', { simple: true })}`);
    const fill = async () => {
      for (;;) await store.add(stored({ text: 'x'.repeat(5000), articleId: 'urn:article:b' }));
    };
    await refused(fill(), /full/);
    await refused(store.probe(), /full/);
    expect(await store.thread('urn:article:a')).toMatchObject({ count: 1 });
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    raw.pragma('max_page_count = 1000000');
    await store.probe();
    expect(await store.add(stored())).toEqual({ added: true });
  });

  test('read-only: neither a comment nor the probe gets through (D09)', async () => {
    connectionOf(store).pragma('query_only = on');
    await refused(store.probe(), /readonly/);
    await refused(store.add(stored()), /readonly/);
  });

  test('each probe is a commit of its own', async () => {
    const committed = () => {
      const other = new Database(file, { readonly: true });
      const id = other.prepare('select max(id) from health').pluck().get();
      other.close();
      return id;
    };
    await store.probe();
    const first = committed();
    await store.probe();
    expect(committed()).not.toBe(first);
  });
});

describe('a file that cannot be used when it is opened', () => {
  const damage: [string, (path: string) => void, RegExp][] = [
    ['garbage', (path) => writeFileSync(path, 'no database '.repeat(1000)), /is damaged/],
    ['cut', (path) => truncateSync(path, 4096 * 3), /is damaged/],
    ['empty', (path) => truncateSync(path, 0), /it is empty/],
    [
      'overwritten in the middle',
      (path) => {
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0xaa, 8192, 16_384));
      },
      /is damaged/,
    ],
    [
      'of a newer version',
      (path) => execute(path, "insert into migrations (name) values ('999-later')"),
      /Update/,
    ],
    ['without its tables', (path) => execute(path, 'drop table comments'), /is damaged/],
    [
      'gone, and its log is not',
      (path) => {
        writeFileSync(`${path}-wal`, 'what is left');
        rmSync(path);
      },
      /-wal file beside it is not/,
    ],
  ];
  function execute(path: string, statement: string) {
    const raw = new Database(path);
    raw.exec(statement);
    raw.close();
  }

  test.each(damage)('%s: the message names it and what to do', async (_, change, why) => {
    for (let i = 0; i < 30; i++) await store.add(stored({ text: 'x'.repeat(3000) }));
    await store.close();
    change(file);
    const opening = openSqlite(file);
    await expect(opening).rejects.toBeInstanceOf(StoreUnusable);
    await expect(opening).rejects.toThrow(why);
    await expect(opening).rejects.toThrow(file);
    expect(existsSync(`${file}-wal`)).toBe(why.source.includes('-wal'));
  });
});
