import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommentPageData, MailOffer } from '../../../src/model/comment/comment-page.ts';
import { statusToken } from '../../../src/server/comments/writer-tokens.ts';
import { SubscriptionStore } from '../../../src/server/store/notices/subscription-store.ts';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import { ORIGIN } from '../comment-service.ts';
import { startMailServer } from '../notices/mail-server.ts';
import { mailTo, makeNotices } from '../notices/notice-site.ts';
import { makeModeration, START } from './moderation/moderation-site.ts';

const ADDRESS = 'ann.mails@example.org';
let server: Awaited<ReturnType<typeof startMailServer>>;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server.stop());

/** The API with mail that goes to a real mail server, and a published comment. */
async function makeMail() {
  const store = await openSqlite(':memory:');
  const clock = { now: START };
  const notices = makeNotices(mailTo(server.url, { moderators: [] }), store, clock);
  await notices.worker.sendDue();
  const { subscriptions, worker } = notices;
  const site = await makeModeration({ store, api: { subscriptions } });
  const pageOf = async (answer: Response) => ((await answer.json()) as { page: CommentPageData }).page;
  const comment = async (slug = 'open') => {
    await site.send(slug);
    const [last] = await store.listByStatus(slug === 'pre' ? 'held' : 'published', 1);
    const id = last?.id ?? '';
    return { id, statusPath: `/comments/${id}/status?token=${statusToken(new Uint8Array(32), id)}` };
  };
  const offerAt = async (path: string): Promise<MailOffer | undefined> => {
    const page = await pageOf(await site.get(path));
    return page.kind === 'state' ? page.mail : undefined;
  };
  /** Asks for mail, as the form does, and sends what waits. */
  const ask = async (statusPath: string, email = ADDRESS) => {
    const offer = await offerAt(statusPath);
    const answer = await site.post(offer?.action ?? '', { email });
    await worker.sendDue();
    return answer;
  };
  /** Path of the first address in the last mail that has some words. */
  const linkIn = (words: string): string => {
    const text = server.mails.at(-1)?.text ?? '';
    return new RegExp(`https://paper\\.example(\\S*${words}\\S*)`).exec(text)?.[1] ?? '';
  };
  const subscribe = async (statusPath: string) => {
    await ask(statusPath);
    await site.post(linkIn('/confirm'), {});
  };
  const reply = async (parent: string, email = 'ben@example.org') => {
    await site.send('open', { parent, email, name: 'Ben' });
    await worker.sendDue();
  };
  return { ...site, ...notices, store, clock, pageOf, comment, offerAt, ask, linkIn, subscribe, reply };
}

test('a writer gets mail about replies and decisions only after confirming it from a page, and a link ends it', async () => {
  const { comment, offerAt, ask, linkIn, reply, get, post, pageOf, store, worker, clock } = await makeMail();
  const { id, statusPath } = await comment();
  expect(await offerAt(statusPath)).toMatchObject({ state: 'off' });
  expect((await ask(statusPath)).headers.get('location')).toBe(statusPath);
  expect(await offerAt(statusPath)).toMatchObject({ state: 'asked' });
  expect(server.mails.map(({ to }) => to)).toEqual([[ADDRESS]]);
  const confirmPath = linkIn('/confirm');
  // Programs that look at mails open every link.
  expect(await pageOf(await get(confirmPath))).toEqual({ kind: 'confirm-mail', action: confirmPath });
  expect(await pageOf(await get(linkIn('/stop')))).toMatchObject({ kind: 'stop-mail' });
  expect(await offerAt(statusPath)).toMatchObject({ state: 'asked' });
  await reply(id);
  expect(server.mails).toHaveLength(1);

  const foreign = await post(confirmPath, {}, '', { origin: 'https://evil.example' });
  expect(foreign.status).toBe(403);
  expect((await post(confirmPath, {}, '', {})).status).toBe(403);
  expect(await pageOf(await post(confirmPath, {}))).toEqual({ kind: 'mail-confirmed' });
  expect(await offerAt(statusPath)).toMatchObject({ state: 'on' });
  await reply(id);
  expect(server.mails.at(-1)?.headers.get('subject')).toBe('A reply to your comment on “Headline of open”');
  expect(server.mails.at(-1)?.text).toMatch(/> Words \d+\n/);
  await store.setStatus(id, 'removed', { at: clock.now, kind: 'remove', actor: 'Eva' });
  await worker.sendDue();
  expect(server.mails.at(-1)?.headers.get('subject')).toBe(
    'Your comment on “Headline of open” is not published',
  );
  expect(linkIn('/status')).toBe(statusPath);
  expect(server.mails).toHaveLength(3);

  const stopPath = linkIn('/stop');
  expect(await pageOf(await post(stopPath, {}))).toEqual({ kind: 'mail-stopped' });
  await store.setStatus(id, 'published', { at: clock.now, kind: 'restore', actor: 'Eva' });
  clock.now += 3_600_000;
  await reply(id);
  expect(server.mails).toHaveLength(3);
  // The link of a mail of before answers the same, and ends nothing else.
  expect(await pageOf(await post(stopPath, {}))).toEqual({ kind: 'mail-stopped' });
});

test('every mail can be ended by one click of a mail program, which names no origin (RFC 8058)', async () => {
  const { comment, ask, offerAt, request } = await makeMail();
  const { statusPath } = await comment();
  await ask(statusPath);
  const headers = server.mails[0]?.headers;
  expect(headers?.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const address = /^<(.*)>$/.exec(headers?.get('list-unsubscribe') ?? '')?.[1] ?? '';
  const { pathname, search, origin } = new URL(address);
  expect(origin).toBe(ORIGIN);
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  const answer = await request(pathname + search, { method: 'POST', body: form });
  expect(answer.status).toBe(200);
  expect(await offerAt(statusPath)).toMatchObject({ state: 'off' });
});

test('a token opens nothing but its own page, and an unknown comment answers as a wrong token (C08)', async () => {
  const { comment, ask, linkIn, get, post, offerAt } = await makeMail();
  const [mine, other] = [await comment(), await comment('other')];
  await ask(mine.statusPath);
  const [confirmPath, stopPath] = [linkIn('/confirm'), linkIn('/stop')];
  const tokenOf = (path: string) => path.split('token=')[1] ?? '';
  for (const path of [
    `/comments/${mine.id}/confirm?token=${tokenOf(stopPath)}`,
    `/comments/${mine.id}/stop?token=${tokenOf(confirmPath)}`,
    `/comments/${mine.id}/stop?token=${tokenOf(mine.statusPath)}`,
    `/comments/${mine.id}/confirm`,
    `/comments/${other.id}/confirm?token=${tokenOf(confirmPath)}`,
    `/comments/${other.id}/stop?token=${tokenOf(stopPath)}`,
    '/comments/unknown/stop?token=x',
  ])
    expect([path, (await get(path)).status, (await post(path, {})).status]).toEqual([path, 404, 404]);
  const byStatus = `/comments/${mine.id}/mail?token=${tokenOf(stopPath)}`;
  expect((await post(byStatus, { email: ADDRESS })).status).toBe(404);
  expect(await offerAt(mine.statusPath)).toMatchObject({ state: 'asked' });
  const foreign = await post(
    `/comments/${mine.id}/mail?token=${tokenOf(mine.statusPath)}`,
    { email: ADDRESS },
    '',
    {
      origin: 'https://evil.example',
    },
  );
  expect(foreign.status).toBe(403);
});

test('another address takes the place of the first, whose link confirms nothing any more', async () => {
  const { comment, ask, linkIn, post, reply, offerAt } = await makeMail();
  const { id, statusPath } = await comment();
  await ask(statusPath, 'first@example.org');
  const first = linkIn('/confirm');
  await ask(statusPath, ADDRESS);
  expect((await post(first, {})).status).toBe(404);
  await post(linkIn('/confirm'), {});
  await reply(id);
  expect(server.mails.map(({ to }) => to)).toEqual([['first@example.org'], [ADDRESS], [ADDRESS]]);
  // The same address again is no reason for another mail.
  await ask(statusPath, ADDRESS);
  expect([server.mails.length, (await offerAt(statusPath))?.state]).toEqual([3, 'on']);
});

test('what is no address gets no mail, and the page says so', async () => {
  const { comment, ask, pageOf } = await makeMail();
  const { statusPath } = await comment();
  for (const email of ['', 'ann', 'a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example']) {
    const answer = await ask(statusPath, email);
    expect(answer.status).toBe(422);
    expect(await pageOf(answer)).toMatchObject({ kind: 'state', mail: { state: 'off', isInvalid: true } });
  }
  expect(server.mails).toEqual([]);
});

test('one client gets five confirmations sent an hour, one address three a day (C10)', async () => {
  const { comment, ask, pageOf } = await makeMail();
  const { statusPath } = await comment();
  for (let n = 0; n < 3; n++) expect((await ask(statusPath)).status).toBe(303);
  const fourth = await ask(statusPath, ADDRESS.toUpperCase());
  expect([fourth.status, Number(fourth.headers.get('retry-after')) > 3600]).toEqual([429, true]);
  expect(await pageOf(fourth)).toEqual({ kind: 'problem', problem: 'too_many_requests' });
  expect((await ask(statusPath, 'b@example.org')).status).toBe(303);
  expect((await ask(statusPath, 'c@example.org')).status).toBe(429);
  expect(server.mails).toHaveLength(4);
});

test('no page, no log and no mail to another has an address; a withdrawn comment has none and offers none (P01)', async () => {
  const { comment, subscribe, get, request, store, lines, reply, offerAt } = await makeMail();
  const { id, statusPath } = await comment();
  await subscribe(statusPath);
  const pages = await Promise.all(
    [statusPath, `/comments/${id}/report`, '/api/articles/open/comments', '/comments.json'].map(
      async (path) => (await get(path)).text(),
    ),
  );
  server.refuse(1);
  await reply(id);
  expect(lines).toHaveLength(1);
  expect(JSON.stringify([pages, lines])).not.toMatch(/ann\.mails/i);
  const event = { at: START, kind: 'withdrawn', actor: null, reason: null };
  await store.change({ id }, () => ({ set: {}, event, erases: 'withdrawn' }));
  expect(await offerAt(statusPath)).toBeUndefined();
  const answer = await request(statusPath.replace('/status', '/mail'), {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    body: `email=${ADDRESS}`,
  });
  expect(answer.status).toBe(404);
});

test('an address that the server does not know is tried once', async () => {
  const { comment, ask, queue, lines, clock, worker } = await makeMail();
  server.disown(ADDRESS);
  await ask((await comment()).statusPath);
  expect(lines).toEqual([expect.stringMatching(/is given up\..*answer 550 to RCPT TO/)]);
  clock.now += 86_400_000;
  await worker.sendDue();
  expect([server.mails.length, await queue.counts()]).toEqual([0, { waiting: 0, failed: 1 }]);
});

test('an address that nobody confirms within two days is deleted', async () => {
  const { comment, ask, linkIn, purge, clock, get, offerAt } = await makeMail();
  const { statusPath } = await comment();
  await ask(statusPath);
  const confirmPath = linkIn('/confirm');
  clock.now += 48 * 3_600_000;
  await purge();
  expect((await get(confirmPath)).status).toBe(200);
  clock.now += 1;
  await purge();
  expect((await get(confirmPath)).status).toBe(404);
  expect(await offerAt(statusPath)).toMatchObject({ state: 'off' });
});

test('where mail was turned off nothing is offered or sent, and an address of before can still be deleted', async () => {
  const { comment, subscribe, linkIn, store, clock } = await makeMail();
  const { id, statusPath } = await comment();
  await subscribe(statusPath);
  const off = makeNotices({ mail: undefined, webhook: undefined }, store, clock);
  await off.worker.sendDue();
  const { get, post } = await makeModeration({ store, api: { subscriptions: off.subscriptions } });
  const { page } = (await (await get(statusPath)).json()) as { page: CommentPageData };
  expect(page).toMatchObject({ kind: 'state' });
  expect(page).not.toHaveProperty('mail');
  expect((await post(statusPath.replace('/status', '/mail'), { email: ADDRESS })).status).toBe(404);
  expect((await post(linkIn('/stop'), {})).status).toBe(200);
  expect(await new SubscriptionStore(store).find(id)).toBeUndefined();
});
