import type { Page } from 'playwright-core';

/** The articles that were found. */
export const found = (page: Page) => page.locator('search .story');
/** What the search says of them. */
export const said = (page: Page) => page.locator('search [role=status]');
/** Where the question is written. */
export const field = (page: Page) => page.getByLabel('Words to search for');
/** The words that were marked. */
export const marks = (page: Page) => page.locator('search mark').allInnerTexts();

/** Waits until every language was asked. */
export async function settled(page: Page): Promise<void> {
  await page.locator('search [aria-busy=false]').waitFor();
}
