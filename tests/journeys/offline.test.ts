import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { NO_LINE, offlineSite, storedPaths } from './offline-site.ts';

describe('reading without a connection, below a base path, on a static host', () => {
  const site = offlineSite();

  test('who only reads gets no service worker and nothing stored', async () => {
    const { page, expectQuiet, close } = await site.open();
    await page.goto(`${site.url}articles/dust-bowl/`);
    await page.goto(`${site.url}device/`);
    await page.getByLabel('Keep what I read').waitFor();
    await page.getByRole('button', { name: 'Download', exact: true }).waitFor();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await expectAccessible(page);
    expectQuiet();
    await close();
  });

  test('pages that were visited are read again, and others give the page of what is stored', async () => {
    const { page, expectQuiet, close } = await site.reader();
    await site.visit(page, 'articles/dust-bowl/');
    await site.visit(page, '');
    // A move inside the app is a visit too.
    await page.locator('main a[href*="/articles/"]:not([href*="dust-bowl"])').first().click();
    await page.waitForURL('**/articles/*/');
    const moved = new URL(page.url()).pathname;
    await expect.poll(() => storedPaths(page, 'visited')).toContain(moved);
    await site.stop();
    await page.goto(`${site.url}articles/dust-bowl/`);
    await page.getByText(/^As it was at \d{1,2}:\d\d$/).waitFor();
    expect(await page.locator('article h1').isVisible()).toBe(true);
    const photo = page.locator('article img').first();
    await expect
      .poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expectAccessible(page);
    // A move inside the app to another stored page, whose data is from the cache.
    await page.getByRole('banner').getByRole('link', { name: 'Broadsheet' }).first().click();
    await page.waitForURL(site.url);
    await page.locator('main h2').first().waitFor();
    await page.getByText(/^As it was at/).waitFor();
    // A move inside the app to a page that is not stored shows the list of what is, as a visit of it does.
    await page
      .locator(`main a[href*="/articles/"]:not([href*="dust-bowl"], [href="${moved}"])`)
      .first()
      .click();
    await page.getByRole('heading', { name: 'There is no connection' }).waitFor();
    await page.getByRole('heading', { name: 'Pages you read' }).waitFor();
    await page.goto(`${site.url}articles/seed-vault/`);
    await page.getByRole('heading', { name: 'There is no connection' }).waitFor();
    await page.getByRole('heading', { name: 'Pages you read' }).waitFor();
    await expectAccessible(page);
    await page.locator('main a[href$="/articles/dust-bowl/"]').click();
    await page.waitForURL('**/articles/dust-bowl/');
    await page.locator('article h1').waitFor();
    expectQuiet([], [NO_LINE]);
    await close();
  });

  test('the edition is downloaded, goes on after a reload, has an end, and is deleted', async () => {
    const { page, expectQuiet, close } = await site.open();
    const slow = site.holdAnswers(/^articles\/suez-canal\/$/);
    await page.goto(`${site.url}device/`);
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    const first = '/paper/';
    await expect.poll(() => storedPaths(page, 'edition')).toContain(first);
    await page.reload();
    site.host.asked.length = 0;
    slow.release();
    await page.getByText(/^\d+ stories are stored on this device\.$/).waitFor();
    // What was stored before the reload is not fetched again; the browser asks for the page of settings alone.
    expect(site.host.asked.filter((path) => path === '')).toEqual([]);
    await site.stop();
    await page.goto(`${site.url}articles/suez-canal/`);
    await page.getByText(/^As it was at/).waitFor();
    const END = /^You’ve reached the end of \w+day’s edition\.$/;
    const { edition } = JSON.parse(readFileSync(site.file('dist/offline.json'), 'utf8'));
    await page.goto(site.url + edition.pages.at(-1).path.slice(1));
    await page.keyboard.press('Tab');
    await page.getByText(END).waitFor();
    await expectAccessible(page);
    await page.goto(`${site.url}device/`);
    await page.getByText(END).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Delete: The edition you downloaded' }).click();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expectQuiet([], [NO_LINE]);
    await close();
  });

  test('an article that is saved is read without a connection, until everything is deleted', async () => {
    const { page, expectQuiet, close } = await site.open();
    await page.goto(`${site.url}articles/dust-bowl/`);
    await page.getByRole('link', { name: 'Save for later' }).click();
    await expect.poll(() => storedPaths(page, 'saved')).toContain('/paper/articles/dust-bowl/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // With the history that the first saved article turns on, what is read is stored too.
    await page.goto(`${site.url}device/`);
    await expect.poll(() => page.getByLabel('Keep what I read').isChecked()).toBe(true);
    await site.visit(page, 'articles/suez-canal/');
    await site.stop();
    await page.goto(`${site.url}saved/`);
    await page.getByText('All that you saved can be read without a connection.').waitFor();
    await expectAccessible(page);
    await page.getByRole('main').getByRole('link', { name: 'The farmers broke the sod' }).first().click();
    await page.waitForURL('**/articles/dust-bowl/');
    await page.getByText(/^As it was at/).waitFor();
    const photo = page.locator('article img').first();
    await expect
      .poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await page.goto(`${site.url}device/`);
    await page.getByText('The program that shows stored pages', { exact: false }).waitFor();
    page.removeAllListeners('dialog').once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByText('Nothing is kept in this browser.').waitFor();
    expect(await page.getByLabel('Keep what I read').isChecked()).toBe(false);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    await site.restart();
    await page.goto(`${site.url}articles/dust-bowl/`);
    await page.locator('article h1').waitFor();
    await page.goto(`${site.url}device/`);
    await page.getByText('Nothing is kept in this browser.').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expectQuiet([], [NO_LINE]);
    await close();
  });

  test('a browser without room says so, and keeps what is stored', async () => {
    const { page, context, close } = await site.open();
    await context.addInitScript(() => {
      const put = Cache.prototype.put;
      Cache.prototype.put = function (request, response) {
        return String(request).includes('/articles/')
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : put.call(this, request, response);
      };
    });
    await page.goto(`${site.url}device/`);
    await page.getByRole('button', { name: 'Download without pictures' }).click();
    await page.getByText('The browser has no more room for this paper.', { exact: false }).waitFor();
    await close();
  });

  test('a browser that forbids storage says so, and pages are read as ever', async () => {
    const { page, context, expectQuiet, close } = await site.open();
    await context.addInitScript(() => {
      CacheStorage.prototype.keys = () => Promise.reject(new DOMException('no', 'SecurityError'));
    });
    await page.goto(`${site.url}device/`);
    await page.getByText('This browser stores no pages here', { exact: false }).waitFor();
    await page.goto(`${site.url}articles/dust-bowl/`);
    await page.locator('article h1').waitFor();
    expectQuiet();
    await close();
  });

  test('two tabs: what one stores the other reads, and what one deletes is gone for both', async () => {
    const { page, context, expectQuiet, close } = await site.reader();
    await site.visit(page, 'articles/dust-bowl/');
    const other = await context.newPage();
    await other.goto(`${site.url}device/`);
    await other.getByRole('button', { name: 'Delete: Pages you read', exact: false }).click();
    await expect.poll(() => storedPaths(page, 'visited')).toEqual([]);
    await site.visit(page, 'articles/suez-canal/');
    await site.stop();
    await other.goto(`${site.url}articles/suez-canal/`);
    await other.getByText(/^As it was at/).waitFor();
    await other.goto(`${site.url}articles/dust-bowl/`);
    await other.getByRole('heading', { name: 'There is no connection' }).waitFor();
    expectQuiet([], [NO_LINE]);
    await close();
  });
});
