import { expect, test } from 'vitest';
import type { CommentPageData, CommentPageFrame } from '../../../src/model/comment/comment-page.ts';
import { statusToken } from '../../../src/server/comments/writer-tokens.ts';
import { makeModeration } from './moderation/moderation-site.ts';

/** The API with the pages about one comment, which are sent as the values that they are rendered from. */
async function makePages() {
  const site = await makeModeration();
  const read = async (answer: Response) => {
    const { page, frame } = (await answer.json()) as { page: CommentPageData; frame: CommentPageFrame };
    return { status: answer.status, page, frame };
  };
  const commented = async (slug: string, text: string) => {
    await site.send(slug, { text });
    const [comment] = await site.store.listByStatus(slug === 'pre' ? 'held' : 'published', 1);
    return comment?.id ?? '';
  };
  return { ...site, read, commented };
}

test('a published comment can be reported on a page, with a reason, and once', async () => {
  const { get, post, read, commented, store } = await makePages();
  const id = await commented('open', 'Buy this.');
  const path = `/comments/${id}/report`;
  const shown = await read(await get(path));
  expect(shown.page).toMatchObject({ kind: 'report', action: path, comment: { text: 'Buy this.' } });
  expect(shown.frame.back).toBe(`/articles/open/?comment=${id}#comment-${id}`);
  const incomplete = await read(await post(path, { note: 'Hm.' }));
  expect([incomplete.status, incomplete.page]).toMatchObject([422, { kind: 'report', isIncomplete: true }]);
  for (let n = 0; n < 2; n++) {
    const taken = await read(await post(path, { reason: 'spam', note: 'Again.' }));
    expect([taken.status, taken.page.kind]).toEqual([200, 'reported']);
  }
  const events = await store.eventsOf(id);
  expect(events.filter(({ kind }) => kind === 'reported')).toHaveLength(1);
});

test('each browser reports a comment once, and readers behind one address do not count as one', async () => {
  const { get, post, read, commented, store, clock } = await makePages();
  const id = await commented('open', 'Buy this.');
  const path = `/comments/${id}/report`;
  const { page } = await read(await get(path));
  const { reporter } = page as Extract<CommentPageData, { kind: 'report' }>;
  const first = await post(path, { reason: 'spam', reporter });
  // A second click sends the same form again, without the cookie.
  await post(path, { reason: 'spam', reporter });
  const cookie = first.headers.get('set-cookie') ?? '';
  expect(cookie).toBe(
    `reporter=${reporter}; Path=/comments/; Max-Age=1209600; SameSite=Lax; HttpOnly; Secure`,
  );
  await post(path, { reason: 'abuse', reporter: 'f'.repeat(32) }, cookie.split(';')[0]);
  const reports = async () => (await store.eventsOf(id)).filter(({ kind }) => kind === 'reported').length;
  expect(await reports()).toBe(1);
  await post(path, { reason: 'abuse', reporter: 'e'.repeat(32) });
  expect(await reports()).toBe(2);
  // One client that says to be many browsers.
  for (let n = 10; n < 25; n++) {
    clock.now += 60_000;
    await post(path, { reason: 'abuse', reporter: String(n).repeat(16) });
  }
  expect(await reports()).toBeLessThan(11);
});

test('a comment that readers do not see has no page (C08)', async () => {
  const { get, read, commented } = await makePages();
  const held = await commented('pre', 'Not yet.');
  for (const path of [
    `/comments/${held}/report`,
    '/comments/unknown/report',
    `/comments/${held}/status?token=x`,
  ]) {
    const answer = await read(await get(path));
    expect([answer.status, answer.page]).toEqual([404, { kind: 'problem', problem: 'not_found' }]);
  }
});

test('its writer sees what became of a comment, and objects to a refusal once', async () => {
  const { get, post, read, commented, store } = await makePages();
  const id = await commented('pre', 'Please print this.');
  const path = `/comments/${id}/status?token=${statusToken(new Uint8Array(32), id)}`;
  const stateOf = async () => {
    const { page } = await read(await get(path));
    return page.kind === 'state' ? page.state : undefined;
  };
  expect(await stateOf()).toMatchObject({ status: 'waiting', canObject: false });
  await store.setStatus(id, 'removed');
  expect(await stateOf()).toMatchObject({ status: 'refused', canObject: true });
  const empty = await read(await post(path, { text: ' ' }));
  expect([empty.status, empty.page]).toMatchObject([422, { isIncomplete: true }]);
  const taken = await post(path, { text: 'It is not rude.' });
  expect([taken.status, taken.headers.get('location')]).toEqual([303, path]);
  expect(await stateOf()).toMatchObject({ status: 'waiting', canObject: false });
  // A second click leads to the same page.
  expect((await post(path, { text: 'It is not rude.' })).status).toBe(303);
  expect((await store.eventsOf(id)).filter(({ kind }) => kind === 'objected')).toHaveLength(1);
});

test('pages about a comment are kept by nobody, and take no form of another site (C05, S09)', async () => {
  const { get, post, commented } = await makePages();
  const id = await commented('open', 'Hello.');
  const path = `/comments/${id}/report`;
  const { headers } = await get(path);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const foreign = await post(path, { reason: 'spam' }, '', { origin: 'https://evil.example' });
  expect(foreign.status).toBe(403);
});
