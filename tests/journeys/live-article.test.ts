import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { removeEdition } from '../../tools/program.ts';
import { expectAccessible } from './axe.ts';
import { copyBuiltEdition } from './built-edition.ts';
import { StaticHost } from './static-host.ts';
import { openWatched } from './watched-page.ts';

const MINUTE = 60_000;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
let edition: string;
let host: StaticHost;

const minutesAgo = (minutes: number) =>
  `${new Date(Date.now() - minutes * MINUTE).toISOString().slice(0, 19)}Z`;

/** Writes a live article whose entries are these numbers, the newest first; number 2 is pinned, and a key entry. */
function writeArticle(numbers: number[]): void {
  const body = numbers.map((number) => ({
    type: 'update',
    id: `e${number}`,
    at: minutesAgo(60 - number),
    headline: `Entry ${number}`,
    ...(number === 2 ? { key: true, pinned: true } : {}),
    body: Array.from({ length: 3 }, (_, i) =>
      `Text ${i} of entry ${number}, which is some lines long. `.repeat(6),
    ),
  }));
  const article = {
    headline: 'As it happens',
    section: 'World',
    label: 'Live',
    published: minutesAgo(120),
    body,
  };
  writeFileSync(join(edition, 'articles/live.json'), JSON.stringify(article));
}

beforeAll(async () => {
  browser = await launchBrowser();
  edition = copyBuiltEdition('sampleBelowPath');
  writeArticle([6, 5, 4, 3, 2, 1]);
  host = await StaticHost.serving(edition);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  removeEdition(edition);
});

const entryIds = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('.update')].map(({ id }) => id.slice(2)));
const topOf = (page: Page, id: string) =>
  page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top ?? Number.NaN, id);

test('new entries of a live article are announced, and shown where the reader is not moved', async () => {
  const { page, expectQuiet, close } = await openWatched(browser, host.url);
  await page.clock.install();
  await page.goto(`${host.url}articles/live/`);
  // The app starts by itself, since there may be more.
  await page.waitForFunction(() => document.documentElement.dataset['hydrated'] !== undefined);
  expect(await entryIds(page)).toEqual(['e2', 'e6', 'e5', 'e4', 'e3', 'e1']);
  await page
    .getByRole('navigation', { name: 'Key moments' })
    .getByRole('link', { name: /Entry 2/ })
    .waitFor();
  writeArticle([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  StaticHost.build(edition);
  await page.evaluate(() => document.getElementById('b-e4')?.scrollIntoView());
  const before = await topOf(page, 'b-e4');
  await page.clock.runFor(MINUTE);
  await page.getByText('3 new', { exact: true }).waitFor();
  expect([await entryIds(page), await topOf(page, 'b-e4')]).toEqual([
    ['e2', 'e6', 'e5', 'e4', 'e3', 'e1'],
    before,
  ]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect.poll(() => entryIds(page)).toEqual(['e2', 'e9', 'e8', 'e7', 'e6', 'e5', 'e4', 'e3', 'e1']);
  await expect.poll(async () => Math.abs((await topOf(page, 'b-e4')) - before) < 2).toBe(true);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'To the first new one' }).click();
  await expect.poll(async () => Math.abs(await topOf(page, 'b-e9')) < 100).toBe(true);
  expectQuiet();
  await close();
});
