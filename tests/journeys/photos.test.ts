import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { staticSite } from './static-site.ts';
import { openWatched } from './watched-page.ts';

/** An article with a lead photo and two photos in its body. */
const PATH = 'articles/blossfeldt-plants/';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Pictures' });
const hashOf = (page: Page) => page.evaluate(() => location.hash);
/** Left edge of the photo with this index, relative to the window. */
const leftOf = (page: Page, index: number) =>
  dialogOf(page)
    .locator('img')
    .nth(index)
    .evaluate((image) =>
      Math.round(
        image.getBoundingClientRect().left - (image.closest('figure')?.getBoundingClientRect().left ?? 0),
      ),
    );

describe('photos opened large, below a base path, on a static host', () => {
  const site = staticSite();

  test('by the first click, with arrows, an address each, Escape, and the focus where it was', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url);
    await page.goto(site().host.url + PATH);
    const links = page.locator('.article .enlarge');
    expect(await links.count()).toBe(3);
    // Not by the height of the page, which the estimate of what is far below is a part of.
    const place = () =>
      links.first().evaluate((link) => Math.round(link.getBoundingClientRect().top + scrollY));
    const before = await place();
    await links.first().click();
    const dialog = dialogOf(page);
    await dialog.waitFor();
    await expect.poll(() => dialog.locator('[aria-live]').textContent()).toBe('1 of 3');
    expect(await hashOf(page)).toBe('#photo-1');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Next picture' }).click();
    await expect.poll(() => leftOf(page, 1)).toBe(0);
    expect(await hashOf(page)).toBe('#photo-2');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => leftOf(page, 2)).toBe(0);
    await expect.poll(() => dialog.locator('[aria-live]').textContent()).toBe('3 of 3');
    const { width, height } = await dialog
      .locator('img')
      .nth(2)
      .evaluate((image) => image.getBoundingClientRect());
    expect(Math.min(width, height)).toBeGreaterThan(500);
    // Whole: no higher than its place.
    expect(height).toBe(
      await dialog.locator('figure > div').evaluate((track) => track.getBoundingClientRect().height),
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => hashOf(page)).toBe('');
    await expect.poll(() => links.first().evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await place()).toBe(before);
    expectQuiet();
    await close();
  });

  test('from their address; a swipe goes on, Back and Forward close and open them', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    await page.goto(`${site().host.url}${PATH}#photo-2`);
    const dialog = dialogOf(page);
    await dialog.waitFor();
    await expect.poll(() => leftOf(page, 1)).toBe(0);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await hashOf(page)).toBe('');
    await page.locator('.article .enlarge').nth(1).click();
    await dialog.waitFor();
    await expect.poll(() => leftOf(page, 1)).toBe(0);
    // As a swipe does; the element settles on a photo by itself.
    await dialog.locator('figure > div').evaluate((track) => track.scrollBy({ left: track.clientWidth }));
    await expect.poll(() => hashOf(page)).toBe('#photo-3');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.goBack();
    await dialog.waitFor({ state: 'detached' });
    await page.goForward();
    await dialog.waitFor();
    await expect.poll(() => dialog.locator('[aria-live]').textContent()).toBe('3 of 3');
    expectQuiet();
    await close();
  });

  test('are files that links lead to where there is no script, and nothing opens at an address with no photo', async () => {
    const plain = await openWatched(site().browser, site().host.url, { javaScriptEnabled: false });
    await plain.page.goto(site().host.url + PATH);
    await plain.page.locator('.article .enlarge').nth(2).click();
    await expect.poll(() => plain.page.url()).toMatch(/\.jpg$/);
    await plain.close();
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url);
    await page.goto(`${site().host.url}${PATH}#photo-9`);
    await page.locator('html[data-hydrated]').waitFor();
    expect(await page.locator('.article .enlarge').count()).toBe(3);
    expect(await dialogOf(page).count()).toBe(0);
    expectQuiet();
    await close();
  });
});
