import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newEdition } from '../../src/press/cli/new-edition.ts';
import { launchBrowser } from '../../tools/browser.ts';
import { press, RunningServer } from '../../tools/program.ts';
import { samplesOf } from '../samples.ts';
import { openWatched } from './watched-page.ts';

/** Makes an empty edition with a photo and another article. */
async function makePaper(): Promise<string> {
  const root = join(mkdtempSync(join(tmpdir(), 'broadsheet-import-')), 'paper');
  newEdition(root, Date.UTC(2026, 10, 25));
  const photo = sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a6a55' } });
  writeFileSync(join(root, 'photos', 'summit.jpg'), await photo.jpeg().toBuffer());
  return root;
}

const pasted = samplesOf('pasted');
if (pasted !== undefined) {
  describe('a publisher imports a pasted page', () => {
    let browser: Browser;
    let root: string;
    let paper: RunningServer;
    beforeAll(async () => {
      browser = await launchBrowser();
      root = await makePaper();
      const options = [
        '--published',
        '2022-11-23T18:00:00+04:00',
        '--photo',
        'photos/summit.jpg',
        '--alt',
        'Six men at a round table',
        '--related',
        'the-first-story',
        '--source',
        'Collective Security Treaty Organization <https://en.odkb-csto.org/>',
      ];
      const said = press(root, ['import', join(pasted, 'csto-summit.txt'), ...options]);
      expect(said).toContain('Written: articles/');
      expect(press(root, ['check'])).toContain('0 errors');
      press(root, ['build', '--no-index']);
      paper = await RunningServer.start(root);
    });
    afterAll(async () => {
      await paper.stop();
      await browser.close();
      rmSync(join(root, '..'), { recursive: true, force: true });
    });

    test('all its parts are on the page, in their order', async () => {
      const slug =
        readdirSync(join(root, 'articles'))
          .find((name) => name !== 'the-first-story.json')
          ?.replace('.json', '') ?? '';
      const { page, expectQuiet, close } = await openWatched(browser, paper.url);
      await page.goto(`${paper.url}articles/${slug}/`);
      await page.locator('#respond').waitFor();
      const text = readFileSync(join(pasted, 'csto-summit.txt'), 'utf8')
        .split(/\n+/)
        .map((line) => line.trim());
      expect(await page.locator('.section-label').first().textContent()).toContain(text[0]);
      expect(await page.locator('h1').textContent()).toBe(text[1]);
      expect(await page.locator('.lead').first().textContent()).toBe(text[2]);
      expect(await page.locator('figure.photo .credit').first().textContent()).toBe(
        'Sputnik / Vladimir Smirnov',
      );
      expect(await page.locator('figure.photo .caption').first().textContent()).toMatch(
        /on November 23, 2022\.$/,
      );
      const body = await page
        .locator('.body > :not(.opening, .top-float)')
        .evaluateAll((elements) =>
          elements.map((element) => (element.classList.contains('related') ? 'related' : element.tagName)),
        );
      expect(body.filter((kind) => kind === 'P')).toHaveLength(8);
      expect(body.indexOf('related')).toBe(4);
      expect(await page.locator('.body .related a').getAttribute('href')).toBe('/articles/the-first-story/');
      expect(await page.locator('.source a').getAttribute('href')).toBe('https://en.odkb-csto.org/');
      const order = ['section-label', 'headline', 'lead', 'caption', 'credit', 'related', 'comment-form'];
      const places = await page.evaluate(
        (classes) =>
          classes.map((name) =>
            [...document.querySelectorAll('*')].findIndex(
              (element) => element.classList.contains(name) && element.closest('.story') === null,
            ),
          ),
        order,
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(await page.locator('.body').textContent()).not.toMatch(/Leave a Reply|Your email address/);
      expectQuiet();
      await close();
    });
  });
}
