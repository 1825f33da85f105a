import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hydrate, isHydrated } from '../hydration.ts';
import type { Site } from '../site.ts';
import { waitForFont } from '../watched-page.ts';

const ARTICLE = 'articles/csto-summit-yerevan/';

/** Returns the names of the scripts that a page loaded, without their hashes. */
function scriptsOf(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script')
      names.push((request.url().split('/').pop() ?? '').replace(/-[\w-]{8}\.js$/, ''));
  });
  return names;
}

/** Journeys on what a rendered page requests by itself, which depends on the host. */
export const bootRequestJourneys = (site: Site) =>
  describe('what a rendered page requests', () => {
    // Without a comments service there is nothing to hydrate for at the end of an article.
    test('a reader who scrolls through the text downloads the boot script and no other', async () => {
      const { page, expectQuiet } = await site.reader({ viewport: { width: 412, height: 800 } });
      const scripts = scriptsOf(page);
      await page.goto(site.url + ARTICLE);
      await page.mouse.move(200, 400);
      for (let step = 0; step < 3; step++) {
        await page.mouse.wheel(0, 300);
        await page.waitForFunction((y) => scrollY >= y, (step + 1) * 250);
      }
      await page.keyboard.press('ArrowDown');
      await page.waitForLoadState('networkidle');
      expect(scripts).toEqual(['boot']);
      expect(await isHydrated(page)).toBe(false);
      await page.locator('#comments').scrollIntoViewIfNeeded();
      if (site.hasComments) {
        await page.locator('html[data-hydrated]').waitFor();
        expect(scripts).toContain('ArticleRoute');
      } else {
        await page.waitForLoadState('networkidle');
        expect(scripts).toEqual(['boot']);
      }
      expectQuiet();
    });

    // Where files do not tell whether there is a service, comments are requested.
    test('hydration fetches nothing that the page has, and shifts nothing', async () => {
      const { page, expectQuiet } = await site.reader();
      const fetched: string[] = [];
      page.on('request', (request) => {
        const isAsked = site.hasComments || !request.url().endsWith('/comments');
        // The boot script fetches the app's code, so that it is whole before a part of it runs.
        if (/\/assets\/[\w-]+\.js$/.test(request.url())) return;
        if (request.resourceType() === 'fetch' && isAsked) fetched.push(request.url());
      });
      await page.goto(site.url + ARTICLE);
      await waitForFont(page);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => scrollTo(0, 400));
      const before = await page.locator('#root').innerHTML();
      await hydrate(page);
      await page.waitForLoadState('networkidle');
      expect(fetched).toEqual([]);
      expect(await page.evaluate(() => scrollY)).toBe(400);
      // React's markers between texts.
      const tidy = (html: string) => html.replace(/ novalidate=""/, '').replaceAll('<!-- -->', '');
      expect(tidy(await page.locator('#root').innerHTML())).toBe(tidy(before));
      expectQuiet();
    });
  });
