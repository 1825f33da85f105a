import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { makeEdition, press, removeEdition } from '../../tools/program.ts';
import { expectAccessible } from './axe.ts';
import { keepHouse } from './house.ts';
import { StaticHost } from './static-host.ts';
import { openWatched } from './watched-page.ts';

const found = (page: Page) => page.locator('search .story');
const said = (page: Page) => page.locator('search [role=status]');
const field = (page: Page) => page.getByLabel('Words to search for');
const marks = (page: Page) => page.locator('search mark').allInnerTexts();

/** Waits until every language was asked. */
async function settled(page: Page): Promise<void> {
  await page.locator('search [aria-busy=false]').waitFor();
}

describe('the search', () => {
  const house = keepHouse();

  test('finds stories as they are asked for, marks the words, and leads to them', async () => {
    const { page, expectQuiet } = await house.reader();
    await page.goto(`${house.url}search/`);
    await field(page).fill('summit');
    await said(page).getByText('stories found').waitFor();
    expect((await marks(page))[0]?.toLowerCase()).toContain('summit');
    await page.waitForURL('**/search/?q=summit');
    await expect
      .poll(() => page.locator('search time').first().textContent())
      .toMatch(/^Searched as of .*\d\d:\d\d/);
    const title = await found(page).first().locator('.headline').textContent();
    await found(page).first().locator('a').click();
    await page.waitForURL('**/articles/**');
    await expect.poll(() => page.locator('h1').textContent()).toBe(title);
    await page.goBack();
    await said(page).getByText('stories found').waitFor();
    expect(await field(page).inputValue()).toBe('summit');
    expectQuiet();
  });

  test.each([
    ['ja', '湿板', 'beato-nagasaki-ja'],
    ['ja', '美術館', 'beato-nagasaki-ja'],
    ['ja', '舟', 'beato-nagasaki-ja'],
    ['ar', 'بورسعيد', 'suez-canal-ar'],
    ['ar', 'تجارة', 'suez-canal-ar'],
    ['ar', 'والفلاحين', 'suez-canal-ar'],
    ['ru', 'мосты', 'trans-siberian-ru'],
    ['hy', 'այբուբեն', 'armenian-alphabet-hy'],
    ['de', 'Masswerk', 'blossfeldt-plants-de'],
    ['de', 'Pflanzen', 'blossfeldt-plants-de'],
  ])('finds a word inside a sentence in %s: %s', async (_, word, slug) => {
    const { page, expectQuiet } = await house.reader();
    await page.goto(`${house.url}search/?q=${encodeURIComponent(word)}`);
    const story = found(page).filter({ has: page.locator(`a[href$="/articles/${slug}/"]`) });
    await story.waitFor();
    expect(await story.locator('mark').count()).toBeGreaterThan(0);
    expect(await story.textContent()).not.toContain('\u2060');
    expectQuiet();
  });

  test('shows one language of a story in its own direction among the others', async () => {
    const { page } = await house.reader();
    await page.goto(`${house.url}search/?q=${encodeURIComponent('السويس')}`);
    await found(page).first().waitFor();
    expect(
      await found(page)
        .first()
        .evaluate((story) => getComputedStyle(story).direction),
    ).toBe('rtl');
  });

  test('narrows down by section, author and year', async () => {
    const { page, expectQuiet } = await house.reader();
    await page.goto(`${house.url}search/`);
    await field(page).focus();
    await page.getByRole('combobox', { name: 'Section' }).selectOption('Sport');
    await found(page).first().waitFor();
    await settled(page);
    const labels = await page.locator('search .section-label').allInnerTexts();
    expect(new Set(labels.map((label) => label.split(/\s/)[0]?.toLowerCase()))).toEqual(new Set(['sport']));
    await page.getByRole('combobox', { name: 'Year' }).selectOption('2022');
    await expect.poll(() => page.url()).toContain('year=2022');
    await settled(page);
    await page.getByRole('combobox', { name: 'Section' }).selectOption('');
    await page.getByRole('combobox', { name: 'Author' }).selectOption('Eurasia desk');
    await found(page).first().waitFor();
    await settled(page);
    for (const when of await found(page).locator('time').allInnerTexts()) expect(when).toContain('2022');
    expectQuiet();
  });

  test('says so where nothing is found, and where the engine cannot be had', async () => {
    const { page, context, expectQuiet } = await house.reader();
    await page.goto(`${house.url}search/?q=qwxzqwxz`);
    await said(page).getByText('No story found').waitFor();
    await page.locator('search').getByText('No story has all of these words').waitFor();
    await context.route('**/search/*/**', (route) => route.abort());
    await page.goto(`${house.url}search/?q=summit`);
    await page.getByRole('alert').getByText('The search did not load').waitFor();
    await context.unroute('**/search/*/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await said(page).getByText('stories found').waitFor();
    expectQuiet([/ERR_FAILED|Failed to load|fetch/]);
  });

  test('does not take a beginning of the word for the word', async () => {
    const { page } = await house.reader();
    await page.goto(`${house.url}search/?q=werk`);
    await settled(page);
    expect((await marks(page)).filter((mark) => /^\W*we\W*$/i.test(mark))).toEqual([]);
  });

  test('opens over any page on /, before the app runs and after; Escape leads back', async () => {
    const { page, expectQuiet } = await house.reader();
    await page.goto(`${house.url}articles/suez-canal-ar/`);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe('');
    await page.keyboard.type('summit');
    await said(page).getByText('stories found').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(
      await found(page)
        .nth(1)
        .locator('a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await dialog.waitFor();
    await page.keyboard.type('summit');
    await found(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/suez-canal-ar/'));
    await dialog.waitFor({ state: 'detached' });
    expectQuiet();
  });

  test('a slash in a comment is a slash', async () => {
    const { page } = await house.reader();
    await page.goto(`${house.url}articles/csto-summit-yerevan/`);
    const comment = page.getByLabel('Comment *');
    await comment.pressSequentially('and/or');
    await page.waitForFunction(() => document.documentElement.dataset['awake'] !== undefined);
    await comment.pressSequentially('/');
    expect(await comment.inputValue()).toBe('and/or/');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('is a link in the masthead, and without script leads to the archive', async () => {
    const { page, expectQuiet } = await house.reader({ javaScriptEnabled: false });
    await page.goto(house.url);
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await page.locator('noscript p').waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: /archive/ })
      .click();
    await page.waitForURL('**/archive/');
    expectQuiet();
  });

  test('loads nothing of the engine before its field is wanted', async () => {
    const { page } = await house.reader();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/search\/./.test(new URL(request.url()).pathname)) asked.push(request.url());
    });
    await page.goto(`${house.url}search/`);
    await page.waitForFunction(() => document.documentElement.dataset['awake'] !== undefined);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await field(page).focus();
    await expect.poll(() => asked.some((url) => url.includes('wasm'))).toBe(true);
    expect(
      asked.filter((url) => /\/search\/index\/(?!en-)[a-z]+-[^/]+\//.test(url) && !url.includes('engine-')),
    ).toEqual([]);
  });
});

describe('the search of a paper below a path, on a host that serves files only', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let edition: string;
  let host: StaticHost;

  beforeAll(async () => {
    browser = await launchBrowser();
    host = await StaticHost.start();
    edition = makeEdition();
    press(edition, ['build'], { PUBLIC_URL: host.url });
    host.folder = join(edition, 'dist');
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
    removeEdition(edition);
  });

  test('finds stories, and leads to them below that path', async () => {
    const { page, expectQuiet, close } = await openWatched(browser, host.url);
    await page.goto(`${host.url}search/?q=summit`);
    await found(page).first().locator('a').click();
    await page.waitForURL(`${host.url}articles/**`);
    expectQuiet();
    await close();
  });

  test('a page that stays open finds what was published since', async () => {
    const { page, expectQuiet, close } = await openWatched(browser, host.url);
    await page.goto(`${host.url}search/?q=summit`);
    await found(page).first().waitFor();
    await settled(page);
    const story = {
      headline: 'Qwertzland has a new bridge',
      section: 'World',
      published: '2022-11-24T09:00:00Z',
      body: ['It opened.'],
    };
    const file = join(edition, 'articles', 'qwertzland.json');
    writeFileSync(file, JSON.stringify(story));
    press(edition, ['build'], { PUBLIC_URL: host.url });
    await field(page).fill('Qwertzland');
    await found(page)
      .filter({ has: page.locator('a[href$="/articles/qwertzland/"]') })
      .waitFor();
    rmSync(file);
    expectQuiet();
    await close();
  });

  test('what was withdrawn is not found in the next build, and stands in none of its files', async () => {
    const { page, close } = await openWatched(browser, host.url);
    const file = join(edition, 'articles', 'dart-impact.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(text), status: 'withheld' }));
    press(edition, ['build'], { PUBLIC_URL: host.url });
    await page.goto(`${host.url}search/?q=asteroid`);
    await settled(page);
    expect(await page.locator('search a[href*="dart-impact"]').count()).toBe(0);
    expect(
      readdirSync(join(edition, 'dist', 'search'), { recursive: true }).filter((name) =>
        String(name).includes('.new'),
      ),
    ).toEqual([]);
    rmSync(file);
    writeFileSync(file, text);
    await close();
  });
});
