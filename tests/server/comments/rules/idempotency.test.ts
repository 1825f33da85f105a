import { describe, expect, test, vi } from 'vitest';
import { isSamePost, type KeyedPost, keysOf } from '../../../../src/server/comments/rules/idempotency.ts';
import { identifyClient } from '../../../../src/server/http/client-address.ts';
import { makeService, POST_LIMITS } from '../../comment-service.ts';

describe('a post that comes twice (C12, D02)', () => {
  test('20 equal posts at the same time are one comment and one answer', async () => {
    const { send, list } = await makeService();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send('open', { key: 'the-same-key-every-time', text: 'Once.' })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    const ids = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { comment: { id: string } }).comment.id),
    );
    expect(new Set(ids).size).toBe(1);
    expect((await list('open')).count).toBe(1);
  });

  test('a retry after the article was revised gets the first answer', async () => {
    const { send, list } = await makeService();
    const key = 'the-same-key-every-time';
    const first = await send('open', { key, text: 'Once.', revision: 1 });
    const retry = await send('open', { key, text: 'Once.', revision: 2 });
    expect([retry.status, await retry.json()]).toEqual([201, await first.json()]);
    expect((await list('open')).count).toBe(1);
  });

  test('the same key with other words is refused; the same words with another key are a duplicate', async () => {
    const { send } = await makeService();
    await send('open', { key: 'the-same-key-every-time', text: 'One.' });
    const reused = await send('open', { key: 'the-same-key-every-time', text: 'Two.' });
    expect([reused.status, (await reused.json()).code]).toEqual([409, 'key_reused']);
    const again = await send('open', { text: 'One.' });
    expect([again.status, (await again.json()).code]).toEqual([409, 'duplicate']);
    expect((await send('other', { text: 'One.' })).status).toBe(201);
    expect((await send('open', { text: 'One.', name: 'Ben', email: 'ben@example.org' })).status).toBe(201);
  });
});

test('a retry gets its first answer and its tokens beyond the limits, and writes nothing (C10, D02)', async () => {
  const { send, store } = await makeService({ limits: POST_LIMITS });
  const post = vi.spyOn(store, 'post');
  const answers = [];
  for (let i = 0; i < 20; i++) {
    const answer = await send('open', { key: 'the-same-key-every-time', text: 'Once.' });
    answers.push([answer.status, await answer.json()]);
  }
  expect(answers).toEqual(Array(20).fill(answers[0]));
  expect(answers[0]?.[1]).toMatchObject({ token: expect.any(String), statusToken: expect.any(String) });
  expect(post).toHaveBeenCalledTimes(1);
  for (let i = 1; i < 5; i++) expect((await send('open')).status).toBe(201);
  expect((await send('open')).status).toBe(429);
  expect((await send('open', { key: 'the-same-key-every-time', text: 'Once.' })).status).toBe(201);
});

test('a retry after comments were closed gets the first answer, without the token that is over (C07)', async () => {
  let now = Date.UTC(2025, 11, 31);
  const { send } = await makeService({ clock: () => now });
  const key = 'the-same-key-every-time';
  const first = await send('ended', { key, text: 'Once.' });
  now = Date.UTC(2026, 0, 2);
  const retry = await send('ended', { key, text: 'Once.' });
  const { token, editableUntil, ...rest } = await first.json();
  expect([token, editableUntil]).toEqual([expect.any(String), '2025-12-31T00:15:00.000Z']);
  expect([retry.status, await retry.json()]).toEqual([201, rest]);
  expect((await send('ended', { text: 'Once.' })).status).toBe(403);
});

describe('a plain form without a key (C12)', () => {
  const MINUTE = 60_000;
  const form: KeyedPost['post'] = { text: 'Words.', name: 'Ann', email: 'a@b.example', url: '' };

  /** Sends the same form twice, so many milliseconds apart. @returns whether the second is taken for the first */
  function isSame(firstAt: number, apart: number, change: Partial<KeyedPost> = {}): boolean {
    const first = { articleId: 'a', post: form, client: { hash: 'c' }, now: firstAt };
    const second = { ...first, now: firstAt + apart, ...change };
    return keysOf(second).includes(keysOf(first)[0]) && isSamePost(second, { createdAt: firstAt });
  }

  const NOON = Date.UTC(2026, 10, 25, 12);
  // Windows of ten minutes begin at noon: a form may come anywhere in one.
  test.each([0, 1, 5 * MINUTE, 10 * MINUTE - 1])(
    'sent %i ms after noon, it is the same for ten minutes and no longer',
    (offset) => {
      expect(isSame(NOON + offset, 0)).toBe(true);
      expect(isSame(NOON + offset, 10 * MINUTE - 1)).toBe(true);
      expect(isSame(NOON + offset, 10 * MINUTE)).toBe(false);
    },
  );

  test.each<[string, Partial<KeyedPost>]>([
    ['other words', { post: { ...form, text: 'Other.' } }],
    ['another name', { post: { ...form, name: 'Ben' } }],
    ['another address', { post: { ...form, email: 'b@b.example' } }],
    ['another client', { client: { hash: 'd' } }],
    ['another article', { articleId: 'b' }],
  ])('%s: it is another form', (_, change) => {
    expect(isSame(NOON, 1000, change)).toBe(false);
  });

  test('sent again after midnight, when hashes of addresses have another key, it is the same', () => {
    const midnight = Date.UTC(2026, 10, 25);
    const at = (now: number, group = '203.0.113.9') => ({
      articleId: 'a',
      post: form,
      client: identifyClient(group, new Uint8Array(32), now),
      now,
    });
    const key = keysOf(at(midnight - MINUTE))[0];
    expect(keysOf(at(midnight + MINUTE))).toContain(key);
    expect(keysOf(at(midnight + MINUTE, '203.0.113.10'))).not.toContain(key);
    expect(at(midnight + 10 * MINUTE).client.hashBefore).toBeUndefined();
  });
});
