import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPhone } from '../../bench/visit.ts';
import { stubFilmArchive } from '../film-archive.ts';
import { holdApp, hydrate, isHydrated } from '../hydration.ts';
import type { Site } from '../site.ts';
import { comment, focusOn } from '../writing.ts';

const STORY = 'articles/csto-summit-yerevan/';

/** Names of the scripts that a page asked for, without their hashes. */
function scriptsOf(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script')
      names.push((request.url().split('/').pop() ?? '').replace(/-[\w-]{8}\.js$/, ''));
  });
  return names;
}

/** What a page does before the app is there, and when it comes. */
export const bootJourneys = (site: Site) =>
  describe('a printed page before the app', () => {
    test('text and photo are painted before any script has run, on a slow line', async () => {
      const page = await openPhone(site.browser);
      await page.goto(site.url + STORY);
      const { photo, scripts, run } = await page.evaluate(async () => {
        const image = document.querySelector<HTMLImageElement>('.photo img');
        await image?.decode();
        const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return {
          photo: entries.find(({ name }) => name === image?.currentSrc)?.startTime ?? Number.NaN,
          scripts: entries.filter(({ name }) => name.endsWith('.js')).map(({ responseEnd }) => responseEnd),
          run: navigation?.domContentLoadedEventStart ?? 0,
        };
      });
      const fcp = await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      );
      expect(scripts).toHaveLength(1);
      expect(fcp).toBeLessThan(Math.min(...scripts));
      // Deferred scripts run when the document is whole; the photo was on its way long before.
      expect(photo).toBeLessThan(run);
      await page.context().close();
    });

    test('who reads and scrolls through the text downloads the starter and nothing else', async () => {
      const { page, expectQuiet } = await site.reader({ viewport: { width: 412, height: 800 } });
      const scripts = scriptsOf(page);
      await page.goto(site.url + STORY);
      await page.mouse.move(200, 400);
      for (let step = 0; step < 3; step++) {
        await page.mouse.wheel(0, 300);
        await page.waitForFunction((y) => scrollY >= y, (step + 1) * 250);
      }
      await page.keyboard.press('ArrowDown');
      await page.waitForLoadState('networkidle');
      expect(scripts).toEqual(['boot']);
      expect(await isHydrated(page)).toBe(false);
      await page.locator('#comments').scrollIntoViewIfNeeded();
      await page.locator('html[data-hydrated]').waitFor();
      expect(scripts).toContain('ArticleRoute');
      expectQuiet();
    });

    test('what the page holds is not fetched again once the app takes it over, and nothing moves', async () => {
      const { page, expectQuiet } = await site.reader();
      const fetched: string[] = [];
      page.on('request', (request) => {
        // Files alone do not say whether somebody answers for the comments beside them: that is asked.
        const isAsked = site.hasComments || !request.url().endsWith('/comments');
        if (request.resourceType() === 'fetch' && isAsked) fetched.push(request.url());
      });
      await page.goto(site.url + STORY);
      await page.evaluate(() => scrollTo(0, 400));
      const before = await page.locator('#root').innerHTML();
      await hydrate(page);
      await page.waitForLoadState('networkidle');
      expect(fetched).toEqual([]);
      expect(await page.evaluate(() => scrollY)).toBe(400);
      // Marks between texts are for the app alone.
      const tidy = (html: string) => html.replace(/ novalidate=""/, '').replaceAll('<!-- -->', '');
      expect(tidy(await page.locator('#root').innerHTML())).toBe(tidy(before));
      expectQuiet();
    });

    test('a press that came before the app is answered once, when it is there', async () => {
      const { page } = await site.reader();
      const release = await holdApp(page);
      const asked = await stubFilmArchive(page);
      await page.goto(`${site.url}articles/dust-bowl/`);
      const load = page.getByRole('button', { name: 'Load from archive.org' });
      await load.click();
      await load.click();
      expect(await page.locator('iframe').count()).toBe(0);
      release();
      await page.locator('iframe').waitFor();
      await focusOn(page, 'iframe');
      expect(asked).toHaveLength(1);
    });

    test('on a slow line early presses do what they say: some at once, some when the app is there, each once', async () => {
      const page = await openPhone(site.browser);
      const asked = await stubFilmArchive(page);
      const release = await holdApp(page);
      await page.goto(`${site.url}articles/dust-bowl/`, { waitUntil: 'domcontentloaded' });
      const load = page.getByRole('button', { name: 'Load from archive.org' });
      await load.click();
      await load.click();
      await page.locator('.top-float .back-to-top').click();
      await page.waitForFunction(() => location.hash === '#top' && scrollY === 0);
      await page.locator('a[href="#sections"]').click();
      await page.waitForFunction(() => location.hash === '#sections' && scrollY > 0);
      expect([await isHydrated(page), await page.locator('iframe').count()]).toEqual([false, 0]);
      release();
      await page.locator('html[data-hydrated]').waitFor();
      await page.locator('iframe').waitFor();
      expect(asked).toHaveLength(1);
      await page.context().close();
    });

    test('a link keeps its meaning while the app is on its way', async () => {
      const { page, context } = await site.reader();
      await context.route('**/assets/app-*.js', () => undefined);
      await page.goto(site.url);
      await page.locator('.story .headline a[href$="/articles/csto-summit-yerevan/"]').first().click();
      await page.waitForURL(`**/${STORY}`);
      await page.locator('h1.headline').waitFor();
      expect(await isHydrated(page)).toBe(false);
    });

    if (site.hasComments)
      test('what is typed, ticked and selected before the app is there stays as it is, and becomes the draft', async () => {
        const { page, expectQuiet } = await site.reader();
        const release = await holdApp(page);
        await page.goto(site.url + STORY);
        const box = page.getByLabel('Comment *');
        await box.click();
        await page.keyboard.type('Typed early');
        await page.getByLabel(/^Save my name/).check();
        await box.focus();
        await box.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(6, 11));
        release();
        await page.locator('html[data-hydrated]').waitFor();
        await page.keyboard.type('late');
        expect(await box.inputValue()).toBe('Typed late');
        expect(await page.getByLabel(/^Save my name/).isChecked()).toBe(true);
        await page.reload();
        await page.locator('html[data-hydrated]').waitFor();
        expect(await box.inputValue()).toBe('Typed late');
        await page.getByText('What you wrote is kept on this device.').first().waitFor();
        expectQuiet();
      });

    test('entries that the app made lead on after a reload: back, forward, and the place in them', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(site.url);
      await hydrate(page);
      await page.evaluate(() => scrollTo(0, 500));
      await page.locator('main a[href$="/sections/science/"]').first().click();
      await page.getByRole('heading', { level: 1, name: 'Science' }).waitFor();
      await page.locator('.story .headline a[href$="/articles/dart-impact/"]').first().click();
      await page.waitForURL('**/articles/dart-impact/');
      await page.locator('h1.headline').waitFor();
      await page.waitForFunction(() => scrollY === 0);
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            addEventListener('scrollend', resolve, { once: true });
            scrollTo(0, 300);
          }),
      );
      await page.reload();
      await page.locator('h1.headline').waitFor();
      await page.waitForFunction(() => scrollY === 300);
      expect(await isHydrated(page)).toBe(false);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Science' }).waitFor();
      await page.goBack();
      await page.locator('.front-lead').first().waitFor();
      await page.waitForFunction(() => scrollY > 0);
      await page.goForward();
      await page.getByRole('heading', { level: 1, name: 'Science' }).waitFor();
      await page.goForward();
      await page.waitForURL('**/articles/dart-impact/');
      await page.locator('h1.headline').waitFor();
      expectQuiet();
    });

    if (site.hasComments)
      test('an address of a comment is followed in the printed page, keyboard and all', async () => {
        const writer = await site.reader();
        const { page } = writer;
        await page.goto(site.url + STORY);
        await hydrate(page);
        await page.getByLabel('Comment *').fill('Addressed.');
        await page.getByLabel('Name *').fill('Ani');
        await page.getByLabel('Email *').fill('ani@example.org');
        await page.getByRole('button', { name: 'Post Comment' }).click();
        await comment(page, 'Addressed.').waitFor();
        const id = await comment(page, 'Addressed.').getAttribute('id');
        const other = await site.reader({ javaScriptEnabled: false });
        await other.page.goto(`${site.url}${STORY}#${id}`);
        await comment(other.page, 'Addressed.').waitFor();
        await other.page.locator(`#${id}:focus`).waitFor();
        other.expectQuiet();
      });
  });
