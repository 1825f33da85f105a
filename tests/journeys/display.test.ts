import { describe, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { staticSite } from './static-site.ts';
import { openWatched } from './watched-page.ts';

describe('the settings of how pages look, below a base path, on a static host', () => {
  const site = staticSite();

  test('open over the page by keyboard, change it at once, and close with the focus where it was', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url);
    await page.goto(`${site().host.url}articles/dust-bowl/`);
    const link = page.getByRole('banner').getByRole('link', { name: 'Display' });
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Display' });
    await dialog.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const root = page.locator('html');
    await expect.poll(() => root.getAttribute('data-theme')).toBe('dark');
    await dialog.getByLabel('Largest').check();
    const size = () =>
      page
        .locator('.body > p')
        .first()
        .evaluate((text) => getComputedStyle(text).fontSize);
    await expect.poll(size).toBe('30px');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await link.click();
    await dialog.getByRole('button', { name: 'As the paper sets it' }).click();
    await expect.poll(size).toBe('20px');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expectQuiet();
    await close();
  });

  test('change lines, hyphens and pictures', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url);
    await page.goto(`${site().host.url}articles/dust-bowl/`);
    const text = page.locator('.body > p').first();
    const style = (name: string) =>
      text.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
    const height = async () => Number.parseFloat(await style('line-height'));
    const usual = await height();
    expect(await style('hyphens')).toBe('auto');
    await page.getByRole('banner').getByRole('link', { name: 'Display' }).click();
    const dialog = page.getByRole('dialog', { name: 'Display' });
    await dialog.getByLabel('Loose').check();
    expect(await height()).toBeGreaterThan(usual);
    await dialog.getByLabel('Tight').check();
    expect(await height()).toBeLessThan(usual);
    const hyphens = dialog.getByRole('group', { name: 'Hyphens at line ends' });
    await hyphens.getByLabel('No', { exact: true }).check();
    expect(await style('hyphens')).toBe('manual');
    await dialog.getByRole('group', { name: 'Pictures in lists' }).getByLabel('None').check();
    await page.goto(site().host.url);
    const shown = await page
      .locator('.story .photo')
      .evaluateAll((photos) => photos.map((p) => p.checkVisibility()));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).not.toContain(true);
    await page.goto(`${site().host.url}articles/dust-bowl/`);
    expect(await page.locator('.article .photo').first().isVisible()).toBe(true);
    expectQuiet();
    await close();
  });

  test('are applied before anything of the app is there, on every page', async () => {
    const { page, close } = await openWatched(site().browser, site().host.url);
    await page.goto(`${site().host.url}device/`);
    await page.getByLabel('Sepia').check();
    await page.getByLabel('Long').check();
    await page.route('**/*.js', (route) => route.abort());
    for (const path of ['', 'articles/dust-bowl/', 'search/', 'nowhere/']) {
      await page.goto(site().host.url + path);
      expect(await page.locator('html').getAttribute('data-theme')).toBe('sepia');
      expect(await page.locator('html').getAttribute('data-measure')).toBe('wide');
    }
    await close();
  });

  test('lose nothing at the largest text on the smallest screen', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url, {
      viewport: { width: 320, height: 640 },
    });
    await page.goto(`${site().host.url}device/`);
    await page.getByLabel('Largest').check();
    await page.getByLabel('Sans').check();
    for (const path of ['device/', '', 'articles/dust-bowl/', 'articles/suez-canal-ar/', 'search/']) {
      await page.goto(site().host.url + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await page.getByRole('banner').getByRole('link', { name: 'Display' }).click();
    const dialog = page.getByRole('dialog', { name: 'Display' });
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    expectQuiet();
    await close();
  });

  test('and what is kept are listed, saved as a file, deleted, and read again', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url);
    await page.goto(`${site().host.url}device/`);
    await page.getByText('Nothing is kept in this browser.').waitFor();
    await page.getByLabel('Dark').check();
    await page.reload();
    const kept = page.getByRole('region', { name: 'What is kept' });
    const settings = kept.getByRole('button', { name: 'Delete: Settings' });
    await settings.waitFor();
    const saving = page.waitForEvent('download');
    await kept.getByRole('button', { name: 'Save as a file' }).click();
    const file = await (await saving).path();
    await settings.click();
    await page.getByText('Nothing is kept in this browser.').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('One entry was read.').waitFor();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.getByLabel('Dark').isChecked()).toBe(true);
    await expectAccessible(page);
    expectQuiet();
    await close();
  });

  test('say so without script, and the link leads to them', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url, {
      javaScriptEnabled: false,
    });
    await page.goto(site().host.url);
    await page.getByRole('banner').getByRole('link', { name: 'Display' }).click();
    await page.locator('main noscript p').waitFor();
    expectQuiet();
    await close();
  });
});
