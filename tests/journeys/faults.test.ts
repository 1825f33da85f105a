import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hydrate } from './hydration.ts';
import { startSite } from './site.ts';

const ARTICLE = 'articles/csto-summit-yerevan/';
const DATA = '**/articles/csto-summit-yerevan.json';
const HEADLINE = 'Putin concedes problems in the alliance and says it serves its members';
const refused = /Failed to load resource/;

const articleLink = (page: Page) =>
  page.locator('.story .headline a[href$="/articles/csto-summit-yerevan/"]').first();
const headline = (page: Page) => page.getByRole('heading', { level: 1, name: HEADLINE });
const failure = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title });
const tryAgain = (page: Page) => page.locator('main').getByRole('button', { name: 'Try again' });

/** Expects masthead, sections and footer in the page, and the focus in its main element. */
async function expectRestLives(page: Page): Promise<void> {
  expect(await page.getByRole('banner').getByRole('link', { name: 'Broadsheet' }).isVisible()).toBe(true);
  expect(await page.getByRole('contentinfo').isVisible()).toBe(true);
  await page.waitForFunction(() => document.activeElement?.closest('main') !== null);
}

describe('where the network fails, the page says what happened and what to do', () => {
  const site = startSite();

  /** Opens the section page that lists the article; `answer` responds to the request for the article. */
  async function onSection(answer?: (route: Route) => unknown) {
    const watched = await site.reader();
    await watched.page.goto(`${site.url}sections/russia-former-soviet-union/`);
    await hydrate(watched.page);
    if (answer !== undefined) await watched.context.route(DATA, answer);
    return watched;
  }

  /** The same with the code of article pages loaded, since some browsers do not retry code that failed. */
  async function onSectionWithCode() {
    const watched = await onSection();
    const code = watched.page.waitForResponse(/assets\/ArticleRoute-/);
    await watched.page.locator('.story .headline a:not([href$="/csto-summit-yerevan/"])').first().hover();
    await (await code).finished();
    await watched.page.waitForLoadState('networkidle');
    return watched;
  }

  test('while the server is down going back works; once it is up again, so does navigation', async () => {
    const { page, expectQuiet } = await onSectionWithCode();
    await site.served.stop();
    await articleLink(page).click();
    await failure(page, 'There is no connection').waitFor();
    await expectRestLives(page);
    expect(page.url()).toContain(ARTICLE);
    await tryAgain(page).click();
    await failure(page, 'There is no connection').waitFor();
    await page.goBack();
    await articleLink(page).waitFor();
    await site.restart();
    await page.goForward();
    await headline(page).waitFor();
    await expectRestLives(page);
    expectQuiet([/ERR_CONNECTION_REFUSED/]);
  });

  test('after the connection is back “Try again” opens the article, and announces it', async () => {
    const { page, expectQuiet } = await onSectionWithCode();
    await site.served.stop();
    await articleLink(page).click();
    await failure(page, 'There is no connection').waitFor();
    await site.restart();
    await tryAgain(page).click();
    await headline(page).waitFor();
    await expectRestLives(page);
    await page.getByRole('status').filter({ hasText: HEADLINE }).waitFor();
    expectQuiet([/ERR_CONNECTION_REFUSED/]);
  });

  test.each([
    ['500', { status: 500, body: 'oops' }, 'This page could not be opened', refused],
    [
      'broken JSON',
      { status: 200, contentType: 'application/json', body: '{"format": 1, "head' },
      'This page cannot be shown',
      undefined,
    ],
    [
      'JSON that is no story',
      { status: 200, json: { hello: 'world' } },
      'This page cannot be shown',
      undefined,
    ],
    ['404', { status: 404, json: {} }, 'There is no page at this address', refused],
  ])(
    'a story that answers with %s is told apart, and opens once it is mended',
    async (_, answer, title, noise) => {
      let broken = true;
      const { page, expectQuiet } = await onSection((route) =>
        broken ? route.fulfill(answer) : route.continue(),
      );
      await articleLink(page).click();
      await failure(page, title).waitFor();
      await expectRestLives(page);
      expect(await page.title()).toContain(title);
      broken = false;
      if (await tryAgain(page).isVisible()) await tryAgain(page).click();
      else {
        await page.goBack();
        await articleLink(page).focus();
        await page.keyboard.press('Enter');
      }
      await headline(page).waitFor();
      expectQuiet(noise === undefined ? [] : [noise]);
    },
  );

  test('an article that failed is requested again on the next visit', async () => {
    let broken = true;
    const { page } = await onSection((route) => (broken ? route.fulfill({ status: 500 }) : route.continue()));
    await articleLink(page).click();
    await failure(page, 'This page could not be opened').waitFor();
    await page.getByRole('link', { name: 'To the front page' }).click();
    await page.locator('.story').first().waitFor();
    broken = false;
    await page.goBack();
    await headline(page).waitFor();
  });

  test('a request without a response times out', async () => {
    const { page, context, expectQuiet } = await onSection(() => undefined);
    await page.clock.install();
    const asked = page.waitForRequest(DATA);
    await articleLink(page).click();
    await asked;
    await page.clock.fastForward(16_000);
    await failure(page, 'This page is taking too long').waitFor();
    await expectRestLives(page);
    await context.unroute(DATA);
    await tryAgain(page).click();
    await headline(page).waitFor();
    expectQuiet();
  });

  test('an article of a later format reloads the page, once', async () => {
    let loads = 0;
    const { page, expectQuiet } = await onSection((route) =>
      route.fulfill({ json: { format: 2, everything: 'new' } }),
    );
    page.on('load', () => loads++);
    await articleLink(page).click();
    // Only the data has a format that this app does not support; the page at the address is complete.
    await headline(page).waitFor();
    await page.getByLabel('Comment *').waitFor();
    await page.waitForLoadState('load');
    expect(loads).toBe(1);
    expectQuiet();
  });

  test('code that did not load is requested again', async () => {
    const { page, context, expectQuiet } = await onSection();
    await page.goto(site.url);
    await hydrate(page);
    await context.route('**/assets/ArticleRoute-*.js', (route) => route.abort('connectionreset'));
    await context.route('**/articles/csto-summit-yerevan/', (route) => route.abort('connectionreset'));
    await articleLink(page).click();
    await failure(page, 'There is no connection').waitFor();
    await expectRestLives(page);
    await context.unrouteAll();
    await tryAgain(page).click();
    await headline(page).waitFor();
    expectQuiet([/ERR_CONNECTION_RESET/]);
  });

  test('a page from before a new release reloads', async () => {
    const { page, context } = await onSection();
    await page.goto(site.url);
    await hydrate(page);
    let renewed = false;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) renewed = true;
    });
    await context.route('**/assets/ArticleRoute-*.js', (route) =>
      renewed ? route.continue() : route.fulfill({ status: 404 }),
    );
    await articleLink(page).click();
    await headline(page).waitFor();
  });

  test('where comments fail the article is complete, and they load on retry', async () => {
    // Comments are in a rendered page, and fetched after navigation.
    const { page, context, expectQuiet } = await onSection();
    await context.route('**/api/**', (route) => route.fulfill({ status: 503, body: 'down' }));
    await articleLink(page).click();
    await page.getByText('The comments did not load.').waitFor();
    expect(await page.locator('.body p').count()).toBeGreaterThan(8);
    await context.unroute('**/api/**');
    await page.locator('.comments').getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('Comment *').waitFor();
    expectQuiet([refused]);
  });

  test('where “Read next” fails the article is complete, and it loads on retry', async () => {
    const { page, context, expectQuiet } = await site.reader();
    await page.goto(site.url);
    await hydrate(page);
    await context.route('**/sections/**/index.json', (route) => route.fulfill({ status: 503 }));
    await articleLink(page).click();
    await page.getByText('The other stories did not load.').waitFor();
    await page.getByLabel('Comment *').waitFor();
    await context.unroute('**/sections/**/index.json');
    await page.locator('main').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Read next' }).waitFor();
    await page.getByText('The other stories did not load.').waitFor({ state: 'detached' });
    expectQuiet([refused]);
  });

  test.each(['articles/never-was/', 'Articles/csto-summit-yerevan/', 'SECTIONS/world/'])(
    'where there is no article, the rendered page stays, and nothing is fetched: %s',
    async (path) => {
      const { page, expectQuiet } = await site.reader();
      const fetched: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('.json')) fetched.push(request.url());
      });
      await page.goto(site.url + path);
      await hydrate(page);
      await failure(page, 'There is no page at this address').waitFor();
      await page.getByRole('link', { name: 'Broadsheet' }).first().click();
      await page.locator('.front-lead').first().waitFor();
      expect(fetched.filter((url) => !url.endsWith('/index.json'))).toEqual([]);
      expectQuiet([refused]);
    },
  );

  test('an unknown address has a message and suggestions, also where the front page does not load', async () => {
    const { page, context } = await site.reader();
    await context.route('**/index.json', (route) => route.fulfill({ status: 500 }));
    await page.goto(`${site.url}no/such/place/`);
    await failure(page, 'There is no page at this address').waitFor();
    await context.unroute('**/index.json');
    await page.reload();
    await page.getByRole('heading', { name: 'Read instead' }).waitFor();
  });
});
