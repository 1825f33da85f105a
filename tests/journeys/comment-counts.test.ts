import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hydrate } from './hydration.ts';
import { startSite } from './site.ts';
import { refuseFonts } from './watched-page.ts';
import { comment, postReply } from './writing.ts';

const site = startSite();

/** Lines of cards with a count, as the reader sees it. */
const counts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-comments]')].map((line) =>
      getComputedStyle(line, '::after').content.slice(1, -1),
    ),
  );

/** Slug of the article of a card, the last of those that a selector finds. */
const slugOf = async (page: Page, card: string): Promise<string> => {
  const href = await page.locator(`${card} .headline a`).last().getAttribute('href');
  return href?.split('/').at(-2) ?? '';
};

test('cards and briefs say how many comments there are: asked for once, after the page, and nothing moves', async () => {
  const { page, expectQuiet } = await site.reader();
  await page.goto(site.url);
  const slugs = [
    await slugOf(page, '.front-lead'),
    await slugOf(page, '.briefs .story:first-child'),
    await slugOf(page, '.band .story:not(:has(.section-label))'),
  ];
  for (const slug of slugs) {
    await page.goto(`${site.url}articles/${slug}/`);
    await postReply(page, { text: 'Worth counting.' });
    await comment(page, 'Worth counting.').waitFor();
  }
  const reader = await site.reader();
  // Fonts that arrive move a page whose fallbacks are not installed.
  await refuseFonts(reader.page);
  const asked: string[] = [];
  reader.page.on('request', (request) => asked.push(request.url()));
  await reader.page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await reader.page.goto(site.url);
  await expect.poll(() => counts(reader.page)).toContain('1 comment');
  await reader.page.mouse.move(600, 400);
  await expect
    .poll(async () => {
      await reader.page.mouse.wheel(0, 100);
      return counts(reader.page);
    })
    .toEqual(['1 comment', '1 comment', '1 comment']);
  const questions = asked.flatMap((url) => new URL(url).searchParams.get('slugs')?.split(',') ?? []);
  expect(questions).toEqual(expect.arrayContaining(slugs));
  expect(new Set(questions).size).toBe(questions.length);
  expect(asked.filter((url) => /\/app-[^/]*\.js$/.test(url))).toEqual([]);
  expect(await reader.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  // The app takes over the same elements, and shows counts in the lists that it moves to.
  await hydrate(reader.page);
  expect(await counts(reader.page)).toEqual(['1 comment', '1 comment', '1 comment']);
  await reader.page.locator('.band h2 a').first().click();
  await reader.page.waitForURL('**/sections/**');
  await reader.page.goBack();
  await reader.page.locator('.front-lead').waitFor();
  await expect.poll(() => counts(reader.page)).toContain('1 comment');
  reader.expectQuiet();
  expectQuiet();
});

test('a service that does not answer takes nothing from a list', async () => {
  const { page, expectQuiet } = await site.reader();
  await page.route('**/api/comments/counts*', (route) => route.fulfill({ status: 503, body: 'not now' }));
  const answered = page.waitForResponse('**/api/comments/counts*');
  await page.goto(site.url);
  await answered;
  expect(await counts(page)).toEqual([]);
  await page.locator('.story').first().waitFor();
  expectQuiet([/status of 503/]);
});
