import { describe, expect, test } from 'vitest';
import { hydrate } from '../hydration.ts';
import type { Site } from '../site.ts';
import { refuseFonts } from '../watched-page.ts';

/** Parts of an article page in their order (S4). */
const PARTS = [
  ['.section-label', 'Russia & Former Soviet Union'],
  ['h1.headline', 'Putin concedes problems in the alliance and says it serves its members'],
  ['.lead', 'At a summit in Yerevan the host'],
  ['.byline', 'Eurasia desk'],
  ['.byline time >> nth=0', '24 November 2022, 05:30 UTC'],
  ['.photo img', ''],
  ['.photo .caption', 'The six members on the day of the summit'],
  ['.photo .credit', 'Broadsheet map; outlines Natural Earth'],
  ['.body > p >> nth=0', 'spent part of his time in Yerevan'],
  ['.body .related', 'Read more'],
  ['.body p >> nth=-1', 'Tasmagambetov'],
  ['.corrections', 'frozen its part in the organization'],
  ['.source', 'Collective Security Treaty Organization'],
  ['.comments h2', 'Comments'],
  ['.comment-form h3', 'Leave a Reply'],
  ['.end .back-to-top', 'Back to top'],
] as const;

/** Journeys of reading an article and the next that depend on the host. */
export const articleJourneys = (site: Site) =>
  describe('a reader reads an article to its end', () => {
    const article = () => `${site.url}articles/csto-summit-yerevan/`;

    // Without a comments service an article has no form.
    test('every part of it is there, in its order', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(article());
      await page.locator('.end .back-to-top').waitFor();
      const parts = PARTS.filter(([part]) => site.hasComments || !part.startsWith('.comment-form'));
      for (const [part, words] of parts) {
        expect(await page.locator(part).first().textContent(), part).toContain(words);
      }
      const order = await page.evaluate(
        (parts) => {
          const find = (selector: string) => {
            const [css = '', nth] = selector.split(' >> nth=');
            return [...document.querySelectorAll(css)].at(Number(nth ?? 0));
          };
          const nodes = parts.map(find);
          return parts.filter((_, i) => {
            const [before, node] = [nodes[i - 1], nodes[i]];
            return (
              before &&
              node &&
              !(before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) &&
              !before.contains(node)
            );
          });
        },
        parts.map(([part]) => part),
      );
      expect(order).toEqual([]);
      expect(await page.locator('.body > p').count()).toBeGreaterThanOrEqual(9);
      const neighbours = await page
        .locator('.body .related')
        .evaluate((element) => [
          element.previousElementSibling?.tagName,
          element.nextElementSibling?.tagName,
        ]);
      expect(neighbours).toEqual(['P', 'P']);
      expect(await page.locator('.source a').first().getAttribute('href')).toBe('https://en.odkb-csto.org/');
      expect(await page.locator('.source a').first().getAttribute('rel')).toContain('noopener');
      expect(await page.locator('.photo img').first().getAttribute('alt')).toMatch(/^Map from Belarus/);
      expect(await page.locator('h1').count()).toBe(1);
      await page.locator('.end .back-to-top').click();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
      expectQuiet();
    });

    // The address of the next article's data has the base path.
    test('“Read more” navigates without a page load, with title, language, focus, announcement and scroll position', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(article());
      await hydrate(page);
      await page.evaluate(() => Object.assign(window, { same: true }));
      await page.locator('.body .related a').scrollIntoViewIfNeeded();
      const read = await page.evaluate(() => scrollY);
      expect(read).toBeGreaterThan(100);
      await page.locator('.body .related a').click();
      await page.getByRole('heading', { level: 1, name: /^Kyrgyzstan calls off/ }).waitFor();
      expect(await page.title()).toMatch(/^Kyrgyzstan calls off .* \| Broadsheet$/);
      await page.waitForFunction(() => document.activeElement?.id === 'main' && scrollY === 0);
      await page
        .getByRole('status')
        .filter({ hasText: /^Kyrgyzstan calls off .* \| Broadsheet$/ })
        .waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: /^Putin concedes/ }).waitFor();
      await page.waitForFunction((y) => Math.abs(scrollY - y) <= 1, read);
      expect(await page.title()).toMatch(/^Putin concedes/);
      expect(await page.evaluate(() => 'same' in window)).toBe(true);
      expectQuiet();
    });

    // The host's headers decide whether what was fetched ahead is fetched again.
    test('an article is prefetched once while the pointer is over its link, and shown without another request', async () => {
      const { page } = await site.reader();
      await page.goto(site.url);
      await hydrate(page);
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('csto-summit-yerevan.json')) asked.push(request.url());
      });
      const link = page.locator('.story .headline a[href$="/articles/csto-summit-yerevan/"]').first();
      const ahead = page.waitForResponse('**/articles/csto-summit-yerevan.json');
      await link.hover();
      await (await ahead).finished();
      await link.hover({ position: { x: 3, y: 3 } });
      await link.click();
      await page.getByRole('heading', { level: 1, name: /^Putin concedes/ }).waitFor();
      expect(asked).toHaveLength(1);
    });
  });

/** Journey of reading an article that does not depend on the host. */
export const reloadJourney = (site: Site) =>
  test('a reload keeps the scroll position', async () => {
    const { page } = await site.reader();
    // Fonts that come late change the height of the text above, and the browser scrolls along.
    await refuseFonts(page);
    await page.goto(`${site.url}articles/csto-summit-yerevan/`);
    await page.locator('.end .back-to-top').waitFor();
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('scrollend', resolve, { once: true });
          scrollTo(0, 600);
        }),
    );
    await page.reload();
    await page.locator('.end .back-to-top').waitFor();
    await page.waitForFunction(() => Math.abs(scrollY - 600) <= 1);
  });
