import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { RunningServer, removeEdition } from '../../tools/program.ts';
import { post } from '../server/process/small-edition.ts';
import { copyBuiltEdition } from './built-edition.ts';
import { hydrate } from './hydration.ts';
import { openWatched } from './watched-page.ts';
import { focusOn } from './writing.ts';

let browser: Browser;
let edition: string;
let paper: RunningServer;
beforeAll(async () => {
  browser = await launchBrowser();
  edition = copyBuiltEdition('small');
  paper = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
  for (let n = 1; n <= 101; n++) await post(paper.url, { text: `Words of reader ${n}.` });
});
afterAll(async () => {
  await browser.close();
  await paper.stop();
  removeEdition(edition);
});

const shownIn = async (page: Page) => {
  const texts = await page.locator('.comment > p[dir]').allTextContents();
  return [texts.length, texts[0], texts.at(-1)];
};

test('the app takes over a page of comments, shows the next one below, and finds a comment by its address', async () => {
  const { page, expectQuiet, close } = await openWatched(browser, paper.url);
  await page.goto(`${paper.url}articles/bridge/?comments=2`);
  await hydrate(page);
  expect(await shownIn(page)).toEqual([50, 'Words of reader 51.', 'Words of reader 100.']);
  await page.getByRole('link', { name: 'More comments' }).click();
  await page.getByText('Words of reader 101.').waitFor();
  await focusOn(page, '.comment:not(:has(details))');
  await page.getByText('Pages 2 to 3 of 3').waitFor();
  expect(await shownIn(page)).toEqual([51, 'Words of reader 51.', 'Words of reader 101.']);
  expect(page.url()).toContain('?comments=2');
  const id = await page.locator('.comment').last().getAttribute('id');
  await page.goto(`${paper.url}articles/bridge/#${id}`);
  await page.getByText('Words of reader 101.').waitFor();
  await page.getByText('Page 3 of 3').waitFor();
  expectQuiet();
  await close();
});

test('the newest first is kept on the device, with the same words as without script', async () => {
  const { page, expectQuiet, close } = await openWatched(browser, paper.url);
  await page.goto(`${paper.url}articles/bridge/`);
  await hydrate(page);
  await page.getByRole('link', { name: 'Newest first' }).click();
  await page.getByText('Words of reader 101.').waitFor();
  await page.goto(`${paper.url}articles/bridge/`);
  expect((await shownIn(page))[1]).toBe('Words of reader 1.');
  await hydrate(page);
  await page.getByText('Words of reader 101.').waitFor();
  await page.getByRole('link', { name: 'Oldest first' }).click();
  await page.getByText('Words of reader 1.', { exact: true }).waitFor();
  await page.goto(`${paper.url}articles/bridge/?order=newest`);
  expect(await shownIn(page)).toEqual([50, 'Words of reader 101.', 'Words of reader 52.']);
  expectQuiet();
  await close();
});

/** Fills in and sends the reply to a comment of the second article. @returns the reply in its thread */
async function replyTo(page: Page, words: string, text: string) {
  await page.locator('.comment', { hasText: words }).getByRole('link', { name: 'Reply' }).click();
  await page.getByRole('heading', { name: 'Reply to Ann' }).waitFor();
  await page.getByLabel('Comment *').fill(text);
  await page.getByLabel('Name *').fill('Ben');
  await page.getByLabel('Email *').fill('ben@example.org');
  await page.getByRole('button', { name: 'Post Comment' }).click();
  const reply = page.locator('li', { hasText: words }).locator('li .comment');
  await reply.waitFor();
  return reply;
}

test('a reader replies, changes the reply while that is possible, and withdraws it', async () => {
  await post(paper.url, { text: 'Who can answer this?' }, 'quay');
  const { page, expectQuiet, close } = await openWatched(browser, paper.url);
  await page.goto(`${paper.url}articles/quay/`);
  await hydrate(page);
  const own = await replyTo(page, 'Who can answer this?', 'I *can*.');
  expect(await own.locator('em').textContent()).toBe('can');
  await own.getByRole('button', { name: 'Edit' }).click();
  await own.getByLabel('Your comment').fill('I can, and I will.');
  await own.getByRole('button', { name: 'Save' }).click();
  await own.getByText('I can, and I will.').waitFor();
  await page.reload();
  expect(await own.textContent()).toContain('I can, and I will.');
  expect(await own.textContent()).toContain('Edited');
  await hydrate(page);
  await own.getByRole('button', { name: 'Withdraw' }).click();
  await own.getByRole('button', { name: 'Withdraw it for good' }).click();
  await own.waitFor({ state: 'detached' });
  await page.reload();
  expect(await page.locator('.comment').count()).toBe(1);
  expectQuiet();
  await close();
});

test('without script the same reply is a form and a page', async () => {
  await post(paper.url, { text: 'And without script?' }, 'quay');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${paper.url}articles/quay/`);
  const reply = await replyTo(page, 'And without script?', 'Just as well.');
  expect(await reply.textContent()).toContain('Just as well.');
  expect(page.url()).toMatch(/\/articles\/quay\/#comment-[\w-]+$/);
  await context.close();
});

test('without script a reader reports a comment on a page of its own', async () => {
  await post(paper.url, { text: 'Is this allowed?' }, 'quay');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${paper.url}articles/quay/`);
  await page
    .locator('.comment', { hasText: 'Is this allowed?' })
    .getByRole('link', { name: 'Report' })
    .click();
  expect(await page.locator('blockquote').textContent()).toContain('Is this allowed?');
  await page.getByLabel('It has nothing to do with the story').check();
  await page.getByRole('button', { name: 'Send the report' }).click();
  await page.getByText('Your report has reached the newsroom.').waitFor();
  await page.getByRole('link', { name: 'Back to the comments' }).click();
  await page.locator('.comment:target', { hasText: 'Is this allowed?' }).waitFor();
  await context.close();
});
