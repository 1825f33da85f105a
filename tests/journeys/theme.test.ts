import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';

const TOKENS = readFileSync(
  fileURLToPath(new URL('../../src/page/style/tokens.css', import.meta.url)),
  'utf8',
);

/** Names of all tokens that `:root` has on a screen: the contract of docs/themes.md. */
const names = [...new Set([...TOKENS.matchAll(/^ +(--[\w-]+):/gm)].map(([, name = '']) => name))];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens an article in English with an Arabic quotation that has English interface text, under an edition's own sheet. */
async function open(sheet: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><head><style>${TOKENS}</style><style>${sheet}</style></head><body><main lang="en"><p id="text" lang="en">a</p><div lang="ar"><p id="arabic">b</p><p id="inside" lang="en">c</p></div></main></body></html>`,
  );
  return page;
}

const computedToken = (page: Page, id: string, name: string): Promise<string> =>
  page.evaluate(
    ([element, property]) =>
      getComputedStyle(document.getElementById(element as string) as HTMLElement)
        .getPropertyValue(property as string)
        .trim(),
    [id, name],
  );

test('every token that an edition sets on :root reaches text that has a language', async () => {
  expect(names.length).toBeGreaterThan(50);
  const page = await open(`:root{${names.map((name, i) => `${name}:${i}px`).join(';')}}`);
  for (const [i, name] of names.entries())
    expect(await computedToken(page, 'text', name), name).toBe(`${i}px`);
  await page.close();
});

test('another script has its own type, and English inside it that of English', async () => {
  const page = await open('');
  expect(await computedToken(page, 'arabic', '--text')).toContain('Noto Naskh Arabic');
  expect(await computedToken(page, 'arabic', '--leading-body')).toBe('1.85');
  for (const name of ['--text', '--leading-body', '--track-label', '--size-body'])
    expect(await computedToken(page, 'inside', name), name).toBe(await computedToken(page, 'text', name));
  await page.close();
});

test('an edition sets the face of another script by its language', async () => {
  const page = await open(':root{--text:serif} :lang(ar){--text:"Own Naskh"}');
  expect(await computedToken(page, 'text', '--text')).toBe('serif');
  expect(await computedToken(page, 'arabic', '--text')).toBe('"Own Naskh"');
  await page.close();
});
