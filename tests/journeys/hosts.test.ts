import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { makeEdition, press, removeEdition } from '../../tools/program.ts';
import { wake } from './waking.ts';
import { openWatched } from './watched-page.ts';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** A port that nobody has; nginx cannot ask the kernel for one. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const journeys = hasNginx ? describe : nothing;

/** Says in the report that these journeys were not made here. */
function nothing(name: string): void {
  test(`${name}: not here, nginx is not installed`, () => expect(hasNginx).toBe(false));
}

journeys('the site served by nginx, with the configuration its build wrote', () => {
  let browser: Browser;
  let edition: string;
  let folder: string;
  let nginx: ChildProcess;
  let url: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    const port = await freePort();
    url = `http://localhost:${port}/paper/`;
    edition = makeEdition();
    press(edition, ['build'], { PUBLIC_URL: url });
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-nginx-'));
    mkdirSync(join(folder, 'root'));
    symlinkSync(join(edition, 'dist'), join(folder, 'root', 'paper'));
    const site = readFileSync(join(edition, 'dist/_hosting/nginx.conf'), 'utf8')
      .replaceAll('ROOT', join(folder, 'root'))
      .replace('listen 80', `listen 127.0.0.1:${port}`);
    writeFileSync(join(folder, 'site.conf'), site);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log; user root;
events {} http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s; include ${folder}/site.conf; }`,
    );
    nginx = spawn('nginx', ['-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')], {
      stdio: 'inherit',
    });
    for (;;) {
      const answer = await fetch(url).catch(() => undefined);
      if (answer !== undefined) break;
      await new Promise(setImmediate);
    }
  });
  afterAll(async () => {
    nginx.kill();
    await browser.close();
    removeEdition(edition);
    rmSync(folder, { recursive: true, force: true });
  });

  test('pages, data and photos have the headers, the caching and the twins they should have', async () => {
    const page = await fetch(`${url}articles/dust-bowl/`, { headers: { 'accept-encoding': 'gzip' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    const html = await page.text();
    expect(policy).toContain(
      /style-src 'self' ('sha256-[^']+')/.exec(html.replaceAll('&#x27;', "'"))?.[1] ?? 'none',
    );
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const photo = /srcset="\/paper\/(photos\/[^ "]+)/i.exec(html)?.[1] ?? '';
    const image = await fetch(url + photo);
    expect(image.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(image.headers.get('content-type')).toBe('image/avif');
    const tag = page.headers.get('etag') ?? '';
    const again = await fetch(`${url}articles/dust-bowl/`, {
      headers: { 'accept-encoding': 'gzip', 'if-none-match': tag },
    });
    expect(again.status).toBe(304);
  });

  test('one rule for the slash, a page for what is not there, nothing of ours beside the site', async () => {
    const slash = await fetch(`${url}articles/dust-bowl`, { redirect: 'manual' });
    expect(slash.status).toBe(301);
    expect(slash.headers.get('location')).toBe('/paper/articles/dust-bowl/');
    const missing = await fetch(`${url}articles/nobody-wrote-this/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('There is no page at this address');
    expect(missing.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const path of ['_hosting/nginx.conf', '_headers', '.git/config'])
      expect((await fetch(url + path)).status, path).toBe(404);
  });

  test('in a browser nothing is refused, and the app takes the page over', async () => {
    const { page, expectQuiet, close } = await openWatched(browser, url);
    await page.goto(`${url}articles/dust-bowl/`);
    await wake(page);
    await page.locator('nav a[href="/paper/sections/culture/"]').first().click();
    await page.waitForURL('**/paper/sections/culture/');
    await page.locator('h1', { hasText: 'Culture' }).waitFor();
    expectQuiet();
    await close();
  });
});
