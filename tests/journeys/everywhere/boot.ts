import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPhone } from '../../bench/visit.ts';
import { stubFilmArchive } from '../film-archive.ts';
import { holdApp, hydrate, isHydrated } from '../hydration.ts';
import type { Site } from '../site.ts';
import { refuseFonts, waitForFont } from '../watched-page.ts';
import { comment, focusOn } from '../writing.ts';

const ARTICLE = 'articles/csto-summit-yerevan/';

/** Journeys on rendered pages before and during hydration that do not depend on the host. */
export const bootJourneys = (site: Site) =>
  describe('a rendered page before hydration', () => {
    test('text and photo are painted before any script has run, on a slow connection', async () => {
      const page = await openPhone(site.browser);
      let deliver = (): void => undefined;
      const painted = new Promise<void>((resolve) => {
        deliver = resolve;
      });
      const scripts: string[] = [];
      await page.route('**/*.js', async (route) => {
        scripts.push(route.request().url());
        await painted;
        await route.continue();
      });
      await page.goto(site.url + ARTICLE, { waitUntil: 'commit' });
      await page.waitForFunction(() => {
        const image = document.querySelector<HTMLImageElement>('.photo img');
        const paints = performance.getEntriesByName('first-contentful-paint');
        return paints.length > 0 && image?.complete && image.naturalWidth > 0;
      });
      expect(scripts).toHaveLength(1);
      deliver();
      await page.waitForLoadState();
      await page.context().close();
    });

    if (site.hasComments)
      test('an article is at most 110 kB with its fonts, none of them italic', async () => {
        const page = await openPhone(site.browser);
        const files: string[] = [];
        let bytes = 0;
        const measured: Promise<void>[] = [];
        page.on('requestfinished', (request) => {
          files.push(request.url());
          measured.push(
            request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
              bytes += responseBodySize + responseHeadersSize;
            }),
          );
        });
        await page.goto(site.url + ARTICLE);
        await waitForFont(page);
        await page.waitForLoadState('networkidle');
        await Promise.all(measured);
        expect(files.some((file) => file.includes('source-serif-4-'))).toBe(true);
        expect(files.filter((file) => /italic|latin-1/.test(file))).toEqual([]);
        expect(bytes).toBeLessThan(110_000);
        await page.context().close();
      });

    test('fonts are requested after the first paint, without script too; what is cached needs no wait', async () => {
      const { page, expectQuiet } = await site.reader({ viewport: { width: 412, height: 800 } });
      const fontsAndPaint = async () => {
        await waitForFont(page);
        return page.evaluate(() => {
          const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
          const [paint] = performance.getEntriesByName('first-contentful-paint') as (PerformanceEntry & {
            /** When the page was painted; it is shown a little later. */
            paintTime?: number;
          })[];
          return {
            fonts: entries.filter(({ name }) => name.endsWith('.woff2')).map(({ startTime }) => startTime),
            paint: paint?.paintTime ?? Number.NaN,
            media: document.querySelector<HTMLLinkElement>('link[href*=late]')?.media,
          };
        });
      };
      await page.goto(site.url + ARTICLE);
      await page.waitForLoadState('networkidle');
      const cold = await fontsAndPaint();
      expect(cold.fonts.length).toBeGreaterThan(1);
      expect(Math.min(...cold.fonts)).toBeGreaterThan(cold.paint);
      expect(cold.media).toBe('');
      await page.goto(site.url + ARTICLE);
      expect((await fontsAndPaint()).media).toBe('');
      expectQuiet();
      const without = await site.reader({ javaScriptEnabled: false });
      const font = without.page.waitForRequest('**/source-serif-4-*.woff2');
      await without.page.goto(site.url + ARTICLE);
      await font;
    });

    test('a page loads the faces of other scripts in its own language alone, not for a card in another', async () => {
      const { page, expectQuiet } = await site.reader();
      const facesOf = async (path: string) => {
        const asked: string[] = [];
        const note = (request: Request) =>
          asked.push(/noto-(?:naskh|serif)-\w+|cyrillic/.exec(request.url())?.[0] ?? '');
        page.on('request', note);
        await page.goto(site.url + path);
        await waitForFont(page);
        await page.waitForLoadState('networkidle');
        page.off('request', note);
        return asked.filter(Boolean);
      };
      expect(await facesOf('sections/world/')).toEqual([]);
      expect(await page.locator('[lang=ar]').count()).toBeGreaterThan(0);
      expect(await facesOf('authors/eurasia-desk/')).toEqual([]);
      expect(await page.locator('[lang=ru]').count()).toBeGreaterThan(0);
      // That of the text, and that of captions.
      expect(await facesOf('articles/trans-siberian-ru/')).toEqual(['cyrillic', 'cyrillic']);
      expect(await facesOf('articles/suez-canal-ar/')).toEqual(['noto-naskh-arabic']);
      expect(await facesOf('articles/armenian-alphabet-hy/')).toEqual(['noto-serif-armenian']);
      expectQuiet();
    });

    test('a click before hydration is replayed once after it', async () => {
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

    test('on a slow connection clicks before hydration work once each: natively, or when the app is there', async () => {
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

    test.each(['reader', 'app', 'ArticleRoute'])(
      'where the first download of %s fails, the next event starts the app',
      async (chunk) => {
        const { page, context, expectQuiet } = await site.reader();
        await stubFilmArchive(page);
        const address = `**/assets/${chunk}-*.js`;
        await context.route(address, (route) => route.abort());
        await page.goto(`${site.url}articles/dust-bowl/`);
        const load = page.getByRole('button', { name: 'Load from archive.org' });
        const failed = page.waitForEvent('requestfailed');
        await load.click();
        await failed;
        await context.unroute(address);
        await page.waitForFunction(() => {
          document.querySelector('a')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
          return document.documentElement.dataset['hydrated'] !== undefined;
        });
        await page.locator('iframe').waitFor();
        expectQuiet([/ERR_FAILED/]);
      },
    );

    test('a link works natively while the app is loading', async () => {
      const { page, context } = await site.reader();
      await context.route('**/assets/app-*.js', () => undefined);
      await page.goto(site.url);
      await page.locator('.story .headline a[href$="/articles/csto-summit-yerevan/"]').first().click();
      await page.waitForURL(`**/${ARTICLE}`);
      await page.locator('h1.headline').waitFor();
      expect(await isHydrated(page)).toBe(false);
    });

    if (site.hasComments)
      test('text, checkbox and selection from before hydration stay, and become the draft', async () => {
        const { page, expectQuiet } = await site.reader();
        const release = await holdApp(page);
        await page.goto(site.url + ARTICLE);
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

    test('history entries of the app work after a reload: back, forward, and their scroll positions', async () => {
      const { page, expectQuiet } = await site.reader();
      // Fonts that come late change the height of the text above, and the browser scrolls along.
      await refuseFonts(page);
      await page.goto(site.url);
      await hydrate(page);
      await page.evaluate(() => scrollTo(0, 500));
      await page.locator('main a[href$="/sections/world/"]').first().click();
      await page.getByRole('heading', { level: 1, name: 'World' }).waitFor();
      await page.locator('.story .headline a[href$="/articles/suez-canal/"]').first().click();
      await page.waitForURL('**/articles/suez-canal/');
      await page.locator('h1.headline').waitFor();
      await page.waitForFunction(() => scrollY === 0);
      await page.evaluate(() => scrollTo(0, 300));
      // The page before may still have ended its scroll: what counts is that this one is stored.
      await page.waitForFunction(() => history.state?.y === 300);
      await page.reload();
      await page.locator('h1.headline').waitFor();
      await page.waitForFunction(() => scrollY === 300);
      expect(await isHydrated(page)).toBe(false);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'World' }).waitFor();
      await page.goBack();
      await page.locator('.front-lead').first().waitFor();
      await page.waitForFunction(() => scrollY > 0);
      await page.goForward();
      await page.getByRole('heading', { level: 1, name: 'World' }).waitFor();
      await page.goForward();
      await page.waitForURL('**/articles/suez-canal/');
      await page.locator('h1.headline').waitFor();
      expectQuiet();
    });

    if (site.hasComments)
      test('the address of a comment scrolls to it and focuses it in the rendered page', async () => {
        const writer = await site.reader();
        const { page } = writer;
        await page.goto(site.url + ARTICLE);
        await hydrate(page);
        await page.getByLabel('Comment *').fill('Addressed.');
        await page.getByLabel('Name *').fill('Ani');
        await page.getByLabel('Email *').fill('ani@example.org');
        await page.getByRole('button', { name: 'Post Comment' }).click();
        await comment(page, 'Addressed.').waitFor();
        const id = await comment(page, 'Addressed.').getAttribute('id');
        const other = await site.reader({ javaScriptEnabled: false });
        await other.page.goto(`${site.url}${ARTICLE}#${id}`);
        await comment(other.page, 'Addressed.').waitFor();
        await other.page.locator(`#${id}:focus`).waitFor();
        other.expectQuiet();
      });
  });
