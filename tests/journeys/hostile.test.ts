import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isVisible } from '../../src/model/visible-text.ts';
import { articlesWith, articleWith, PAYLOADS } from './hostile-articles.ts';
import { hostileCorpora } from './hostile-corpora.ts';
import { startSite } from './site.ts';

const CONTROL = 'Zyxwvu harmless';
/** Normalises text as pages do: without control characters, white space collapsed. */
const fold = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

interface Seen {
  /** Counts the occurrences of a text in the page. */
  count: number;
  alts: number;
  tags: string[];
  ids: string[];
  whole: boolean;
}

/** Returns what a page made of a text. */
const look = (page: Page, words: string): Promise<Seen> =>
  page.evaluate((text) => {
    const folded = (value: string) => value.replace(/\s+/g, ' ').trim();
    const all = [...document.querySelectorAll('*')];
    return {
      count: folded(document.querySelector('main')?.textContent ?? '').split(folded(text)).length - 1,
      alts: [...document.images].filter(({ alt }) => folded(alt) === folded(text)).length,
      tags: [...new Set(all.map(({ tagName }) => tagName))].sort(),
      ids: all
        .map(({ id }) => id)
        // Those of blocks, and of the headings in them, come from their words.
        .filter((id) => id !== '' && !/^(?:title-|caption-)?b-/.test(id))
        .sort(),
      whole:
        document.body instanceof HTMLBodyElement &&
        document.getElementById('broadsheet')?.tagName === 'SCRIPT' &&
        document.getElementById('root')?.tagName === 'DIV' &&
        document.querySelector('header.masthead') !== null &&
        document.querySelector('.comment-form') !== null &&
        !('polluted' in {}),
    };
  }, words);

describe('hostile text in articles is shown as text', () => {
  const packed = articlesWith(hostileCorpora().filter((text) => isVisible(text) && !/\p{Cs}/u.test(text)));
  const site = startSite((edition) => {
    const write = (slug: string, article: unknown) =>
      writeFileSync(join(edition, 'articles', `${slug}.json`), JSON.stringify(article));
    write('control', articleWith(CONTROL, 100));
    for (const [i, words] of PAYLOADS.entries()) write(`hostile-${i}`, articleWith(words, i));
    for (const [i, article] of packed.entries()) write(`packed-${i}`, article);
  });

  test('in every field of an article, in its section and in lists', async () => {
    const { page, expectQuiet } = await site.reader();
    const open = async (slug: string) => {
      await page.goto(`${site.url}articles/${slug}/`);
      await page.locator('.comment-form').waitFor();
    };
    await open('control');
    const control = await look(page, CONTROL);
    expect(control.count).toBeGreaterThan(35);
    expect(control.whole).toBe(true);
    for (const [i, words] of PAYLOADS.entries()) {
      await open(`hostile-${i}`);
      expect({ words, ...(await look(page, fold(words))) }).toEqual({ words, ...control });
      expect(await page.title()).toContain(' | Broadsheet');
      await page.locator('.section-label a').click();
      await page.locator('article.article').waitFor({ state: 'detached' });
      expect(fold((await page.locator('h1.headline, main h1').first().textContent()) ?? '')).toBe(
        fold(`${words} ${i}`),
      );
      expect(fold((await page.locator('.story').first().textContent()) ?? '')).toContain(fold(words));
    }
    await page.goto(site.url);
    await page.locator('.story').first().waitFor();
    expect(
      await page.locator('main :is(script, iframe, style, form, object, embed, base, meta)').count(),
    ).toBe(0);
    expectQuiet();
  });

  test('every text of the corpora, in a paragraph of its own', async () => {
    const { page, expectQuiet } = await site.reader();
    for (const [i, article] of packed.entries()) {
      await page.goto(`${site.url}articles/packed-${i}/`);
      await page.locator('.comment-form').waitFor();
      const shown = await page
        .locator('.body > p')
        .evaluateAll((paragraphs) => paragraphs.map((paragraph) => paragraph.textContent ?? ''));
      expect(shown.map(fold)).toEqual(article.body.map((text) => fold(text as string)));
      expect(await page.locator('.body > :not(p, .opening, .top-float)').count()).toBe(0);
    }
    expectQuiet();
  });
});
