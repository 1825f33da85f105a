import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AccountStore } from '../../../../src/server/store/moderation/account-store.ts';
import { SessionStore } from '../../../../src/server/store/moderation/session-store.ts';
import { NoticeStore } from '../../../../src/server/store/notices/notice-store.ts';
import { SubscriptionStore } from '../../../../src/server/store/notices/subscription-store.ts';
import type { CommentStore } from '../../../../src/server/store/store.ts';
import { run } from '../../../../src/server/store/transaction-script.ts';
import { copyStore, exportStore, importStore } from '../../../../src/server/store/transfer/transfer.ts';
import { TRANSFER_TABLES } from '../../../../src/server/store/transfer/transfer-tables.ts';
import { factsOf, stored } from '../contract.ts';

/** All lines of an export. */
export async function exportOf(store: CommentStore): Promise<string> {
  const blocks: string[] = [];
  await exportStore(store, (block) => {
    blocks.push(block);
  });
  return blocks.join('');
}

/** Imports lines. */
export const importText = (store: CommentStore, text: string, isDryRun = false) =>
  importStore(
    store,
    async function* () {
      yield* text.trimEnd().split('\n');
    },
    { file: 'comments.jsonl', isDryRun },
  );

/** Ids of a thread under one article, and of a comment in every other status. */
export interface FilledIds {
  top: string;
  reply: string;
  below: string;
  withdrawn: string;
}

/** Fills a store with something of everything that is exported. */
export async function fill(store: CommentStore): Promise<FilledIds> {
  const top = stored({ text: 'Line\u2028one \u{1F4F0}\nline two "quoted"', email: 'Ann@example.org' });
  const reply = stored({ parent: top.id, depth: 1, name: 'Ünsal', revision: null });
  const below = stored({ parent: reply.id, depth: 2, name: 'Zoë', editedAt: 5, tokenHash: 't' });
  const withdrawn = stored({ articleId: 'urn:article:b' });
  const others = [
    stored({ articleId: 'urn:article:b', status: 'held', heldBy: 'links', clientHash: null }),
    stored({ articleId: 'urn:article:Ä', status: 'spam', byPaper: true, pinned: true }),
  ];
  for (const comment of [top, reply, below, withdrawn, ...others]) await store.add(comment);
  await store.setStatus(reply.id, 'removed', { kind: 'remove', actor: 'Eva', reason: 'Rude.' });
  await store.setStatus(withdrawn.id, 'withdrawn');
  await store.changeThread(
    'urn:article:a',
    { closed: true, slowSeconds: 30 },
    { at: 9, kind: 'close', actor: 'Eva', reason: null },
  );
  await store.report({ commentId: top.id, reporterHash: 'r', reason: 'abuse', note: 'So rude.', at: 7 });
  await store.report({ commentId: top.id, reporterHash: 'r2', reason: 'spam', note: '', at: 8 });
  const accounts = new AccountStore(store);
  for (const name of ['Eva Ä', 'Ann', 'zed'])
    await accounts.create({
      name,
      passwordHash: 'hash',
      role: 'admin',
      totpSecret: null,
      isDisabled: false,
      createdAt: 3,
    });
  await new SessionStore(store).create({ idHash: 's', name: 'Ann', createdAt: 1, client: 'Firefox' });
  await store.transaction<{ writers: { email: string; name: string; standing: string } }, void>(
    function* (db) {
      const writers = ['b@x.org', 'B@x.org', 'ä@x.org'].map((email) => ({
        email,
        name: '',
        standing: 'blocked',
      }));
      yield* run(db.insertInto('writers').values(writers));
    },
  );
  return { top: top.id, reply: reply.id, below: below.id, withdrawn: withdrawn.id };
}

/** Lines of a text with one of them changed. @param change what its JSON gets */
export const changeLine = (text: string, part: string, change: Record<string, unknown>): string =>
  text
    .split('\n')
    .map((line) =>
      line.includes(part) && !line.includes('"type":"end"')
        ? JSON.stringify({ ...(JSON.parse(line) as object), ...change })
        : line,
    )
    .join('\n');

/** The text with the numbers of its end as its lines are. */
export function withEnd(text: string): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('{"type":"end"'));
  const count = (type: string) => lines.filter((line) => line.startsWith(`{"type":"${type}"`)).length;
  const counts = ['comment', 'thread', 'event', 'report', 'writer', 'moderator', 'erasure'].map((type) => [
    `${type}s`,
    count(type),
  ]);
  return `${[...lines, JSON.stringify({ type: 'end', ...Object.fromEntries(counts) })].join('\n')}\n`;
}

interface Columns {
  name: string;
  columns: string;
}

const SQLITE_COLUMNS = sql<Columns>`select s.name, group_concat(c.name) as columns
  from sqlite_schema as s, pragma_table_info(s.name) as c where s.type = 'table' group by s.name`;
const POSTGRES_COLUMNS = sql<Columns>`select table_name as name, string_agg(column_name, ',') as columns
  from information_schema.columns where table_schema = 'public' group by table_name`;

/** Tables that no export has: what ends by itself, what the program knows of the database, and notices. */
const LEFT_OUT = [
  ...['sessions', 'sign_in_limits', 'limits', 'health'],
  ...['notices', 'notice_channels', 'subscriptions'],
  ...['migrations', 'migration_lock', 'sqlite_sequence'],
];

/** Contract suite of export and import, for every database (STYLE 9). */
export function transferContract(name: string, open: () => Promise<CommentStore>): void {
  describe(`${name} exports and imports everything`, () => {
    let store: CommentStore;
    let other: CommentStore;
    let ids: FilledIds;
    beforeEach(async () => {
      store = await open();
      other = await open();
      ids = await fill(store);
    });
    afterEach(async () => {
      await store.close();
      await other.close();
    });

    test('an empty store gives the same bytes back, and counts on after the last numbers', async () => {
      const text = await exportOf(store);
      expect(text.split('\n').filter((line) => /session|Firefox/.test(line))).toEqual([]);
      const report = await importText(other, text);
      expect(report.counts('comments')).toEqual({ new: 6, same: 0, different: 0 });
      expect(await exportOf(other)).toBe(text);
      expect((await other.list('urn:article:a', {}, 9))?.map(({ id }) => id)).toEqual([
        ids.top,
        ids.reply,
        ids.below,
      ]);
      const late = stored({ articleId: 'urn:article:b' });
      await other.add(late);
      expect(
        await other.report({ commentId: late.id, reporterHash: 'r', reason: 'spam', note: '', at: 1 }),
      ).toBe(true);
      expect((await other.latest(undefined, 1))[0]?.id).toBe(late.id);
    });

    test('a second import changes nothing, and says so', async () => {
      const text = await exportOf(store);
      const report = await importText(store, text);
      expect([...report.tables.values()].map((counts) => [counts.new, counts.different])).toEqual(
        [...report.tables.keys()].map(() => [0, 0]),
      );
      expect(report.counts('events').same).toBeGreaterThan(8);
      expect(await exportOf(store)).toBe(text);
    });

    test('what the store has otherwise becomes what the file has, byte for byte', async () => {
      const text = await exportOf(store);
      await importText(other, text);
      await other.setStatus(ids.below, 'removed');
      await importText(other, text);
      // What happened since stays in the log.
      const withoutEvents = (all: string) => all.replace(/.*"type":"(?:event|end)".*\n/g, '');
      expect(withoutEvents(await exportOf(other))).toBe(withoutEvents(text));
      expect(await other.thread('urn:article:a')).toMatchObject({ count: 2, listed: 3 });
    });

    test('a file of other comments is added after those of the store, thread by thread', async () => {
      const text = await exportOf(store);
      const own = [stored(), stored()];
      for (const comment of own) await other.add(comment);
      await other.add(stored({ parent: own[0]?.id ?? '', depth: 1, status: 'held' }));
      await importText(other, text);
      const list = await other.list('urn:article:a', {}, 20);
      expect(list?.map(({ id, depth }) => [id, depth])).toEqual([
        ...own.map(({ id }) => [id, 0]),
        [ids.top, 0],
        [ids.reply, 1],
        [ids.below, 2],
      ]);
      expect(await other.thread('urn:article:a')).toMatchObject({ count: 4, listed: 5 });
      const merged = await exportOf(other);
      const again = await importText(other, text);
      expect(again.counts('comments')).toEqual({ new: 0, same: 6, different: 0 });
      expect(again.counts('events').new).toBe(0);
      expect(await exportOf(other)).toBe(merged);
    });

    test('what a writer withdrew since stays withdrawn, and what was said about it stays away (P03)', async () => {
      const text = await exportOf(store);
      await importText(other, text);
      const forgotten = { status: 'withdrawn', name: '', text: '', email: '' } as const;
      await other.change({ id: ids.below }, () => ({
        set: forgotten,
        event: { at: 1, kind: 'withdrawn', actor: null, reason: null },
        forgets: true,
      }));
      const before = await other.eventsOf(ids.below);
      const report = await importText(other, text);
      expect(report.withdrawnIds).toEqual([ids.below]);
      expect(await other.find(ids.below)).toMatchObject(forgotten);
      expect(await other.eventsOf(ids.below)).toEqual(before);
      // Its thread is counted as it is, not as the file says.
      expect(await other.thread('urn:article:a')).toMatchObject({ count: 1, listed: 1 });
    });

    test('a dry run says what is new, the same and different, and stores nothing', async () => {
      const text = await exportOf(store);
      expect((await importText(other, text, true)).counts('comments').new).toBe(6);
      expect(await other.latest(undefined, 9)).toEqual([]);
      const changed = changeLine(text, `"id":"${ids.top}"`, { body: 'Otherwise.' });
      const report = await importText(store, changed, true);
      expect(report.counts('comments')).toEqual({ new: 0, same: 5, different: 1 });
      expect(report.differentIds).toEqual([ids.top]);
      expect(await exportOf(store)).toBe(text);
    });

    test('each bad line is named with its field, and nothing of the file is stored', async () => {
      const text = await exportOf(store);
      const bad = [
        changeLine(text, `"id":"${ids.below}"`, { created_at: 'noon', status: 'lost', extra: 1 }),
        changeLine(text, `"id":"${ids.below}"`, { parent: 'nobody' }),
        changeLine(text, `"id":"${ids.below}"`, { depth: 7 }),
        changeLine(text, `"id":"${ids.below}"`, { body: 'a\0b', name: null }),
        changeLine(text, `"id":"${ids.below}"`, { id: ids.top }),
        changeLine(text, `"id":"${ids.below}"`, { id: 'x', idempotency_key: keyOf(text, ids.top) }),
        changeLine(text, '"note":"So rude."', { comment_id: 'nobody' }),
        text.replace('{"type":"comment"', '{"type":"remark"'),
        text.slice(0, text.length / 2),
        text.slice(text.indexOf('\n') + 1),
      ];
      const messages = [
        /^comments\.jsonl:4: status must be one of published.*\ncomments\.jsonl:4: created_at must be a whole number\.$|comments\.jsonl:4: extra is no field/m,
        /:4: parent is nobody, which neither the file nor the store has: comment \S+ is an orphan\.$/m,
        /:4: depth is 7, but what it answers makes it 2\.$/m,
        /:4: name must be text\.\n.*:4: body has a character U\+0000/,
        /:4: id is \S+, as in line 2\.$/m,
        /:4: idempotency_key is that of comment \S+ already\.$/m,
        /: comment_id is nobody, which is no comment\.$/m,
        /:2: type must be one of comment, thread, event, report, writer, moderator, erasure\.$/m,
        /is no JSON object\.\n.*the line is missing: the file was cut short\. Export once more\.$/m,
        /:1: the line is not the first line of an export of comments\.$/m,
      ];
      const empty = await exportOf(other);
      for (const [index, changed] of bad.entries()) {
        const refused = await importText(other, changed).catch((reason: Error) => reason.message);
        expect(refused).toMatch(messages[index] as RegExp);
        expect(refused).toMatch(/\nNothing was imported\.$/);
      }
      expect(await exportOf(other)).toBe(empty);
    });

    test('lines that lie in another order, and lines that were taken out with their count', async () => {
      const text = await exportOf(store);
      const [first = '', top = '', reply = '', below = '', ...rest] = text.split('\n');
      const turned = [first, below, reply, top, ...rest].join('\n');
      await importText(other, turned);
      expect(await exportOf(other)).toBe(text);
      const without = text.replace(/.*"type":"moderator".*\n/, '');
      await expect(importText(other, without)).rejects.toThrow(
        /moderators is 3, but the file has 2: lines are/,
      );
      await importText(other, withEnd(without));
    });

    test('every column of every table is exported, but for what is left out by name', async () => {
      const tables = await store.longTransaction<Record<string, Record<string, string>>, Columns[]>(
        'read',
        async (db, engine) =>
          (await (engine === 'sqlite' ? SQLITE_COLUMNS : POSTGRES_COLUMNS).execute(db)).rows,
      );
      const columns = new Map(tables.map((row) => [row.name, row.columns.split(',').sort()]));
      for (const left of LEFT_OUT) columns.delete(left);
      expect(columns).toEqual(
        new Map(
          TRANSFER_TABLES.map(({ name: table, columns: exported, derived = {} }) => [
            table,
            [...exported.map((column) => column.name), ...Object.keys(derived)].sort(),
          ]),
        ),
      );
    });

    test('a copy has the same content', async () => {
      await store.add(stored({ articleId: 'urn:names', name: 'Nora', email: 'n@example.org' }));
      const text = await exportOf(store);
      const [comment] = await store.latest(undefined, 1);
      await new SubscriptionStore(store).request(
        { id: 'sub', address: 'n@example.org' },
        { ...stored(), id: comment?.id ?? '' },
        5,
      );
      await new SubscriptionStore(store).confirm('sub');
      expect((await copyStore(store, other)).counts('moderators').new).toBe(3);
      expect(await exportOf(other)).toBe(text);
      expect(await new SubscriptionStore(other).findById('sub')).toEqual({
        ...{ id: 'sub', commentId: comment?.id, address: 'n@example.org', isConfirmed: true },
      });
      expect(await new NoticeStore(other).counts()).toEqual({ waiting: 0, failed: 0 });
      const { namesakes } = await factsOf(other, { articleId: 'urn:names', name: 'Nоrа', email: '' });
      expect(namesakes).toEqual([{ name: 'Nora', email: 'n@example.org' }]);
    });
  });
}

const keyOf = (text: string, id: string): string =>
  (
    JSON.parse(text.split('\n').find((line) => line.includes(`"id":"${id}"`)) ?? '') as Record<string, string>
  )['idempotency_key'] ?? '';
