import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { field, results, settled } from './search-page.ts';
import { StaticHost } from './static-host.ts';
import { staticSite } from './static-site.ts';
import { openWatched } from './watched-page.ts';

describe('the search below a base path, on a static host', () => {
  const site = staticSite();

  test('finds articles, and links to them below that path', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url);
    await page.goto(`${site().host.url}search/?q=summit`);
    await results(page).first().locator('a').click();
    await page.waitForURL(`${site().host.url}articles/**`);
    expectQuiet();
    await close();
  });

  test('a page that stays open finds articles published since', async () => {
    const { page, expectQuiet, close } = await openWatched(site().browser, site().host.url);
    await page.goto(`${site().host.url}search/?q=summit`);
    await results(page).first().waitFor();
    await settled(page);
    const article = {
      headline: 'Qwertzland has a new bridge',
      section: 'World',
      published: '2022-11-24T09:00:00Z',
      body: ['It opened.'],
    };
    const file = join(site().edition, 'articles', 'qwertzland.json');
    writeFileSync(file, JSON.stringify(article));
    StaticHost.build(site().edition);
    await field(page).fill('Qwertzland');
    await results(page)
      .filter({ has: page.locator('a[href$="/articles/qwertzland/"]') })
      .waitFor();
    rmSync(file);
    expectQuiet();
    await close();
  });

  test('a withdrawn article is not found after the next build, and is in none of its files', async () => {
    const { page, close } = await openWatched(site().browser, site().host.url);
    const file = join(site().edition, 'articles', 'dart-impact.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(text), status: 'withheld' }));
    StaticHost.build(site().edition);
    await page.goto(`${site().host.url}search/?q=asteroid`);
    await settled(page);
    expect(await page.locator('search a[href*="dart-impact"]').count()).toBe(0);
    expect(
      readdirSync(join(site().edition, 'dist', 'search'), { recursive: true }).filter((name) =>
        String(name).includes('.new'),
      ),
    ).toEqual([]);
    rmSync(file);
    writeFileSync(file, text);
    await close();
  });
});
