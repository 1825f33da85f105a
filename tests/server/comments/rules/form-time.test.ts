import { expect, test } from 'vitest';
import { pageComments } from '../../../../src/server/comments/page-comments.ts';
import { signFormTime, timeShown } from '../../../../src/server/comments/rules/form-time.ts';
import { builtSite, pageDataIn, removeBuiltSites } from '../../built-site.ts';
import { makeService, ORIGIN } from '../../comment-service.ts';

const SECRET = new Uint8Array(32);
const NOW = Date.UTC(2026, 10, 25, 12);

test('the time of a form is read as it was signed, for its article alone', () => {
  const shown = signFormTime(SECRET, 'urn:a', NOW);
  expect(timeShown(SECRET, 'urn:a', shown, NOW + 1500)).toBe(1500);
  expect(timeShown(SECRET, 'urn:a', shown, NOW - 1500)).toBe(0);
  expect(timeShown(SECRET, 'urn:b', shown, NOW)).toBeUndefined();
  expect(timeShown(new Uint8Array(32).fill(1), 'urn:a', shown, NOW)).toBeUndefined();
  for (const forged of ['', '.', '0.', `${shown}x`, `${(NOW - 9e6).toString(36)}.${shown.split('.')[1]}`])
    expect(timeShown(SECRET, 'urn:a', forged, NOW)).toBeUndefined();
  expect(timeShown(SECRET, 'urn:a', 700, NOW)).toBe(700);
  expect(timeShown(SECRET, 'urn:a', undefined, NOW)).toBeUndefined();
});

test('a form that the server rendered and that comes back at once is held with the rule (C14)', async () => {
  let now = NOW;
  const { pages } = builtSite(['open']);
  const site = { pages, base: () => '/', service: () => '/', policy: () => ({}) };
  const { request, comments, store } = await makeService({ clock: () => now, parts: { site } });
  const rendered = await pages
    .withComments('open', await pageComments(comments, 'open', { page: 1, order: 'oldest' }))
    ?.render();
  const { shown } = pageDataIn(String(rendered?.html)).comments ?? {};
  const submit = (text: string, fields: Record<string, string>) =>
    request('/api/articles/open/comments', {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        name: 'Ani',
        email: 'ani@example.org',
        url: '',
        text,
        ...fields,
      }).toString(),
    });
  now += 1999;
  const held = await submit('At once.', { shown: shown ?? '' });
  // The answer has a form for nothing more, and no time of its own.
  expect([held.status, pageDataIn(await held.text()).comments?.shown]).toEqual([200, undefined]);
  expect((await submit('Without a time.', {})).status).toBe(303);
  expect((await submit('With another one.', { shown: `${shown}x` })).status).toBe(303);
  now += 1;
  expect((await submit('Later.', { shown: shown ?? '' })).status).toBe(303);
  expect(await store.listByStatus('held', 9)).toMatchObject([{ text: 'At once.' }]);
  const [comment] = await store.listByStatus('held', 9);
  expect(await store.find(comment?.id ?? '')).toMatchObject({ heldBy: 'speed' });
  removeBuiltSites();
});

test('a post says for how long the app showed the form; a wrong value is refused', async () => {
  const { send, store } = await makeService();
  const post = async (shown: unknown) => {
    const answer = await send('open', { shown });
    const { comment } = (await answer.json()) as { comment?: { id: string } };
    return comment === undefined ? answer.status : (await store.find(comment.id))?.heldBy;
  };
  expect(await post(100)).toBe('speed');
  expect([await post(2000), await post(86_400_000), await post(undefined)]).toEqual([null, null, null]);
  expect([await post(-1), await post({}), await post('x'.repeat(81))]).toEqual([422, 422, 422]);
});
