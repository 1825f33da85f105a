import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contentPolicy } from '../../../src/model/security-policy.ts';
import { redirectFile } from '../../../src/server/site/redirect-file.ts';
import type { PreparedPage } from '../../../src/server/site/rendered-pages.ts';
import { serveSite } from '../../../src/server/site/serve-site.ts';

const dist = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-site-')));
const render = vi.fn(async () => ({
  etag: '"tag"',
  html: Buffer.from('<p>rendered</p>'),
  brotli: () => Buffer.from('compressed'),
  gzip: () => gzipSync('<p>rendered</p>'),
}));
const page: PreparedPage = { etag: '"tag"', styleHashes: ["'sha256-own'"], render };
/** Finds the page of `a`, which has one page of comments; of `b` there is none, and for `c` it fails. */
const articlePage = async (slug: string, query: string) => {
  if (slug === 'c') throw new Error('The store is closed.');
  if (query === 'comments=9') return { location: '/articles/a/' };
  return slug === 'a' ? page : undefined;
};
const redirect = redirectFile(join(dist, 'redirects.json'));
const policy = () => ({ styleHashes: ["'sha256-all'"] });
const server = createServer((request, response) =>
  serveSite(request, response, { dist, base: '/', https: false, policy, articlePage, redirect }),
);
let url: string;

beforeAll(async () => {
  for (const slug of ['a', 'b', 'c']) {
    mkdirSync(join(dist, 'articles', slug), { recursive: true });
    writeFileSync(join(dist, 'articles', slug, 'index.html'), `<p>built ${slug}</p>`);
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  rmSync(dist, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(url + path, { redirect: 'manual', headers });

describe('content types', () => {
  test.each([
    ['page.html', 'text/html; charset=utf-8'],
    ['data.json', 'application/json; charset=utf-8'],
    ['code.js', 'text/javascript; charset=utf-8'],
    ['style.css', 'text/css; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
    ['captions.vtt', 'text/vtt; charset=utf-8'],
    ['feed.xml', 'application/xml; charset=utf-8'],
    ['robots.txt', 'text/plain; charset=utf-8'],
    ['app.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['photo.avif', 'image/avif'],
    ['photo.jpg', 'image/jpeg'],
    ['font.woff2', 'font/woff2'],
    ['film.mp4', 'video/mp4'],
    ['search.wasm', 'application/wasm'],
    ['unknown.pf_meta', 'application/octet-stream'],
  ])('%s is sent as %s, its compressed variant too', async (name, type) => {
    writeFileSync(join(dist, name), 'plain');
    writeFileSync(join(dist, `${name}.br`), 'packed');
    writeFileSync(join(dist, `${name}.gz`), gzipSync('plain'));
    const isText = /charset|svg/.test(type);
    for (const [accepted, encoding] of [
      ['identity', null],
      ['gzip', 'gzip'],
      ['gzip, br', 'br'],
      ['gzip, br;q=0', 'gzip'],
      ['br;q=0.5, gzip; q=0.000', 'br'],
      ['gzip;q=0, brr', null],
    ] as const) {
      const { headers, status } = await get(name, { 'accept-encoding': accepted });
      expect([status, headers.get('content-type') ?? 'application/octet-stream']).toEqual([200, type]);
      expect(headers.get('vary')).toBe(isText ? 'accept-encoding' : null);
      expect(headers.get('content-encoding')).toBe(isText ? encoding : null);
    }
  });
});

test('each compressed variant of a file has an ETag of its own, and is not sent again to who has it', async () => {
  writeFileSync(join(dist, 'tagged.css'), 'plain');
  writeFileSync(join(dist, 'tagged.css.br'), 'packed');
  writeFileSync(join(dist, 'tagged.css.gz'), gzipSync('plain'));
  const tags: unknown[] = [];
  for (const accepted of ['identity', 'gzip', 'br']) {
    const etag = (await get('tagged.css', { 'accept-encoding': accepted })).headers.get('etag') ?? '';
    const again = await get('tagged.css', {
      'accept-encoding': accepted,
      'if-none-match': etag,
      'cache-control': 'max-age=0',
    });
    expect([again.status, again.headers.get('vary')]).toEqual([304, 'accept-encoding']);
    tags.push(etag);
  }
  expect(new Set(tags).size).toBe(3);
});

describe('security headers (S08 to S10)', () => {
  const names = [
    'content-security-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'permissions-policy',
    'referrer-policy',
    'x-content-type-options',
  ];
  /** Names of those that an answer has. */
  const sent = async (path: string) => {
    const { headers } = await get(path);
    return names.filter((name) => headers.has(name));
  };
  const ofAssets = ['cross-origin-resource-policy', 'x-content-type-options'];
  const ofData = ['content-security-policy', ...ofAssets, 'referrer-policy'].toSorted();
  const ofPages = [...ofData, 'permissions-policy'].toSorted();

  test.each(['articles/a/', 'articles/b/', 'articles/a/?comments=1'])('of the page %s', async (path) => {
    expect(await sent(path)).toEqual(ofPages);
  });

  test.each(['data.json', 'icon.svg', 'feed.xml', 'robots.txt', 'nowhere', 'unknown.bin'])(
    'of data and texts, which are documents too: %s',
    async (path) => {
      if (path !== 'nowhere') writeFileSync(join(dist, path), 'x');
      expect(await sent(path)).toEqual(ofData);
      expect((await get(path)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    },
  );

  test.each(['code.js', 'style.css', 'font.woff2', 'photo.avif', 'photo.jpg', 'film.mp4', 'search.wasm'])(
    'of the asset %s, no more than it needs',
    async (path) => {
      writeFileSync(join(dist, path), 'x');
      expect(await sent(path)).toEqual(ofAssets);
    },
  );
});

describe('the page of an article', () => {
  test('is the rendered one, with the policy of its own styles alone', async () => {
    const answer = await get('articles/a/', { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(await answer.text()).toBe('<p>rendered</p>');
    expect(answer.headers.get('content-security-policy')).toBe(
      contentPolicy({ styleHashes: page.styleHashes }, 'header'),
    );
  });

  test.each(['b', 'c'])('is the built one where none is rendered, or that fails: %s', async (slug) => {
    const answer = await get(`articles/${slug}/`);
    expect([answer.status, await answer.text()]).toEqual([200, `<p>built ${slug}</p>`]);
    expect(answer.headers.get('content-security-policy')).toBe(contentPolicy(policy(), 'header'));
  });

  test('leads to its last page of comments from a later one', async () => {
    const answer = await get('articles/a/?comments=9');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/articles/a/']);
  });

  test('is neither sent nor rendered again for who has it', async () => {
    render.mockClear();
    const answer = await get('articles/a/', {
      'if-none-match': '"x", W/"tag-plain"',
      'accept-encoding': 'identity',
      'cache-control': 'max-age=0',
    });
    expect([answer.status, await answer.text()]).toEqual([304, '']);
    expect(render).not.toHaveBeenCalled();
    expect(answer.headers.get('content-security-policy')).toContain('sha256-own');
  });
});

test('former addresses are read again when they change', async () => {
  const write = (to: string) =>
    writeFileSync(join(dist, 'redirects.json'), JSON.stringify([{ from: '/old/', to }]));
  expect((await get('old/')).status).toBe(404);
  write('/articles/a/');
  expect((await get('old/')).headers.get('location')).toBe('/articles/a/');
  write('/articles/other/');
  expect((await get('old/')).headers.get('location')).toBe('/articles/other/');
});

describe('the settings of a reader without script', () => {
  const post = (type: string, body: string) =>
    fetch(`${url}device/`, { method: 'POST', redirect: 'manual', headers: { 'content-type': type }, body });

  test('are taken from a plain form, and are in each page that this reader gets', async () => {
    const answer = await post('application/x-www-form-urlencoded', 'theme=dark&size=');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/device/']);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).toBe('display=theme=dark');
    writeFileSync(join(dist, 'articles', 'b', 'index.html'), '<!doctype html><html lang="en"><p>built b');
    for (const path of ['articles/a/', 'articles/b/']) {
      const page = await fetch(url + path, { headers: { cookie } });
      expect(page.headers.get('cache-control')).toBe('private, no-store');
      expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    const page = await fetch(`${url}articles/b/`, { headers: { cookie } });
    expect(await page.text()).toContain('<html data-theme="dark" data-cookie="18" lang="en">');
    expect((await fetch(`${url}articles/b/`)).headers.get('cache-control')).toBe('no-cache');
  });

  test('end with a form without any, as the app sends it', async () => {
    const answer = await post('application/x-www-form-urlencoded;charset=UTF-8', '');
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([
      303,
      'display=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly',
    ]);
  });

  test('from a page of another site are refused (C05)', async () => {
    const answer = await fetch(`${url}device/`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      body: 'theme=dark',
    });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
  });

  test('of another kind are refused', async () => {
    expect((await post('application/json', '{}')).status).toBe(415);
  });
});
