import { describe, expect, test } from 'vitest';
import { commentPath } from '../../../src/model/comment/comment.ts';
import { INDEX, indexed, ORIGIN, POST_LIMITS } from '../comment-service.ts';
import { codeOf, makeWriter } from '../comment-writer.ts';

describe('a reply', () => {
  test.each<[string, (writer: Awaited<ReturnType<typeof makeWriter>>) => Promise<string>]>([
    ['that is unknown', async () => '01900000-0000-7000-8000-000000000000'],
    ['under another article', async ({ post }) => (await post('other')).comment.id],
    [
      'that is held',
      async ({ post, store }) => {
        const { comment } = await post();
        await store.setStatus(comment.id, 'held');
        return comment.id;
      },
    ],
    [
      'that was withdrawn',
      async ({ post, withdraw }) => {
        const { comment, token } = await post();
        await withdraw(comment.id, token);
        return comment.id;
      },
    ],
  ])('to a comment %s is refused, all in the same way (C08)', async (_, parentOf) => {
    const writer = await makeWriter();
    const answer = await writer.send('open', { parent: await parentOf(writer) });
    expect([answer.status, (await answer.json()).fields]).toEqual([422, { parent: 'invalid' }]);
  });

  test('with the key of the same words elsewhere in the thread is another body (C12)', async () => {
    const { post, send } = await makeWriter();
    const { comment } = await post();
    const key = 'the-same-key-every-time';
    await post('open', { key, text: 'Once.', parent: comment.id });
    expect((await send('open', { key, text: 'Once.', parent: comment.id })).status).toBe(201);
    expect((await send('open', { key, text: 'Once.' })).status).toBe(409);
  });
});

describe('the limits of each action (C10)', () => {
  const LIMITS = { ...POST_LIMITS, burst: { points: 2, duration: 60 } };

  test('edits, withdrawals, objections and reports of one client; each action for itself', async () => {
    const { post, edit, withdraw, call, send } = await makeWriter({ limits: LIMITS });
    const { comment, token } = await post();
    for (const text of ['One.', 'Two.']) expect((await edit(comment.id, token, text)).status).toBe(200);
    const refused = await edit(comment.id, token, 'Three.');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await withdraw(comment.id, token)).status).toBe(429);
    const report = () => call('POST', commentPath(comment.id, 'reports'), { body: { reason: 'spam' } });
    expect([(await report()).status, (await report()).status, (await report()).status]).toEqual([
      202, 202, 429,
    ]);
    expect((await send('open')).status).toBe(201);
  });

  test('a wrong token uses up nothing of what a client may do', async () => {
    const { post, edit } = await makeWriter({ limits: LIMITS });
    const { comment, token } = await post();
    for (let i = 0; i < 5; i++) expect((await edit(comment.id, 'x'.repeat(43))).status).toBe(404);
    expect((await edit(comment.id, token)).status).toBe(200);
  });

  test('a slow thread lets a client wait, and others not; a refused post does not count', async () => {
    const { send, store, list } = await makeWriter();
    const event = { at: 0, kind: 'slowed', actor: 'Mo', reason: null };
    await store.changeThread('urn:article:open', { slowSeconds: 90 }, event);
    expect(await list('open')).toMatchObject({ slowSeconds: 90, open: true });
    await store.setStatus('nobody', 'held');
    expect((await send('open', { parent: '01900000-0000-7000-8000-000000000000' })).status).toBe(422);
    const atOnce = await Promise.all(['One.', 'Half.', 'None.'].map((text) => send('open', { text })));
    expect(atOnce.map(({ status }) => status).sort()).toEqual([201, 429, 429]);
    const waiting = await send('open', { text: 'Two.' });
    expect([waiting.status, Number(waiting.headers.get('retry-after'))]).toEqual([429, 90]);
    expect((await send('open', { text: 'Three.' }, {}, '203.0.113.77')).status).toBe(201);
    expect((await send('other', { text: 'Two.' })).status).toBe(201);
  });
});

test('a thread that a moderator closed takes no posts and says so; edits of before go on', async () => {
  const { post, edit, send, store, list } = await makeWriter();
  const { comment, token } = await post();
  const event = { at: 0, kind: 'closed', actor: 'Mo', reason: null };
  await store.changeThread('urn:article:open', { closed: true }, event);
  expect(await codeOf(await send('open'))).toEqual([403, 'comments_closed']);
  expect(await list('open')).toMatchObject({ open: false, count: 1 });
  expect((await edit(comment.id, token)).status).toBe(200);
});

describe('routes of one comment', () => {
  test.each([
    ['/api/comments/counts', ['POST', 'DELETE'], 'GET'],
    ['/api/comments/x', ['GET', 'POST', 'PUT'], 'PATCH, DELETE'],
    ['/api/comments/x/status', ['POST', 'DELETE'], 'GET'],
    ['/api/comments/x/objection', ['GET', 'DELETE'], 'POST'],
    ['/api/comments/x/reports', ['GET', 'PATCH'], 'POST'],
  ])('%s takes no other method (C02)', async (path, methods, allow) => {
    const { call } = await makeWriter();
    for (const method of methods) {
      const answer = await call(method, path);
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
    }
  });

  test.each<[Record<string, string>, number]>([
    [{ origin: 'https://foreign.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: ORIGIN }, 200],
  ])('an edit from %j gets %i (C05)', async (headers, status) => {
    const { post, call } = await makeWriter();
    const { comment, token } = await post();
    const answer = await call('PATCH', commentPath(comment.id), { token, body: { text: 'x' }, headers });
    expect(answer.status).toBe(status);
  });

  test('without an origin an edit is taken by its token, and a report is not (C05)', async () => {
    const { post, request } = await makeWriter();
    const { comment, token } = await post();
    const type = { 'content-type': 'application/json' };
    const edit = (headers: Record<string, string>) =>
      request(commentPath(comment.id), {
        method: 'PATCH',
        headers: { ...type, ...headers },
        body: '{"text":"x"}',
      });
    expect((await edit({ authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await edit({ authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );
    expect((await edit({})).status).toBe(403);
    const report = { method: 'POST', headers: type, body: '{"reason":"spam"}' };
    expect((await request(commentPath(comment.id, 'reports'), report)).status).toBe(403);
  });
});

test('of an article that was withdrawn, has expired or takes no comments, every route is as unknown (S18, C08)', async () => {
  const index = structuredClone(INDEX);
  const writer = await makeWriter({ index: () => index });
  const { comment, token, statusToken } = await writer.post();
  const calls = () => [
    writer.request('/api/articles/open/comments'),
    writer.send('open', { parent: comment.id }),
    writer.edit(comment.id, token),
    writer.withdraw(comment.id, token),
    writer.call('GET', `${commentPath(comment.id, 'status')}?token=${statusToken}`),
    writer.call('POST', `${commentPath(comment.id, 'objection')}?token=${statusToken}`, {
      body: { text: 'x' },
    }),
    writer.call('POST', commentPath(comment.id, 'reports'), { body: { reason: 'spam' } }),
  ];
  const articles = index.articles;
  for (const rest of [[], [indexed('open', { state: 'off' })]]) {
    index.articles = [...rest, ...articles.filter(({ slug }) => slug !== 'open')];
    writer.reindex();
    for (const answer of await Promise.all(calls())) expect(await codeOf(answer)).toEqual([404, 'not_found']);
    expect(await (await writer.request('/api/comments/counts?slugs=open')).json()).toEqual({ counts: {} });
  }
  index.articles = articles;
  writer.reindex();
  expect(await writer.listed()).toHaveLength(1);
});
