import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/server/store/open-store.ts';
import { hydrate, isHydrated } from './hydration.ts';
import { startSite } from './site.ts';

/*
 * Browsers must render exactly what Node rendered, although their versions of URL, Intl and Unicode differ: else
 * hydration fails, React renders the page anew, and typed text is lost.
 */

/** Visible and joining characters from `!` to the arrows and currency signs. */
const SIGNS = Array.from({ length: 0x20ff - 0x21 + 1 }, (_, i) => String.fromCodePoint(0x21 + i));

const addressesOf = (sign: string): string[] => [
  `http://a.example/x${sign}y?x${sign}y#x${sign}y`,
  `http://a${sign}b.example/`,
];

/** Joins addresses to texts of limited length, one address a line. */
const COMMENT_LENGTH = 4500;

function commentTexts(): string[] {
  const texts: string[] = [];
  let text = '';
  for (const address of SIGNS.flatMap(addressesOf)) {
    if (text.length + address.length > COMMENT_LENGTH) {
      texts.push(text);
      text = '';
    }
    text += `${address}\n`;
  }
  return [...texts, text];
}

/** Times at which formats differ: each month, around midnight, changes to summer time, old years. */
const MOMENTS = [
  ...Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, month, 1 + 2 * month, 2 * month, 59))),
  ...['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
  ...['1884-10-22T12:00:00Z', '1970-01-01T00:00:00Z', '2000-02-29T23:59:59Z', '2025-12-31T23:30:00Z'],
].map((moment) => `${new Date(moment).toISOString().slice(0, 19)}Z`);

const NAMES = ['Ani', '\u0531\u0576\u056b', '\u0639\u0628\u062f', 'Ng\u00f4', '\u9ed1\u6fa4'];

const idOf = (n: number): string => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Returns an article with these names, corrections at these times, and a table of numbers. */
const articleAt = (moment: string, n: number) => ({
  id: idOf(n),
  headline: `Corpus ${n}`,
  section: 'World',
  published: moment,
  updated: '2026-11-27T23:59:00Z',
  byline: NAMES.slice(0, n % (NAMES.length + 1)),
  body: [
    {
      type: 'paragraph',
      text: SIGNS.slice(n * 60, n * 60 + 60).map((sign) => ({
        // A paragraph of marks without a letter to stand on is refused.
        text: `a${sign}`,
        href: `https://a.example/${encodeURIComponent(sign)}`,
      })),
    },
    {
      type: 'table',
      header: ['a', 'b', 'c', 'd', 'e'],
      rows: [['1,234.5', '\u20ac 12', '\u0661\u0662', '\u2212 3 %', '\u00bd']],
    },
    ...MOMENTS.map((at) => ({ type: 'update', at, body: ['What was new.'] })),
  ],
  sources: SIGNS.slice(n * 60, n * 60 + 60)
    .filter((sign) => /[a-z\u00e0-\u0fff]/i.test(sign) && URL.canParse(`https://${sign}.example/`))
    .map((sign) => ({ url: `https://${sign}.example/` })),
  corrections: MOMENTS.filter((at) => at > moment).map((at) => ({
    at,
    kind: 'correction',
    text: 'One word.',
  })),
});

async function addCorpus(edition: string): Promise<void> {
  const texts = commentTexts();
  const each = Math.ceil(texts.length / MOMENTS.length);
  for (const [n, moment] of MOMENTS.entries())
    writeFileSync(join(edition, 'articles', `corpus-${n}.json`), JSON.stringify(articleAt(moment, n)));
  mkdirSync(join(edition, 'data'), { recursive: true });
  const store = await openStore({ data: join(edition, 'data') });
  for (const [i, text] of texts.entries()) {
    const suffix = String(i).padStart(12, '0');
    await store.add({
      id: `00000000-0000-7000-8000-${suffix}`,
      articleId: idOf(Math.floor(i / each)),
      parent: null,
      status: 'published',
      name: NAMES[i % NAMES.length] ?? '',
      email: `a${i}@example.org`,
      url: `https://a.example/${SIGNS[i * 30] ?? ''}`,
      text,
      revision: null,
      createdAt: Date.parse(MOMENTS[i % MOMENTS.length] ?? ''),
      key: `corpus-${suffix}`,
      bodyHash: suffix,
      clientHash: null,
    });
  }
  await store.close();
}

/**
 * Types before hydration, hydrates, and counts the rendered elements that are still in the page. Differences in text
 * are errors on the console.
 */
async function hydrateAndCompare(
  page: Page,
): Promise<{ rendered: number; left: number; typed: string | undefined }> {
  expect(await isHydrated(page)).toBe(false);
  await page.evaluate(() => {
    const box = document.querySelector<HTMLTextAreaElement>('textarea');
    if (box !== null) box.value = 'Half a thought';
    Object.assign(window, { renderedElements: [...document.querySelectorAll('#root *')] });
  });
  await hydrate(page);
  return page.evaluate(() => {
    const { renderedElements: elements } = window as unknown as { renderedElements: Element[] };
    return {
      rendered: elements.length,
      left: elements.filter(({ isConnected }) => isConnected).length,
      typed: document.querySelector<HTMLTextAreaElement>('textarea')?.value,
    };
  });
}

describe('content that Node and a browser might render differently', () => {
  const site = startSite(async (edition) => {
    const file = join(edition, 'edition.json');
    const written = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...written, timeZone: 'Europe/Berlin' }));
    await addCorpus(edition);
  });

  test('is hydrated without a difference: links, dates, numbers, names; a draft stays', async () => {
    const { page, expectQuiet } = await site.reader();
    // The day of the newest article: on a later one the briefs lose their time zone, after hydration and rightly.
    await page.clock.setFixedTime('2026-11-24T12:00:00Z');
    for (const n of MOMENTS.keys()) {
      await page.goto(`${site.url}articles/corpus-${n}/`);
      expect(await page.title()).toContain(`Corpus ${n}`);
      const { rendered, left, typed } = await hydrateAndCompare(page);
      expect(left, `corpus-${n}`).toBe(rendered);
      expect(typed).toBe('Half a thought');
    }
    for (const path of [
      '',
      'archive/',
      'sections/world/',
      'corrections/',
      'archive/2025/03/',
      'tags/',
      'authors/',
    ]) {
      await page.goto(site.url + path);
      const { rendered, left } = await hydrateAndCompare(page);
      expect(left, `/${path}`).toBe(rendered);
    }
    expectQuiet();
  });
});
