import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startSite } from './site.ts';

/**
 * Lists links and buttons that are lower than a size. Links within sentences don't count, and the whole card is the
 * target of its headline.
 */
const lowTargets = (page: Page, least: number) =>
  page.evaluate((size) => {
    const heightOf = (element: Element): number => {
      const overlay = getComputedStyle(element, '::after');
      const isCard = overlay.content !== 'none' && overlay.position === 'absolute';
      const target = (isCard && element.closest('.story, .related')) || element;
      return target.getBoundingClientRect().height;
    };
    return [...document.querySelectorAll('a, button, summary, select')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().bottom > 0)
      .filter((element) => element.closest('.body > p, .body li, .caption, .foot-row p, .comments') === null)
      .filter((element) => heightOf(element) < size - 0.5)
      .map((element) => `${element.textContent} ${heightOf(element)}`);
  }, least);

const PATHS = [
  '',
  'sections/science/',
  'articles/csto-summit-yerevan/',
  'articles/blossfeldt-plants/',
  'articles/great-wall-moon/',
  'corrections/',
  'archive/',
  'tags/',
  'search/',
];

describe('nothing to touch is too small', () => {
  const site = startSite();
  test.each([
    ['a phone', 44, { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true }],
    ['a mouse', 24, { viewport: { width: 1280, height: 900 } }],
  ] as const)('for %s: %i px', async (_, least, context) => {
    const { page } = await site.reader(context);
    for (const path of PATHS) {
      await page.goto(site.url + path);
      expect(await lowTargets(page, least), path).toEqual([]);
    }
  });

  test('the search is in view on a phone, on the front page and on a story', async () => {
    const { page } = await site.reader({
      viewport: { width: 360, height: 780 },
      hasTouch: true,
      isMobile: true,
    });
    for (const path of ['', 'articles/muybridge-cat/']) {
      await page.goto(site.url + path);
      const link = page.locator('.masthead a[href$="/search/"]:visible');
      const box = await link.boundingBox();
      expect(box === null ? 999 : box.x + box.width, path).toBeLessThanOrEqual(360);
    }
  });
});
