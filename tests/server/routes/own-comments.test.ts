import { describe, expect, test } from 'vitest';
import { commentPath } from '../../../src/model/comment/comment.ts';
import { parseComment } from '../../../src/model/comment/parse-answers.ts';
import { parseCommentPosted } from '../../../src/model/comment/parse-posted.ts';
import { editToken } from '../../../src/server/comments/writer-tokens.ts';
import { codeOf, MINUTE, makeWriter } from '../comment-writer.ts';

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
      ...['x'.repeat(300), '%00', 'nobody'].flatMap((id) => [
        call('POST', `/api/comments/${id}/reports`, { body: { reason: 'spam' } }),
        call('GET', `/api/comments/${id}/status?token=${a.statusToken}`),
        call('DELETE', `/api/comments/${id}`, { token: a.token }),
      ]),
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
    // The comment itself does not make its writer known, or anything could be put into it.
    expect((await (await edit(known.comment.id, known.token)).json()).comment.status).toBe('held');
    await store.setStatus(known.comment.id, 'published');
    const second = await post('first', { text: 'The second.' });
    expect(
      (await (await edit(second.comment.id, second.token, 'The second, changed.')).json()).comment.status,
    ).toBe('published');
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
  });

  test('is withdrawn for a retry too, whose first answer was lost, and for nobody else', async () => {
    const { post, withdraw, edit, time } = await makeWriter();
    const [a, b] = [await post(), await post()];
    const first = await (await withdraw(a.comment.id, a.token)).json();
    time.now += 16 * MINUTE;
    const retry = await withdraw(a.comment.id, a.token);
    expect([retry.status, await retry.json()]).toEqual([200, first]);
    for (const answer of [
      withdraw(a.comment.id, b.token),
      withdraw(a.comment.id, a.statusToken),
      edit(a.comment.id, a.token),
    ])
      expect((await answer).status).toBe(404);
  });

  test('is erased at any time, and once more where the answer was lost', async () => {
    const { post, call, store, time } = await makeWriter();
    const { comment, token, statusToken } = await post('open', { text: 'Mine alone.' });
    time.now += 365 * 24 * 60 * MINUTE;
    const path = commentPath(comment.id, 'erasure');
    for (const wrong of [statusToken, undefined])
      expect((await call('POST', path, { token: wrong })).status).toBe(404);
    expect((await store.find(comment.id))?.text).toBe('Mine alone.');
    for (let n = 0; n < 2; n++) {
      const answer = await call('POST', path, { token });
      expect([answer.status, (await answer.json()).comment]).toMatchObject([200, { status: 'withdrawn' }]);
    }
    expect(await store.find(comment.id)).toMatchObject({
      text: '',
      name: '',
      email: '',
      status: 'withdrawn',
    });
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

describe('what is stored about a comment (P03)', () => {
  test('is for its writer alone, at any time, and tells of spam no more than its page does (C14)', async () => {
    const { post, call, store, time } = await makeWriter();
    const { comment, token, statusToken } = await post('open', { text: 'Words.', email: 'me@example.org' });
    await store.setStatus(comment.id, 'spam');
    time.now += 365 * 24 * 60 * MINUTE;
    const path = commentPath(comment.id, 'stored');
    for (const wrong of [statusToken, undefined, 'x'])
      expect((await call('GET', path, { token: wrong })).status).toBe(404);
    expect((await call('GET', `${path}?token=${token}`)).status).toBe(404);
    const stored = await call('GET', path, { token });
    expect(await stored.json()).toMatchObject({
      ...{ id: comment.id, text: 'Words.', email: 'me@example.org', networkHash: expect.any(String) },
      state: { status: 'waiting' },
      events: [['posted', comment.at]],
    });
    expect(stored.headers.get('cache-control')).toBe('no-store');
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
