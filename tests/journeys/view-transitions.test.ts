import { expect, test } from 'vitest';
import { startSite } from './site.ts';

const site = startSite();

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)('with motion “%s” a page gives way softly to the next: %s', async (reducedMotion, isSoft) => {
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
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['soft'])).toBe(String(isSoft));
  await context.close();
});
