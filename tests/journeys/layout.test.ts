import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addEveryBlock } from './every-block.ts';
import { openKind, PAGE_KINDS } from './page-kinds.ts';
import { startSite } from './site.ts';
import { refuseFonts } from './watched-page.ts';

/** Sums up layout shifts that the reader did not cause. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const seen = { sum: 0, who: [] as string[] };
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        seen.sum += entry.value;
        for (const { node } of entry.sources) {
          seen.who.push(`${entry.value.toFixed(3)} ${(node as Element | null)?.className ?? node?.nodeName}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shiftsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifts: { sum: number; who: string[] } }).shifts);

/** Returns how far the page scrolls sideways, and the elements that overflow. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= wide) return [];
    return [...document.querySelectorAll('body *')]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > wide + 1 || element.getBoundingClientRect().left < -1,
      )
      .map((element) => `${element.tagName} ${element.className} ${element.getBoundingClientRect().right}`)
      .slice(0, 5);
  });

/** Returns the words of dates, labels and buttons that are broken over two lines. */
const brokenWords = (page: Page) =>
  page.evaluate(() => {
    const broken: string[] = [];
    for (const element of document.querySelectorAll('time, .section-label, .label, nav a, button')) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        for (const { 0: word, index } of text.data.matchAll(/[\p{L}\d]+/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(word);
        }
      }
    }
    return broken;
  });

/** Fonts of the system that `fonts.css` fits to our faces, so that nothing moves when those arrive. */
const FALLBACKS = [
  ['Georgia', 'Noto Serif', 'Times New Roman', 'Liberation Serif'],
  ['Arial', 'Liberation Sans', 'Roboto'],
];

/** Whether the browser has a fitted fallback for each face. */
const hasFallbacks = (page: Page) =>
  page.evaluate(
    (faces) =>
      Promise.all(
        faces.map((names) => new FontFace('fallback', names.map((name) => `local("${name}")`).join()).load()),
      ).then(
        () => true,
        () => false,
      ),
    FALLBACKS,
  );

describe('pages have no layout shift and no overflow', () => {
  const site = startSite(addEveryBlock);
  let isFitted = false;
  beforeAll(async () => {
    const { page } = await site.reader();
    isFitted = await hasFallbacks(page);
  });

  test('the fonts of this system are fitted to our faces', ({ task }) => {
    if (!isFitted)
      task.meta.missing = `no font of ${FALLBACKS.map((names) => names.join(', ')).join(' and of ')}, so that shifts are measured without our faces`;
  });

  describe.each([360, 1280])('opened at %i px and then narrowed to 320', (width) => {
    test.each(PAGE_KINDS)(
      '$name does not move while it loads, stores nothing and asks nobody else',
      async (kind) => {
        const { page, context, expectQuiet } = await site.reader({ viewport: { width, height: 800 } });
        // Without a fitted fallback texts move by what the system lacks, or not, as the faces come early or late.
        if (!isFitted) await refuseFonts(page);
        await watchShifts(page);
        await openKind(page, site.url, kind);
        // Scrolled to the end, so that lazy pictures load.
        await page.evaluate(async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += 700) {
            scrollTo(0, y);
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          }
        });
        await page.waitForFunction(() =>
          [...document.images].every((image) => image.complete || image.loading === 'lazy'),
        );
        const { sum, who } = await shiftsOf(page);
        expect(sum, who.join('\n')).toBeLessThanOrEqual(kind.shift ?? 0.02);
        const kept = await page.evaluate(async () => [
          ...Object.keys(localStorage),
          ...Object.keys(sessionStorage),
          ...(await indexedDB.databases()).map(({ name }) => name),
          document.cookie,
        ]);
        expect([...kept, ...(await context.cookies())]).toEqual(['']);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await sideways(page)).toEqual([]);
        expectQuiet(kind.noise === undefined ? [] : [kind.noise]);
      },
    );
  });

  test.each(PAGE_KINDS)('$name does not scroll sideways with text twice as large', async (kind) => {
    const { page } = await site.reader({ viewport: { width: 1280, height: 800 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await openKind(page, site.url, kind);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await sideways(page)).toEqual([]);
  });

  test('no date, label or button breaks inside a word, in a window of any width', async () => {
    const { page } = await site.reader();
    for (const kind of PAGE_KINDS.filter(({ onTo }) => onTo === undefined)) {
      await openKind(page, site.url, kind);
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await brokenWords(page), `${kind.name} at ${width} px`).toEqual([]);
      }
    }
  });

  test.each([
    ['forced colours', { forcedColors: 'active' }],
    ['less motion', { reducedMotion: 'reduce' }],
  ] as const)('with %s the story is whole and the focus is seen', async (_, options) => {
    const { page, expectQuiet } = await site.reader(options);
    await page.goto(`${site.url}articles/csto-summit-yerevan/`);
    await page.locator('.comment-form').waitFor();
    await page.locator('.related a').focus();
    const { style, width } = await page.locator('.related a').evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { style: outlineStyle, width: outlineWidth };
    });
    expect([style, Number.parseFloat(width) > 0]).toEqual(['solid', true]);
    // The line that shows how far a reader is follows the scroll position; nothing moves by itself.
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ timeline }) => timeline === document.timeline).length,
    );
    expect(moving).toBe(0);
    expectQuiet();
  });
});
