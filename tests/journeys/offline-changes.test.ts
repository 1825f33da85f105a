import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hydrate } from './hydration.ts';
import { NO_LINE, offlineSite, storedPaths } from './offline-site.ts';

/** Changes values of a JSON file of the edition. */
function change(file: string, values: Record<string, unknown>): void {
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...values }));
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
const registrations = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

describe('what is stored follows what is published', () => {
  const site = offlineSite();

  test('a slow answer gives the stored page, and then offers the newer one', async () => {
    const { page, expectQuiet, close } = await site.reader();
    await site.visit(page, 'articles/dust-bowl/');
    await page.goto(`${site.url}device/`);
    const slow = site.holdAnswers(/^articles\/dust-bowl\/$/);
    await page.goto(`${site.url}articles/dust-bowl/`);
    await page.getByText(/^As it was at/).waitFor();
    const html = site.file('dist/articles/dust-bowl/index.html');
    writeFileSync(html, readFileSync(html, 'utf8').replace('</title>', ' (new)</title>'));
    slow.release();
    const show = page.getByRole('button', { name: 'Show it' });
    await show.waitFor();
    expect(await page.title()).not.toContain('(new)');
    await show.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toContain('(new)');
    await page.locator('#stored-bar').waitFor({ state: 'detached' });
    expectQuiet([], [NO_LINE]);
    await close();
  });

  test('a broken copy is removed: the page of the network comes with a notice', async () => {
    const { page, expectQuiet, close } = await site.reader();
    await site.visit(page, 'articles/suez-canal/');
    const poison = () =>
      page.evaluate(async (url) => {
        const name = (await caches.keys()).find((key) => key.endsWith(':visited')) ?? '';
        const broken = new Response('<h1>not ours', { headers: { 'content-type': 'text/html' } });
        await (await caches.open(name)).put(url, broken);
      }, `${site.url}articles/suez-canal/`);
    await poison();
    await page.goto(`${site.url}articles/suez-canal/`);
    await page.getByText('The stored copy of this page was broken.', { exact: false }).waitFor();
    await page.locator('article h1').waitFor();
    await expect.poll(() => storedPaths(page, 'visited')).toContain('/paper/articles/suez-canal/');
    await poison();
    await site.stop();
    await page.goto(`${site.url}articles/suez-canal/`);
    await page.getByRole('heading', { name: 'There is no connection' }).waitFor();
    expectQuiet([], [NO_LINE]);
    await close();
  });

  test('an article that is withdrawn is removed, and pages that name it are fetched again', async () => {
    const { page, expectQuiet, close } = await site.reader();
    await site.visit(page, 'articles/muybridge-cat/');
    await site.visit(page, '');
    expect(readFileSync(site.file('dist/index.html'), 'utf8')).toContain('muybridge-cat');
    await site.stop();
    change(site.file('articles/muybridge-cat.json'), { status: 'withheld' });
    site.build();
    // Without a line nobody can know.
    await page.goto(`${site.url}articles/muybridge-cat/`);
    await page.getByText(/^As it was at/).waitFor();
    await site.restart();
    await page.goto(`${site.url}articles/dust-bowl/`);
    await expect
      .poll(() => storedPaths(page, 'visited'))
      .not.toEqual(expect.arrayContaining([expect.stringContaining('muybridge-cat')]));
    const front = () =>
      page.evaluate(async (url) => (await (await caches.match(url))?.text()) ?? '', site.url);
    await expect.poll(front).not.toContain('muybridge-cat');
    expect(await front()).toContain('id="root"');
    await site.stop();
    await page.goto(`${site.url}articles/muybridge-cat/`);
    await page.getByRole('heading', { name: 'There is no connection' }).waitFor();
    expect(readFileSync(site.file('dist/offline.json'), 'utf8')).not.toContain('muybridge-cat');
    expectQuiet([], [NO_LINE]);
    await close();
  });

  test('an article that is corrected is fetched again', async () => {
    const { page, expectQuiet, close } = await site.reader();
    await site.visit(page, 'articles/seed-vault/');
    const correction = {
      kind: 'correction',
      at: '2026-03-02T10:00:00Z',
      text: 'The vault is deeper than this said.',
    };
    change(site.file('articles/seed-vault.json'), { corrections: [correction] });
    site.build();
    await page.goto(`${site.url}articles/dust-bowl/`);
    const isStored = () =>
      page.evaluate(
        async ([url = '', text = '']) => (await (await caches.match(url))?.text())?.includes(text),
        [`${site.url}articles/seed-vault/`, correction.text],
      );
    await expect.poll(isStored).toBe(true);
    expectQuiet([], [NO_LINE]);
    await close();
  });

  test('a page that is open keeps its release until it is closed', async () => {
    const { page, context, expectQuiet, close } = await site.reader();
    await site.visit(page, 'articles/dust-bowl/');
    const code = async () => (await cacheNames(page)).filter((name) => name.includes(':code-'));
    const [first] = await code();
    change(site.file('edition.json'), { tagline: 'Another release' });
    site.build();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const waiting = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);
    await expect.poll(waiting).toBe('installed');
    expect(await code()).toContain(first);
    // Both releases have one program; the page is told of another where it has an older one.
    await hydrate(page);
    await page.evaluate(() => {
      const script = document.querySelector<HTMLScriptElement>('script[data-app]');
      if (script !== null) script.dataset['app'] = '/paper/assets/older.js';
    });
    await page.getByRole('banner').getByRole('link', { name: 'Broadsheet' }).first().click();
    await page.getByText('There is a newer version of this site.').waitFor();
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.locator('#stored-bar').waitFor({ state: 'detached' });
    expect(await waiting()).toBe('installed');
    expect(await code()).toContain(first);
    const other = await context.newPage();
    await other.goto('about:blank');
    await page.close();
    const visitor = await context.newPage();
    await expect
      .poll(async () => {
        await visitor.goto('about:blank');
        await visitor.goto(`${site.url}articles/dust-bowl/`);
        return visitor.evaluate(async () => {
          const names = await caches.keys();
          return names.filter((name) => name.includes(':code-'));
        });
      })
      .not.toContain(first);
    expectQuiet([], [NO_LINE]);
    await close();
  });

  test('the kill switch removes the worker and all that it stored', async () => {
    const { page, expectQuiet, close } = await site.reader();
    await site.visit(page, 'articles/dust-bowl/');
    change(site.file('edition.json'), { offline: false });
    site.build();
    const slow = site.holdAnswers(/^offline\.json$/);
    await page.goto(`${site.url}articles/dust-bowl/`);
    // The worker of the last release waits for the list meanwhile, and does not let another be active.
    await expect.poll(() => registrations(page)).toBe(0);
    await expect.poll(() => cacheNames(page)).toEqual([]);
    slow.release();
    await page.goto(`${site.url}articles/dust-bowl/`);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
    expect(await cacheNames(page)).toEqual([]);
    await page.goto(`${site.url}device/`);
    await page.getByText('Nothing is kept in this browser.').waitFor();
    expect(await page.getByLabel('Keep what I read').count()).toBe(0);
    expectQuiet([], [NO_LINE]);
    await close();
  });
});
