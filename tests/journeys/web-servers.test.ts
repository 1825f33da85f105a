import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { press, RunningServer, removeEdition } from '../../tools/program.ts';
import { missingSuite } from '../missing.ts';
import { smallEdition } from '../server/process/small-edition.ts';
import { openWatched } from './watched-page.ts';
import { freePort, MISSING, runWebServer, type WebServer, type WebServerName } from './web-servers.ts';

/** A base path of signs that mean something in the configuration of a server. */
const BASE = "/pa;per$(x)'é/";

/** Longer than a bucket of nginx's hash tables, and than the length that nginx keeps of a location. */
const LONG = `/2019/11/24/${'a-bridge-reopens-after-years'.repeat(3)}`;
const LONGEST = `/2019/${'long/'.repeat(60)}end`;

/** Former addresses as a publisher writes them, and requests that must lead to the story. */
const FORMER: [written: string, request?: string][] = [
  ['/2019/quay/'],
  [LONG],
  [LONGEST],
  ...[',', ';', ':', '(', ')', '*', '@', '$', "'", '!', '~', '=', '+', '&'].map((sign): [string] => [
    `/signs/a${sign}b`,
  ]),
  ...['%24', '%26', '%2B', '%20', '%25', '%22', '%3F', '%C3%A9'].map((code): [string] => [
    `/codes/a${code}b/`,
  ]),
  ['/Ճեպ/x', encodeURI('/Ճեպ/x')],
];

interface Edition {
  theme?: Record<string, string>;
}

describe.each(['nginx', 'caddy'] satisfies WebServerName[])(
  '%s of this machine, by the build’s file',
  (name) => {
    const missing = MISSING[name];
    if (missing !== undefined) return missingSuite(missing);
    let edition: string;
    let url: string;
    let server: WebServer;
    let service: RunningServer;
    const build = () => press(edition, ['build'], { PUBLIC_URL: url });
    const get = (path: string) => fetch(new URL(path, url), { redirect: 'manual' });
    const leadsTo = async (address: string) => {
      const answer = await get(`.${address}`);
      return [answer.status, answer.headers.get('location')];
    };

    beforeAll(async () => {
      edition = smallEdition({ theme: { accent: '#00508f', paper: '#fffdf8' } });
      const quay = join(edition, 'articles/quay.json');
      const formerly = [...FORMER.map(([written]) => written), '/?p=7', `/${'old/'.repeat(15)}?p=8&lang=en`];
      writeFileSync(quay, JSON.stringify({ ...JSON.parse(readFileSync(quay, 'utf8')), formerly }));
      const port = await freePort();
      url = `http://localhost:${port}${BASE}`;
      build();
      service = await RunningServer.start(edition, { PUBLIC_URL: url, TRUSTED_PROXIES: '127.0.0.1' });
      server = await runWebServer(name, {
        dist: join(edition, 'dist'),
        port,
        base: BASE,
        service: new URL(service.url).origin,
      });
    });
    afterAll(async () => {
      await server?.stop();
      await service?.stop();
      if (edition !== undefined) removeEdition(edition);
    });

    const target = (): string =>
      `${new URL(url).pathname}articles/quay/`.replace(
        /[;$()']/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      );

    test('former addresses of every kind lead to the story, and what was asked goes along', async () => {
      for (const [written, request = written] of FORMER) {
        expect(await leadsTo(request), written).toEqual([301, target()]);
        const other = request.endsWith('/') ? request.slice(0, -1) : `${request}/`;
        expect(await leadsTo(`${other}?from=mail&x`), written).toEqual([301, `${target()}?from=mail&x`]);
      }
    });

    test('former addresses with a query do, whatever was added to it', async () => {
      for (const address of ['/?p=7', '/?p=7&utm_source=mail', `/${'old/'.repeat(15)}?a=b&lang=en&p=8`])
        expect(await leadsTo(address)).toEqual([301, target()]);
      expect((await get('./?p=77')).status).toBe(200);
    });

    test('the base path, the error page, files that are no readers’, comments', async () => {
      expect(await leadsTo('')).toEqual([200, null]);
      const bare = await get(BASE.slice(0, -1));
      expect([bare.status, bare.headers.get('location')]).toEqual([
        301,
        target().replace('articles/quay/', ''),
      ]);
      for (const path of [
        'nowhere/',
        '_headers',
        '_hosting/nginx.conf',
        'comments-index.json',
        '.git/config',
      ]) {
        const answer = await get(path);
        expect(answer.status, path).toBe(404);
        expect(await answer.text(), path).toContain('There is no page at this address');
        expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
        expect(answer.headers.get('cache-control')).toBe('no-cache');
      }
      const comments = await get('api/articles/bridge/comments');
      expect([comments.status, comments.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
      expect(await comments.json()).toMatchObject({ comments: [] });
    });

    test('a page is compressed, and every answer may be told from the next build’s', async () => {
      const page = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
      expect(page.headers.get('content-encoding')).toBe('gzip');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const asset =
        /src="([^"]+\/assets\/[^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&#x27;', "'") ?? '';
      const file = await get(asset);
      expect([file.status, file.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
      const drawing = readdirSync(join(edition, 'dist/assets')).find((entry) => entry.endsWith('.svg'));
      const policies = [page, file, await get(`assets/${drawing}`)].map(({ headers }) =>
        ['content-security-policy', 'permissions-policy', 'x-content-type-options'].map((name) =>
          headers.has(name),
        ),
      );
      expect(policies).toEqual([
        [true, true, true],
        [false, false, true],
        [true, false, true],
      ]);
    });

    test('a page has its styles after the theme was changed, though the server has its old file', async () => {
      const browser = await launchBrowser();
      try {
        const { page, expectQuiet } = await openWatched(browser, url, { colorScheme: 'light' });
        const paper = async () => {
          await page.goto(url);
          return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        };
        expect(await paper()).toBe('rgb(255, 253, 248)');
        const file = join(edition, 'edition.json');
        const settings = JSON.parse(readFileSync(file, 'utf8')) as Edition;
        writeFileSync(file, JSON.stringify({ ...settings, theme: { accent: '#102030', paper: '#f0f1f2' } }));
        build();
        expect(await paper()).toBe('rgb(240, 241, 242)');
        expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
        expectQuiet();
      } finally {
        await browser.close();
      }
    });
  },
);
