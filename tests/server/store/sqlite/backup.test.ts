import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { AccountStore } from '../../../../src/server/store/moderation/account-store.ts';
import { SessionStore } from '../../../../src/server/store/moderation/session-store.ts';
import { NoticeStore } from '../../../../src/server/store/notices/notice-store.ts';
import { SubscriptionStore } from '../../../../src/server/store/notices/subscription-store.ts';
import {
  type BackupContent,
  restoreBackup,
  verifyBackup,
  writeBackup,
} from '../../../../src/server/store/sqlite/backup.ts';
import { openSqlite } from '../../../../src/server/store/sqlite/sqlite-store.ts';
import { StoreUnusable } from '../../../../src/server/store/store.ts';
import { stored } from '../contract.ts';

const SECRET = 'ab'.repeat(32);
const MADE_AT = '2026-03-01T12:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-backup-'));
let count = 0;
const noPreparation = () => undefined;
const file = (ending: string) => join(folder, `${++count}.${ending}`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A database with comments, open as that of a running server. */
async function openDatabase(texts: string[]) {
  const path = file('sqlite');
  const store = await openSqlite(path);
  for (const text of texts) await store.add(stored({ text }));
  return { path, store };
}

test('a backup ends while another process writes all the time (D05)', async () => {
  const { path, store } = await openDatabase([]);
  await store.close();
  const server = new Database(path);
  // More pages than a backup copies in one step.
  server.exec('insert into health (filler) values (zeroblob(4000000))');
  let isDone = false;
  const backup = writeBackup(path, SECRET, file('backup'), MADE_AT).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    server.exec('insert into health (filler) values (zeroblob(10))');
    await new Promise((resolve) => setImmediate(resolve));
  }
  server.close();
  expect(await backup).toMatchObject({ comments: 0 });
});

test('a backup of a database in use restores into an equal one, for its owner alone (D05)', async () => {
  const { path, store } = await openDatabase(['One.', 'Two.', 'Ünïcode \u{1F4F0}']);
  const backup = file('backup');
  const writes = Promise.all(Array.from({ length: 50 }, (_, n) => store.add(stored({ text: `Late ${n}` }))));
  const written = await writeBackup(path, SECRET, backup, MADE_AT);
  await writes;
  await store.close();
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  expect(written).toMatchObject({ madeAt: MADE_AT, secret: SECRET });
  expect(written.comments).toBeGreaterThanOrEqual(3);
  expect(await verifyBackup(backup)).toEqual(written);

  const restored = file('sqlite');
  expect(await restoreBackup(backup, restored, noPreparation)).toEqual(written);
  expect(statSync(restored).mode & 0o777).toBe(0o600);
  const again = file('backup');
  expect(await writeBackup(restored, SECRET, again, MADE_AT)).toEqual(written);
  const opened = await openSqlite(restored);
  expect((await opened.listByStatus('published', 100)).map(({ text }) => text)).toContain(
    'Ünïcode \u{1F4F0}',
  );
  await opened.close();
});

test('sessions that a backup has end, and tries to sign in are forgotten; a backup of before has none', async () => {
  const { path, store } = await openDatabase(['One.']);
  const account = {
    name: 'Eva',
    passwordHash: 'h',
    role: 'admin',
    totpSecret: null,
    isDisabled: false,
  } as const;
  await new AccountStore(store).create({ ...account, createdAt: 1 });
  const sessions = new SessionStore(store);
  await sessions.create({ idHash: 's', name: 'Eva', createdAt: 5, client: '' });
  await sessions.countTry(['k'], 10, 100);
  await store.close();
  const rowsOf = (database: string) => {
    const raw = new Database(database);
    const counts = ['moderators', 'sessions', 'sign_in_limits'].map((table) =>
      raw.prepare(`select count(*) from ${table}`).pluck().get(),
    );
    raw.close();
    return counts;
  };
  expect(rowsOf(path)).toEqual([1, 1, 1]);
  const [backup, restored] = [file('backup'), file('sqlite')];
  await writeBackup(path, SECRET, backup, MADE_AT);
  await restoreBackup(backup, restored, noPreparation);
  expect(rowsOf(restored)).toEqual([1, 0, 0]);
  const raw = new Database(path);
  raw.exec('drop table sessions; drop table sign_in_limits');
  raw.close();
  const [early, again] = [file('backup'), file('sqlite')];
  await writeBackup(path, SECRET, early, MADE_AT);
  await restoreBackup(early, again, noPreparation);
});

test('what the database needs is written before it; where that fails nothing is restored', async () => {
  const { path, store } = await openDatabase(['One.']);
  const [backup, restored] = [file('backup'), file('sqlite')];
  await writeBackup(path, SECRET, backup, MADE_AT);
  await store.close();
  const files = readdirSync(folder).length;
  const failing = ({ secret }: BackupContent) => {
    expect([secret, existsSync(restored)]).toEqual([SECRET, false]);
    throw new Error('The disk is full.');
  };
  await expect(restoreBackup(backup, restored, failing)).rejects.toThrow('The disk is full.');
  expect(readdirSync(folder).length).toBe(files);
});

test('a changed row changes the hash of the content', async () => {
  const { path, store } = await openDatabase(['One.']);
  const before = await writeBackup(path, SECRET, file('backup'), MADE_AT);
  await store.add(stored({ text: 'Two.' }));
  const after = await writeBackup(path, SECRET, file('backup'), MADE_AT);
  await store.close();
  expect(after.contentHash).not.toBe(before.contentHash);
});

test('a backup has no notice that waits and no address that gets mail, nor what is left of either', async () => {
  const { path, store } = await openDatabase([]);
  await new NoticeStore(store).setChannels([{ channel: 'moderators', isHourly: false }]);
  const comment = stored({ status: 'held' });
  await store.add(comment);
  const address = 'canary.of.backups@example.org';
  await new SubscriptionStore(store).request({ id: 's', address }, comment, 1);
  const backup = file('backup');
  await writeBackup(path, SECRET, backup, MADE_AT);
  await store.close();
  expect(gunzipSync(readFileSync(backup)).includes(address)).toBe(false);
  const restored = file('sqlite');
  await restoreBackup(backup, restored, () => undefined);
  const opened = await openSqlite(restored);
  expect(await new NoticeStore(opened).counts()).toEqual({ waiting: 0, failed: 0 });
  expect(await opened.find(comment.id)).toEqual(comment);
  await opened.close();
});

test('a backup with one byte changed or the end missing is refused, and nothing is left of it (D05)', async () => {
  const { path, store } = await openDatabase(['One.']);
  const backup = file('backup');
  await writeBackup(path, SECRET, backup, MADE_AT);
  await store.close();
  const bytes = readFileSync(backup);
  // After the ten bytes of the gzip header, whose time and system mean nothing.
  const places = Array.from({ length: 40 }, (_, n) => 10 + Math.floor((n * (bytes.length - 11)) / 39));
  const files = readdirSync(folder).length;
  for (const place of places) {
    const damaged = Buffer.from(bytes);
    // All its bits: some are padding of the compressed stream, and mean nothing.
    damaged[place] = (damaged[place] ?? 0) ^ 0xff;
    writeFileSync(backup, damaged);
    await expect(
      restoreBackup(backup, join(folder, 'never.sqlite'), noPreparation),
      `byte ${place}`,
    ).rejects.toThrow(StoreUnusable);
  }
  for (const content of [bytes.subarray(0, bytes.length - 20), Buffer.alloc(0), Buffer.from('no backup')]) {
    writeFileSync(backup, content);
    await expect(verifyBackup(backup)).rejects.toThrow('is no whole backup of comments');
  }
  expect(readdirSync(folder).length).toBe(files);
});

test('neither an earlier backup nor a database is written over', async () => {
  const { path, store } = await openDatabase(['One.']);
  const backup = file('backup');
  await writeBackup(path, SECRET, backup, MADE_AT);
  await expect(writeBackup(path, SECRET, backup, MADE_AT)).rejects.toThrow('exists already');
  await expect(restoreBackup(backup, path, noPreparation)).rejects.toThrow('exists already');
  await expect(verifyBackup(file('none'))).rejects.toThrow('does not exist');
  await store.close();
});
