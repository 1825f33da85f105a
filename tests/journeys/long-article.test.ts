import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { everyBlock } from './every-block.ts';
import { hydrate } from './hydration.ts';
import { startSite } from './site.ts';
import { refuseFonts } from './watched-page.ts';

/** Adds an article that has every type of block near its start and again far below, and one of many paragraphs. */
function addLongArticles(edition: string): void {
  const { body = [], related: _, ...rest } = everyBlock();
  const blocks = (body as { type?: string }[]).filter(({ type }) => type !== 'unknown');
  const paragraphs = Array.from({ length: 100 }, (_, i) => `Words of paragraph ${i}. `.repeat(1 + (i % 9)));
  const bodies = { blocks: [...blocks, ...blocks, ...blocks], paragraphs };
  for (const [slug, long] of Object.entries(bodies))
    writeFileSync(join(edition, 'articles', `${slug}.json`), JSON.stringify({ ...rest, body: long }));
}

/** Scrolls through the page, so that each part of it has been near. */
const scrollThrough = (page: Page) =>
  page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 200) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });

/** Places of all elements of the article's body and of what follows it, relative to the document. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.body *, .next, .next *, .comments, .comments *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.tagName} ${element.className} ${[x, y + scrollY, width, height].map((part) => part.toFixed(1)).join(' ')}`;
    }),
  );

describe('a long article', () => {
  const site = startSite(addLongArticles);

  test('lays out what is far below when it comes near', async () => {
    const { page, expectQuiet } = await site.reader({ viewport: { width: 412, height: 800 } });
    await page.goto(`${site.url}articles/blocks/`);
    const cell = page.locator('.body > .table').last().locator('td').first();
    const isLaidOut = () => cell.evaluate((it) => it.checkVisibility({ contentVisibilityAuto: true }));
    expect(await isLaidOut()).toBe(false);
    await cell.evaluate((it) => it.scrollIntoView());
    await expect.poll(isLaidOut).toBe(true);
    expectQuiet();
  });

  test.each([412, 1280])('looks at %i px as if all of it had been laid out at once', async (width) => {
    const { page } = await site.reader({ viewport: { width, height: 800 } });
    await refuseFonts(page);
    await page.goto(`${site.url}articles/blocks/`);
    await hydrate(page);
    await scrollThrough(page);
    const seen = await places(page);
    await page.evaluate(() => document.documentElement.toggleAttribute('data-whole', true));
    expect(seen).toEqual(await places(page));
  });

  test('is reloaded where the reader was', async () => {
    const { page } = await site.reader({ viewport: { width: 412, height: 800 } });
    await refuseFonts(page);
    await page.goto(`${site.url}articles/paragraphs/`);
    await hydrate(page);
    await scrollThrough(page);
    const last = page.getByText('Words of paragraph 90.');
    const top = () => last.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await last.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.waitForFunction(() => (history.state as { y?: number } | null)?.y === scrollY);
    const before = await top();
    await page.reload();
    await page.waitForLoadState('networkidle');
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(5);
  });
});
