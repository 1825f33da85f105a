import { expect, test } from 'vitest';
import { startSite } from './site.ts';

// A host that lets browsers keep hashed files.
const site = startSite();

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)('with motion “%s” a page gives way softly to the next: %s', async (reducedMotion, isSoft) => {
  // Without routes of the test, which switch the browser's cache off.
  const context = await site.browser.newContext({ reducedMotion });
  await context.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      document.documentElement.dataset['soft'] = String((event as PageRevealEvent).viewTransition !== null);
    });
  });
  const page = await context.newPage();
  const lateStyles = () =>
    page.waitForFunction(() => document.querySelector<HTMLLinkElement>('link[href*="late-"]')?.media === '');
  await page.goto(site.url);
  await lateStyles();
  await page.evaluate((url) => location.assign(url), `${site.url}articles/dust-bowl/`);
  await page.waitForURL('**/dust-bowl/');
  await lateStyles();
  expect(await page.evaluate(() => document.documentElement.dataset['soft'])).toBe(String(isSoft));
  await context.close();
});
