import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { articleIndexOf } from '../../../src/server/comments/article-index.ts';
import { Review } from '../../../src/server/moderation/review.ts';
import { Undo } from '../../../src/server/moderation/undo.ts';
import { NoticeStore } from '../../../src/server/store/notices/notice-store.ts';
import { SubscriptionStore } from '../../../src/server/store/notices/subscription-store.ts';
import { databaseFile, lockFolder, openStore } from '../../../src/server/store/open-store.ts';
import { stored } from '../store/contract.ts';
import { CommandEdition } from './command-edition.ts';

const paper = new CommandEdition();
const run = paper.run.bind(paper);
let edition: string;
let data: string;
beforeEach(() => {
  edition = paper.path;
  data = paper.data;
});

async function addComment(text: string): Promise<void> {
  const store = await openStore({ data });
  await store.add(stored({ text }));
  await store.close();
}

test('an unknown command or a missing argument is answered with the help', async () => {
  for (const args of [
    ['burn'],
    ['backup'],
    ['approve'],
    ['person'],
    ['erase', 'a@b.example', '--all'],
    ['list', 'lost'],
    ['toString'],
  ]) {
    const { code, out } = await run(args);
    expect([args, code]).toEqual([args, 2]);
    expect(out).toContain('Usage: npm run comments');
  }
});

test('comments and secret are backed up, checked, and restored where none are (D05)', async () => {
  await addComment('Worth keeping.');
  writeFileSync(join(data, 'secret'), 'cd'.repeat(32));
  const file = join(edition, 'comments.backup');
  const written = await run(['backup', file]);
  expect(written.out).toContain('is written and checked: 1 comments');
  const hash = /content (\w{64})/.exec(written.out)?.[1] ?? 'none';
  expect((await run(['verify', file])).out).toContain(hash);
  expect(await run(['restore', file])).toMatchObject({ code: 1 });

  renameSync(data, join(edition, 'lost'));
  expect(await run(['restore', file])).toEqual({ code: 0, out: expect.stringContaining(hash) });
  expect(readFileSync(join(data, 'secret'), 'utf8')).toBe('cd'.repeat(32));
  expect((await run(['list', 'published'])).out).toContain('Worth keeping.');
});

test('nothing is restored under a server, nor backed up where there is nothing or PostgreSQL', async () => {
  expect((await run(['backup', join(edition, 'a')])).out).toContain('There are no comments yet');
  const postgres = { DATABASE_URL: 'postgres://paper@127.0.0.1:1/paper' };
  expect((await run(['backup', join(edition, 'a')], postgres)).out).toContain('Use pg_dump of PostgreSQL.');
  const unlock = await lockFolder(data);
  expect((await run(['restore', join(edition, 'a')])).out).toContain('Stop it, then restore.');
  unlock?.();
  expect(existsSync(databaseFile(data))).toBe(false);
});

test('a list of words is tried on all comments so far, and changes nothing', async () => {
  for (const text of ['The casino.', 'Two casinos.', 'Nothing.', 'buy now!']) await addComment(text);
  const list = join(edition, 'words.txt');
  writeFileSync(list, 'casino*\nbuy now\nnever\n');
  const { code, out } = await run(['words', '--dry-run', list]);
  expect(code).toBe(0);
  expect(out).toMatch(/^casino\* {2}2\n {2}\S+ Ann: The casino\.\n.*\nbuy now {2}1\n/);
  expect(out).toContain('3 of 4 comments would have been held.');
  expect((await run(['words', list])).code).toBe(2);
  expect((await run(['words', '--dry-run', join(edition, 'none.txt')])).out).toContain('cannot be read');
});

test('the last change of the tables is undone by command, where no server runs (D06)', async () => {
  expect((await run(['migrate-down'])).out).toContain('There are no comments yet');
  await addComment('Before.');
  const unlock = await lockFolder(data);
  expect((await run(['migrate-down'])).out).toContain('Stop it first.');
  unlock?.();
  expect(await run(['migrate-down'])).toEqual({
    code: 0,
    out: expect.stringMatching(/^\d{3}-[\w-]+ is undone\. Start the version of the program before\.$/),
  });
  expect((await run(['list', 'published'])).out).toContain('Before.');
});

test('what a command decides is in the log of moderation, which takes it back (C20)', async () => {
  await addComment('To be removed.');
  const id = /^\S+/.exec((await run(['list', 'published'])).out)?.[0] ?? '';
  await run(['remove', id]);
  const store = await openStore({ data });
  const review = new Review(
    store,
    articleIndexOf(() => undefined),
  );
  const { entries } = await review.log(undefined);
  expect(entries).toMatchObject([{ by: 'Command line', act: 'remove', canUndo: true, comment: { id } }]);
  await new Undo(store, Date.now).undo('Eva', entries[0]?.event ?? 0, false);
  expect(await store.find(id)).toMatchObject({ status: 'published' });
  await store.close();
});

/** Adds comments of two writers. @returns those of the first */
async function addOfCanary() {
  const store = await openStore({ data });
  const change = { name: 'CANARY', email: 'Canary@Example.org', url: 'https://canary.example' };
  const comments = [
    stored({ ...change, text: 'First.' }),
    stored({ ...change, status: 'held', text: 'Second.' }),
  ];
  for (const comment of [...comments, stored({ text: 'Of another.' })]) await store.add(comment);
  await store.close();
  return comments;
}

async function all() {
  const store = await openStore({ data });
  const lists = await Promise.all(
    (['published', 'held', 'withdrawn'] as const).map((status) => store.listByStatus(status, 9)),
  );
  await store.close();
  return lists.flat().map(({ name, text, status }) => `${status}: ${name}: ${text}`);
}

test('all that is stored of a writer is printed as JSON, and of nobody else (P03)', async () => {
  const [first, second] = await addOfCanary();
  const { code, out } = await run(['person', 'canary@example.org']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    email: 'canary@example.org',
    at: '2026-03-01T12:00:00.000Z',
    standings: [],
    comments: [
      { ...first, events: [{ kind: 'posted' }] },
      { ...second, events: [{ kind: 'posted' }] },
    ],
  });
  expect(out).not.toContain('Of another.');
  expect(await run(['person', 'nobody@example.org'])).toMatchObject({ code: 1 });
});

test('an address that gets mail about a comment is printed with its person, and erased with it (P03)', async () => {
  const [first] = await addOfCanary();
  const store = await openStore({ data });
  const subscriptions = new SubscriptionStore(store);
  const address = 'Other.Mail@example.org';
  if (first !== undefined) await subscriptions.request({ id: 's', address }, first, 7);
  expect(JSON.parse((await run(['person', address.toLowerCase()])).out)).toMatchObject({
    mail: [{ comment: first?.id, confirmed: false, at: 7 }],
    comments: [],
  });
  expect(await run(['erase', address.toUpperCase()])).toMatchObject({
    code: 0,
    out: expect.stringContaining('No more mail goes to it about 1 comments.'),
  });
  expect(await subscriptions.find(first?.id ?? '')).toBeUndefined();
  await store.close();
});

test('notices that wait and those that were given up are counted, and go again where that is wanted', async () => {
  const store = await openStore({ data });
  const queue = new NoticeStore(store);
  await queue.setChannels([{ channel: 'webhook', isHourly: false }]);
  for (const text of ['A.', 'B.']) await store.add(stored({ text }));
  await queue.postpone((await queue.claim(9000, 9999))?.lease ?? '', null);
  expect((await run(['notices'])).out).toContain('Notices that wait to be sent: 1. Given up: 1.');
  expect((await run(['notices', '--retry'])).out).toContain('Notices that wait to be sent: 2. Given up: 0.');
  expect((await queue.claim(9e15, 9.1e15))?.attempt).toBe(1);
  expect(await run(['notices', '--now'])).toMatchObject({ code: 2 });
  await store.close();
});

test.each([
  ['person', [], ['published: Ann: Of another.', 'published: deleted: First.', 'held: deleted: Second.']],
  ['comment', ['--texts'], ['published: Ann: Of another.', 'withdrawn: : ', 'withdrawn: : ']],
])(
  'a writer is erased for ever: %s, also where an older backup is restored (P03)',
  async (part, option, expected) => {
    const comments = await addOfCanary();
    const file = join(edition, 'older.backup');
    await run(['backup', file]);
    expect(await run(['erase', 'canary@example.org', ...option])).toMatchObject({
      code: 0,
      out: expect.stringContaining('The writer of 2 comments is erased.'),
    });
    expect(await all()).toEqual(expected);
    expect(await run(['erase', 'canary@example.org', ...option])).toMatchObject({ code: 1 });
    const list = readFileSync(join(data, 'erasures'), 'utf8');
    expect(list).toBe(comments.map(({ id }) => `${id} ${part}\n`).join(''));

    for (const end of ['', '-wal', '-shm']) rmSync(`${databaseFile(data)}${end}`, { force: true });
    expect((await run(['restore', file])).out).toContain(
      '2 comments that were erased since are erased again.',
    );
    expect(await all()).toEqual(expected);
    expect(readFileSync(join(data, 'erasures'), 'utf8')).toBe(list);
  },
);
