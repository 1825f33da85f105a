import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeService, POST_LIMITS } from '../service.ts';

describe('moderation', () => {
  test('“pre” holds everything, “first” those whom nobody knows; a held comment is told to its writer and to nobody else (C08, C09)', async () => {
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
});

describe('limits (C10, C11)', () => {
  afterEach(() => void vi.useRealTimers());

  test('one post too many is told to wait, another client is not, and time heals', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.UTC(2026, 10, 25, 12) });
    const { send } = await makeService({ limits: POST_LIMITS, clock: () => Date.now() });
    for (let i = 0; i < POST_LIMITS.burst.points; i++) expect((await send('open')).status).toBe(201);
    const refused = await send('open');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send('open', {}, {}, '203.0.113.10')).status).toBe(201);
    expect((await send('open', {}, { 'x-forwarded-for': '198.51.100.1' })).status).toBe(429);
    vi.advanceTimersByTime(61_000);
    expect((await send('open')).status).toBe(201);
  });

  test('1,000 addresses of one /64 are one client', async () => {
    const { send } = await makeService({ limits: POST_LIMITS });
    const answers = [];
    for (let i = 0; i < 20; i++)
      answers.push((await send('open', {}, {}, `2001:db8:1:2:${i.toString(16)}::${i}`)).status);
    expect(answers.filter((status) => status === 201)).toHaveLength(POST_LIMITS.burst.points);
  });
});
