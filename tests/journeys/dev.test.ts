import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { makeEdition, removeEdition } from '../../tools/program.ts';
import { DevServer } from './dev-server.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';
import { comment, postReply } from './writing.ts';

describe('an editor writes with `npm run dev` beside the page', () => {
  let browser: Browser;
  let edition: string;
  let dev: DevServer;
  let watched: WatchedPage;

  const fileOf = (slug: string) => join(edition, 'articles', `${slug}.json`);
  const written = (slug: string) => JSON.parse(readFileSync(fileOf(slug), 'utf8'));
  /** Saves a file as editors do: writes another and renames it. */
  const save = (slug: string, article: unknown) => {
    const whole = join(edition, `${slug}.saving`);
    writeFileSync(whole, typeof article === 'string' ? article : JSON.stringify(article, null, 2));
    renameSync(whole, fileOf(slug));
  };
  const open = async (path: string): Promise<Page> => {
    watched = await openWatched(browser, dev.url);
    await watched.page.goto(dev.url + path);
    await watched.page.locator('main').waitFor();
    return watched.page;
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    edition = makeEdition();
    dev = await DevServer.start(edition);
  });
  afterEach(() => watched?.close());
  afterAll(async () => {
    await dev?.stop();
    await browser?.close();
    removeEdition(edition);
  });

  test.each(['/@fs{}/data/secret', '/@fs{}/data/dev.sqlite', '/@fs{}/%64ata/secret?raw'])(
    'comments and secrets are nobody’s to read: %s',
    async (path) => {
      const { status } = await fetch(dev.url.slice(0, -1) + path.replace('{}', edition));
      expect([403, 404]).toContain(status);
    },
  );

  test('a saved article is shown at once, and the scroll position stays', async () => {
    const page = await open('articles/trans-siberian/');
    await page.locator('.body p').first().waitFor();
    await page.evaluate(() => scrollTo(0, 700));
    const article = written('trans-siberian');
    save('trans-siberian', { ...article, body: [...article.body, 'A line added while the page was open.'] });
    await page.getByText('A line added while the page was open.').waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(700);
    watched.expectQuiet();
  });

  test('an invalid article shows its issues, others still work, and a corrected one is shown again', async () => {
    const page = await open('articles/seed-vault/');
    await page.getByLabel('Comment *').waitFor();
    const article = written('seed-vault');
    save('seed-vault', '{\n  "headline": "Half a st');
    await page.getByRole('heading', { level: 1, name: 'This story has one issue' }).waitFor();
    await page.getByText('articles/seed-vault.json').first().waitFor();
    await page.getByText(/line 2/).waitFor();
    const { headline: _, ...headless } = article;
    save('seed-vault', { ...headless, headlin: 'Typed badly', published: 'yesterday' });
    await page.getByRole('heading', { level: 1, name: /This story has [2-9] issues/ }).waitFor();
    await page.getByText('headlin', { exact: true }).first().waitFor();
    const other = await watched.context.newPage();
    await other.goto(`${dev.url}articles/voc-share/`);
    await other.locator('.body p').first().waitFor();
    await other.goto(`${dev.url}sections/world/`);
    await other.locator('.story').first().waitFor();
    expect(await other.locator('a[href="/articles/seed-vault/"]').count()).toBe(0);
    save('seed-vault', article);
    await page.locator('h1.headline', { hasText: article.headline }).waitFor();
    await other.locator('a[href="/articles/seed-vault/"]').first().waitFor();
    await page.getByLabel('Comment *').waitFor();
    // An invalid article takes no comments; a page that learns of it first asks for none.
    watched.expectQuiet([/422 .*seed-vault\.json/], [/404 .*seed-vault\/comments/]);
  });

  test('a new file is in the lists without a restart, and gone when it is removed', async () => {
    const page = await open('sections/sport/');
    await page.locator('.story').first().waitFor();
    save('new-record', {
      headline: 'A record nobody expected',
      section: 'Sport',
      published: '2026-11-20T10:00:00Z',
      body: ['It was broken twice.'],
    });
    await page.getByRole('link', { name: 'A record nobody expected' }).first().click();
    await page.getByText('It was broken twice.').waitFor();
    await page.goBack();
    rmSync(fileOf('new-record'));
    await page.getByRole('link', { name: 'A record nobody expected' }).first().waitFor({ state: 'detached' });
    watched.expectQuiet();
  });

  test('stories that readers cannot see stand at their addresses under a banner and in no list', async () => {
    const page = await open('');
    for (const [slug, why] of [
      ['halley-aphelion', 'Its status is “withheld”.'],
      ['eclipse-2099', 'Its embargo has not ended.'],
      ['eclipse-2026', 'It has expired.'],
      ['oldest-tree', 'Its status is “canceled”.'],
    ] as const) {
      await page.goto(`${dev.url}articles/${slug}/`);
      await page.getByText('Readers cannot see this story.').waitFor();
      await page.getByText(why).waitFor();
      expect(await page.locator('.comments').count(), slug).toBe(0);
      await page.getByRole('banner').getByRole('link', { name: 'Broadsheet' }).click();
      await page.locator('.story').first().waitFor();
      expect(await page.locator(`a[href="/articles/${slug}/"]`).count(), slug).toBe(0);
    }
    watched.expectQuiet();
  });

  test('a block of an unknown type is shown and labelled', async () => {
    const article = written('voc-share');
    save('voc-share', { ...article, body: [...article.body, { type: 'sparkline', text: 'Up and down.' }] });
    const page = await open('articles/voc-share/');
    await page.getByText(/^A block of type “.*”, which this version does not know/).waitFor();
    await page.getByText('Up and down.').waitFor();
    watched.expectQuiet();
  });

  test('comments work, apart from those of the published site', async () => {
    const page = await open('articles/leap-second/');
    await postReply(page, { text: 'Written while editing.' });
    await comment(page, 'Written while editing.').waitFor();
    await page.reload();
    await comment(page, 'Written while editing.').waitFor();
    watched.expectQuiet();
  });

  test('an invalid edition.json shows its issues, and a corrected one works again', async () => {
    const page = await open('');
    const text = readFileSync(join(edition, 'edition.json'), 'utf8');
    writeFileSync(join(edition, 'edition.json'), text.replace('"title"', '"titel"'));
    await page.getByText(/titel/).first().waitFor();
    writeFileSync(join(edition, 'edition.json'), text);
    await page.locator('.story').first().waitFor();
  });
});
