import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hydrate } from './hydration.ts';
import { staticSite } from './static-site.ts';
import { openWatched } from './watched-page.ts';

const site = staticSite();

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

test('two tabs show the same settings, saved and read articles, and neither undoes what the other does', async () => {
  const { page: first, context, expectQuiet, close } = await openWatched(site().browser, site().host.url);
  const second = await context.newPage();
  await second.goto(`${site().host.url}articles/dust-bowl/`);
  await hydrate(second);
  await first.goto(`${site().host.url}articles/dust-bowl/`);
  await link(first, 'Save for later').click();
  await link(first, 'Saved').waitFor();
  await link(second, 'Saved').waitFor();

  // Saved with a history that was turned off: the page as rendered does not know of it.
  await first.goto(`${site().host.url}device/`);
  await first.getByLabel('Remember what I read').uncheck();
  await second.reload();
  await link(second, 'Saved').waitFor();
  await second.goto(`${site().host.url}saved/`);
  await second
    .getByRole('main')
    .getByRole('button', { name: /^Delete: / })
    .click();
  await second.getByText('Nothing is saved yet.').waitFor();
  await first.getByRole('button', { name: 'Delete: Stories you saved' }).waitFor({ state: 'detached' });

  // A history that is turned on is kept from the next article on, without a new page.
  await first.getByLabel('Remember what I read').check();
  await second.goto(`${site().host.url}articles/suez-canal/`);
  await first.getByRole('banner').getByRole('link', { name: 'Broadsheet' }).click();
  await first.locator('.story .headline a[href$="/articles/dust-bowl/"]').first().click();
  await first.waitForURL('**/articles/dust-bowl/');
  await first.locator('.comments').scrollIntoViewIfNeeded();
  await expect
    .poll(() => second.evaluate(() => localStorage.getItem('broadsheet:/paper/:read:dust-bowl')))
    .not.toBeNull();

  await first.goto(`${site().host.url}device/`);
  await second.goto(`${site().host.url}device/`);
  await second.getByLabel('Sepia').check();
  await expect.poll(() => first.locator('html').getAttribute('data-theme')).toBe('sepia');
  expect(await first.getByLabel('Sepia').isChecked()).toBe(true);
  expectQuiet();
  await close();
});
