import { describe, expect, test } from 'vitest';
import type { Site } from '../site.ts';
import { comment, postReply } from '../writing.ts';

/** Journeys of back, forward and hash links. */
export const historyJourneys = (site: Site) =>
  describe('a reader goes back and forth', () => {
    test('front page, section, article, a hash in it, and all the way back and forward again', async () => {
      const { page, expectQuiet } = await site.reader();
      await page.goto(site.url);
      await page.locator('.story').first().waitFor();
      await page.evaluate(() => scrollTo(0, 500));
      await page.waitForFunction(() => scrollY === 500);
      await page.locator('main a[href$="/sections/science/"]').first().click();
      await page.waitForURL('**/sections/science/');
      await page.getByRole('heading', { level: 1, name: 'Science' }).waitFor();
      const front = await page.evaluate(() => scrollY);
      expect(front).toBe(0);
      await page.locator('.story .headline a[href$="/articles/dart-impact/"]').first().click();
      await page.locator('.end .back-to-top').waitFor();
      const story = page.url();
      await page.locator('.end .back-to-top').click();
      await page.waitForURL('**/articles/dart-impact/#top');
      await page.goBack();
      await page.waitForURL(story);
      await page.waitForFunction(() => scrollY > 0);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Science' }).waitFor();
      await page.goBack();
      await page.waitForURL(site.url);
      await page.waitForFunction(() => scrollY > 0);
      expect(await page.title()).toBe('Broadsheet: Yesterday, checked twice');
      await page.goForward();
      await page.getByRole('heading', { level: 1, name: 'Science' }).waitFor();
      await page.goForward();
      await page.goForward();
      await page.waitForURL('**/articles/dart-impact/#top');
      await page.waitForFunction(() => scrollY === 0);
      expectQuiet();
    });

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

    test('a click with Ctrl and a link to a file are left to the browser', async () => {
      const { page, context } = await site.reader();
      await page.goto(site.url);
      await page.locator('.story').first().waitFor();
      const link = page.locator('.story .headline a[href*="/articles/"]').first();
      const opened = context.waitForEvent('page');
      await link.click({ modifiers: ['Control'] });
      const other = await opened;
      await other.bringToFront();
      await other.locator('h1.headline').waitFor();
      expect(page.url()).toBe(site.url);
      expect(other.url()).toContain('/articles/');
      for (const file of ['photos/logo.png', 'articles/barcode-gum.json', 'feed.xml']) {
        const native = await page.evaluate((address) => {
          const made = Object.assign(document.createElement('a'), { href: address, textContent: 'file' });
          document.body.append(made);
          let prevented = true;
          addEventListener(
            'click',
            (event) => {
              prevented = event.defaultPrevented;
              event.preventDefault();
            },
            { once: true },
          );
          made.click();
          made.remove();
          return !prevented;
        }, site.url + file);
        expect(native, file).toBe(true);
      }
    });
  });
