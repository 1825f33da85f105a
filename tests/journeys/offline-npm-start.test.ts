import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { press } from '../../tools/program.ts';
import { keepVisits, NO_LINE, storedPaths } from './offline-site.ts';
import { startSite } from './site.ts';
import { comment, fillReply, postReply } from './writing.ts';

const site = startSite();

test('on the server of npm start, a visited article is read with its comments when the server is stopped', async () => {
  const { page, close, expectQuiet } = await site.reader();
  await page.goto(`${site.url}articles/dust-bowl/`);
  await postReply(page, { text: 'We kept the seed in the cellar.' });
  await comment(page, 'We kept the seed').waitFor();
  await keepVisits(page, site.url);
  await page.goto(`${site.url}articles/dust-bowl/`);
  await expect.poll(() => storedPaths(page, 'visited')).toContain('/articles/dust-bowl.json');
  await page.getByRole('link', { name: 'Save for later' }).click();
  await expect.poll(() => storedPaths(page, 'saved')).toContain('/articles/dust-bowl/');
  const time = await comment(page, 'We kept the seed').locator('time').getAttribute('datetime');
  const api = () =>
    storedPaths(page, 'visited').then((paths) => paths.filter((path) => path.includes('/api/')));
  expect(await api()).toEqual([]);
  await site.served.stop();
  await page.goto(`${site.url}articles/dust-bowl/`);
  await page.getByText(/^As it was at/).waitFor();
  await page.locator('article h1').waitFor();
  await comment(page, 'We kept the seed in the cellar.').waitFor();
  expect(time).toMatch(/^\d{4}-/);
  expect(await comment(page, 'We kept the seed').locator('time').getAttribute('datetime')).toBe(time);
  await page.goto(`${site.url}saved/`);
  await page.getByText('All that you saved can be read without a connection.').waitFor();
  expectQuiet([], [NO_LINE]);
  await close();
});

test('a draft that is typed while a release is published stays, and no page reloads', async () => {
  await site.restart();
  const { page, close, expectQuiet } = await site.reader();
  await keepVisits(page, site.url);
  await page.goto(`${site.url}articles/dust-bowl/`);
  await fillReply(page, { text: 'Half a thou' });
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  const file = join(site.edition, 'edition.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Yesterday, checked twice', 'A newer release'));
  press(site.edition, ['build']);
  const registration = () =>
    page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration();
      await found?.update();
      return found?.waiting?.state;
    });
  await expect.poll(registration).toBe('installed');
  await page.getByLabel('Comment *').pressSequentially('ght');
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  expect(await page.getByLabel('Comment *').inputValue()).toBe('Half a thought');
  // The next visit has the new release, and what was typed.
  await page.goto(site.url);
  await page.goto(`${site.url}articles/dust-bowl/`);
  await expect.poll(() => page.getByLabel('Comment *').inputValue()).toBe('Half a thought');
  expectQuiet([], [NO_LINE]);
  await close();
});
