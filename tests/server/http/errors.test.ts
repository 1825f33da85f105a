import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../src/model/comment/comment.ts';
import { CommentError } from '../../../src/server/comments/comment-error.ts';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import { StoreUnavailable } from '../../../src/server/store/store.ts';
import { makeService, NO_LIMITS, ORIGIN } from '../comment-service.ts';

const PATH = '/api/articles/open/comments';
const HEADERS = { 'content-type': 'application/json', origin: ORIGIN };

/** What nobody outside may learn: code, queries, tables, paths of files. */
const INSIDE =
  /\bat \S+:\d|\.[jt]s\b|node_modules|sqlite|\bselect\b|\binsert\b|idempotency_key|\/srv\/|secret/i;

/** Forces each code once. The type asks for every one of them. */
const FORCE: Record<ErrorCode, [status: number, force: () => Promise<Response>]> = {
  invalid_json: [
    400,
    async () => (await makeService()).request(PATH, { method: 'POST', headers: HEADERS, body: '{' }),
  ],
  invalid_fields: [422, async () => (await makeService()).send('open', { text: '' })],
  unsupported_media_type: [
    415,
    async () => (await makeService()).send('open', {}, { 'content-type': 'text/plain' }),
  ],
  method_not_allowed: [405, async () => (await makeService()).request(PATH, { method: 'PUT' })],
  not_found: [404, async () => (await makeService()).request('/api/articles/nobody/comments')],
  comments_closed: [403, async () => (await makeService()).send('closed')],
  edit_window_over: [
    403,
    async () => {
      const store = await openSqlite(':memory:');
      store.post = () => Promise.reject(new CommentError('edit_window_over'));
      return (await makeService({ store })).send('open');
    },
  ],
  duplicate: [
    409,
    async () => {
      const { send } = await makeService();
      await send('open', { text: 'Same.' });
      return send('open', { text: 'Same.' });
    },
  ],
  key_reused: [
    409,
    async () => {
      const { send } = await makeService();
      await send('open', { key: 'the-same-key-twice' });
      return send('open', { key: 'the-same-key-twice' });
    },
  ],
  too_many_requests: [
    429,
    async () => {
      const { send } = await makeService({ limits: { ...NO_LIMITS, burst: { points: 1, duration: 60 } } });
      await send('open');
      return send('open');
    },
  ],
  too_large: [413, async () => (await makeService()).send('open', { text: 'x'.repeat(66_000) })],
  forbidden_origin: [
    403,
    async () => (await makeService()).send('open', {}, { origin: 'https://a.example' }),
  ],
  misdirected: [421, async () => (await makeService()).request(PATH, { headers: { host: 'a.example' } })],
  unavailable: [
    503,
    async () => {
      const store = await openSqlite(':memory:');
      store.post = () => Promise.reject(new StoreUnavailable('/srv/paper/comments.sqlite was deleted'));
      return (await makeService({ store })).send('open');
    },
  ],
  internal: [
    500,
    async () => {
      const store = await openSqlite(':memory:');
      store.list = () => Promise.reject(new Error('select * from comments: /srv/paper/store.ts'));
      return (await makeService({ store })).request(PATH);
    },
  ],
};

describe('errors (C18)', () => {
  test.each(Object.entries(FORCE))('%s', async (code, [status, force]) => {
    const answer = await force();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    const { message, requestId, fields, code: codeInBody, ...others } = JSON.parse(text);
    expect([codeInBody, others]).toEqual([code, {}]);
    expect(message).toMatch(/^[A-Z].+\.$/);
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(fields === undefined).toBe(code !== 'invalid_fields');
    expect(text).not.toMatch(INSIDE);
    expect(JSON.stringify([...answer.headers])).not.toMatch(INSIDE);
  });

  test.each([
    ['a mistake of the program', () => new TypeError('x is not a function'), 500],
    ['a store that cannot be used', () => new StoreUnavailable('/srv/paper/comments.sqlite is gone'), 503],
  ])('%s is in the log, whole, and the answer says nothing of it', async (_, makeError, status) => {
    const store = await openSqlite(':memory:');
    const error = makeError();
    store.thread = () => Promise.reject(error);
    const { request, errors } = await makeService({ store });
    const answer = await request(PATH);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain(error.message);
    expect(errors).toEqual([error]);
  });

  test('a refusal is not in the log, and says when to come back where it helps', async () => {
    const { send, errors } = await makeService({
      limits: { ...NO_LIMITS, burst: { points: 1, duration: 60 } },
    });
    await send('open');
    const answer = await send('open');
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(errors).toEqual([]);
  });
});
