import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { staticSite } from './static-site.ts';
import { openWatched } from './watched-page.ts';

const hydrated = (page: Page) =>
  page.waitForFunction(() => document.documentElement.dataset['hydrated'] !== undefined);
const stored = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name), key);

describe('saved articles and the history of reading, below a base path, on a static host', () => {
  const site = staticSite();

  test('an article is saved by the first click, listed, opened and removed again', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url);
    await page.goto(`${site().host.url}articles/dust-bowl/`);
    await page.getByRole('link', { name: 'Save for later' }).click();
    await page.getByRole('link', { name: 'Saved', exact: true }).waitFor();
    expect(page.url()).toBe(`${site().host.url}articles/dust-bowl/`);
    await page.goto(`${site().host.url}saved/`);
    const main = page.getByRole('main');
    const saved = main.getByRole('link');
    await saved.first().waitFor();
    await expectAccessible(page);
    await saved.first().click();
    await page.waitForURL('**/articles/dust-bowl/');
    await page.goBack();
    await main.getByRole('button', { name: /^Delete: / }).click();
    await main.getByText('Nothing is saved yet.').waitFor();
    expectQuiet();
    await close();
  });

  test('where the reader stopped is offered and not jumped to, and an article that was read is marked in lists', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url);
    await page.goto(`${site().host.url}device/`);
    await page.getByLabel('Remember what I read').check();
    await page.goto(`${site().host.url}articles/dust-bowl/`);
    await hydrated(page);
    const block = page.locator('.body > [id^="b-"]').nth(4);
    const id = await block.getAttribute('id');
    await block.evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top + 2));
    await expect.poll(() => stored(page, 'broadsheet:/paper/:place:dust-bowl')).toContain(`"${id}"`);
    await page.goto(site().host.url);
    await page.goto(`${site().host.url}articles/dust-bowl/`);
    const goOn = page.getByRole('button', { name: 'Go on where you stopped' });
    await goOn.waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expectAccessible(page);
    await goOn.click();
    await expect
      .poll(() => block.evaluate((element) => Math.abs(element.getBoundingClientRect().top + 2) < 8))
      .toBe(true);
    await goOn.waitFor({ state: 'detached' });
    await page.evaluate(() => document.querySelector('.next, .comments')?.scrollIntoView());
    await expect.poll(() => stored(page, 'broadsheet:/paper/:read:dust-bowl')).not.toBeNull();
    await page.goto(`${site().host.url}saved/`);
    await page.getByRole('heading', { name: 'What you read' }).waitFor();
    await page.getByRole('main').getByRole('link').first().click();
    await page.waitForURL('**/articles/dust-bowl/');
    await page.goto(`${site().host.url}archive/`);
    expectQuiet();
    await close();
  });

  test.each([
    ['full', 'setItem'],
    ['forbidden', 'localStorage'],
  ])('where the browser’s storage is %s, a reader is told that nothing is stored', async (_, broken) => {
    const { page, context, expectQuiet, close } = await openWatched(site().browser, site().host.url);
    await context.addInitScript((name) => {
      const fail = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
      if (name === 'setItem') Storage.prototype.setItem = fail;
      else Object.defineProperty(window, name, { get: fail });
    }, broken);
    const told = page.getByText('This browser did not store that');
    await page.goto(`${site().host.url}articles/dust-bowl/`);
    await page.getByRole('link', { name: 'Save for later' }).click();
    await told.waitFor();
    expect(await page.getByRole('link', { name: 'Save for later' }).isVisible()).toBe(true);
    await expectAccessible(page);
    await page.goto(`${site().host.url}device/`);
    const history = page.getByLabel('Remember what I read');
    await history.click();
    await told.waitFor();
    expect(await history.isChecked()).toBe(false);
    await page.reload();
    await page.getByLabel('Sepia').check();
    await told.waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('sepia');
    expectQuiet();
    await close();
  });

  test('without a history nothing is noted, and without script the link leads to the page of saved ones', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url);
    await page.goto(`${site().host.url}articles/dust-bowl/`);
    await page.evaluate(() => document.querySelector('.next, .comments')?.scrollIntoView());
    await page.getByRole('banner').getByRole('link', { name: 'Display' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expectQuiet();
    await close();
    const plain = await openWatched(site().browser, site().host.url, { javaScriptEnabled: false });
    await plain.page.goto(`${site().host.url}articles/dust-bowl/`);
    await plain.page.getByRole('link', { name: 'Save for later' }).click();
    await plain.page.waitForURL(`${site().host.url}saved/`);
    await plain.page.locator('main noscript p').waitFor();
    await plain.close();
  });
});
