import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { press, RunningServer, removeEdition } from '../../tools/program.ts';
import { post, smallEdition } from '../server/process/small-edition.ts';
import { hydrate } from './hydration.ts';
import { openWatched } from './watched-page.ts';

let browser: Browser;
let edition: string;
let paper: RunningServer;
beforeAll(async () => {
  browser = await launchBrowser();
  edition = smallEdition();
  press(edition, ['build', '--no-index']);
  paper = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
  for (let n = 1; n <= 101; n++) await post(paper.url, { text: `Words of reader ${n}.` });
});
afterAll(async () => {
  await browser.close();
  await paper.stop();
  removeEdition(edition);
});

test('the app takes over a page of comments, goes to the next one and back, and finds a comment by its address', async () => {
  const { page, expectQuiet, close } = await openWatched(browser, paper.url);
  const shown = async () => {
    const texts = await page.locator('.comment > p').allTextContents();
    return [texts.length, texts[0], texts.at(-1)];
  };
  await page.goto(`${paper.url}articles/bridge/?comments=2`);
  await hydrate(page);
  expect(await shown()).toEqual([50, 'Words of reader 51.', 'Words of reader 100.']);
  await page.getByRole('link', { name: 'Later comments' }).click();
  await page.getByText('Words of reader 101.').waitFor();
  expect(page.url()).toContain('?comments=3#comments');
  expect(await shown()).toEqual([1, 'Words of reader 101.', 'Words of reader 101.']);
  const id = await page.locator('.comment').getAttribute('id');
  await page.goBack();
  await page.getByText('Words of reader 75.').waitFor();
  expect(await shown()).toEqual([50, 'Words of reader 51.', 'Words of reader 100.']);
  await page.goto(`${paper.url}articles/bridge/#${id}`);
  await page.getByText('Words of reader 101.').waitFor();
  expect(await shown()).toEqual([1, 'Words of reader 101.', 'Words of reader 101.']);
  await page.getByText('Page 3 of 3').waitFor();
  expectQuiet();
  await close();
});
