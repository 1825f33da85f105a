import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NO_LINE, offlineSite, storedPaths } from './offline-site.ts';

const COUNT = 200;

/** Makes an edition of 200 articles of one day, the newest first. */
function makeLargeEdition(): string {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-edition-'));
  mkdirSync(join(root, 'articles'));
  const write = (path: string, value: unknown) => writeFileSync(join(root, path), JSON.stringify(value));
  const url = 'http://localhost/';
  const id = 'urn:uuid:0a1b2c3d-0000-4000-8000-00000000abce';
  write('edition.json', { id, title: 'The Long Day', language: 'en', url, sections: ['World'] });
  const midnight = Date.UTC(2026, 10, 24);
  for (let i = 0; i < COUNT; i++)
    write(`articles/story-${i}.json`, {
      headline: `Story number ${i}`,
      section: 'World',
      published: new Date(midnight + (COUNT - i) * 60_000).toISOString(),
      body: [`What number ${i} has to say.`],
    });
  return root;
}

const site = offlineSite(makeLargeEdition);

test('200 articles are downloaded, a reload half-way goes on, and all are read with the server stopped', async () => {
  const { page, expectQuiet, close } = await site.open();
  const slow = site.holdAnswers(/^articles\/story-1\d\d\/$/);
  await page.goto(`${site.url}device/`);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const isPage = (path: string) => path.endsWith('/') && path !== '/paper/';
  const pages = async () => (await storedPaths(page, 'edition')).filter(isPage);
  await expect.poll(async () => (await pages()).length).toBeGreaterThanOrEqual(90);
  await page.reload();
  const before = await pages();
  expect(before.length).toBeLessThan(COUNT);
  site.host.asked.length = 0;
  slow.release();
  await page.getByText(`${COUNT} stories are stored on this device.`).waitFor();
  expect(await pages()).toHaveLength(COUNT);
  const asked = new Set(site.host.asked.map((path) => `/paper/${path}`));
  expect(before.filter((path) => asked.has(path))).toEqual([]);
  await site.stop();
  for (const i of [0, 57, 100, 199]) {
    await page.goto(`${site.url}articles/story-${i}/`);
    await page.getByText(`What number ${i} has to say.`).waitFor();
  }
  await page.goto(`${site.url}device/`);
  await expect.poll(() => page.locator('main a[href*="/articles/story-"]').count()).toBe(COUNT);
  expectQuiet([], [NO_LINE]);
  await close();
});
