import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { press } from '../../tools/program.ts';
import { startSite } from './site.ts';
import { comment, fillReply } from './writing.ts';

interface Written {
  headline: string;
  shortHeadline?: string;
  body: string[];
}

/** Changes an article and builds the site. */
function publishChange(edition: string, slug: string, change: (article: Written) => Written): void {
  const file = join(edition, 'articles', `${slug}.json`);
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Written)));
  press(edition, ['build']);
}

describe('an article that is updated while a reader has it open', () => {
  const site = startSite();

  test('stays as it is, with draft and scroll position, and is the new one on the next visit', async () => {
    const { page, expectQuiet } = await site.reader({ viewport: { width: 412, height: 800 } });
    await page.clock.install();
    await page.goto(`${site.url}articles/seed-vault/`);
    const h1 = page.locator('h1.headline');
    const before = await h1.textContent();
    const ids = () => page.locator('.body > p').evaluateAll((all) => all.map(({ id }) => id));
    const known = await ids();
    await fillReply(page, { text: 'Half a thought' });
    await page.evaluate(() => scrollTo(0, 300));
    await page.waitForFunction(() => scrollY === 300);

    publishChange(site.edition, 'seed-vault', ({ shortHeadline: _, ...article }) => ({
      ...article,
      headline: 'A mountain of seed, counted again',
      body: [...article.body.slice(0, 2), 'A paragraph that was not there before.', ...article.body.slice(2)],
    }));
    await page.clock.fastForward('03:00');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForLoadState('networkidle');
    expect(await h1.textContent()).toBe(before);
    expect(await page.evaluate(() => scrollY)).toBe(300);
    expect(await page.getByLabel('Comment *').inputValue()).toBe('Half a thought');

    // A comment that was begun on the old revision is accepted on the new one.
    await page.getByRole('button', { name: 'Post Comment' }).click();
    await comment(page, 'Half a thought').waitFor();
    expect(await h1.textContent()).toBe(before);

    // Lists and the article itself show the update after navigation.
    await page
      .locator('header nav a[href$="/sections/world/"], #sections a[href$="/sections/world/"]')
      .last()
      .click();
    await page.getByRole('heading', { level: 1, name: 'World' }).waitFor();
    await page.locator('.story a', { hasText: 'A mountain of seed, counted again' }).click();
    await page.locator('h1.headline', { hasText: 'counted again' }).waitFor();
    await page.getByText('A paragraph that was not there before.').waitFor();
    await page.locator('.times, .byline').getByText('Updated').waitFor();
    const now = await ids();
    expect([now[0], now[1], now[3]]).toEqual(known.slice(0, 3));
    await page.locator('#comments').scrollIntoViewIfNeeded();
    await comment(page, 'Half a thought').waitFor();

    await page.reload();
    await page.locator('h1.headline', { hasText: 'counted again' }).waitFor();
    expect(await ids()).toEqual(now);
    await comment(page, 'Half a thought').waitFor();
    expectQuiet();
  });
});
