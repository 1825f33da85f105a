import type { Page } from 'playwright-core';
import { hydrate } from './hydration.ts';

/** Values of the comment form. */
export interface Typed {
  text: string;
  name?: string;
  email?: string;
}

/** Fills in the comment form, once it is hydrated. */
export async function fillReply(page: Page, { text, name = 'Ani', email = 'ani@example.org' }: Typed) {
  await page.getByLabel('Comment *').waitFor();
  await hydrate(page);
  await page.getByLabel('Comment *').fill(text);
  await page.getByLabel('Name *').fill(name);
  await page.getByLabel('Email *').fill(email);
}

/** Fills in and submits the comment form. */
export async function postReply(page: Page, typed: Typed): Promise<void> {
  await fillReply(page, typed);
  await page.getByRole('button', { name: 'Post Comment' }).click();
}

/** A comment that contains a text. */
export const comment = (page: Page, words: string) => page.locator('.comment', { hasText: words });

/** The errors above the fields of the form. */
export const problems = (page: Page) => page.locator('#reply-answer');

/** Waits until an element that matches a selector has the focus. */
export const focusOn = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
