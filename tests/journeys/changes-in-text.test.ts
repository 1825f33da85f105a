import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { NO_LINE, offlineSite } from './offline-site.ts';

/** Changes values of a JSON file of the edition. */
function change(file: string, values: (before: Record<string, unknown>) => Record<string, unknown>): void {
  const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...before, ...values(before) }));
}

const widths = (metres: number) => ({ type: 'table', header: ['Width'], rows: [[`${metres} m`]] });

const readToTheEnd = async (page: Page) => {
  await page.evaluate(() => document.querySelector('.next, .comments')?.scrollIntoView());
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('broadsheet:/paper/:read:dust-bowl')))
    .not.toBeNull();
};

describe('what changed in an article since it was read', () => {
  const site = offlineSite();

  test('is marked in the text where the reader wants it, without a connection too', async () => {
    change(site.file('edition.json'), () => ({ revisions: 'public' }));
    const article = site.file('articles/dust-bowl.json');
    change(article, ({ body }) => ({ body: ['It was six.', widths(6), ...(body as unknown[])] }));
    site.build();
    const { page, expectQuiet, close } = await site.reader();
    await page.getByLabel('Remember what I read').check();
    await site.visit(page, 'articles/dust-bowl/');
    await readToTheEnd(page);
    change(article, ({ body }) => ({
      body: ['It was seven.', widths(7), ...(body as unknown[]).slice(2)],
    }));
    site.build();
    await site.visit(page, 'articles/dust-bowl/');
    const toggle = page.getByRole('button', { name: 'Show changes in the text' });
    await toggle.click();
    const first = page.locator('.body > p:not([hidden])').first();
    const marks = () =>
      first.evaluate((block) =>
        [...block.querySelectorAll('del, ins')].map(({ textContent }) => textContent),
      );
    await expect.poll(marks).toEqual(['Removed: six', 'Added: seven']);
    expect(await first.isVisible()).toBe(true);
    expect(await page.locator('.body > p[hidden]').isVisible()).toBe(false);
    expect(await page.locator('.table:visible td').allTextContents()).toEqual(['Removed: 6Added: 7 m']);
    await expectAccessible(page);
    await toggle.click();
    await expect.poll(() => first.textContent()).toBe('It was seven.');
    // Code that the app loaded is stored a moment later.
    const isCodeStored = () =>
      page.evaluate(async () => {
        const names = performance.getEntriesByType('resource').map(({ name }) => name);
        const stored = await Promise.all(
          names.filter((name) => name.endsWith('.js')).map((name) => caches.match(name)),
        );
        return stored.every((response) => response !== undefined);
      });
    await expect.poll(isCodeStored).toBe(true);
    // The page was stored before: what counts is that its newer text is.
    const isTextStored = () =>
      page.evaluate(
        async (url) => (await (await caches.match(url))?.text())?.includes('It was seven.'),
        page.url(),
      );
    await expect.poll(isTextStored).toBe(true);
    await site.stop();
    await page.goto(`${site.url}articles/dust-bowl/`);
    await toggle.click();
    await expect.poll(marks).toEqual(['Removed: six', 'Added: seven']);
    await page.getByText('About this story').click();
    await page.getByText('Hash of the text').waitFor();
    await expectAccessible(page);
    expectQuiet([], [NO_LINE]);
    await close();
  });
});
