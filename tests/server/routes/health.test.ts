import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import { StoreUnavailable } from '../../../src/server/store/store.ts';
import { makeService } from '../comment-service.ts';
import { connectionOf } from '../store/connection.ts';

const PATH = '/api/articles/open/comments';

describe('whether comments can be stored (D09)', () => {
  test('no database: the list says that nobody takes replies, a post is refused, and the paper lives on (D09)', async () => {
    const { request, send } = await makeService({ parts: { comments: undefined, store: undefined } });
    expect(await (await request(PATH)).json()).toMatchObject({ service: false, open: false });
    expect((await send('open')).status).toBe(503);
    expect((await request('/readyz')).status).toBe(503);
    expect(await (await request('/healthz')).json()).toEqual({ ok: true });
  });

  test('ready means that it can write: on a full disk it is not, posts are 503, lists go on (D04, D09)', async () => {
    const { request, send, list, store } = await makeService();
    expect((await request('/readyz')).status).toBe(200);
    const raw = connectionOf(store);
    raw.pragma(`max_page_count = ${raw.pragma('page_count', { simple: true })}`);
    let answer = await send('open');
    while (answer.status === 201)
      answer = await send('open', { text: `${'x'.repeat(4000)} ${randomUUID()}` });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(await answer.json()).toMatchObject({ code: 'unavailable' });
    const ready = await request('/readyz');
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '10']);
    expect((await request('/healthz')).status).toBe(200);
    expect((await list('open')).comments.length).toBeGreaterThan(0);
    raw.pragma('max_page_count = 1000000');
    expect((await request('/readyz')).status).toBe(200);
    expect((await send('open')).status).toBe(201);
  });

  test('on a read-only database it is not ready, posts are 503, and lists go on (D09)', async () => {
    const { request, send, list, store } = await makeService();
    await send('open');
    connectionOf(store).pragma('query_only = on');
    expect((await request('/readyz')).status).toBe(503);
    expect((await send('open')).status).toBe(503);
    expect((await request('/healthz')).status).toBe(200);
    expect((await list('open')).count).toBe(1);
    connectionOf(store).pragma('query_only = off');
    expect((await request('/readyz')).status).toBe(200);
  });

  test('asked a hundred times at once, it writes ten times a second at most and answers all', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.UTC(2026, 10, 25, 12) });
    onTestFinished(() => void vi.useRealTimers());
    const store = await openSqlite(':memory:');
    const probe = vi.spyOn(store, 'probe');
    const { request } = await makeService({ store });
    const ask = async () => (await request('/readyz')).status;
    expect(new Set(await Promise.all(Array.from({ length: 100 }, ask)))).toEqual(new Set([200]));
    expect(probe).toHaveBeenCalledTimes(10);
    store.probe = () => Promise.reject(new StoreUnavailable('gone'));
    expect(await ask()).toBe(200);
    vi.advanceTimersByTime(1000);
    expect(await ask()).toBe(503);
  });
});
