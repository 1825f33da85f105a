import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Timeout of every wait in a page; milliseconds. */
const TIMEOUT = 60_000;

/** What Chromium says of a soft move to another page that another move cuts short; no code of ours can catch it. */
const GIVEN_UP = 'Transition was skipped';

/** A page whose errors, policy violations, dialogs and requests to other hosts are recorded. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /**
   * Fails where any of these was recorded.
   *
   * @param provoked patterns of what the journey itself causes; each must have been recorded, and nothing else
   * @param possible patterns of what may be recorded or not, such as failed requests of a service worker
   */
  expectQuiet(provoked?: RegExp[], possible?: RegExp[]): void;
  close(): Promise<void>;
}

/**
 * Opens a page in a new browser context and records its errors.
 *
 * @param origin requests to other origins are recorded and blocked (P04)
 */
export async function openWatched(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(TIMEOUT);
  const noise: string[] = [];
  await context.route(
    (url) => url.origin !== new URL(origin).origin,
    (route) => {
      noise.push(`request to ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy|violat/i.test(message.text()))
      noise.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', ({ message }) => {
    if (message !== GIVEN_UP) noise.push(`error: ${message}`);
  });
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const expectQuiet = (provoked: RegExp[] = [], possible: RegExp[] = []) => {
    const expected = [...provoked, ...possible];
    expect(noise.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
    expect(provoked.filter((pattern) => !noise.some((line) => pattern.test(line)))).toEqual([]);
  };
  return { page, context, expectQuiet, close: () => context.close() };
}

/** Answers requests for fonts with files that are none, so that texts stay in fonts of the system. */
export const refuseFonts = (page: Page): Promise<unknown> =>
  page.route('**/*.woff2', (route) => route.fulfill({ contentType: 'font/woff2', body: '' }));

/** Waits until a face of the text is loaded, which a page asks for after its first paint. */
export const waitForFont = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    [...document.fonts].some(({ status, family }) => status === 'loaded' && family.includes('Serif')),
  );
