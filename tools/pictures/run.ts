// `npm run pictures`: makes contact sheets of every kind of page, and the screenshot of the README.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser, launchBrowser } from '../browser.ts';
import { compile, makeEdition, press, RunningServer, removeEdition } from '../program.ts';
import { contactSheet, type Shot } from './sheets.ts';

const WIDTHS = [360, 768, 1280, 1920];
const SCHEMES = ['light', 'dark'] as const;
const out = fileURLToPath(new URL('./out', import.meta.url));
const docs = fileURLToPath(new URL('../../docs', import.meta.url));

/** Kinds of pages by name, with an address in the sample edition. */
const KINDS: Readonly<Record<string, string>> = {
  front: '',
  article: 'articles/csto-summit-yerevan/',
  feature: 'articles/beato-nagasaki/',
  live: 'articles/dart-impact/',
  'right-to-left': 'articles/suez-canal-ar/',
  'no-photo': 'articles/seed-vault/',
  retracted: 'articles/great-wall-moon/',
  japanese: 'articles/beato-nagasaki-ja/',
  armenian: 'articles/armenian-alphabet-hy/',
  german: 'articles/blossfeldt-plants-de/',
  section: 'sections/science/',
  tag: 'tags/photography/',
  tags: 'tags/',
  author: 'authors/eurasia-desk/',
  archive: 'archive/',
  month: 'archive/2022/11/',
  corrections: 'corrections/',
  search: 'search/?q=summit',
  about: 'pages/about/',
  'not-found': 'articles/nobody-wrote-this/',
};

/** Waits until text, fonts and photos are loaded. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}

async function shoot(
  browser: Browser,
  url: string,
  width: number,
  colorScheme: 'light' | 'dark',
  fullPage = true,
): Promise<Shot> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.goto(url);
  await settle(page);
  const png = await page.screenshot({ fullPage });
  await context.close();
  return { name: `${width}-${colorScheme}`, width, png };
}

async function sheets(browser: Browser, url: string, only: string[]): Promise<void> {
  for (const [kind, path] of Object.entries(KINDS)) {
    if (only.length > 0 && !only.includes(kind)) continue;
    for (const scheme of SCHEMES) {
      const shots: Shot[] = [];
      for (const width of WIDTHS) {
        const shot = await shoot(browser, url + path, width, scheme);
        writeFileSync(join(out, `${kind}-${shot.name}.png`), shot.png);
        shots.push(shot);
      }
      writeFileSync(join(out, `sheet-${kind}-${scheme}.png`), await contactSheet(shots));
    }
    process.stdout.write(`${kind}\n`);
  }
}

const HELP = `Usage: npm run pictures -- [KINDS]

Makes a contact sheet of every kind of page, in tools/pictures/out/, and the screenshot of the README.

  KINDS       kinds of pages to make sheets of; all where none is named: ${Object.keys(KINDS).join(', ')}
  -h, --help  shows this
`;
if (process.argv.includes('--help') || process.argv.includes('-h')) {
  process.stdout.write(HELP);
  process.exit(0);
}

compile();
mkdirSync(out, { recursive: true });
const only = process.argv.slice(2);
process.stdout.write(`Browser: ${findBrowser().origin}\n`);
const browser = await launchBrowser();
const edition = makeEdition();
press(edition, ['build']);
const paper = await RunningServer.start(edition);
await sheets(browser, paper.url, only);
if (only.length === 0) {
  const top = await shoot(browser, `${paper.url}${KINDS['article']}`, 1280, 'light', false);
  const small = await sharp(top.png).resize({ width: 960 }).png({ palette: true, colours: 128 }).toBuffer();
  writeFileSync(join(docs, 'page.png'), small);
}
await paper.stop();
removeEdition(edition);
await browser.close();
process.stdout.write(`Sheets are in ${out}\n`);
