import type { Page } from 'playwright-core';
import { wake } from './hydration.ts';

/** What a reader types into the reply form. */
export interface Typed {
  text: string;
  name?: string;
  email?: string;
}

/** Fills in “Leave a Reply”, once the app is there to answer for it. */
export async function fillReply(page: Page, { text, name = 'Ani', email = 'ani@example.org' }: Typed) {
  await page.getByLabel('Comment *').waitFor();
  await wake(page);
  await page.getByLabel('Comment *').fill(text);
  await page.getByLabel('Name *').fill(name);
  await page.getByLabel('Email *').fill(email);
}

/** Fills in the form and sends it off. */
export async function postReply(page: Page, typed: Typed): Promise<void> {
  await fillReply(page, typed);
  await page.getByRole('button', { name: 'Post Comment' }).click();
}

/** A comment by some of its words. */
export const comment = (page: Page, words: string) => page.locator('.comment', { hasText: words });

/** What the form says above its fields. */
export const problems = (page: Page) => page.locator('#reply-problems');

/** Waits until the keyboard stands on what a selector names. */
export const focusOn = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
