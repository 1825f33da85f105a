import { describe, expect, test } from 'vitest';
import {
  type Comment,
  type CommentPosted,
  type CommentState,
  commentPath,
} from '../../../src/model/comment/comment.ts';
import { parseComment } from '../../../src/model/comment/parse-answers.ts';
import { parseCommentPosted } from '../../../src/model/comment/parse-posted.ts';
import { editToken } from '../../../src/server/comments/writer-tokens.ts';
import { INDEX, indexed, makeService, ORIGIN, POST_LIMITS } from '../comment-service.ts';

const MINUTE = 60_000;

/** Creates the API with a clock that is moved by hand, and ways to use the routes of one comment. */
async function makeWriter(setup: Parameters<typeof makeService>[0] = {}) {
  const time = { now: Date.UTC(2026, 10, 25, 12) };
  const service = await makeService({ clock: () => time.now, ...setup });
  const post = async (
    slug = 'open',
    change: Record<string, unknown> = {},
  ): Promise<Required<CommentPosted>> => {
    const answer = await service.send(slug, change);
    expect(answer.status).toBe(201);
    return (await answer.json()) as Required<CommentPosted>;
  };
  const call = (
    method: string,
    path: string,
    { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) =>
    service.request(path, {
      method,
      headers: {
        origin: ORIGIN,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const edit = (id: string, token: string | undefined, text: unknown = 'Edited.') =>
    call('PATCH', commentPath(id), { ...(token === undefined ? {} : { token }), body: { text } });
  const withdraw = (id: string, token: string) => call('DELETE', commentPath(id), { token });
  const stateOf = async (id: string, token: string) => {
    const answer = await call('GET', `${commentPath(id, 'status')}?token=${token}`);
    return answer.status === 200 ? ((await answer.json()) as CommentState) : answer.status;
  };
  const listed = async (slug = 'open', query = ''): Promise<Comment[]> =>
    (await service.list(slug, query)).comments;
  return { ...service, time, post, call, edit, withdraw, stateOf, listed };
}

const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code];

describe('a comment’s own tokens (C07)', () => {
  test('come with the answer to a post, 256 bits each, and are in no list', async () => {
    const { post, request } = await makeWriter();
    const posted = await post();
    expect(parseCommentPosted(posted)).toEqual(posted);
    for (const token of [posted.token, posted.statusToken])
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(posted.token).not.toBe(posted.statusToken);
    expect(posted.editableUntil).toBe('2026-11-25T12:15:00.000Z');
    const list = await (await request('/api/articles/open/comments')).text();
    expect(list).toContain(posted.comment.id);
    for (const token of [posted.token, posted.statusToken]) expect(list).not.toContain(token);
  });

  test('only the hash of the edit token is stored', async () => {
    const { post, store } = await makeWriter();
    const { comment, token } = await post();
    const stored = JSON.stringify(await store.find(comment.id));
    expect(stored).not.toContain(token);
    expect((await store.find(comment.id))?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('of another comment, a status token, none and a wrong one are answered as an unknown id (C08)', async () => {
    const { post, edit, withdraw, call } = await makeWriter();
    const [a, b] = [await post(), await post()];
    const unknown = '01900000-0000-7000-8000-000000000000';
    const attempts = [
      edit(a.comment.id, b.token),
      edit(a.comment.id, a.statusToken),
      edit(a.comment.id, undefined),
      edit(a.comment.id, 'x'.repeat(43)),
      edit(unknown, a.token),
      edit(unknown, editToken(new Uint8Array(32), unknown)),
      withdraw(a.comment.id, b.token),
      call('GET', `${commentPath(a.comment.id, 'status')}?token=${b.statusToken}`),
      call('GET', `${commentPath(a.comment.id, 'status')}?token=${a.token}`),
      call('GET', commentPath(a.comment.id, 'status')),
    ];
    for (const attempt of attempts) expect(await codeOf(await attempt)).toEqual([404, 'not_found']);
    expect(
      (await call('PATCH', `${commentPath(a.comment.id)}?token=${a.token}`, { body: { text: 'x' } })).status,
    ).toBe(404);
  });

  test('end after fifteen minutes', async () => {
    const { post, edit, withdraw, time, listed } = await makeWriter();
    const { comment, token } = await post('open', { text: 'First.' });
    time.now += 15 * MINUTE;
    expect((await edit(comment.id, token, 'Second.')).status).toBe(200);
    time.now += 1;
    expect(await codeOf(await edit(comment.id, token))).toEqual([403, 'edit_window_over']);
    expect(await codeOf(await withdraw(comment.id, token))).toEqual([403, 'edit_window_over']);
    expect((await listed())[0]?.text).toBe('Second.');
  });
});

describe('an edit', () => {
  test('replaces the text alone, normalised, says when, and is seen with the next list', async () => {
    const { post, edit, time, listed, request } = await makeWriter();
    const { comment, token } = await post();
    const before = (await request('/api/articles/open/comments')).headers.get('etag');
    time.now += MINUTE;
    const answer = await edit(comment.id, token, ' e\u0301\r\nb\u0000 ');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { comment: edited } = await answer.json();
    expect(parseComment(edited)).toEqual({ ...comment, text: 'é\nb', editedAt: '2026-11-25T12:01:00.000Z' });
    expect(await listed()).toEqual([edited]);
    expect((await request('/api/articles/open/comments')).headers.get('etag')).not.toBe(before);
  });

  test.each<[Record<string, unknown>, Record<string, string>]>([
    [{ text: ' \u200b ' }, { text: 'required' }],
    [{ text: 'x'.repeat(5001) }, { text: 'too_long' }],
    [{}, { text: 'required' }],
    [{ text: 1 }, { text: 'invalid' }],
    ...['status', 'name', 'id', 'token', 'pinned', 'parent', 'email', 'role'].map(
      (key): [Record<string, unknown>, Record<string, string>] => [
        { text: 'x', [key]: 'x' },
        { [key]: 'unknown' },
      ],
    ),
  ])('is refused with %j (C03, C04)', async (body, fields) => {
    const { post, call, store } = await makeWriter();
    const { comment, token } = await post();
    const before = await store.find(comment.id);
    const answer = await call('PATCH', commentPath(comment.id), { token, body });
    expect([answer.status, (await answer.json()).fields]).toEqual([422, fields]);
    expect(await store.find(comment.id)).toEqual(before);
  });

  test('of a text that stands there already is refused; of its own text it changes nothing', async () => {
    const { post, edit, store } = await makeWriter();
    await post('open', { text: 'Same.' });
    const { comment, token } = await post('open', { text: 'Other.' });
    expect(await codeOf(await edit(comment.id, token, 'Same.'))).toEqual([409, 'duplicate']);
    const answer = await edit(comment.id, token, 'Other.');
    expect([answer.status, (await answer.json()).comment.editedAt]).toEqual([200, undefined]);
    expect(await store.eventsOf(comment.id)).toHaveLength(1);
  });

  test('slips no text past moderation: what was published is held again', async () => {
    const { post, edit, store, listed } = await makeWriter();
    const { comment, token } = await post('pre', { text: 'Harmless.' });
    await store.setStatus(comment.id, 'published');
    expect(await listed('pre')).toHaveLength(1);
    expect((await (await edit(comment.id, token, 'Other.')).json()).comment).toMatchObject({
      status: 'held',
      text: 'Other.',
    });
    expect(await listed('pre')).toEqual([]);
    // One that waits goes on waiting, and says so.
    expect((await (await edit(comment.id, token, 'Third.')).json()).comment.status).toBe('held');
  });

  test('under first a known writer’s stays published, and another’s is held', async () => {
    const { post, edit, store } = await makeWriter();
    const known = await post('first');
    await store.setStatus(known.comment.id, 'published');
    expect((await (await edit(known.comment.id, known.token)).json()).comment.status).toBe('published');
    const nobody = await makeWriter({ edition: { requireEmail: false } });
    const other = await nobody.post('first', { email: '' });
    await nobody.store.setStatus(other.comment.id, 'published');
    expect((await (await nobody.edit(other.comment.id, other.token)).json()).comment.status).toBe('held');
  });

  test('of spam tells its writer nothing, and publishes nothing', async () => {
    const { post, edit, store, stateOf } = await makeWriter();
    const { comment, token, statusToken } = await post();
    await store.setStatus(comment.id, 'spam');
    expect((await (await edit(comment.id, token)).json()).comment.status).toBe('held');
    expect((await store.find(comment.id))?.status).toBe('spam');
    expect(await stateOf(comment.id, statusToken)).toMatchObject({ status: 'waiting', canObject: false });
  });

  test('of what a moderator removed is no more to be had (C08)', async () => {
    const { post, edit, store } = await makeWriter();
    const { comment, token } = await post();
    await store.setStatus(comment.id, 'removed');
    expect((await edit(comment.id, token)).status).toBe(404);
  });
});

describe('a comment that its writer withdraws (P03)', () => {
  test('leaves its place and its replies, and nothing else in any table', async () => {
    const { post, withdraw, listed, store, stateOf } = await makeWriter();
    const { comment, token, statusToken } = await post('open', {
      text: 'CANARY text',
      name: 'CANARY name',
      email: 'canary@example.org',
      url: 'https://canary.example',
    });
    const reply = await post('open', { parent: comment.id });
    expect(reply.comment).toMatchObject({ depth: 1, replyTo: { id: comment.id, name: 'CANARY name' } });
    const answer = await withdraw(comment.id, token);
    const tombstone = {
      id: comment.id,
      parent: null,
      depth: 0,
      name: '',
      text: '',
      at: comment.at,
      status: 'withdrawn',
    };
    expect([answer.status, await answer.json()]).toEqual([200, { comment: tombstone }]);
    expect(await listed()).toEqual([tombstone, { ...reply.comment, replyTo: { id: comment.id, name: '' } }]);
    expect(JSON.stringify([await store.find(comment.id), await store.eventsOf(comment.id)])).not.toMatch(
      /canary/i,
    );
    expect(await store.find(comment.id)).toMatchObject({ tokenHash: null, clientHash: null, bodyHash: '' });
    expect(await stateOf(comment.id, statusToken)).toMatchObject({ status: 'withdrawn', canObject: false });
    expect((await withdraw(comment.id, token)).status).toBe(404);
  });

  test('is gone where nobody answered it, and a retry of its post does not bring it back', async () => {
    const { send, post, withdraw, list } = await makeWriter();
    const key = 'the-same-key-every-time';
    const { comment, token } = await post('open', { key, text: 'Once.' });
    await withdraw(comment.id, token);
    expect(await list('open')).toMatchObject({ comments: [], count: 0 });
    expect((await send('open', { key, text: 'Once.' })).status).toBe(404);
  });
});

describe('the state of a comment', () => {
  test('is told until it is decided, with the reason, and can be objected to once', async () => {
    const { post, store, stateOf, call, time } = await makeWriter();
    const { comment, statusToken: token } = await post('pre');
    const at = (minutes: number) => new Date(Date.UTC(2026, 10, 25, 12, minutes)).toISOString();
    expect(await stateOf(comment.id, token)).toEqual({ status: 'waiting', canObject: false, at: at(0) });
    const object = (text: string) =>
      call('POST', `${commentPath(comment.id, 'objection')}?token=${token}`, { body: { text } });
    expect((await object('Why?')).status).toBe(404);
    const refuse = (minutes: number) =>
      store.change({ id: comment.id }, () => ({
        set: { status: 'removed', reason: 'Off topic.', decidedBy: 'Mo', decidedAt: Date.parse(at(minutes)) },
        event: { at: 0, kind: 'refused', actor: 'Mo', reason: 'Off topic.' },
      }));
    await refuse(5);
    const refused = { status: 'refused', reason: 'Off topic.', canObject: true, at: at(5) };
    expect(await stateOf(comment.id, token)).toEqual(refused);
    expect(await codeOf(await object(' '))).toEqual([422, 'invalid_fields']);
    expect(await codeOf(await object('x'.repeat(1001)))).toEqual([422, 'invalid_fields']);
    time.now += 7 * MINUTE;
    const answer = await object('It is on topic.');
    const waiting = { status: 'waiting', canObject: false, at: at(7) };
    expect([answer.status, await answer.json()]).toEqual([200, waiting]);
    expect((await store.eventsOf(comment.id)).at(-1)).toMatchObject({
      kind: 'objected',
      actor: null,
      reason: 'It is on topic.',
    });
    expect((await object('Again.')).status).toBe(404);
    await refuse(9);
    expect(await stateOf(comment.id, token)).toMatchObject({ status: 'refused', canObject: false });
    expect((await object('Again.')).status).toBe(404);
    await store.setStatus(comment.id, 'published');
    expect(await stateOf(comment.id, token)).toMatchObject({ status: 'published' });
  });

  test('is stored nowhere', async () => {
    const { post, call } = await makeWriter();
    const { comment, statusToken } = await post();
    const answer = await call('GET', `${commentPath(comment.id, 'status')}?token=${statusToken}`);
    expect([answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([
      'no-store',
      'strict-origin-when-cross-origin',
    ]);
  });
});

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
    expect((await send('open', { text: 'One.' })).status).toBe(201);
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

describe('a report', () => {
  test.each<[unknown, Record<string, string>]>([
    [{}, { reason: 'required' }],
    [{ reason: 'bored' }, { reason: 'invalid' }],
    [{ reason: 'spam', note: 1 }, { note: 'invalid' }],
    [{ reason: 'spam', reporter: 'x' }, { reporter: 'unknown' }],
    [{ reason: 'spam', note: 'x'.repeat(1001) }, { note: 'too_long' }],
  ])('%j is refused (C03)', async (body, fields) => {
    const { post, call } = await makeWriter();
    const { comment } = await post();
    const answer = await call('POST', commentPath(comment.id, 'reports'), { body });
    expect([answer.status, (await answer.json()).fields]).toEqual([422, fields]);
  });

  test('is taken once from a client, as a plain form too, and of nothing that readers do not see (C02, C08)', async () => {
    const { post, call, request, store } = await makeWriter();
    const { comment } = await post();
    const path = commentPath(comment.id, 'reports');
    const body = { reason: 'abuse', note: 'Look.' };
    expect((await call('POST', path, { body })).status).toBe(202);
    expect((await call('POST', path, { body })).status).toBe(202);
    const form = await request(
      path,
      {
        method: 'POST',
        headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'reason=spam&note=',
      },
      '203.0.113.44',
    );
    expect(form.status).toBe(202);
    expect((await store.eventsOf(comment.id)).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['posted', null],
      ['reported', 'abuse'],
      ['reported', 'spam'],
    ]);
    const held = await post('pre');
    expect((await call('POST', commentPath(held.comment.id, 'reports'), { body })).status).toBe(404);
    expect((await call('POST', commentPath('nobody', 'reports'), { body })).status).toBe(404);
  });
});

describe('counts', () => {
  test('are those of published comments, by slug, and are revalidated without a comment being read', async () => {
    const { post, request } = await makeWriter();
    await post();
    await post('pre');
    const path = '/api/comments/counts?slugs=open,pre,other,off,nobody,open';
    const answer = await request(path);
    expect(await answer.json()).toEqual({ counts: { open: 1, pre: 0, other: 0 } });
    const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await request(path, { headers })).status).toBe(304);
    await post();
    expect((await request(path, { headers })).status).toBe(200);
    const slugs = Array.from({ length: 101 }, (_, n) => `a${n}`).join(',');
    expect((await request(`/api/comments/counts?slugs=${slugs}`)).status).toBe(422);
    expect(await (await request('/api/comments/counts')).json()).toEqual({ counts: {} });
  });
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
