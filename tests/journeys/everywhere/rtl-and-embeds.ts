import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stubFilmArchive } from '../film-archive.ts';
import type { Site } from '../site.ts';
import { focusOn } from '../writing.ts';

const tongue = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

/** Journeys of right-to-left articles and embeds. */
export const foreignJourneys = (site: Site) =>
  describe('articles written from right to left', () => {
    test('the article has its own direction, the interface its own, and navigation switches both ways', async () => {
      const { page, expectQuiet } = await site.reader();
      const answer = await page.goto(`${site.url}articles/suez-canal-ar/`);
      expect(await answer?.text()).toContain('<html lang="ar" dir="rtl">');
      await page.locator('.end .back-to-top').waitFor();
      expect(await tongue(page)).toEqual(['ar', 'rtl']);
      for (const part of ['header.masthead', '.comments', 'a[href$="#main"]', 'footer']) {
        const spoken = await page
          .locator(part)
          .first()
          .evaluate((element) => {
            const around = element.closest('[lang]');
            return [around?.getAttribute('lang'), getComputedStyle(element).direction];
          });
        expect(spoken, part).toEqual(['en', 'ltr']);
      }
      const { left, right } = await page.locator('h1').evaluate((heading) => {
        const range = document.createRange();
        range.selectNodeContents(heading);
        const words = [...range.getClientRects()].at(-1);
        const box = heading.getBoundingClientRect();
        return { left: (words?.left ?? 0) - box.left, right: box.right - (words?.right ?? 0) };
      });
      expect(right).toBeLessThan(left);
      await page
        .getByRole('navigation', { name: 'Sections', exact: true })
        .getByRole('link', { name: 'World' })
        .click();
      await page.waitForURL('**/sections/world/');
      await page.locator('main h1', { hasText: 'World' }).waitFor();
      expect(await tongue(page)).toEqual(['en', 'ltr']);
      const listed = page
        .locator('.story .headline', { has: page.locator('a[href$="/articles/suez-canal-ar/"]') })
        .first();
      const isolated = await listed.evaluate((element) => {
        const own = element.querySelector('bdi, [dir]') ?? element.closest('[dir="rtl"]');
        return own === null ? '' : getComputedStyle(own).unicodeBidi;
      });
      expect(isolated).toMatch(/isolate|embed/);
      await page.goBack();
      await page.locator('.end .back-to-top').waitFor();
      expect(await tongue(page)).toEqual(['ar', 'rtl']);
      expectQuiet();
    });

    if (site.hasComments)
      test('an Arabic name does not change the direction of its comment', async () => {
        const { page } = await site.reader();
        await page.goto(`${site.url}articles/barcode-gum/`);
        await page.getByLabel('Comment *').fill('مرحبا (1)');
        await page.getByLabel('Name *').fill('ليلى 7');
        await page.getByLabel('Email *').fill('layla@example.org');
        await page.getByRole('button', { name: 'Post Comment' }).click();
        const mine = page.locator('.comment', { hasText: 'مرحبا' });
        await mine.waitFor();
        expect(await mine.locator('bdi').first().textContent()).toBe('ليلى 7');
        const direction = await mine
          .locator('p')
          .first()
          .evaluate((text) => getComputedStyle(text).direction);
        expect(direction).toBe('rtl');
      });

    test('an embed requests nothing from its host before the reader asks, and then in a sandbox (S05, P04)', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(`${site.url}articles/dust-bowl/`);
      await page.locator('.end .back-to-top').waitFor();
      await page.getByText('From archive.org. Nothing is fetched from there until you ask.').waitFor();
      expect(await page.locator('iframe').count()).toBe(0);
      expectQuiet();
      const asked = await stubFilmArchive(page);
      await page.getByRole('button', { name: 'Load from archive.org' }).click();
      const frame = page.locator('iframe');
      await page.frameLocator('iframe').getByText('The film.').waitFor();
      expect(await frame.getAttribute('sandbox')).toBe('allow-scripts allow-same-origin allow-presentation');
      expect(await frame.getAttribute('title')).toMatch(/The Plow That Broke the Plains/);
      await focusOn(page, 'iframe');
      expect(asked).toEqual(['https://archive.org/embed/plow_that_broke_the_plains']);
      expectQuiet();
    });
  });
