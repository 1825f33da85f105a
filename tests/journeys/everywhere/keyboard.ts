import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hydrate } from '../hydration.ts';
import type { Site } from '../site.ts';
import { comment, focusOn } from '../writing.ts';

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      text: element.textContent?.trim() || element.id,
      seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
      inView: element.getBoundingClientRect().bottom > 0 && element.getBoundingClientRect().top < innerHeight,
    };
  });

/** Presses Tab until an element has the focus; every focused element on the way must be visible. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 200; stop++) {
    await page.keyboard.press('Tab');
    const { text, seen, inView } = await focused(page);
    expect([text, seen, inView]).toEqual([text, true, true]);
    if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not come to ${selector}`);
}

/** Journeys by keyboard. */
export const keyboardJourneys = (site: Site) =>
  describe('a reader with a keyboard only', () => {
    test.each(['', 'sections/science/', 'articles/dust-bowl/', 'articles/suez-canal-ar/'])(
      'goes through “%s” in the order of the page, the link past the navigation first',
      async (path) => {
        const { page } = await site.reader();
        await page.goto(site.url + path);
        await page
          .locator(path.startsWith('articles') ? '.end .back-to-top' : '.story')
          .first()
          .waitFor();
        await page.keyboard.press('Tab');
        expect((await focused(page)).text).toMatch(/^Skip to the stor/);
        const disorder = await page.evaluate(() => {
          const stops = [
            ...document.querySelectorAll<HTMLElement>(
              'a[href], button, input, textarea, summary, audio[controls], video[controls], [tabindex]',
            ),
          ];
          return stops.filter((element) => element.tabIndex > 0).map((element) => element.outerHTML);
        });
        expect(disorder).toEqual([]);
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.id === 'main');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
      },
    );

    if (site.hasComments)
      test('opens an article, gets errors in a comment focused, and posts it', async () => {
        const { page, expectQuiet } = await site.reader();
        await page.goto(site.url);
        // Before it, Enter on a link is a page load, which leaves the focus where the browser puts it.
        await hydrate(page);
        await tabTo(page, '.story .headline a[href$="/articles/beato-nagasaki/"] >> nth=0');
        await page.keyboard.press('Enter');
        await page.locator('.end .back-to-top').waitFor();
        await focusOn(page, '#main');
        await tabTo(page, '#reply-text');
        await page.keyboard.type('By keyboard alone.');
        await tabTo(page, '#reply-email');
        await page.keyboard.type('nobody');
        await page.keyboard.press('Enter');
        const problems = page.locator('#reply-answer');
        await problems.waitFor();
        await focusOn(page, '#reply-answer');
        expect(await problems.textContent()).toContain('2 things to mend.');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await focusOn(page, '#reply-name');
        await page.keyboard.type('Ani');
        await page.keyboard.press('Tab');
        await page.keyboard.type('ani@example.org');
        await page.keyboard.press('Enter');
        await comment(page, 'By keyboard alone.').waitFor();
        await focusOn(page, '.comment');
        expect((await focused(page)).text).toContain('By keyboard alone.');
        expectQuiet();
      });
  });
