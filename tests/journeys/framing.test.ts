import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startSite } from './site.ts';

describe('no page can be shown in a frame of another site (S09)', () => {
  const site = startSite();

  test.each([
    ['the front page', ''],
    ['an article', 'articles/csto-summit-yerevan/'],
    ['the search', 'search/'],
    ['the page of what is not there', 'nowhere/'],
    ['the page on which moderators sign in', 'moderation/sign-in'],
    ['the health of the server', 'healthz'],
    ['an answer of the comments service', 'api/articles/none/comments'],
  ])('%s', async (_, path) => {
    const other = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><iframe src="${site.url}${path}" onload="this.dataset.loaded='yes'"></iframe>`,
      );
    }).listen(0, '127.0.0.1');
    try {
      const context = await site.browser.newContext();
      const page = await context.newPage();
      const blocked = page.waitForEvent('console', (message) =>
        /frame-ancestors|refused to (?:connect|display)|Framing/i.test(message.text()),
      );
      await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
      await blocked;
      const frame = page.frames().find((one) => one !== page.mainFrame());
      // The frame shows the browser's error page.
      expect(await frame?.locator('main, pre, h1').count()).toBe(0);
      await context.close();
    } finally {
      other.close();
    }
  });
});
