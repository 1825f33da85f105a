import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { makeEdition, press, RunningPaper, removeEdition } from '../../tools/program.ts';
import { expectAccessible } from './axe.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

let browser: Browser;
let edition: string;
let paper: RunningPaper;

beforeAll(async () => {
  browser = await launchBrowser();
  edition = makeEdition();
  press(edition, ['build']);
  paper = await RunningPaper.start(edition);
});
afterAll(async () => {
  await paper.stop();
  await browser.close();
  removeEdition(edition);
});

const results = ({ page }: WatchedPage) => page.locator('article.story h2 a');
const said = ({ page }: WatchedPage) => page.locator('[role=status]', { hasText: /found/i });

describe('a reader who looks for something', () => {
  test.each([
    ['a word', 'Challenger', 'challenger-deep'],
    ['a Japanese word inside a sentence', '港', 'beato-nagasaki-ja'],
    ['an Arabic word that stands there with its article', 'قناة', 'suez-canal-ar'],
    ['an Armenian word', 'այբուբեն', 'armenian-alphabet-hy'],
  ])('finds %s, in whatever language the page is', async (_, query, slug) => {
    const watched = await openWatched(browser, paper.url);
    await watched.page.goto(`${paper.url}search/?q=${encodeURIComponent(query)}`);
    await watched.page.getByRole('searchbox').focus();
    await watched.page.locator(`a[href="/articles/${slug}/"]`).first().waitFor();
    expect(await watched.page.locator('mark').count()).toBeGreaterThan(0);
    watched.expectQuiet();
    await watched.close();
  });

  test('is told how many there are, narrows them down, and finds nothing without a fuss', async () => {
    const watched = await openWatched(browser, paper.url);
    const { page } = watched;
    await page.goto(`${paper.url}search/`);
    await page.getByRole('searchbox').fill('first');
    await said(watched).waitFor();
    const all = await results(watched).count();
    expect(all).toBeGreaterThan(1);
    await page.locator('select[name=section]').selectOption('Sport');
    await expect.poll(() => results(watched).count()).toBeLessThan(all);
    await page.getByText(/^Searched as of /).waitFor();
    await page.getByRole('searchbox').fill('zxqv');
    await page.getByText('Nothing found for “zxqv”').waitFor();
    await expectAccessible(page);
    watched.expectQuiet();
    await watched.close();
  });

  test('opens the search on “/” over a page that is only printed, by keyboard alone', async () => {
    const watched = await openWatched(browser, paper.url);
    const { page } = watched;
    await page.goto(`${paper.url}articles/dust-bowl/`);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type('Nagasaki');
    await said(watched).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await dialog.waitFor();
    await page.keyboard.type('Nagasaki');
    const first = dialog.locator('article.story h2 a').first();
    await first.waitFor();
    await first.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/*nagasaki*/');
    await dialog.waitFor({ state: 'detached' });
    watched.expectQuiet();
    await watched.close();
  });

  test('types a slash into a field as ever', async () => {
    const watched = await openWatched(browser, paper.url);
    const { page } = watched;
    await page.goto(`${paper.url}search/`);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('a/b');
    expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await watched.close();
  });

  test('is led to the archive where no script runs', async () => {
    const watched = await openWatched(browser, paper.url, { javaScriptEnabled: false });
    await watched.page.goto(`${paper.url}search/`);
    await watched.page.getByRole('link', { name: 'the archive.' }).click();
    await watched.page.getByRole('heading', { name: 'Archive' }).waitFor();
    await watched.close();
  });
});
