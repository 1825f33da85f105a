import { expect, test } from 'vitest';
import { keepVisits, NO_LINE, storedPaths } from './offline-site.ts';
import { startSite } from './site.ts';

const site = startSite();

test('on the server of npm start, a visited article is read with its comments when the server is stopped', async () => {
  const { page, close, expectQuiet } = await site.reader();
  await keepVisits(page, site.url);
  await page.goto(`${site.url}articles/dust-bowl/`);
  await expect.poll(() => storedPaths(page, 'visited')).toContain('/articles/dust-bowl.json');
  const api = () =>
    storedPaths(page, 'visited').then((paths) => paths.filter((path) => path.includes('/api/')));
  expect(await api()).toEqual([]);
  await site.served.stop();
  await page.goto(`${site.url}articles/dust-bowl/`);
  await page.getByText(/^As it was at/).waitFor();
  await page.locator('article h1').waitFor();
  expect(await page.locator('#comments').count()).toBe(1);
  expectQuiet([], [NO_LINE]);
  await close();
});
