import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { press, RunningServer, removeEdition } from '../../tools/program.ts';
import { copyBuiltEdition } from './built-edition.ts';
import { openWatched } from './watched-page.ts';
import { focusOn } from './writing.ts';

const ARTICLE = 'articles/csto-summit-yerevan/';

describe('a reader opens the front page, reads an article and comments on it', () => {
  let browser: Browser;
  let edition: string;
  let paper: RunningServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    edition = copyBuiltEdition();
    press(edition, ['build']);
    paper = await RunningServer.start(edition);
  });
  afterAll(async () => {
    await browser.close();
    await paper.stop();
    removeEdition(edition);
  });

  test('the comment is still there after the server was killed and started again', async () => {
    const { page, expectQuiet, close } = await openWatched(browser, paper.url);
    await page.goto(paper.url);
    await page
      .getByRole('navigation', { name: 'Sections', exact: true })
      .getByRole('link', { name: 'Russia & Former Soviet Union' })
      .click();
    await page.locator('.story .headline a[href$="/articles/csto-summit-yerevan/"]').click();
    await page.waitForURL(`**/${ARTICLE}`);
    await page.getByLabel('Comment *').fill('I was in Yerevan that day.\n\nIt snowed.');
    await page.getByLabel('Name *').fill('Անի');
    await page.getByLabel('Email *').fill('ani@example.org');
    await page.getByRole('button', { name: 'Post Comment' }).click();
    const mine = page.locator('.comment', { hasText: 'It snowed.' });
    await mine.waitFor();
    await focusOn(page, '.comment');
    // On a slow machine the form was sent before the app ran, which is then still on its way.
    await page.locator('html[data-hydrated]').waitFor();
    // What the page still loads would be a failure of its own when the server is gone.
    await page.goto('about:blank');

    await paper.stop('SIGKILL');
    paper = await RunningServer.start(edition, { PORT: new URL(paper.url).port });
    await page.goto(paper.url + ARTICLE);
    await page.locator('.comment', { hasText: 'It snowed.' }).waitFor();
    expect(await page.locator('.comment bdi').first().textContent()).toBe('Անի');
    expect(await page.locator('.comments').textContent()).not.toContain('ani@example.org');
    expectQuiet();
    await close();
  });
});
