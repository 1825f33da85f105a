import { describe, expect, test } from 'vitest';
import { hydrate } from '../hydration.ts';
import { openKind, PAGE_KINDS } from '../page-kinds.ts';
import type { Site } from '../site.ts';

/** Journeys through every kind of page, scrolled to its end and hydrated, without policy violations. */
export const pageKindJourneys = (site: Site) =>
  describe('every kind of page works without errors, and asks no other host for anything (P04)', () => {
    test.each(PAGE_KINDS)('$name', async (kind) => {
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
