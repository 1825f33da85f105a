import { afterEach, describe, expect, test, vi } from 'vitest';
import { StoreUnavailable } from '../../../src/server/store/store.ts';
import { builtSite, pageDataIn, removeBuiltSites } from '../built-site.ts';
import { makeService, NO_LIMITS, ORIGIN } from '../comment-service.ts';

const FORM = { text: 'Well said.', name: 'Ani', email: 'ani@example.org', url: '', remember: 'yes' };
afterEach(removeBuiltSites);

/** The API with a rendered page for each article. */
async function makeSite(setup: Parameters<typeof makeService>[0] = {}) {
  const { pages } = builtSite(['open', 'other', 'closed', 'pre', 'off']);
  const site = {
    pages,
    base: () => '/paper/',
    service: () => '/',
    policy: () => ({ commentsOrigin: 'https://c.example' }),
  };
  const service = await makeService({ ...setup, parts: { site, ...setup.parts } });
  const submit = (
    slug: string,
    change: Record<string, string> = {},
    headers: Record<string, string> = { origin: ORIGIN },
  ) =>
    service.request(`/api/articles/${slug}/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ ...FORM, ...change }).toString(),
    });
  return { ...service, submit };
}

/** What a carries for the app. */
const refusedIn = async (answer: Response) => {
  const html = await answer.text();
  const refused = pageDataIn(html).comments?.refused;
  // HTML and data say the same.
  expect(html).toContain(`<p>${refused?.values.text}</p>`);
  return refused;
};

describe('a plain form', () => {
  test('leads to the article’s page, at the comment', async () => {
    const { submit, list } = await makeSite();
    const answer = await submit('open');
    const [taken] = (await list('open')).comments;
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/paper/articles/open/#comment-${taken?.id}`);
  });

  test('is answered as pages are: no opener policy makes the browser start another process (S10)', async () => {
    const { submit } = await makeSite();
    for (const answer of [await submit('open'), await submit('open', { text: ' ' }), await submit('pre')])
      expect(answer.headers.get('cross-origin-opener-policy')).toBeNull();
    const page = await submit('open', { text: ' ' });
    expect(page.headers.get('permissions-policy')).toContain('camera=()');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('answers a comment, and says which one where it is refused', async () => {
    const { submit, send, list } = await makeSite();
    const { comment } = await (await send('open')).json();
    const refused = pageDataIn(
      await (await submit('open', { text: ' ', parent: comment.id })).text(),
    ).comments;
    expect(refused).toMatchObject({
      target: { id: comment.id, name: 'Ann' },
      refused: { values: { parent: comment.id } },
    });
    expect((await submit('open', { parent: comment.id })).status).toBe(303);
    expect((await submit('open', { parent: '', text: 'At the top.' })).status).toBe(303);
    expect((await list('open')).comments.map(({ parent }: { parent: string | null }) => parent)).toEqual([
      null,
      comment.id,
      null,
    ]);
  });

  test('leads to the page of comments that holds it', async () => {
    const { submit, send } = await makeSite();
    for (let i = 0; i < 50; i++) await send('open', { text: `n${i}` });
    const location = (await submit('open')).headers.get('location');
    expect(location).toMatch(/^\/paper\/articles\/open\/\?comments=2#comment-/);
    for (let i = 0; i < 50; i++) await send('open', { text: `m${i}` });
    // Sent again, as when the answer was lost.
    expect((await submit('open')).headers.get('location')).toBe(location);
  });

  test('whose comment was stored is not offered again where its page cannot be found', async () => {
    const { submit, store } = await makeSite();
    vi.spyOn(store, 'position').mockRejectedValueOnce(new StoreUnavailable('The disk is gone.'));
    const answer = await submit('open');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/paper\/articles\/open\/#comment-/);
  });

  test('whose comment is held is answered so, and no page says it besides (C09)', async () => {
    const { submit } = await makeSite();
    const answer = await submit('pre');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer.headers.get('content-security-policy')).toContain("style-src 'self' 'sha256-ofThePage'");
    const html = await answer.text();
    expect(html).toContain('held');
    expect(pageDataIn(html).comments).toEqual({
      held: { status: expect.stringMatching(/^\/comments\/[\w-]{36}\/status\?token=[\w-]+$/) },
      list: expect.objectContaining({ comments: [] }),
    });
  });

  test.each([
    ['open', { text: ' ' }, 422, 'invalid_fields', { text: 'required' }],
    ['open', { name: 'Аdmin' }, 422, 'invalid_fields', { name: 'reserved_name' }],
    ['open', { email: 'nobody' }, 422, 'invalid_fields', { email: 'invalid_email' }],
    ['open', { status: 'published' }, 422, 'invalid_fields', { status: 'unknown' }],
    ['open', { revision: 'x' }, 422, 'invalid_fields', { revision: 'invalid' }],
    ['closed', {}, 403, 'comments_closed', {}],
    ['off', {}, 404, 'not_found', {}],
  ])(
    'under %s with %o is answered %i with the page again, and its content in it (C02, C03)',
    async (slug, change, status, code, fields) => {
      const { submit } = await makeSite();
      const answer = await submit(slug, change);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toContain("style-src 'self' 'sha256-ofThePage'");
      const { remember: _, ...typed } = { ...FORM, ...change };
      expect(await refusedIn(answer)).toMatchObject({
        code,
        fields,
        values: { text: typed.text, name: typed.name, remember: true },
        key: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
    },
  );

  test('that comes too fast is told to wait, and while no database is there, to try again', async () => {
    const limits = { ...NO_LIMITS, burst: { points: 1, duration: 60 } };
    const { submit } = await makeSite({ limits });
    await submit('open');
    const fast = await submit('open', { text: 'Another.' });
    expect([fast.status, fast.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await refusedIn(fast)).toMatchObject({ code: 'too_many_requests', values: { text: 'Another.' } });
    const without = await makeSite({ parts: { comments: undefined } });
    const gone = await without.submit('open');
    expect(gone.status).toBe(503);
    expect(await refusedIn(gone)).toMatchObject({ code: 'unavailable', values: { text: 'Well said.' } });
  });

  test('sent twice within ten minutes is one comment, from two readers two (C12)', async () => {
    let now = Date.UTC(2026, 10, 25, 12, 9, 50);
    const { submit, list } = await makeSite({ clock: () => now });
    const first = await submit('open');
    now += 20_000;
    const second = await submit('open');
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect((await submit('open', { name: 'Bea', email: 'bea@example.org' })).status).toBe(303);
    expect((await list('open')).comments).toHaveLength(2);
    now += 11 * 60_000;
    const late = await submit('open');
    expect([late.status, (await refusedIn(late))?.code]).toEqual([409, 'duplicate']);
  });

  test('with the key of a page that was rendered again counts once with it', async () => {
    const { submit, list } = await makeSite();
    const key = (await refusedIn(await submit('open', { text: '' })))?.key ?? '';
    const first = await submit('open', { key });
    expect((await submit('open', { key })).headers.get('location')).toBe(first.headers.get('location'));
    expect((await submit('open', { key, text: 'Other words.' })).status).toBe(409);
    expect((await list('open')).comments).toHaveLength(1);
  });

  test.each([
    ['unavailable', new StoreUnavailable('The answer of the database was lost.')],
    ['internal', new Error('The answer was lost.')],
  ])(
    'whose answer “%s” was lost gets the first answer when it is sent again, also where the comment is held (C12)',
    async (code, error) => {
      const { submit, store } = await makeSite();
      const key = (await refusedIn(await submit('pre', { text: '' })))?.key ?? '';
      const lose = () => {
        const { post } = store;
        vi.spyOn(store, 'post').mockImplementationOnce(async (...values) => {
          await post.apply(store, values);
          throw error;
        });
      };
      for (const [text, sent] of [
        ['With a key.', { key }],
        ['Without.', {}],
      ] as const) {
        lose();
        const refused = await refusedIn(await submit('pre', { text, ...sent }));
        expect([refused?.code, refused?.key]).toEqual([code, 'key' in sent ? key : undefined]);
        const again = await submit('pre', {
          text,
          ...(refused?.key === undefined ? {} : { key: refused.key }),
        });
        expect([again.status, pageDataIn(await again.text()).comments?.held]).toEqual([
          200,
          expect.anything(),
        ]);
      }
      expect(await store.listByStatus('held', 9)).toHaveLength(2);
    },
  );

  test('whose key stands for other words gets another key, and can be sent', async () => {
    const { submit, list } = await makeSite();
    const key = (await refusedIn(await submit('open', { text: '' })))?.key ?? '';
    await submit('open', { key });
    const refused = await refusedIn(await submit('open', { key, text: 'Other words.' }));
    expect([refused?.code, refused?.key]).toEqual(['key_reused', expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect((await submit('open', { key: refused?.key ?? '', text: 'Other words.' })).status).toBe(303);
    expect((await list('open')).comments).toHaveLength(2);
  });

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin that it would tell', { origin: 'null' }],
    ['no origin at all', {}],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s is refused, and nothing of it is in the answer (C05)', async (_, headers) => {
    const { submit, list } = await makeSite();
    const answer = await submit('open', {}, headers as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect((await list('open')).comments).toEqual([]);
  });

  test('of another type is refused (C02)', async () => {
    const { submit } = await makeSite();
    for (const type of ['text/plain', 'multipart/form-data; boundary=x']) {
      expect((await submit('open', {}, { origin: ORIGIN, 'content-type': type })).status).toBe(415);
    }
  });
});
