import { describe, expect, test } from 'vitest';
import { hydrate } from '../hydration.ts';
import type { Site } from '../site.ts';

/** Journeys of the settings of who has no script, for hosts whose server takes them. */
export const displayCookieJourneys = (site: Site) =>
  describe('settings that were chosen without script', () => {
    test('are in every page, are shown with script, and end for good where they are deleted there', async () => {
      const plain = await site.reader({ javaScriptEnabled: false });
      await plain.page.goto(`${site.url}device/`);
      await plain.page.getByLabel('Colours').selectOption('sepia');
      await plain.page.getByRole('button', { name: 'Apply' }).click();
      await plain.page.locator('html[data-theme=sepia]').waitFor();
      await plain.page.goto(`${site.url}articles/dust-bowl/`);
      expect(await plain.page.locator('html').getAttribute('data-theme')).toBe('sepia');

      const { page, context, expectQuiet } = await site.reader();
      await context.addCookies(await plain.context.cookies());
      await page.goto(`${site.url}device/`);
      await hydrate(page);
      expect(await page.getByLabel('Sepia').isChecked()).toBe(true);
      await page.getByRole('button', { name: /^Delete: Settings, some of them in a cookie/ }).click();
      await page.getByText('Nothing is kept in this browser.').waitFor();
      expect(await context.cookies()).toEqual([]);
      await page.reload();
      await hydrate(page);
      expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
      expect(await page.getByLabel('As the system').isChecked()).toBe(true);
      expectQuiet();
    });
  });
