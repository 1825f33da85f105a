import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { postLimits } from '../../../../src/server/comments/rules/rate-limits.ts';
import { makeService, POST_LIMITS } from '../../comment-service.ts';

describe('moderation', () => {
  test('“pre” holds every comment, “first” those of new writers; a held comment is shown to its writer alone (C08, C09)', async () => {
    const { send, list, store } = await makeService();
    expect(await (await send('pre')).json()).toMatchObject({ comment: { status: 'held' } });
    const first = (await (await send('first')).json()) as { comment: { id: string; status: string } };
    expect(first.comment.status).toBe('held');
    for (const slug of ['pre', 'first']) expect(await list(slug)).toMatchObject({ comments: [], count: 0 });
    await store.setStatus(first.comment.id, 'published');
    expect((await list('first')).count).toBe(1);
    expect(await (await send('first', { text: 'again' })).json()).toMatchObject({
      comment: { status: 'published' },
    });
    expect(
      await (await send('first', { text: 'a stranger', name: 'Ann', email: 'other@example.org' })).json(),
    ).toMatchObject({ comment: { status: 'held' } });
    await store.setStatus(first.comment.id, 'removed');
    expect((await list('first')).count).toBe(1);
  });

  test('“first” holds whoever gives no e-mail address: a name alone proves nothing', async () => {
    const { send, store } = await makeService({ edition: { requireEmail: false } });
    const nameless = { name: 'Ann', email: '' };
    const { comment } = await (await send('first', nameless)).json();
    await store.setStatus(comment.id, 'published');
    expect(await (await send('first', nameless)).json()).toMatchObject({ comment: { status: 'held' } });
  });
});

describe('limits (C10)', () => {
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.UTC(2026, 10, 25, 12) });
  });
  afterEach(() => void vi.useRealTimers());

  async function makeLimited() {
    const service = await makeService({ limits: POST_LIMITS, clock: () => Date.now() });
    const post = async (address?: string, slug = 'open') => {
      const { status, headers } = await service.send(slug, {}, {}, address);
      return status === 429 ? { status, wait: Number(headers.get('retry-after')) } : { status };
    };
    return { ...service, post };
  }

  test('a client sends 5 a minute; another client is not held up by it', async () => {
    const { post, send } = await makeLimited();
    for (let i = 0; i < 5; i++) expect(await post()).toEqual({ status: 201 });
    expect(await post()).toEqual({ status: 429, wait: 60 });
    expect(await post('203.0.113.10')).toEqual({ status: 201 });
    expect((await send('open', {}, { 'x-forwarded-for': '198.51.100.1' })).status).toBe(429);
    vi.advanceTimersByTime(MINUTE - 1);
    expect(await post()).toMatchObject({ status: 429 });
    vi.advanceTimersByTime(1);
    expect(await post()).toEqual({ status: 201 });
  });

  test('a client sends 30 an hour, however it spreads them', async () => {
    const { post } = await makeLimited();
    for (let i = 0; i < 30; i++) {
      expect(await post()).toEqual({ status: 201 });
      if (i % 5 === 4) vi.advanceTimersByTime(MINUTE);
    }
    expect(await post()).toEqual({ status: 429, wait: (HOUR - 6 * MINUTE) / 1000 });
    vi.advanceTimersByTime(HOUR - 6 * MINUTE - 1);
    expect(await post()).toMatchObject({ status: 429 });
    vi.advanceTimersByTime(MINUTE);
    expect(await post()).toEqual({ status: 201 });
  });

  test('an article takes 120 a minute of all clients together; another article is open', async () => {
    const { post } = await makeLimited();
    for (let i = 0; i < 120; i++) expect(await post(`198.51.100.${i}`)).toEqual({ status: 201 });
    expect(await post('203.0.113.1')).toEqual({ status: 429, wait: 60 });
    expect(await post('203.0.113.2', 'other')).toEqual({ status: 201 });
    vi.advanceTimersByTime(MINUTE);
    expect(await post('203.0.113.1')).toEqual({ status: 201 });
  });

  test('1,000 addresses of one /64 are one client, and the next /64 is another (C11)', async () => {
    const { post } = await makeLimited();
    const statuses = [];
    for (let i = 0; i < 1000; i++) {
      const host = (i * 0x9e3779b1).toString(16).padStart(12, '0').slice(-12);
      const address = `2001:db8:1:2:${i.toString(16)}:${host.slice(0, 4)}:${host.slice(4, 8)}:${host.slice(8)}`;
      statuses.push((await post(address)).status);
    }
    expect(statuses.filter((status) => status === 201)).toHaveLength(5);
    expect(new Set(statuses)).toEqual(new Set([201, 429]));
    expect(await post('2001:db8:1:3::1')).toEqual({ status: 201 });
  });

  test('a number that a host sets is the one that counts; 0 sets none', () => {
    expect(postLimits(2)).toEqual({
      burst: { points: 2, duration: 60 },
      hour: { points: 12, duration: 3600 },
      thread: { points: 48, duration: 60 },
    });
    for (const { points } of Object.values(postLimits(0))) expect(points).toBe(Number.MAX_SAFE_INTEGER);
  });
});
