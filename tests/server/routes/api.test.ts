import { createHash, randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseCommentList } from '../../../src/model/comment/parse-answers.ts';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import { StoreUnavailable } from '../../../src/server/store/store.ts';
import { makeService, ORIGIN, POST_LIMITS } from '../service.ts';
import { connectionOf } from '../store/connection.ts';

const PATH = '/api/articles/open/comments';

describe('posting and reading', () => {
  test('a comment that was taken is in the list, oldest first, as the contract says', async () => {
    const { send, list } = await makeService();
    const answer = await send('open', { text: 'First.', url: 'ann.example' });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      comment: {
        name: 'Ann',
        url: 'https://ann.example',
        text: 'First.',
        status: 'published',
        parent: null,
        at: '2026-11-25T12:00:00.000Z',
      },
    });
    await send('open', { text: 'Second.' });
    const found = await list('open');
    expect(parseCommentList(found)).toBeDefined();
    expect(found.comments.map((comment: { text: string }) => comment.text)).toEqual(['First.', 'Second.']);
    expect(found).toMatchObject({ count: 2, next: null, open: true, requireEmail: true });
    expect((await list('other')).count).toBe(0);
  });

  test('pages follow one another without a gap or a double, and the end leads to what comes later (C17)', async () => {
    const { send, list } = await makeService();
    for (let i = 0; i < 25; i++) await send('open', { text: `n${i}` });
    const seen: string[] = [];
    let query = '?limit=10';
    for (;;) {
      const page = await list('open', query);
      seen.push(...page.comments.map((comment: { text: string }) => comment.text));
      if (page.next === null) {
        await send('open', { text: 'later' });
        expect(
          (await list('open', `?after=${page.end}`)).comments.map(
            (comment: { text: string }) => comment.text,
          ),
        ).toEqual(['later']);
        break;
      }
      query = `?limit=10&after=${page.next}`;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => `n${i}`));
  });

  test.each(['?after=x', '?after=1.2', "?after=1'--.0", '?limit=0', '?limit=-1', '?limit=1e3x'])(
    '%s is refused',
    async (query) => {
      const { request } = await makeService();
      expect((await request(PATH + query)).status).toBe(422);
    },
  );

  test('an unknown story, a hidden one and one without comments are one and the same 404', async () => {
    const { request, send } = await makeService();
    for (const slug of ['nobody', 'off', '__proto__', '..%2f', 'a%00b']) {
      const answer = await request(`/api/articles/${slug}/comments`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'not_found' });
      expect((await send(slug)).status).toBe(404);
    }
  });

  test('a closed story can be read and not answered', async () => {
    const { send, list } = await makeService();
    for (const slug of ['closed', 'ended']) {
      expect((await list(slug)).open).toBe(false);
      const answer = await send(slug);
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'comments_closed' });
    }
  });

  test('the revision is kept where it exists', async () => {
    const { send, store } = await makeService();
    await send('open', { revision: 2 });
    await send('open', { revision: 99 });
    expect((await store.list('urn:story:open', undefined, 9)).map((comment) => comment.revision)).toEqual([
      2,
      null,
    ]);
  });
});

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

describe('what a client may send (C01 to C04)', () => {
  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/json; charset=utf-8', 201],
    ['Application/JSON', 201],
    ['application/jsonp', 415],
  ])('content type %s: %i', async (type, status) => {
    const { send } = await makeService();
    expect((await send('open', {}, { 'content-type': type })).status).toBe(status);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused and says what is taken', async (method) => {
    const { request } = await makeService();
    const answer = await request(PATH, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, POST');
  });

  test.each(['{', '[]', 'null', '"x"', '{"key":1}', ''])('the body %j is refused', async (body) => {
    const { request } = await makeService();
    const answer = await request(PATH, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', origin: ORIGIN },
    });
    expect([400, 422]).toContain(answer.status);
  });

  test('65 kB are refused, counted in bytes, with a length and without', async () => {
    const { request } = await makeService();
    const body = JSON.stringify({ text: 'ж'.repeat(33_000) });
    const headers = { 'content-type': 'application/json', origin: ORIGIN };
    expect((await request(PATH, { method: 'POST', body, headers })).status).toBe(413);
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(body));
        controller.close();
      },
    });
    expect(
      (await request(PATH, { method: 'POST', body: stream, headers, duplex: 'half' } as RequestInit)).status,
    ).toBe(413);
  });

  test.each([
    'id',
    'status',
    'parent',
    'article_id',
    'articleId',
    'created_at',
    'createdAt',
    'at',
    'client_hash',
    'clientHash',
    'role',
    'ip',
    'body_hash',
    'idempotency_key',
    'constructor',
  ])('the key %s can never be set', async (key) => {
    const { send, list } = await makeService();
    const answer = await send('open', { [key]: 'published' });
    expect(answer.status).toBe(422);
    expect((await answer.json()).fields[key]).toBe('unknown');
    expect((await list('open')).count).toBe(0);
  });

  test.each([
    [{ text: '' }, { text: 'required' }],
    [{ text: ' \n\u200b ' }, { text: 'required' }],
    [{ text: 'x'.repeat(5001) }, { text: 'too_long' }],
    [{ text: 5 }, { text: 'invalid' }],
    [{ name: '' }, { name: 'required' }],
    [{ name: 'x'.repeat(61) }, { name: 'too_long' }],
    [{ name: 'a\u202eb' }, { name: 'invalid_characters' }],
    [{ name: '\u200b\u200b' }, { name: 'invalid_characters' }],
    [{ name: `e${'\u0301'.repeat(5)}` }, { name: 'invalid_characters' }],
    [{ email: 'ann' }, { email: 'invalid_email' }],
    [{ email: '' }, { email: 'required' }],
    [{ email: 'ann@example' }, { email: 'invalid_email' }],
    [{ url: 'javascript:alert(1)' }, { url: 'invalid_url' }],
    [{ url: 'https://u:p@x.example' }, { url: 'invalid_url' }],
    [{ key: 'short' }, { key: 'invalid' }],
    [{ revision: 1.5 }, { revision: 'invalid' }],
    [
      { text: '', name: '', email: 'x' },
      { text: 'required', name: 'required', email: 'invalid_email' },
    ],
  ])('%j', async (change, fields) => {
    const { send } = await makeService();
    const answer = await send('open', change);
    expect(answer.status).toBe(422);
    expect((await answer.json()).fields).toEqual(fields);
  });

  test('5,000 code points fit, and text is stored as NFC with plain line ends', async () => {
    const { send, list } = await makeService();
    expect((await send('open', { text: '\u{1F4F0}'.repeat(5000) })).status).toBe(201);
    await send('open', { text: 'e\u0301\r\nb\u0000\u0007\u2028c' });
    expect((await list('open')).comments[1].text).toBe('é\nb\nc');
  });

  test.each([
    'admin',
    'ADMIN',
    'Аdmin',
    'a d m i n',
    'ɑdmin',
    'Moderator',
    'Culture desk',
    'culture-desk',
    'Сulture desk',
    'The Test',
    'TheTest',
  ])('the name %s belongs to the paper (C15)', async (name) => {
    const { send } = await makeService();
    expect((await (await send('open', { name })).json()).fields).toEqual({ name: 'reserved_name' });
  });

  test.each(['Ann', 'Анна', 'Administrata', 'Modesty', '李', 'Mod Squad'])(
    'the name %s is free',
    async (name) => {
      const { send } = await makeService();
      expect((await send('open', { name })).status).toBe(201);
    },
  );
});

describe('where a post may come from (C05, C06, C21)', () => {
  test.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: '' }, 403],
    [{ origin: `${ORIGIN}.evil.example` }, 403],
    [{ origin: 'http://paper.example' }, 403],
    [{ origin: ORIGIN, 'sec-fetch-site': 'same-origin' }, 201],
  ])('%j: %i', async (headers, status) => {
    const { send, list } = await makeService();
    expect((await send('open', {}, headers)).status).toBe(status);
    expect((await list('open')).count).toBe(status === 201 ? 1 : 0);
  });

  test.each([
    [undefined, 403],
    ['cross-site', 403],
    ['same-site', 403],
    ['none', 403],
    ['same-origin', 201],
  ])('no Origin, Sec-Fetch-Site %s: %i', async (site, status) => {
    const { request } = await makeService();
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      ...(site === undefined ? {} : { 'sec-fetch-site': site }),
    };
    const body = JSON.stringify({
      key: 'a-key-of-sixteen-letters',
      text: 'x',
      name: 'Ann',
      email: 'a@b.example',
    });
    expect((await request(PATH, { method: 'POST', headers, body })).status).toBe(status);
  });

  test('no origin is allowed across sites unless it is listed, and then it alone', async () => {
    const closed = await makeService();
    expect(
      (await closed.request(PATH, { headers: { origin: 'https://evil.example' } })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull();
    const open = await makeService({
      parts: {
        origins: () => ({
          hosts: new Set(['paper.example']),
          own: new Set([ORIGIN]),
          allowed: new Set(['https://static.example']),
        }),
      },
    });
    const answer = await open.request(PATH, { headers: { origin: 'https://static.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://static.example');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(
      (await open.request(PATH, { headers: { origin: 'https://evil.example' } })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull();
    expect(
      (await open.request(PATH, { method: 'OPTIONS', headers: { origin: 'https://static.example' } })).status,
    ).toBe(204);
    expect(
      (await open.send('open', {}, { origin: 'https://static.example', 'sec-fetch-site': 'cross-site' }))
        .status,
    ).toBe(201);
  });

  test.each(['evil.example', 'paper.example:81', 'paper.example.evil.example', ''])(
    'Host %j: 421',
    async (host) => {
      const { request } = await makeService();
      for (const path of [PATH, '/healthz'])
        expect((await request(path, { headers: { host } })).status).toBe(421);
    },
  );
});

describe('once is once (C12, D02)', () => {
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

describe('what nobody else may learn (P01, P02, C18)', () => {
  test('the e-mail address and the network address are in no answer, and the address in no row', async () => {
    const { send, request, store } = await makeService();
    const canary = 'canary.bird@example.org';
    const posted = await send('open', { email: canary }, {}, '198.51.100.77');
    const texts = [
      await posted.text(),
      JSON.stringify([...posted.headers]),
      await (await request(PATH)).text(),
      await (await send('open', { email: 'x' })).text(),
    ];
    const hashes = ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(canary).digest('hex'));
    for (const text of texts)
      for (const secret of [canary, '198.51.100.77', ...hashes]) expect(text).not.toContain(secret);
    const [row] = await store.list('urn:story:open', undefined, 1);
    expect(row?.clientHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify({ ...row, email: '' })).not.toContain('198.51.100.77');
  });

  test('the hash of an address changes with the day and is forgotten after 14 days', async () => {
    let now = Date.UTC(2026, 10, 25, 12);
    const { send, store } = await makeService({ clock: () => now });
    await send('open');
    now += 86_400_000;
    await send('open');
    const hashes = (await store.list('urn:story:open', undefined, 9)).map((row) => row.clientHash);
    expect(new Set(hashes).size).toBe(2);
    await makeService({ store, clock: () => now + 13.5 * 86_400_000 });
    expect((await store.list('urn:story:open', undefined, 9)).map((row) => row.clientHash === null)).toEqual([
      true,
      false,
    ]);
  });

  test('a issue of ours says nothing about the inside, and the log has it', async () => {
    const { request, store, errors } = await makeService();
    await store.close();
    const answer = await request(PATH);
    expect(answer.status).toBe(500);
    const body = await answer.json();
    expect(Object.keys(body).sort()).toEqual(['code', 'message', 'requestId']);
    expect(JSON.stringify(body)).not.toMatch(/sqlite|select|\/|\.ts/i);
    expect(errors).toHaveLength(1);
  });

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

  test('asked a hundred times at once whether it is ready, it writes a few times and answers all', async () => {
    const store = await openSqlite(':memory:');
    const probe = vi.spyOn(store, 'probe');
    const { request } = await makeService({ store });
    const ask = async () => (await request('/readyz')).status;
    expect(new Set(await Promise.all(Array.from({ length: 100 }, ask)))).toEqual(new Set([200]));
    expect(probe.mock.calls.length).toBeLessThan(50);
    store.probe = () => Promise.reject(new StoreUnavailable('gone'));
    await vi.waitFor(async () => expect(await ask()).toBe(503), 10_000);
  });

  test('what a store says of itself stays here: the client is told to try again (C18)', async () => {
    const store = await openSqlite(':memory:');
    store.add = () => Promise.reject(new StoreUnavailable('/srv/paper/comments.sqlite was deleted'));
    const { send, errors } = await makeService({ store });
    const answer = await send('open');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('sqlite');
    expect(errors).toHaveLength(1);
  });
});

test('every answer has the security headers and no version banner (S08 to S10)', async () => {
  const { request, send } = await makeService();
  for (const answer of [
    await request(PATH),
    await send('open'),
    await send('open', { x: 1 }),
    await request('/nowhere'),
    await request('/healthz'),
    await request(PATH, { method: 'PUT' }),
  ]) {
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(answer.headers.get('permissions-policy')).toContain('camera=()');
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('server')).toBeNull();
  }
});

test('a clock that is set back keeps the order (D08)', async () => {
  let now = Date.UTC(2026, 10, 25, 12);
  const { send, list } = await makeService({ clock: () => now });
  await send('open', { text: 'a' });
  now -= 3_600_000;
  for (const text of ['b', 'c', 'd']) await send('open', { text });
  now += 7_200_000;
  await send('open', { text: 'e' });
  expect((await list('open')).comments.map((comment: { text: string }) => comment.text)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
  ]);
});
