import { expect, test } from 'vitest';
import { hydrate } from './hydration.ts';
import { startSite } from './site.ts';

const site = startSite();

const MOTIONS = [
  ['no-preference', true],
  ['reduce', false],
] as const;

test.each(MOTIONS)(
  'with motion “%s” a page gives way softly to the next: %s',
  async (reducedMotion, isSoft) => {
    const context = await site.browser.newContext({ reducedMotion });
    await context.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset['soft'] = String((event as PageRevealEvent).viewTransition !== null);
      });
    });
    const page = await context.newPage();
    await page.goto(site.url);
    await page.evaluate((url) => location.assign(url), `${site.url}articles/dust-bowl/`);
    await page.waitForURL('**/dust-bowl/');
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['soft']))
      .toBe(String(isSoft));
    await context.close();
  },
);

test.each(MOTIONS)(
  'with motion “%s” the app shows a page softly: %s; the first page is there at once',
  async (reducedMotion, isSoft) => {
    const context = await site.browser.newContext({ reducedMotion });
    await context.addInitScript(() => {
      document.addEventListener('transitionrun', ({ target, propertyName }) => {
        if (propertyName === 'opacity' && (target as Element).matches('main > *'))
          document.documentElement.dataset['softly'] = location.pathname;
      });
    });
    const page = await context.newPage();
    const softly = () => page.evaluate(() => document.documentElement.dataset['softly']);
    await page.goto(`${site.url}articles/dust-bowl/`);
    await hydrate(page);
    expect(await softly()).toBeUndefined();
    await page.evaluate(() => {
      document.documentElement.dataset['loaded'] = '';
    });
    await page.locator('.breadcrumbs a').first().click();
    const band = page.locator('main > .band').first();
    await band.waitFor();
    // No document was loaded: the app has shown the page.
    expect(await page.evaluate(() => 'loaded' in document.documentElement.dataset)).toBe(true);
    if (isSoft) await expect.poll(softly).toBe('/');
    else expect(await band.evaluate((element) => getComputedStyle(element).transitionDuration)).toBe('0s');
    await context.close();
  },
);
