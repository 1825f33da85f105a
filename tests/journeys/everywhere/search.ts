import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../axe.ts';
import { field, marks, results, settled, status } from '../search-page.ts';
import type { Site } from '../site.ts';

/** Journeys of the search that depend on the host: addresses of the index and of results. */
export const searchAddressJourneys = (site: Site) =>
  describe('the search on this host', () => {
    test('finds articles while the reader types, marks the matches, and links to the articles', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(`${site.url}search/`);
      await field(page).fill('summit');
      await status(page).getByText('stories found').waitFor();
      expect((await marks(page))[0]?.toLowerCase()).toContain('summit');
      await page.waitForURL('**/search/?q=summit');
      await expect
        .poll(() => page.locator('search time').first().textContent())
        .toMatch(/^Searched as of .*\d\d:\d\d/);
      const title = await results(page).first().locator('.headline').textContent();
      await results(page).first().locator('a').click();
      await page.waitForURL('**/articles/**');
      await expect.poll(() => page.locator('h1').textContent()).toBe(title);
      await page.goBack();
      await status(page).getByText('stories found').waitFor();
      expect(await field(page).inputValue()).toBe('summit');
      expectQuiet();
    });
  });

/** Journeys of the search that do not depend on the host. */
export const searchJourneys = (site: Site) =>
  describe('the search', () => {
    test.each([
      ['beato-nagasaki-ja', ['湿板', '美術館', '舟']],
      ['suez-canal-ar', ['بورسعيد', 'تجارة', 'والفلاحين']],
      ['trans-siberian-ru', ['мосты']],
      ['armenian-alphabet-hy', ['այբուբեն']],
      ['blossfeldt-plants-de', ['Masswerk', 'Pflanzen']],
    ])('finds words inside a sentence of %s', async (slug, words) => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(`${site.url}search/`);
      const article = results(page).filter({ has: page.locator(`a[href$="/articles/${slug}/"]`) });
      for (const word of words) {
        await field(page).fill('');
        await article.waitFor({ state: 'detached' });
        await field(page).fill(word);
        await article.waitFor();
        expect(await article.locator('mark').count(), word).toBeGreaterThan(0);
        expect(await article.textContent(), word).not.toContain('\u2060');
      }
      expectQuiet();
    });

    test('shows results in their own language and direction', async () => {
      const { page } = await site.reader();
      await page.goto(`${site.url}search/?q=${encodeURIComponent('السويس')}`);
      await results(page).first().waitFor();
      expect(
        await results(page)
          .first()
          .evaluate((article) => getComputedStyle(article).direction),
      ).toBe('rtl');
    });

    test('filters by section, author, year and month', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(`${site.url}search/`);
      await field(page).focus();
      await page.getByRole('combobox', { name: 'Section' }).selectOption('Sport');
      await results(page).first().waitFor();
      await settled(page);
      const labels = await page.locator('search .section-label').allInnerTexts();
      expect(new Set(labels.map((label) => label.split(/\s/)[0]?.toLowerCase()))).toEqual(new Set(['sport']));
      await page.getByRole('combobox', { name: 'Year' }).selectOption('2022');
      await expect.poll(() => page.url()).toContain('year=2022');
      await settled(page);
      await page.getByRole('combobox', { name: 'Section' }).selectOption('');
      await page.getByRole('combobox', { name: 'Author' }).selectOption('Eurasia desk');
      await results(page).first().waitFor();
      await settled(page);
      for (const when of await results(page).locator('time').allInnerTexts()) expect(when).toContain('2022');
      await page.getByRole('combobox', { name: 'Author' }).selectOption('');
      await page.getByRole('combobox', { name: 'Month' }).selectOption('November');
      await expect.poll(() => page.url()).toContain('month=2022-11');
      await expect.poll(() => results(page).locator('time').first().textContent()).toContain('November 2022');
      await settled(page);
      for (const when of await results(page).locator('time').allInnerTexts())
        expect(when).toContain('November 2022');
      await page.getByRole('combobox', { name: 'Year' }).selectOption('');
      expect(await page.getByRole('combobox', { name: 'Month' }).count()).toBe(0);
      await expect.poll(() => page.url()).not.toContain('month');
      expectQuiet();
    });

    test('has a message where nothing is found, and where the engine does not load', async () => {
      const { page, context, expectQuiet } = await site.reader();
      await page.goto(`${site.url}search/?q=qwxzqwxz`);
      await status(page).getByText('No story found').waitFor();
      await page.locator('search').getByText('No story has all of these words').waitFor();
      await context.route('**/search/*/**', (route) => route.abort());
      await page.goto(`${site.url}search/?q=summit`);
      await page.getByRole('alert').getByText('The search did not load').waitFor();
      await context.unroute('**/search/*/**');
      await page.getByRole('button', { name: 'Try again' }).click();
      await status(page).getByText('stories found').waitFor();
      expectQuiet([/ERR_FAILED|Failed to load|fetch/]);
    });

    test('does not show words that are only a beginning of the query', async () => {
      const { page } = await site.reader();
      await page.goto(`${site.url}search/?q=werk`);
      await settled(page);
      expect((await marks(page)).filter((mark) => /^\W*we\W*$/i.test(mark))).toEqual([]);
    });

    test('opens over any page on /, before and after hydration; Escape closes it', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(`${site.url}articles/suez-canal-ar/`);
      await page.keyboard.press('/');
      const dialog = page.getByRole('dialog', { name: 'Search' });
      await dialog.waitFor();
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await field(page).inputValue()).toBe('');
      await page.keyboard.type('summit');
      await status(page).getByText('stories found').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(
        await results(page)
          .nth(1)
          .locator('a')
          .evaluate((link) => link === document.activeElement),
      ).toBe(true);
      await page.keyboard.press('ArrowUp');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.keyboard.press('/');
      await dialog.waitFor();
      await page.keyboard.type('summit');
      await results(page).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.endsWith('/suez-canal-ar/'));
      await dialog.waitFor({ state: 'detached' });
      expectQuiet();
    });

    test('the key can be switched off, also before hydration, and on again', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(site.url);
      const dialog = page.getByRole('dialog', { name: 'Search' });
      const settings = page.getByRole('dialog', { name: 'Display' });
      const setting = page.getByLabel('The key / opens the search');
      await page.getByRole('banner').getByRole('link', { name: 'Display' }).click();
      await setting.uncheck();
      await page.keyboard.press('Escape');
      await settings.waitFor({ state: 'detached' });
      /** Whether the page handles the key, so that the browser does not. */
      const isTaken = () =>
        page.evaluate(() => {
          const key = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
          return !document.body.dispatchEvent(key);
        });
      expect(await isTaken()).toBe(false);
      await page.goto(`${site.url}articles/dust-bowl/`);
      expect(await isTaken()).toBe(false);
      await page.goto(`${site.url}device/`);
      // The setting is invisible before hydration.
      await expect.poll(() => setting.isChecked()).toBe(false);
      await setting.check();
      await page.goto(site.url);
      await page.keyboard.press('/');
      await dialog.waitFor();
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      expectQuiet();
    });

    if (site.hasComments)
      test('a slash in a comment is text', async () => {
        const { page } = await site.reader();
        await page.goto(`${site.url}articles/csto-summit-yerevan/`);
        const comment = page.getByLabel('Comment *');
        await comment.pressSequentially('and/or');
        await page.waitForFunction(() => document.documentElement.dataset['hydrated'] !== undefined);
        await comment.pressSequentially('/');
        expect(await comment.inputValue()).toBe('and/or/');
        expect(await page.getByRole('dialog').count()).toBe(0);
      });

    test('is a link in the masthead, and without JavaScript links to the archive', async () => {
      const { page, expectQuiet } = await site.reader({ javaScriptEnabled: false });
      await page.goto(site.url);
      await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
      await page.locator('noscript p').waitFor();
      await page
        .getByRole('main')
        .getByRole('link', { name: /archive/ })
        .click();
      await page.waitForURL('**/archive/');
      expectQuiet();
    });

    test('loads the engine only when its field is used', async () => {
      const { page } = await site.reader();
      const asked: string[] = [];
      page.on('request', (request) => {
        if (/\/search\/./.test(new URL(request.url()).pathname)) asked.push(request.url());
      });
      await page.goto(`${site.url}search/`);
      await page.waitForFunction(() => document.documentElement.dataset['hydrated'] !== undefined);
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual([]);
      await field(page).focus();
      await expect.poll(() => asked.some((url) => url.includes('wasm'))).toBe(true);
      expect(
        asked.filter((url) => /\/search\/index\/(?!en-)[a-z]+-[^/]+\//.test(url) && !url.includes('engine-')),
      ).toEqual([]);
    });
  });
