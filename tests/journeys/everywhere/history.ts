import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hydrate } from '../hydration.ts';
import type { Site } from '../site.ts';
import { comment, postReply } from '../writing.ts';

/** Journey of back and forward that depends on the host, whose base path is in every address of the history. */
export const historyJourneys = (site: Site) =>
  describe('a reader goes back and forth', () => {
    test('front page, section, article, a hash in it, and all the way back and forward again', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(site.url);
      await page.locator('.story').first().waitFor();
      // Fonts come after the first paint, and change the height of texts whose fallback is not fitted.
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => scrollTo(0, 500));
      await page.waitForFunction(() => scrollY === 500);
      await page.locator('main a[href$="/sections/world/"]').first().click();
      await page.waitForURL('**/sections/world/');
      await page.getByRole('heading', { level: 1, name: 'World' }).waitFor();
      const front = await page.evaluate(() => scrollY);
      expect(front).toBe(0);
      await page.locator('.story .headline a[href$="/articles/suez-canal/"]').first().click();
      await page.locator('.end .back-to-top').waitFor();
      const article = page.url();
      await page.locator('.end .back-to-top').click();
      await page.waitForURL('**/articles/suez-canal/#top');
      await page.goBack();
      await page.waitForURL(article);
      await page.waitForFunction(() => scrollY > 0);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'World' }).waitFor();
      await page.goBack();
      await page.waitForURL(site.url);
      await page.waitForFunction(() => scrollY > 0);
      expect(await page.title()).toBe('Broadsheet: Yesterday, checked twice');
      await page.goForward();
      await page.getByRole('heading', { level: 1, name: 'World' }).waitFor();
      await page.goForward();
      await page.goForward();
      await page.waitForURL('**/articles/suez-canal/#top');
      await page.waitForFunction(() => scrollY === 0);
      expectQuiet();
    });
  });

/** Journeys of links and hashes that do not depend on the host. */
export const linkJourneys = (site: Site) =>
  describe('a reader follows links', () => {
    if (site.hasComments)
      test('the hash of a comment and of the corrections scroll to them', async () => {
        const { page, expectQuiet } = await site.reader({ viewport: { width: 1280, height: 500 } });
        await page.goto(`${site.url}articles/csto-summit-yerevan/`);
        await postReply(page, { text: 'Find me again.' });
        await comment(page, 'Find me again.').waitFor();
        const anchor = await comment(page, 'Find me again.').getAttribute('id');
        await page.goto(`${site.url}articles/barcode-gum/`);
        await page.locator('.end .back-to-top').waitFor();
        await page.goto(`${site.url}articles/csto-summit-yerevan/#${anchor}`);
        await page.waitForFunction((id) => document.activeElement?.id === id, anchor);
        expect(await comment(page, 'Find me again.').isVisible()).toBe(true);
        await page.goto(`${site.url}articles/barcode-gum/`);
        await page.goto(`${site.url}articles/csto-summit-yerevan/#corrections`);
        await page.waitForFunction(() => {
          const place = document.getElementById('corrections')?.getBoundingClientRect();
          return place !== undefined && place.top >= -1 && place.top < innerHeight;
        });
        expectQuiet();
      });

    test('a hash that the reader types is gone to, and back leads to the place before it', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(`${site.url}articles/csto-summit-yerevan/`);
      await hydrate(page);
      await page.evaluate(() => scrollTo(0, 700));
      await page.waitForFunction(() => (history.state as { y?: number } | null)?.y === 700);
      await page.evaluate(() => {
        location.hash = 'top';
      });
      await page.waitForFunction(() => scrollY === 0);
      await page.goBack();
      await page.waitForFunction(() => location.hash === '' && scrollY === 700);
      expectQuiet();
    });

    // A new tab is not opened here: the packaged Chromium hangs or crashes in it on any page.
    test('a click with Ctrl, Shift or Meta and a link to a file are left to the browser', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(site.url);
      await hydrate(page);
      const link = page.locator('.story .headline a').first();
      const address = (await link.getAttribute('href')) as string;
      for (const key of ['Control', 'Shift', 'Meta'] as const)
        expect(await isHandledByApp(link, key), key).toBe(false);
      for (const file of ['photos/logo.png', 'articles/barcode-gum.json', 'feed.xml']) {
        await link.evaluate((anchor, href) => anchor.setAttribute('href', href), site.url + file);
        expect(await isHandledByApp(link), file).toBe(false);
      }
      expect(page.url()).toBe(site.url);
      await link.evaluate((anchor, href) => anchor.setAttribute('href', href), address);
      expect(await isHandledByApp(link)).toBe(true);
      expectQuiet();
    });
  });

/** Clicks a link, whose page is not opened. @returns whether the app prevented the browser's own navigation */
async function isHandledByApp(link: Locator, key?: 'Control' | 'Shift' | 'Meta'): Promise<boolean> {
  const click = await link.evaluateHandle((anchor) => ({
    handled: new Promise<boolean>((resolve) => {
      const stop = (event: Event) => {
        resolve(event.defaultPrevented);
        event.preventDefault();
      };
      anchor.ownerDocument.defaultView?.addEventListener('click', stop, { once: true });
    }),
  }));
  await link.click(key === undefined ? {} : { modifiers: [key] });
  return click.evaluate(({ handled }) => handled);
}
