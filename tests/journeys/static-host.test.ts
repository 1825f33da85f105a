import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { press, removeEdition } from '../../tools/program.ts';
import { copyBuiltEdition } from './built-edition.ts';
import { hydrate, isHydrated } from './hydration.ts';
import { STATIC_URL, StaticHost } from './static-host.ts';
import { openWatched } from './watched-page.ts';

const HIDDEN = ['eclipse-2026', 'eclipse-2099', 'halley-aphelion', 'oldest-tree'];
const NOT_OPEN = 'Replies are not open here.';

describe('the site on a static host, below /paper/', () => {
  let browser: Browser;
  let edition: string;
  let host: StaticHost;

  beforeAll(async () => {
    browser = await launchBrowser();
    edition = copyBuiltEdition('sampleBelowPath');
    host = await StaticHost.serving(edition);
  });
  beforeEach(() => {
    host.alwaysFront = false;
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
    removeEdition(edition);
  });

  test('existing addresses respond with 200; unknown and hidden ones with 404', async () => {
    const slugs = readdirSync(join(edition, 'articles')).map((file) => file.replace(/\.json$/, ''));
    const shown = slugs.filter((slug) => !HIDDEN.includes(slug));
    const sections = JSON.parse(readFileSync(join(edition, 'edition.json'), 'utf8')).sections as object[];
    const status = async (path: string) => [path, (await fetch(host.url + path)).status];
    const there = [
      ...host.addresses(),
      ...shown.flatMap((slug) => [`articles/${slug}/`, `articles/${slug}.json`]),
    ];
    expect(there.filter((path) => /^sections\/[^/]+\/$/.test(path))).toHaveLength(sections.length);
    expect((await Promise.all(there.map(status))).filter(([, code]) => code !== 200)).toEqual([]);
    const gone = [
      ...HIDDEN.flatMap((slug) => [`articles/${slug}/`, `articles/${slug}.json`]),
      'api/articles/csto-summit-yerevan/comments',
      'articles/no-such-story/',
      'sections/no-such-section/',
      'edition.json',
      'photos/sources.json',
      'data/',
    ];
    expect((await Promise.all(gone.map(status))).filter(([, code]) => code !== 404)).toEqual([]);
  });

  test('navigation works; the comments section says that comments are not available', async () => {
    const { page, expectQuiet, close } = await openWatched(browser, host.url);
    await page.goto(host.url);
    await page.locator('.story .headline a[href$="/articles/csto-summit-yerevan/"]').first().click();
    await page.waitForURL('**/paper/articles/csto-summit-yerevan/');
    await page.getByText(NOT_OPEN).waitFor();
    expect(await page.locator('.body p').count()).toBeGreaterThan(8);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    await page.getByText(NOT_OPEN).scrollIntoViewIfNeeded();
    expect(await isHydrated(page)).toBe(false);
    // Nothing is asked for comments that nobody serves: not the app, and no service.
    expect(requests.filter((url) => /\/api\/|\/assets\/app-/.test(url))).toEqual([]);
    expect(await page.getByRole('button', { name: 'Post Comment' }).count()).toBe(0);
    expectQuiet();
    await page.goto(`${host.url}articles/no-such-story/`);
    await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
    await page.getByRole('link', { name: 'To the front page' }).click();
    await page.waitForURL(host.url);
    await page.locator('.story').first().waitFor();
    await close();
  });

  test('on a host that responds to every address with its front page no draft is lost, and nothing fails', async () => {
    // Pages that were built for a comments service, on a host that has none.
    press(edition, ['build'], { PUBLIC_URL: STATIC_URL });
    host.alwaysFront = true;
    const { page, context, expectQuiet, close } = await openWatched(browser, host.url);
    // A comments service is available while the reader writes.
    const list = { comments: [], count: 0, next: null, end: null, open: true, requireEmail: true };
    await context.route('**/api/**', (route) =>
      route.request().method() === 'GET'
        ? route.fulfill({ json: list })
        : route.fulfill({
            status: 200,
            contentType: 'text/html',
            body: '<!doctype html><title>Front</title>',
          }),
    );
    await page.goto(`${host.url}articles/csto-summit-yerevan/`);
    await hydrate(page);
    await page.getByLabel('Comment *').fill('Typed with care.');
    await page.getByLabel('Name *').fill('Ani');
    await page.getByLabel('Email *').fill('ani@example.org');
    await page.getByRole('button', { name: 'Post Comment' }).click();
    await page.getByText('Comments cannot be taken just now.').waitFor();
    expect(await page.getByLabel('Comment *').inputValue()).toBe('Typed with care.');
    // Then there is none; the draft stays stored.
    await context.unroute('**/api/**');
    await context.route('**/api/**', (route) =>
      route.fulfill({
        status: 200,
        contentType: 'text/html',
        body: readFileSync(join(host.folder, 'index.html')),
      }),
    );
    await page.reload();
    await page.getByText('What you wrote is kept on this device.').waitFor();
    await page.goto(`${host.url}articles/no-such-story/`);
    await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
    expectQuiet();
    // When there is a service again, the draft is in the form.
    await context.unroute('**/api/**');
    await context.route('**/api/**', (route) => route.fulfill({ json: list }));
    await page.goto(`${host.url}articles/csto-summit-yerevan/`);
    await hydrate(page);
    await page.getByLabel('Comment *').waitFor();
    expect(await page.getByLabel('Comment *').inputValue()).toBe('Typed with care.');
    expectQuiet();
    await close();
  });
});
