import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page that notes everything that should never happen while somebody reads. */
export interface WatchedPage {
  page: Page;
  /** Fails where a console error, a policy violation or a request to another host was seen. */
  expectQuiet(): void;
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
      noise.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, expectQuiet: () => expect(noise).toEqual([]), close: () => context.close() };
}
