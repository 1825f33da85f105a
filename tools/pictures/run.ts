// `npm run pictures`: makes contact sheets of every kind of page, and the screenshot of the README.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser, launchBrowser } from '../browser.ts';
import { compile, makeEdition, press, RunningServer, removeEdition } from '../program.ts';
import { arabicPaper } from './editions/arabic.ts';
import { germanPaper } from './editions/german.ts';
import { type ExampleEdition, writeEdition } from './editions/write-edition.ts';
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

/** Newspapers in other languages by the name of their front page's sheet. */
const LANGUAGE_FRONTS: Readonly<Record<string, ExampleEdition>> = {
  'arabic-front': arabicPaper,
  'german-front': germanPaper,
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

/** Makes the sheets of a kind of page. */
async function sheetsOf(browser: Browser, kind: string, url: string): Promise<void> {
  for (const scheme of SCHEMES) {
    const shots: Shot[] = [];
    for (const width of WIDTHS) {
      const shot = await shoot(browser, url, width, scheme);
      writeFileSync(join(out, `${kind}-${shot.name}.png`), shot.png);
      shots.push(shot);
    }
    writeFileSync(join(out, `sheet-${kind}-${scheme}.png`), await contactSheet(shots));
  }
  process.stdout.write(`${kind}\n`);
}

const HELP = `Usage: npm run pictures -- [KINDS]

Makes a contact sheet of every kind of page, in tools/pictures/out/, and the screenshot of the README.

  KINDS       kinds of pages to make sheets of; all where none is named: ${[...Object.keys(KINDS), ...Object.keys(LANGUAGE_FRONTS)].join(', ')}
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
const isWanted = (kind: string): boolean => only.length === 0 || only.includes(kind);
for (const [kind, path] of Object.entries(KINDS))
  if (isWanted(kind)) await sheetsOf(browser, kind, paper.url + path);
if (only.length === 0) {
  const top = await shoot(browser, `${paper.url}${KINDS['article']}`, 1280, 'light', false);
  const small = await sharp(top.png).resize({ width: 960 }).png({ palette: true, colours: 128 }).toBuffer();
  writeFileSync(join(docs, 'page.png'), small);
}
await paper.stop();
removeEdition(edition);
for (const [kind, example] of Object.entries(LANGUAGE_FRONTS)) {
  if (!isWanted(kind)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-edition-'));
  writeEdition(folder, example);
  press(folder, ['build']);
  const server = await RunningServer.start(folder);
  await sheetsOf(browser, kind, server.url);
  await server.stop();
  removeEdition(folder);
}
await browser.close();
process.stdout.write(`Sheets are in ${out}\n`);
