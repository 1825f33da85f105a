import { describe, expect, test } from 'vitest';
import { serverOrigins } from '../../../src/server/http/origins.ts';
import { makeService, ORIGIN } from '../comment-service.ts';

const PATH = '/api/articles/open/comments';

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
    expect(answer.headers.get('vary')).toBe('accept-encoding, origin');
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

describe('origins of a server (C21)', () => {
  test('a server on loopback answers to three names and to the edition’s own (C21)', () => {
    const { hosts, own } = serverOrigins(
      { host: '127.0.0.1', publicUrl: undefined, allowedOrigins: [] },
      8080,
      'https://paper.example/x/',
    );
    expect([...hosts]).toEqual(['localhost:8080', '127.0.0.1:8080', '[::1]:8080', 'paper.example']);
    expect(own.has('https://paper.example')).toBe(true);
    const open = serverOrigins(
      { host: '0.0.0.0', publicUrl: 'https://a.example/', allowedOrigins: [] },
      8080,
      undefined,
    );
    expect([...open.hosts]).toEqual(['a.example']);
  });
});
