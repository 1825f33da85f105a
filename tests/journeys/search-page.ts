import type { Page } from 'playwright-core';

/** The results of the search. */
export const results = (page: Page) => page.locator('search .story');
/** The status line of the search. */
export const status = (page: Page) => page.locator('search [role=status]');
/** The field of the search. */
export const field = (page: Page) => page.getByLabel('Words to search for');
/** The marked matches. */
export const marks = (page: Page) => page.locator('search mark').allInnerTexts();

/** Waits until all languages are searched. */
export async function settled(page: Page): Promise<void> {
  await page.locator('search [aria-busy=false]').waitFor();
}
