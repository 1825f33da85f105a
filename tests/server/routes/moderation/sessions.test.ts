import { describe, expect, test } from 'vitest';
import { cookieSecurity } from '../../../../src/server/routes/moderation/session-cookie.ts';
import { makeModeration, PASSWORD, type SentPage } from './moderation-site.ts';

const pageOf = async (answer: Response): Promise<SentPage> => (await answer.json()) as SentPage;

describe('sign-in (C19)', () => {
  test('leads to the queue with a cookie of this host alone, which no script reads', async () => {
    const { post, get } = await makeModeration();
    const answer = await post('/moderation/sign-in', { name: 'eva', password: PASSWORD });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/moderation/held/']);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^__Host-moderation=[\w-]{43}; Max-Age=604800; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
    const page = await pageOf(await get('/moderation/held/', cookie.split(';')[0]));
    expect(page.frame).toMatchObject({ moderator: { name: 'Eva', isAdmin: true }, edition: 'The Test' });
  });

  test('leads to the page that was asked for, and to none of another site', async () => {
    const { post, get } = await makeModeration({ parts: { base: () => '/paper/' } });
    const asked = await get('/moderation/reported/');
    expect(asked.headers.get('location')).toBe('/paper/moderation/sign-in?next=%2Fmoderation%2Freported%2F');
    const next = '/moderation/reported/';
    const form = await pageOf(await get(`/moderation/sign-in?next=${encodeURIComponent(next)}`));
    expect(form.page).toEqual({ kind: 'sign-in', name: '', next });
    const wrong = await pageOf(await post('/moderation/sign-in', { name: 'Eva', password: 'x', next }));
    expect(wrong.page).toMatchObject({ problem: 'wrong', next });
    const answer = await post('/moderation/sign-in', { name: 'Eva', password: PASSWORD, next });
    expect(answer.headers.get('location')).toBe('/paper/moderation/reported/');
    for (const other of [
      'https://evil.example/',
      '//evil.example/moderation/held/',
      '/moderation/sign-out',
    ]) {
      const sent = await post('/moderation/sign-in', { name: 'Eva', password: PASSWORD, next: other });
      expect(sent.headers.get('location')).toBe('/paper/moderation/held/');
    }
  });

  test('a link in a mail is asked for again, with the cookie that no other site sends', async () => {
    const { request } = await makeModeration({ parts: { base: () => '/paper/' } });
    const answer = await request('/moderation/held/', { headers: { 'sec-fetch-site': 'cross-site' } });
    expect([answer.status, answer.headers.get('refresh')]).toEqual([
      200,
      '0; url=/paper/moderation/held/?again',
    ]);
    // Also in a browser that takes the second request for one of the other site.
    for (const site of ['same-origin', 'cross-site']) {
      const again = await request('/moderation/held/?again', { headers: { 'sec-fetch-site': site } });
      expect([again.status, again.headers.get('refresh')]).toEqual([303, null]);
    }
  });

  test('on loopback by http the cookie has neither Secure nor the prefix that wants it', async () => {
    const { post } = await makeModeration({ parts: { security: 'loopback', base: () => '/paper/' } });
    const answer = await post('/moderation/sign-in', { name: 'Eva', password: PASSWORD });
    expect(answer.headers.get('location')).toBe('/paper/moderation/held/');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^moderation=[\w-]{43}; Max-Age=604800; Path=\/paper\/moderation\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test('over plain http from elsewhere nobody signs in, and the page says why (D14)', async () => {
    const { post, get } = await makeModeration({ parts: { security: 'insecure' } });
    for (const answer of [
      await post('/moderation/sign-in', { name: 'Eva', password: PASSWORD }),
      await get('/moderation/held/'),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect((await pageOf(answer)).page).toEqual({ kind: 'problem', problem: 'insecure' });
    }
  });

  test.each([
    [undefined, 'loopback'],
    ['https://news.example/', 'https'],
    ['http://localhost:8080/', 'loopback'],
    ['http://[::1]:8080/', 'loopback'],
    ['http://news.example/', 'insecure'],
    ['http://localhost.news.example/', 'insecure'],
  ])('PUBLIC_URL %s is %s (D14)', (url, security) => {
    expect(cookieSecurity(url)).toBe(security);
  });

  test('what was wrong is not told, and the name stays in the form', async () => {
    const { post } = await makeModeration();
    for (const fields of [
      { name: 'nobody', password: PASSWORD },
      { name: 'Eva', password: 'wrong' },
      { name: 'Tom', password: '' },
      {},
    ]) {
      const answer = await post('/moderation/sign-in', fields as Record<string, string>);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('set-cookie')).toBeNull();
      const { page } = await pageOf(answer);
      expect(page).toEqual({ kind: 'sign-in', problem: 'wrong', name: 'name' in fields ? fields.name : '' });
    }
  });

  test('the sixth try in a quarter of an hour is 429 with the time to wait (C10)', async () => {
    const { post } = await makeModeration();
    for (let n = 0; n < 5; n++) await post('/moderation/sign-in', { name: 'Eva', password: 'wrong' });
    const answer = await post('/moderation/sign-in', { name: 'Eva', password: PASSWORD });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '900']);
    expect((await pageOf(answer)).page).toMatchObject({ problem: 'too_many', minutes: 15 });
  });

  test('the session that the browser had ends, with a new id (session fixation)', async () => {
    const { post, get, signIn } = await makeModeration();
    const first = await signIn('Eva');
    const answer = await post('/moderation/sign-in', { name: 'Tom', password: PASSWORD }, first);
    const second = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(second).not.toBe(first);
    expect((await get('/moderation/held/', first)).status).toBe(303);
    expect((await get('/moderation/held/', second)).status).toBe(200);
  });
});

describe('sessions', () => {
  test('signing out ends the session on the server and removes the cookie', async () => {
    const { post, get, signIn } = await makeModeration();
    const cookie = await signIn('Eva');
    const answer = await post('/moderation/sign-out', {}, cookie);
    expect(answer.headers.get('location')).toBe('/moderation/sign-in');
    expect(answer.headers.get('set-cookie')).toContain('__Host-moderation=; Max-Age=0; ');
    expect((await get('/moderation/held/', cookie)).headers.get('location')).toBe(
      '/moderation/sign-in?next=%2Fmoderation%2Fheld%2F',
    );
  });

  test('are listed and ended by their moderator alone', async () => {
    const { post, get, read, signIn } = await makeModeration();
    const [eva, phone, tom] = [await signIn('Eva'), await signIn('Eva'), await signIn('Tom')];
    const { page } = await read('/moderation/sessions/', eva);
    const other = page.kind === 'sessions' ? page.sessions.find(({ isCurrent }) => !isCurrent) : undefined;
    expect(page).toMatchObject({ sessions: [{ isCurrent: expect.any(Boolean) }, { client: '' }] });
    await post('/moderation/sessions/', { session: other?.id ?? '' }, tom);
    expect((await get('/moderation/held/', phone)).status).toBe(200);
    await post('/moderation/sessions/', { session: other?.id ?? '' }, eva);
    expect((await get('/moderation/held/', phone)).status).toBe(303);
    expect((await get('/moderation/held/', eva)).status).toBe(200);
  });
});

describe('pages of moderation', () => {
  test('have the headers of pages with a session, are kept by nobody and found by no search engine (S08 to S10)', async () => {
    const { get, signIn } = await makeModeration();
    const cookie = await signIn('Eva');
    for (const path of ['sign-in', 'held/', 'log/', 'sessions/', 'accounts/', 'nothing']) {
      const { headers } = await get(`/moderation/${path}`, path === 'sign-in' ? '' : cookie);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-robots-tag': 'noindex',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'strict-transport-security': 'max-age=31536000',
      });
    }
  });

  test('a form of another page does nothing, whatever it says of itself (C05)', async () => {
    const { post, get, signIn } = await makeModeration();
    const cookie = await signIn('Eva');
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'https://friend.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      {},
    ] as Record<string, string>[])
      for (const path of ['sign-out', 'sign-in', 'sessions/', 'acts/comments', 'acts/undo'])
        expect(
          (await post(`/moderation/${path}`, { name: 'Eva', password: PASSWORD }, cookie, headers)).status,
        ).toBe(403);
    expect((await post('/moderation/sign-out', {}, cookie, { 'sec-fetch-site': 'same-origin' })).status).toBe(
      303,
    );
    expect((await get('/moderation/held/', cookie)).status).toBe(303);
  });

  test('their files are sent for ever under names that change', async () => {
    const { get } = await makeModeration();
    const file = await get('/moderation/style-1.css');
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect((await get('/moderation/style-2.css')).status).toBe(303);
  });

  test('where the store cannot be opened they say so', async () => {
    const { get } = await makeModeration({ parts: { services: undefined } });
    const answer = await get('/moderation/held/');
    expect(answer.status).toBe(503);
    expect((await pageOf(answer)).page).toEqual({ kind: 'problem', problem: 'unavailable' });
  });
});
