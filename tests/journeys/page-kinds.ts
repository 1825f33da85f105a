import type { BrowserContext, Page } from 'playwright-core';
import { hydrate } from './hydration.ts';

/** A kind of page, and how a reader gets to it. */
export interface PageKind {
  name: string;
  path: string;
  /** Address to navigate to by a link, for pages that exist in the app only. */
  onTo?: string;
  /** Sets up what the page shows, before it is opened. */
  before?: (context: BrowserContext) => Promise<unknown>;
  /** Messages of the browser on the console of such a page. */
  noise?: RegExp;
  /** Allowed layout shift. At 360 px a headline may have a line more in its font than in the fallback. */
  shift?: number;
  /** Why hosts can differ in it. */
  differs?: string;
  /** Present once the page is rendered. */
  shown: string;
}

/** All kinds of pages that readers can see. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'the front page', path: '', differs: 'the base path itself', shown: '.story' },
  { name: 'a section', path: 'sections/science/', shown: '.story' },
  {
    name: 'a story',
    path: 'articles/csto-summit-yerevan/',
    differs: 'whether there is a comments service',
    shift: 0.09,
    shown: '.end .back-to-top',
  },
  {
    name: 'a story with every kind of block',
    path: 'articles/every-block/',
    differs: 'types of media, and the policy for them',
    shown: '.end .back-to-top',
  },
  { name: 'a story written from right to left', path: 'articles/suez-canal-ar/', shown: '.end .back-to-top' },
  { name: 'a retracted story', path: 'articles/great-wall-moon/', shown: '.end .back-to-top' },
  {
    name: 'a search',
    path: 'search/?q=summit',
    differs: 'types of the index, and the policy for WebAssembly',
    shown: 'search .story',
  },
  {
    name: 'a story whose comments are closed',
    path: 'articles/dart-impact/',
    shown: '.comments',
  },
  {
    name: 'a place where nothing is',
    path: 'no/such/place/',
    differs: 'page and status for an unknown address',
    noise: /status of 404/,
    shown: '.headline',
  },
  {
    name: 'a page that could not be had',
    path: 'sections/world/',
    onTo: '/articles/seed-vault/',
    before: (context) =>
      context.route('**/articles/seed-vault.json', (route) => route.fulfill({ status: 500 })),
    noise: /status of 500/,
    shown: 'main button:has-text("Try again")',
  },
];

/** Opens a kind of page and waits until it is rendered and its fonts are loaded. */
export async function openKind(page: Page, url: string, kind: PageKind): Promise<void> {
  await kind.before?.(page.context());
  await page.goto(url + kind.path);
  if (kind.onTo !== undefined) {
    await hydrate(page);
    await page.locator(`.story a[href$="${kind.onTo}"]`).first().click();
    await page.waitForURL(`**${kind.onTo}`);
  }
  await page.locator(kind.shown).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}
