import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { makeEdition, removeEdition } from '../../tools/program.ts';
import { expectAccessible } from './axe.ts';
import { StaticHost } from './static-host.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

/** What a browser says of a request while the server is stopped. */
const NO_LINE = /Failed to load resource|net::ERR_CONNECTION_REFUSED|Failed to fetch/;

/** Addresses that are stored in caches of a kind, without the origin. */
const storedUrls = (page: Page, kind: string): Promise<string[]> =>
  page.evaluate(async (end) => {
    const names = (await caches.keys()).filter((name) => name.endsWith(end));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  }, `:${kind}`);

describe('reading without a connection, below a base path, on a static host', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let edition: string;
  let host: StaticHost;
  let isStopped = false;

  beforeAll(async () => {
    browser = await launchBrowser();
    edition = makeEdition();
    host = await StaticHost.serving(edition);
  });
  afterAll(async () => {
    await browser.close();
    if (!isStopped) await host.stop();
    removeEdition(edition);
  });
  beforeEach(async () => {
    if (isStopped) await host.restart();
    isStopped = false;
  });

  const stop = async () => {
    await host.stop();
    isStopped = true;
  };

  /** Opens the site as a reader who stores what they read. */
  async function reader(): Promise<WatchedPage> {
    const watched = await openWatched(browser, host.url);
    await watched.page.goto(`${host.url}device/`);
    const setting = watched.page.getByLabel('Keep what I read');
    await setting.click();
    await expect.poll(() => setting.isChecked()).toBe(true);
    await watched.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return watched;
  }

  test('who only reads gets no service worker and nothing stored', async () => {
    const { page, expectQuiet, close } = await openWatched(browser, host.url);
    await page.goto(`${host.url}articles/dust-bowl/`);
    await page.goto(`${host.url}device/`);
    await page.getByLabel('Keep what I read').waitFor();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expectQuiet();
    await close();
  });

  test('pages that were visited are read again, and others give the page of what is stored', async () => {
    const { page, expectQuiet, close } = await reader();
    await page.goto(`${host.url}articles/dust-bowl/`);
    await expect.poll(() => storedUrls(page, 'visited')).toContain('/paper/articles/dust-bowl.json');
    await page.goto(host.url);
    await expect.poll(() => storedUrls(page, 'visited')).toContain('/paper/index.json');
    // A move inside the app is a visit too.
    await page.locator('main a[href*="/articles/suez-canal-"]').first().click();
    await page.waitForURL('**/articles/suez-canal-*/');
    const moved = new URL(page.url()).pathname;
    await expect.poll(() => storedUrls(page, 'visited')).toContain(moved);
    await stop();
    await page.goto(`${host.url}articles/dust-bowl/`);
    await page.getByText(/^As it was at \d{1,2}:\d\d$/).waitFor();
    expect(await page.locator('article h1').isVisible()).toBe(true);
    await page.goto(host.url + moved.slice('/paper/'.length));
    await page.getByText(/^As it was at/).waitFor();
    await page.goto(`${host.url}articles/deadline/`);
    await page.getByRole('heading', { name: 'There is no connection' }).waitFor();
    await page.getByRole('heading', { name: 'Pages you read' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Dust', exact: false }).first().click();
    await page.waitForURL('**/articles/dust-bowl/');
    await page.locator('article h1').waitFor();
    expectQuiet([NO_LINE]);
    await close();
  });
});
