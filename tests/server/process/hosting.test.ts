import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, RunningServer, removeEdition } from '../../../tools/program.ts';
import { smallEdition } from './small-edition.ts';

/** Sends bytes as they are, since clients normalise paths before they send them, and gives the whole answer. */
function raw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('the site as npm start serves it', () => {
  let edition: string;
  let paper: RunningServer;
  beforeAll(async () => {
    edition = smallEdition();
    press(edition, ['build', '--no-index']);
    writeFileSync(join(edition, 'secret.txt'), 'TOP SECRET');
    mkdirSync(join(edition, 'dist', 'media'));
    writeFileSync(
      join(edition, 'dist', 'media', 'sound.wav'),
      Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256)),
    );
    symlinkSync(join(edition, 'secret.txt'), join(edition, 'dist', 'way-out.txt'));
    writeFileSync(join(edition, 'dist', '.hidden'), 'TOP SECRET');
    paper = await RunningServer.start(edition);
  });
  afterAll(async () => {
    await paper.stop();
    removeEdition(edition);
  });
  const get = (path: string, init: RequestInit = {}) =>
    fetch(paper.url + path, { redirect: 'manual', ...init });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/....//secret.txt',
    '/articles/../../secret.txt',
    '/%00/secret.txt',
    '/secret.txt%00.html',
    '//etc/passwd',
    '/etc/passwd',
    '/./../secret.txt',
    '/media/..;/../secret.txt',
    `/${'a'.repeat(300)}`,
    `/api%2f${'a'.repeat(300)}`,
    '/articles%2fbridge%2f',
    '/articles//bridge/',
    '//articles/bridge/',
    '/index.html/',
    '/way-out.txt',
    '/.hidden',
    '/%2ehidden',
    '/%c0%ae%c0%ae/secret.txt',
    '/data/secret',
    '/../data/secret',
    '/edition.json',
  ])('GET %s leads nowhere (S17)', async (path) => {
    const answer = await raw(
      paper.url,
      `GET ${path} HTTP/1.1\r\nHost: localhost:${new URL(paper.url).port}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toContain('TOP SECRET');
  });

  test('an absolute target is no way around the host (C21)', async () => {
    const answer = await raw(paper.url, 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 421 /);
    expect(answer).not.toContain('evil.example');
  });

  test('pages, data, the page for addresses that lead nowhere, one rule for the slash', async () => {
    expect(await (await get('')).text()).toContain('<div id="root">');
    expect((await get('articles/bridge/')).headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await get('articles/bridge.json')).headers.get('content-type')).toMatch(/^application\/json/);
    const bare = await get('articles/bridge?x=1');
    expect([bare.status, bare.headers.get('location')]).toEqual([301, '/articles/bridge/?x=1']);
    const missing = await get('articles/nobody/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('<div id="root">');
  });

  test('no answer can be made to lead to another site', async () => {
    const answer = await raw(
      paper.url,
      `GET //evil.example/%2e%2e/articles/bridge HTTP/1.1\r\nHost: localhost:${new URL(paper.url).port}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).not.toMatch(/location: *(?:\/\/|http)/i);
  });

  test('a former address leads on in one step, and what was asked goes along', async () => {
    for (const [path, to] of [
      ['2019/quay/', '/articles/quay/'],
      ['2019/quay?from=mail', '/articles/quay/?from=mail'],
      ['?p=7', '/articles/quay/'],
    ]) {
      const answer = await get(path ?? '');
      expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
    }
    expect((await get('?p=8')).status).toBe(200);
  });

  test.each([
    ['feed.xml', 'application/xml; charset=utf-8'],
    ['robots.txt', 'text/plain; charset=utf-8'],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ])('%s is sent as %s', async (path, type) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  });

  test('whole, in part, unchanged, head only, and never written to', async () => {
    const whole = await get('media/sound.wav');
    expect([whole.status, (await whole.arrayBuffer()).byteLength]).toEqual([200, 1000]);
    const part = await get('media/sound.wav', { headers: { range: 'bytes=10-19' } });
    expect([
      part.status,
      part.headers.get('content-range'),
      [...new Uint8Array(await part.arrayBuffer())],
    ]).toEqual([206, 'bytes 10-19/1000', [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]]);
    expect((await get('media/sound.wav', { headers: { range: 'bytes=5000-' } })).status).toBe(416);
    const etag = whole.headers.get('etag') ?? '';
    // A client that sets this header itself may add that it wants no cache, so the bytes are ours.
    const conditional = `GET /media/sound.wav HTTP/1.1\r\nHost: localhost:${new URL(paper.url).port}\r\nIf-None-Match: ${etag}\r\nConnection: close\r\n\r\n`;
    expect(await raw(paper.url, conditional)).toMatch(/^HTTP\/1\.1 304 /);
    const head = await get('articles/bridge/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await get('articles/bridge/', { method })).status).toBe(405);
  });

  test('texts are sent compressed to whoever takes it, and plain to others', async () => {
    const head = async (accepted: string) =>
      (
        await raw(
          paper.url,
          `HEAD /articles/bridge/ HTTP/1.1\r\nHost: localhost:${new URL(paper.url).port}\r\nAccept-Encoding: ${accepted}\r\nConnection: close\r\n\r\n`,
        )
      ).toLowerCase();
    expect(await head('gzip, br')).toContain('content-encoding: br');
    expect(await head('gzip, br')).toContain('content-type: text/html; charset=utf-8');
    expect(await head('gzip')).toContain('content-encoding: gzip');
    expect(await head('deflate, gzip;q=0.5, br;q=0')).toContain('content-encoding: gzip');
    for (const accepted of ['gzip;q=0', 'br;q=0', 'identity', 'brr'])
      expect(await head(accepted)).not.toContain('content-encoding');
    expect(await head('gzip')).toContain('vary: accept-encoding');
  });

  test('files with hashed names are cached for ever, pages are revalidated', async () => {
    const asset = /src="\/(assets\/[^"]+)"/.exec(await (await get('')).text())?.[1] ?? '';
    expect((await get(asset)).headers.get('cache-control')).toContain('immutable');
    expect((await get('')).headers.get('cache-control')).toBe('no-cache');
    mkdirSync(join(edition, 'dist', 'photos'), { recursive: true });
    for (const name of ['bridge-0a1b2c3d-828.avif', 'bridge-828.jpg'])
      writeFileSync(join(edition, 'dist', 'photos', name), 'x');
    const photo = await get('photos/bridge-0a1b2c3d-828.avif');
    expect(photo.headers.get('cache-control')).toContain('immutable');
    expect(photo.headers.get('content-type')).toBe('image/avif');
    expect((await get('photos/bridge-828.jpg')).headers.get('cache-control')).toBe('no-cache');
    writeFileSync(join(edition, 'dist', 'assets', 'bridge.png'), 'x');
    expect((await get('assets/bridge.png')).headers.get('cache-control')).toBe('no-cache');
  });

  test('a comments service elsewhere is let through by the header too', async () => {
    const elsewhere = smallEdition({ comments: { endpoint: 'https://comments.example/api/' } });
    press(elsewhere, ['build', '--no-index']);
    const other = await RunningServer.start(elsewhere);
    const policy = (await fetch(other.url)).headers.get('content-security-policy');
    await other.stop();
    removeEdition(elsewhere);
    expect(policy).toContain("connect-src 'self' https://comments.example");
  });

  test('a base path of any letters is one path', async () => {
    const url = { PUBLIC_URL: 'http://localhost/газета/' };
    const lettered = smallEdition();
    press(lettered, ['build', '--no-index'], url);
    const other = await RunningServer.start(lettered, url);
    expect(other.url).toContain('/%D0%B3%D0%B0%D0%B7%D0%B5%D1%82%D0%B0/');
    const page = await fetch(`${other.url}articles/bridge/`);
    const list = await fetch(`${other.url}api/articles/bridge/comments`);
    const missing = await fetch(`${other.url}articles/nobody/`);
    await other.stop();
    removeEdition(lettered);
    expect([page.status, list.status, missing.status]).toEqual([200, 200, 404]);
    expect(await list.json()).toMatchObject({ comments: [] });
  });

  test.each([
    '',
    'articles/bridge/',
    'articles/bridge.json',
    'nowhere',
    'articles/bridge',
    'api/articles/bridge/comments',
    'api/nowhere',
    'healthz',
  ])('%s has the security headers (S08 to S10)', async (path) => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const hasOpenerPolicy = path.startsWith('api/') || path === 'healthz';
    expect(headers.get('cross-origin-opener-policy')).toBe(hasOpenerPolicy ? 'same-origin' : null);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
  });
});

test('behind https the answers say so, under the base path, and the bare root leads there', async () => {
  const edition = smallEdition();
  const env = { PUBLIC_URL: 'https://news.example/paper/' };
  press(edition, ['build', '--no-index'], env);
  const paper = await RunningServer.start(edition, env);
  expect(paper.url).toMatch(/\/paper\/$/);
  const page = await fetch(paper.url);
  expect(page.status).toBe(200);
  expect(page.headers.get('strict-transport-security')).toContain('max-age');
  expect((await fetch(`${paper.url}api/articles/bridge/comments`)).status).toBe(200);
  const root = await fetch(new URL('/', paper.url), { redirect: 'manual' });
  expect([root.status, root.headers.get('location')]).toEqual([302, '/paper/']);
  expect((await fetch(new URL('/articles/bridge/', paper.url))).status).toBe(404);
  await paper.stop();
  removeEdition(edition);
});

describe('a server behind pages that were built for a host without comments', () => {
  const WARNING = /built for a host without comments.*COMMENTS=here/;
  test.each([
    ['', 'warns', true],
    ['here', 'does not', false],
  ])('with COMMENTS=%s for the build it %s', async (comments, _, isWarning) => {
    const edition = smallEdition();
    press(edition, ['build', '--no-index'], { COMMENTS: comments });
    const paper = await RunningServer.start(edition);
    try {
      expect(WARNING.test(paper.lines.join('\n'))).toBe(isWarning);
      const page = await (await fetch(`${paper.url}articles/bridge/`)).text();
      expect(page.includes('data-unserved')).toBe(isWarning);
      expect(page.includes('id="respond"')).toBe(!isWarning);
    } finally {
      await paper.stop();
      removeEdition(edition);
    }
  });

  test.each([
    ['comments are off', 'off'],
    ['a service elsewhere is named', { endpoint: 'https://comments.example/' }],
  ])('it does not where %s', async (_, comments) => {
    const edition = smallEdition({ comments });
    press(edition, ['build', '--no-index'], { COMMENTS: '' });
    const paper = await RunningServer.start(edition);
    expect(paper.lines.join('\n')).not.toMatch(WARNING);
    await paper.stop();
    removeEdition(edition);
  });
});
