import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has not come by then does not come; milliseconds. */
const PATIENCE = 12_000;

/** A page that notes everything that should never happen while somebody reads. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /**
   * Fails where a console error, a policy violation, a dialog or a request to another host was seen.
   *
   * @param provoked what the journey itself brought about; each must have been seen, and nothing else
   */
  expectQuiet(provoked?: RegExp[]): void;
  close(): Promise<void>;
}

/**
 * Opens a page and watches it.
 *
 * @param origin requests to any other are noted and not let through (P04)
 */
export async function openWatched(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE);
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
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const expectQuiet = (provoked: RegExp[] = []) => {
    expect(noise.filter((line) => !provoked.some((pattern) => pattern.test(line)))).toEqual([]);
    expect(provoked.filter((pattern) => !noise.some((line) => pattern.test(line)))).toEqual([]);
  };
  return { page, context, expectQuiet, close: () => context.close() };
}
