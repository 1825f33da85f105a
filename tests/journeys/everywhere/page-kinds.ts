import { describe, expect, test } from 'vitest';
import { hydrate } from '../hydration.ts';
import { openKind, PAGE_KINDS, type PageKind } from '../page-kinds.ts';
import type { Site } from '../site.ts';

/** Journeys through kinds of pages, scrolled to their ends and hydrated, without policy violations. */
const journeysThrough = (site: Site, kinds: readonly PageKind[]) =>
  describe('every kind of page works without errors, and asks no other host for anything (P04)', () => {
    test.each(kinds)('$name', async (kind) => {
      const { page, expectQuiet } = await site.reader({ viewport: { width: 412, height: 800 } });
      await openKind(page, site.url, kind);
      await page.evaluate(() => {
        for (const image of document.images) image.loading = 'eager';
        scrollTo(0, document.documentElement.scrollHeight);
      });
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      await hydrate(page);
      await page.waitForLoadState('networkidle');
      expectQuiet(kind.noise === undefined ? [] : [kind.noise]);
    });

    test('a request to another host would be seen', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto('https://other.example/').catch(() => undefined);
      expect(() => expectQuiet()).toThrow('request to https://other.example/');
    });
  });

export const pageKindJourneys = (site: Site) => journeysThrough(site, PAGE_KINDS);

/** Journeys through the kinds of pages in which hosts can differ. */
export const hostPageKindJourneys = (site: Site) =>
  journeysThrough(
    site,
    PAGE_KINDS.filter(({ differs }) => differs !== undefined),
  );
