import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hydrate } from './hydration.ts';
import { startSite } from './site.ts';

const STORY = 'articles/csto-summit-yerevan/';
const DATA = '**/articles/csto-summit-yerevan.json';
const HEADLINE = 'Putin concedes problems in the alliance and says it serves its members';
const refused = /Failed to load resource/;

const toStory = (page: Page) =>
  page.locator('.story .headline a[href$="/articles/csto-summit-yerevan/"]').first();
const headline = (page: Page) => page.getByRole('heading', { level: 1, name: HEADLINE });
const failure = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title });
const tryAgain = (page: Page) => page.locator('main').getByRole('button', { name: 'Try again' });

/** The rest of the page lives: its name, its sections, its foot; and the keyboard stands in its middle. */
async function expectRestLives(page: Page): Promise<void> {
  expect(await page.getByRole('banner').getByRole('link', { name: 'Broadsheet' }).isVisible()).toBe(true);
  expect(await page.getByRole('contentinfo').isVisible()).toBe(true);
  await page.waitForFunction(() => document.activeElement?.closest('main') !== null);
}

describe('where the net fails, the page says what happened and what to do', () => {
  const site = startSite();

  /** A reader on the section page that lists the story, whose data then comes as `answer` says. */
  async function onSection(answer?: (route: Route) => unknown) {
    const watched = await site.reader();
    await watched.page.goto(`${site.url}sections/russia-former-soviet-union/`);
    await hydrate(watched.page);
    if (answer !== undefined) await watched.context.route(DATA, answer);
    return watched;
  }

  /** The same, once the code of story pages is there: some browsers ask for code that failed no second time. */
  async function onSectionWithCode() {
    const watched = await onSection();
    const code = watched.page.waitForResponse(/assets\/ArticleRoute-/);
    await watched.page.locator('.story .headline a:not([href$="/csto-summit-yerevan/"])').first().hover();
    await (await code).finished();
    await watched.page.waitForLoadState('networkidle');
    return watched;
  }

  test('the server goes away while a reader moves, and the way back works; once it returns, so does the way on', async () => {
    const { page, expectQuiet } = await onSectionWithCode();
    await site.served.stop();
    await toStory(page).click();
    await failure(page, 'There is no connection').waitFor();
    await expectRestLives(page);
    expect(page.url()).toContain(STORY);
    await tryAgain(page).click();
    await failure(page, 'There is no connection').waitFor();
    await page.goBack();
    await toStory(page).waitFor();
    await site.restart();
    await page.goForward();
    await headline(page).waitFor();
    await expectRestLives(page);
    expectQuiet([/ERR_CONNECTION_REFUSED/]);
  });

  test('after the connection is back “Try again” opens the story, and says so', async () => {
    const { page, expectQuiet } = await onSectionWithCode();
    await site.served.stop();
    await toStory(page).click();
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
      await toStory(page).click();
      await failure(page, title).waitFor();
      await expectRestLives(page);
      expect(await page.title()).toContain(title);
      broken = false;
      if (await tryAgain(page).isVisible()) await tryAgain(page).click();
      else {
        await page.goBack();
        await toStory(page).focus();
        await page.keyboard.press('Enter');
      }
      await headline(page).waitFor();
      expectQuiet(noise === undefined ? [] : [noise]);
    },
  );

  test('a story that failed once is asked for again when the reader comes back to it', async () => {
    let broken = true;
    const { page } = await onSection((route) => (broken ? route.fulfill({ status: 500 }) : route.continue()));
    await toStory(page).click();
    await failure(page, 'This page could not be opened').waitFor();
    await page.getByRole('link', { name: 'To the front page' }).click();
    await page.locator('.story').first().waitFor();
    broken = false;
    await page.goBack();
    await headline(page).waitFor();
  });

  test('an answer that never comes is given up after a while', async () => {
    const { page, context, expectQuiet } = await onSection(() => undefined);
    await page.clock.install();
    const asked = page.waitForRequest(DATA);
    await toStory(page).click();
    await asked;
    await page.clock.fastForward(16_000);
    await failure(page, 'This page is taking too long').waitFor();
    await expectRestLives(page);
    await context.unroute(DATA);
    await tryAgain(page).click();
    await headline(page).waitFor();
    expectQuiet();
  });

  test('a story of a later format makes the page load itself anew, once', async () => {
    let loads = 0;
    const { page, expectQuiet } = await onSection((route) =>
      route.fulfill({ json: { format: 2, everything: 'new' } }),
    );
    page.on('load', () => loads++);
    await toStory(page).click();
    // The data is of a format this app does not read; the page at the address is whole all the same.
    await headline(page).waitFor();
    await page.getByLabel('Comment *').waitFor();
    await page.waitForLoadState('load');
    expect(loads).toBe(1);
    expectQuiet();
  });

  test('code that does not come is asked for again', async () => {
    const { page, context, expectQuiet } = await onSection();
    await page.goto(site.url);
    await hydrate(page);
    await context.route('**/assets/ArticleRoute-*.js', (route) => route.abort('connectionreset'));
    await context.route('**/articles/csto-summit-yerevan/', (route) => route.abort('connectionreset'));
    await toStory(page).click();
    await failure(page, 'There is no connection').waitFor();
    await expectRestLives(page);
    await context.unrouteAll();
    await tryAgain(page).click();
    await headline(page).waitFor();
    expectQuiet([/ERR_CONNECTION_RESET/]);
  });

  test('a page from before the site was renewed fetches the new one', async () => {
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
    await toStory(page).click();
    await headline(page).waitFor();
  });

  test('comments that fail leave the story whole, and come on asking again', async () => {
    // A page that is opened brings its comments along; one that is moved to asks for them.
    const { page, context, expectQuiet } = await onSection();
    await context.route('**/api/**', (route) => route.fulfill({ status: 503, body: 'down' }));
    await toStory(page).click();
    await page.getByText('The comments did not load.').waitFor();
    expect(await page.locator('.body p').count()).toBeGreaterThan(8);
    await context.unroute('**/api/**');
    await page.locator('.comments').getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('Comment *').waitFor();
    expectQuiet([refused]);
  });

  test('“Read next” that fails leaves the story whole, and comes on asking again', async () => {
    const { page, context, expectQuiet } = await site.reader();
    await page.goto(site.url);
    await hydrate(page);
    await context.route('**/sections/**/index.json', (route) => route.fulfill({ status: 503 }));
    await toStory(page).click();
    await page.getByText('The other stories did not load.').waitFor();
    await page.getByLabel('Comment *').waitFor();
    await context.unroute('**/sections/**/index.json');
    await page.locator('main').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Read next' }).waitFor();
    await page.getByText('The other stories did not load.').waitFor({ state: 'detached' });
    expectQuiet([refused]);
  });

  test.each(['articles/never-was/', 'Articles/csto-summit-yerevan/', 'SECTIONS/world/'])(
    'where no story is the page that was printed for it stands, and nothing is fetched: %s',
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

  test('an address with nothing behind it says so and offers stories, also while the front page is away', async () => {
    const { page, context } = await site.reader();
    await context.route('**/index.json', (route) => route.fulfill({ status: 500 }));
    await page.goto(`${site.url}no/such/place/`);
    await failure(page, 'There is no page at this address').waitFor();
    await context.unroute('**/index.json');
    await page.reload();
    await page.getByRole('heading', { name: 'Read instead' }).waitFor();
  });
});
