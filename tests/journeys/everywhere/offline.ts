import { expect, test } from 'vitest';
import { keepVisits, NO_LINE, storedPaths } from '../offline-site.ts';
import type { Site } from '../site.ts';

/** Journey of a reader without a connection; it stops the host, so it is the last one on a site. */
export const offlineJourney = (site: Site) =>
  test('what was visited is read while the host is stopped, and the rest gives the list of it', async () => {
    const { page, expectQuiet } = await site.reader();
    await keepVisits(page, site.url);
    await page.goto(`${site.url}articles/dust-bowl/`);
    await expect.poll(() => storedPaths(page, 'visited')).toContain('/paper/articles/dust-bowl.json');
    await page.getByRole('link', { name: 'Save for later' }).click();
    await expect.poll(() => storedPaths(page, 'saved')).toContain('/paper/articles/dust-bowl/');
    await site.served.stop();
    await page.goto(`${site.url}saved/`);
    await page.getByText('All that you saved can be read without a connection.').waitFor();
    await page.goto(`${site.url}articles/dust-bowl/`);
    await page.getByText(/^As it was at/).waitFor();
    await page.locator('article h1').waitFor();
    await page.goto(`${site.url}articles/seed-vault/`);
    await page.getByRole('heading', { name: 'There is no connection' }).waitFor();
    await page.locator('main a[href$="/articles/dust-bowl/"]').waitFor();
    expectQuiet([], [NO_LINE]);
  });
