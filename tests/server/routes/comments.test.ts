import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { parseCommentList } from '../../../src/model/comment/parse-list.ts';
import { pageComments } from '../../../src/server/comments/page-comments.ts';
import { StoreUnavailable } from '../../../src/server/store/store.ts';
import { makeService, ORIGIN } from '../comment-service.ts';

const PATH = '/api/articles/open/comments';

describe('posting and reading', () => {
  test('a comment that was taken is in the list, oldest first, by the wire contract', async () => {
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
    const answered = await list('open');
    expect(parseCommentList(answered)).toBeDefined();
    expect(answered.comments.map((comment: { text: string }) => comment.text)).toEqual(['First.', 'Second.']);
    expect(answered).toMatchObject({ count: 2, next: null, open: true, requireEmail: true });
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

  test.each([
    '?after=x',
    '?after=1.2',
    "?after=1'--.0",
    '?limit=0',
    '?limit=-1',
    '?limit=1e3x',
    '?page=0',
    '?page=x',
    '?page=1e0',
    '?page=01',
    '?page=%201',
    '?page=0x1',
    '?limit=50.0',
    '?limit=%2B50',
    '?comment=x',
  ])('%s is refused', async (query) => {
    const { request } = await makeService();
    expect((await request(PATH + query)).status).toBe(422);
  });

  test('a list is sent by its page, by a comment in it, or after one; the count is that of all', async () => {
    const { send, list } = await makeService();
    for (let i = 0; i < 25; i++) await send('open', { text: `n${i}` });
    const texts = async (query: string) => {
      const { comments, page, count } = await list('open', `?limit=10&${query}`);
      expect(count).toBe(25);
      return [page, comments[0]?.text, comments.at(-1)?.text];
    };
    const all = (await list('open')).comments;
    expect(await texts('')).toEqual([1, 'n0', 'n9']);
    expect(await texts('page=2')).toEqual([2, 'n10', 'n19']);
    expect(await texts('page=3')).toEqual([3, 'n20', 'n24']);
    expect(await texts('page=99')).toEqual([3, 'n20', 'n24']);
    expect(await texts(`comment=${all[10].id}`)).toEqual([2, 'n10', 'n19']);
    expect(await texts(`comment=${all[9].id}`)).toEqual([1, 'n0', 'n9']);
    expect(await texts(`after=${all[21].id}`)).toEqual([undefined, 'n22', 'n24']);
    // As cursors were before.
    expect(await texts(`after=1795953600000.${all[21].id}`)).toEqual([undefined, 'n22', 'n24']);
  });

  test('a comment that nobody may see has no page, and a cursor of another article no list', async () => {
    const { send, request } = await makeService();
    const { comment: held } = await (await send('pre')).json();
    const { comment } = await (await send('other')).json();
    expect((await request(`/api/articles/pre/comments?comment=${held.id}`)).status).toBe(404);
    expect((await request(`${PATH}?comment=${comment.id}`)).status).toBe(404);
    expect((await request(`${PATH}?after=${comment.id}`)).status).toBe(422);
  });

  test('a list is not sent again to who has it, and no comment is read for that', async () => {
    let isOpen = true;
    const { send, request, store } = await makeService({
      clock: () => Date.UTC(2025, isOpen ? 11 : 13),
    });
    await send('ended');
    const path = '/api/articles/ended/comments';
    const etag = (await request(path)).headers.get('etag') ?? '';
    const again = () => request(path, { headers: { 'if-none-match': `"x", W/${etag}` } });
    const read = vi.spyOn(store, 'list');
    const answer = await again();
    expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', etag]);
    expect(read).not.toHaveBeenCalled();
    await send('ended', { text: 'Another.' });
    expect((await again()).status).toBe(200);
    const latest = (await request(path)).headers.get('etag') ?? '';
    isOpen = false;
    expect((await request(path, { headers: { 'if-none-match': latest } })).status).toBe(200);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])(
    'a list is sent as %s, read once until it changes, under an ETag of its own',
    async (encoding, decompress) => {
      const { send, request, list, store } = await makeService();
      for (let i = 0; i < 100; i++) await send('open', { text: `The same words, the ${i}th time.` });
      const read = vi.spyOn(store, 'list');
      const headers = { 'accept-encoding': encoding };
      const [first, second] = await Promise.all([request(PATH, { headers }), request(PATH, { headers })]);
      expect([first.headers.get('content-encoding'), first.headers.get('vary')]).toEqual([
        encoding,
        'accept-encoding',
      ]);
      expect(first.headers.get('content-type')).toContain('application/json');
      const body = Buffer.from(await first.arrayBuffer());
      expect(first.headers.get('content-length')).toBe(String(body.length));
      expect(Buffer.from(await second.arrayBuffer())).toEqual(body);
      expect(read).toHaveBeenCalledTimes(1);
      const plain = await request(PATH);
      const text = await plain.text();
      expect(String(decompress(body))).toBe(text);
      expect(body.length).toBeLessThan(text.length / 4);
      expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([
        null,
        'accept-encoding',
      ]);
      expect(plain.headers.get('etag')).not.toBe(first.headers.get('etag'));
      const again = await request(PATH, {
        headers: { ...headers, 'if-none-match': first.headers.get('etag') ?? '' },
      });
      expect([again.status, again.headers.get('vary')]).toEqual([304, 'accept-encoding']);
      // As it is, it is cached too, whatever parameters somebody invents.
      expect(await (await request(`${PATH}?utm=${encoding}`)).text()).toBe(text);
      expect(read).toHaveBeenCalledTimes(2);
      await send('open', { text: 'Another.' });
      const changed = await request(`${PATH}?page=2`, { headers });
      expect(JSON.parse(String(decompress(Buffer.from(await changed.arrayBuffer()))))).toEqual(
        await list('open', '?page=2'),
      );
    },
  );

  test('a list is read once, however the query for it is written', async () => {
    const { send, request, store } = await makeService();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push((await (await send('open')).json()).comment.id);
    const read = vi.spyOn(store, 'list');
    const textsOf = async (queries: string[]) =>
      new Set(await Promise.all(queries.map(async (query) => (await request(PATH + query)).text())));
    const first = await textsOf([
      '',
      '?page=1',
      '?page=2',
      '?page=999999999',
      '?limit=50',
      '?limit=50&page=1',
      '?page=1&order=oldest&limit=50',
      ...ids.map((id) => `?comment=${id}`),
    ]);
    expect([first.size, read.mock.calls.length]).toEqual([1, 1]);
    const rest = await textsOf([`?after=${ids[0]}`, `?page=7&after=1764072000000.${ids[0]}`]);
    expect([rest.size, read.mock.calls.length]).toEqual([1, 2]);
    const all = await textsOf(['?limit=100', '?limit=101', '?limit=9999']);
    expect([all.size, read.mock.calls.length]).toEqual([1, 3]);
  });

  test('a compressed list that could not be read is read again', async () => {
    const { send, request, store } = await makeService();
    await send('open');
    vi.spyOn(store, 'list').mockRejectedValueOnce(new StoreUnavailable('The disk is gone.'));
    const headers = { 'accept-encoding': 'br' };
    expect((await request(PATH, { headers })).status).toBe(503);
    expect((await request(PATH, { headers })).status).toBe(200);
  });

  test('an ETag tells nothing of comments that nobody may see', async () => {
    const { send, request } = await makeService();
    const etag = async () => (await request('/api/articles/pre/comments')).headers.get('etag');
    const before = await etag();
    await send('pre');
    expect(await etag()).toBe(before);
  });

  test('an unknown article, a hidden one and one without comments get the same 404 (S18)', async () => {
    const { request, send } = await makeService();
    for (const slug of ['nobody', 'off', '__proto__', '..%2f', 'a%00b']) {
      const answer = await request(`/api/articles/${slug}/comments`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'not_found' });
      expect((await send(slug)).status).toBe(404);
    }
  });

  test('a closed article can be read and takes no comment', async () => {
    const { send, list } = await makeService();
    for (const slug of ['closed', 'ended']) {
      expect((await list(slug)).open).toBe(false);
      const answer = await send(slug);
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'comments_closed' });
    }
  });

  test('the revision is stored where it exists', async () => {
    const { send, store } = await makeService();
    await send('open', { revision: 2 });
    await send('open', { revision: 99 });
    expect((await store.list('urn:article:open', {}, 9))?.map((comment) => comment.revision)).toEqual([
      2,
      null,
    ]);
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
});

test('the page of an article has the comments before its corrections', async () => {
  let now = Date.UTC(2026, 10, 25, 12);
  const { send, comments } = await makeService({ clock: () => now });
  const { comment } = await (await send('open')).json();
  now += 3_600_000;
  await send('open');
  const { read } = await pageComments(comments, 'open', { page: 1, order: 'oldest' });
  const times = ['2026-11-25T11:00:00Z', '2026-11-25T12:30:00Z'];
  expect((await read(times)).before).toEqual([{ at: times[1], count: 1, newest: comment.id }]);
  expect(await read()).not.toHaveProperty('before');
});
