import { describe, test } from 'vitest';
import { hydrate } from '../hydration.ts';
import { openKind, PAGE_KINDS } from '../page-kinds.ts';
import type { Site } from '../site.ts';

/** Journeys through every kind of page, scrolled to its end and hydrated, without policy violations. */
export const pageKindJourneys = (site: Site) =>
  describe('every kind of page works without errors', () => {
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
  });
