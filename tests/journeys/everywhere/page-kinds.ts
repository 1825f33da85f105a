import { describe, test } from 'vitest';
import { hydrate } from '../hydration.ts';
import { openKind, PAGE_KINDS } from '../page-kinds.ts';
import type { Site } from '../site.ts';

/** Every kind of page, to its end and taken over by the app, with nothing refused. */
export const pageKindJourneys = (site: Site) =>
  describe('a reader sees every kind of page', () => {
    test.each(PAGE_KINDS)('$name, and nothing on it is refused', async (kind) => {
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
