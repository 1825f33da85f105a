import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { holdApp, isHydrated } from './hydration.ts';
import { startSite } from './site.ts';
import { comment } from './writing.ts';

const ARTICLE = 'articles/csto-summit-yerevan/';
/** A slow mobile connection: bytes a second, and round trip in milliseconds. */
const LINE = { offline: false, downloadThroughput: 80_000, uploadThroughput: 40_000, latency: 400 };

describe('on a slow connection, before the app is loaded', () => {
  const site = startSite();

  /** Opens an address on the slow connection, and waits for its text. */
  async function slow(path: string) {
    const watched = await site.reader({ viewport: { width: 412, height: 800 } });
    const { page, context } = watched;
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', LINE);
    await page.goto(site.url + path, { waitUntil: 'commit' });
    await page.locator('h1').first().waitFor();
    return watched;
  }

  const entries = (page: Page) => page.evaluate(() => history.length);

  test('a click on the next article navigates once, and back restores the position', async () => {
    const { page, expectQuiet } = await slow(ARTICLE);
    const before = await entries(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) asked.push(new URL(request.url()).pathname);
    });
    const next = page.locator('.next .story a').first();
    await next.scrollIntoViewIfNeeded();
    const target = await next.evaluate((link: HTMLAnchorElement) => link.href);
    await next.click();
    await page.waitForURL(target);
    await page.locator('h1.headline').waitFor();
    expect(asked.filter((path) => target.endsWith(path))).toHaveLength(1);
    expect(await entries(page)).toBe(before + 1);
    await page.goBack();
    await page.waitForURL(`**/${ARTICLE}`);
    await page.waitForFunction(() => scrollY > 0);
    expectQuiet();
  });

  test('a comment that is sent before hydration is posted once', async () => {
    const watched = await site.reader({ viewport: { width: 412, height: 800 } });
    const { page, expectQuiet } = watched;
    const release = await holdApp(page);
    await page.goto(site.url + ARTICLE);
    let posts = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') posts++;
    });
    await page.getByLabel('Comment *').fill('Sent from the train.');
    await page.getByLabel('Name *').fill('Ani');
    await page.getByLabel('Email *').fill('ani@example.org');
    const button = page.getByRole('button', { name: 'Post Comment' });
    expect(await isHydrated(page)).toBe(false);
    await button.click({ noWaitAfter: true });
    await page.waitForURL(/#comment-/);
    release();
    await comment(page, 'Sent from the train.').waitFor();
    expect(posts).toBe(1);
    await page.reload();
    await comment(page, 'Sent from the train.').waitFor();
    expect(await comment(page, 'Sent from the train.').count()).toBe(1);
    expectQuiet();
  });
});
