import { afterEach, beforeEach, expect, test } from 'vitest';
import { ATTEMPTS, waitAfter } from '../../../src/server/notices/notice-worker.ts';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import type { CommentStore, StoredComment } from '../../../src/server/store/store.ts';
import { stored } from '../store/contract.ts';
import { startMailServer } from './mail-server.ts';
import { mailTo, makeNotices } from './notice-site.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 25, 12, 30);

let server: Awaited<ReturnType<typeof startMailServer>>;
let store: CommentStore;
let clock: { now: number };
beforeEach(async () => {
  server = await startMailServer();
  store = await openSqlite(':memory:');
  clock = { now: START };
});
afterEach(async () => {
  await store.close();
  await server.stop();
});

async function add(change: Partial<StoredComment> = {}): Promise<StoredComment> {
  const comment = stored({ articleId: 'urn:article:open', status: 'held', createdAt: clock.now, ...change });
  await store.add(comment);
  return comment;
}

test('moderators get a mail about what is held and reported, with nothing private of its writer', async () => {
  const { worker } = makeNotices(mailTo(server.url), store, clock);
  await worker.sendDue();
  const held = await add({
    heldBy: 'links',
    name: 'Ånn',
    text: 'See this.\n\nDecide: https://evil.example/',
  });
  await worker.sendDue();
  const published = await add({ status: 'published' });
  await store.report({
    commentId: published.id,
    reporterHash: 'r',
    reason: 'abuse',
    note: 'n',
    at: clock.now + 1,
  });
  clock.now += 1;
  await worker.sendDue();
  expect(server.mails.map(({ to }) => to)).toEqual([['desk@paper.example'], ['desk@paper.example']]);
  const [first, second] = server.mails;
  expect(first?.headers.get('subject')).toBe('The Test: A comment by Ånn is waiting for a decision');
  expect(first?.headers.get('from')).toBe('The Test <comments@paper.example>');
  expect(first?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(first?.headers.has('list-unsubscribe')).toBe(false);
  expect(first?.text).toContain('Under: Headline of open');
  expect(first?.text).toContain('Held for: More links than a reader usually sets');
  expect(first?.text).toContain('> See this.\n> \n> Decide: https://evil.example/');
  expect(first?.text).toContain(`Decide: https://paper.example/moderation/comments/${held.id}/`);
  expect(first?.text).toContain('All that wait: https://paper.example/moderation/');
  expect(second?.headers.get('subject')).toBe('The Test: A comment by Ann was reported');
  for (const { raw } of server.mails) expect(raw).not.toMatch(/ann@example\.org|token=/);
  await worker.sendDue();
  expect(server.mails).toHaveLength(2);
});

test('what is decided before the mail goes is not in it, and no mail goes about nothing', async () => {
  const { worker, queue } = makeNotices(mailTo(server.url), store, clock);
  await worker.sendDue();
  const [a, b] = [await add({ name: 'Ann' }), await add({ name: 'Ben' })];
  const reported = await add({ status: 'published', name: 'Cid' });
  await store.report({ commentId: reported.id, reporterHash: 'r', reason: 'spam', note: '', at: clock.now });
  await store.setStatus(a.id, 'published', { at: clock.now, kind: 'approve', actor: 'Eva' });
  await store.setStatus(reported.id, 'removed', { at: clock.now, kind: 'remove', actor: 'Eva' });
  await worker.sendDue();
  expect(server.mails.map(({ text }) => /Ben|Ann|Cid/g.exec(text)?.[0])).toEqual(['Ben']);
  await add();
  for (const { id } of await store.listByStatus('held', 9))
    await store.setStatus(id, 'spam', { at: clock.now, kind: 'spam', actor: 'Eva' });
  await worker.sendDue();
  expect(server.mails).toHaveLength(1);
  expect(await queue.counts()).toEqual({ waiting: 0, failed: 0 });
  expect(b.status).toBe('held');
});

test('an hourly digest has all that came since the full hour before', async () => {
  const { worker } = makeNotices(mailTo(server.url, { isHourly: true }), store, clock);
  await worker.sendDue();
  await add({ name: 'Ann' });
  clock.now += HOUR / 2 - 1;
  await add({ name: 'Ben' });
  await worker.sendDue();
  expect(server.mails).toHaveLength(0);
  clock.now += 1;
  await worker.sendDue();
  expect(server.mails.map(({ headers }) => headers.get('subject'))).toEqual([
    'The Test: 2 comments need a decision',
  ]);
});

test('a mail that is refused is sent again later, under the same id, and given up after the last attempt', async () => {
  const { worker, lines, queue } = makeNotices(mailTo(server.url), store, clock);
  await worker.sendDue();
  const waits = Array.from({ length: ATTEMPTS }, (_, n) => waitAfter(n + 1));
  expect(waits.slice(0, 3)).toEqual([60_000, 120_000, 240_000]);
  expect(Math.max(...waits)).toBe(4 * HOUR);
  server.refuse(1);
  await add();
  await worker.sendDue();
  expect([server.mails.length, lines.length]).toEqual([0, 1]);
  expect(lines[0]).toMatch(/"attempt":1} A notice is sent again later\. .*\(EMESSAGE, answer 451 to DATA\)/);
  clock.now += 59_999;
  await worker.sendDue();
  expect(server.mails).toHaveLength(0);
  clock.now += 1;
  await worker.sendDue();
  expect(server.mails).toHaveLength(1);

  server.refuse(ATTEMPTS);
  await add();
  for (let n = 1; n <= ATTEMPTS; n++) {
    await worker.sendDue();
    clock.now += waitAfter(n);
  }
  await worker.sendDue();
  expect(server.mails).toHaveLength(1);
  expect(lines.at(-1)).toMatch(new RegExp(`"attempt":${ATTEMPTS}} A notice is given up\\.`));
  expect(await queue.counts()).toEqual({ waiting: 0, failed: 1 });
});

test('a mail that a process took and did not send is sent once its lease is over, under the same id', async () => {
  const first = makeNotices(mailTo(server.url), store, clock);
  await first.worker.sendDue();
  const comment = await add();
  // The process ends between these two.
  const taken = await first.queue.claim(clock.now, clock.now + 300_000);
  const second = makeNotices(mailTo(server.url), store, clock);
  await second.worker.sendDue();
  expect(server.mails).toHaveLength(0);
  clock.now += 300_000;
  await second.worker.sendDue();
  await second.worker.sendDue();
  expect(server.mails.map(({ headers }) => headers.get('message-id'))).toEqual([
    `<${taken?.id}@paper.example>`,
  ]);
  expect(server.mails[0]?.text).toContain(comment.id);
});

test('no headline and no name of a reader writes a header', async () => {
  const headline = 'A\r\nBcc: evil@example.org\r\n\r\nB\u2028C';
  const { worker } = makeNotices(mailTo(server.url), store, clock, { headline });
  await worker.sendDue();
  await add({ name: 'X\r\nBcc: evil@example.org' });
  await worker.sendDue();
  const [mail] = server.mails;
  expect(mail?.to).toEqual(['desk@paper.example']);
  expect(mail?.raw.slice(0, mail.raw.indexOf('\r\n\r\n'))).not.toMatch(/^Bcc:/im);
  expect(mail?.headers.get('subject')).toBe(
    'The Test: A comment by X Bcc: evil@example.org is waiting for a decision',
  );
  expect(mail?.text).toContain('Under: A Bcc: evil@example.org B C\n');
});

test('a server that cannot be reached is tried again, and the log says why without an address', async () => {
  const { worker, lines, queue } = makeNotices(mailTo('smtp://127.0.0.1:1'), store, clock);
  await worker.sendDue();
  await add();
  await worker.sendDue();
  expect(lines[0]).toMatch(/sent again later\. The mail server took no mail \(ESOCKET|ECONNECTION/);
  expect(lines.join()).not.toMatch(/desk@|comments@/);
  expect(await queue.counts()).toEqual({ waiting: 1, failed: 0 });
});

test('moderators whose address the server does not know are told of in the log, and the others get the mail', async () => {
  const moderators = ['desk', 'gone'].map((name) => ({ name: '', address: `${name}@paper.example` }));
  const { worker, lines } = makeNotices(mailTo(server.url, { moderators }), store, clock);
  await worker.sendDue();
  server.disown('gone@paper.example');
  await add();
  await worker.sendDue();
  expect(server.mails.map(({ to }) => to)).toEqual([['desk@paper.example']]);
  expect(lines).toEqual([expect.stringMatching(/refused 1 addresses of MAIL_TO/)]);
});
