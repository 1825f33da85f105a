// `npm run pictures`: makes contact sheets of every kind of page, and the screenshot of the README.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { DISPLAY_KEY, type DisplaySettings } from '../../src/model/display-settings.ts';
import { findBrowser, launchBrowser } from '../browser.ts';
import { compile, makeEdition, press, RunningServer, removeEdition } from '../program.ts';
import { arabicPaper } from './editions/arabic.ts';
import { germanPaper } from './editions/german.ts';
import { type ExampleEdition, writeEdition } from './editions/write-edition.ts';
import { contactSheet, type Shot } from './sheets.ts';

const WIDTHS = [360, 768, 1280, 1920];
/** Looks of a page: what the system asks for, and the reader's settings. */
const LOOKS = {
  light: { colorScheme: 'light', settings: {} },
  dark: { colorScheme: 'dark', settings: {} },
  sepia: { colorScheme: 'light', settings: { theme: 'sepia' } },
  largest: { colorScheme: 'light', settings: { size: 'largest', leading: 'loose', face: 'sans' } },
} as const satisfies Record<string, { colorScheme: 'light' | 'dark'; settings: DisplaySettings }>;
type Look = keyof typeof LOOKS;
const out = fileURLToPath(new URL('./out', import.meta.url));
const docs = fileURLToPath(new URL('../../docs', import.meta.url));

/** A page of the sample edition in a state that a reader has brought about. */
interface PageState {
  path: string;
  prepare(page: Page): Promise<void>;
}

/** Opens a link or presses a button that a dialog answers, once the app is there. */
const openDialog =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(selector).first().click();
    await page.locator('dialog[open]').waitFor();
  };

/** A page as it is when it has been opened. */
const AT_TOP: PageState = { path: '', prepare: async () => undefined };

/** Kinds of pages by name, with an address in the sample edition; of those in a state, what is in view. */
const KINDS: Readonly<Record<string, string | PageState>> = {
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
  device: 'device/',
  saved: 'saved/',
  offline: 'offline/',
  display: {
    path: 'articles/csto-summit-yerevan/',
    prepare: openDialog('header a[href*="/device/#"]:visible'),
  },
  photo: { path: 'articles/csto-summit-yerevan/', prepare: openDialog('a.enlarge') },
  'about-story': {
    path: 'articles/csto-summit-yerevan/',
    prepare: async (page) => {
      await page.locator('.about > summary').click();
      await page.locator('.about').evaluate((about) => about.scrollIntoView());
    },
  },
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
    // What is far below is not painted before a reader comes near.
    document.documentElement.toggleAttribute('data-whole', true);
    for (const image of document.images) image.loading = 'eager';
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}

/** Takes a screenshot of a page, whole or, in a state, as it is in view. */
async function shoot(
  browser: Browser,
  url: string,
  width: number,
  look: Look,
  state?: PageState,
): Promise<Shot> {
  const { colorScheme, settings } = LOOKS[look];
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  await context.addInitScript(
    ([key, value]) => {
      localStorage[key] = value;
    },
    [`broadsheet:${DISPLAY_KEY}`, JSON.stringify(settings)] as const,
  );
  const page = await context.newPage();
  await page.goto(url);
  await settle(page);
  await state?.prepare(page);
  const png = await page.screenshot({ fullPage: state === undefined, animations: 'disabled' });
  await context.close();
  return { name: `${width}-${look}`, width, png };
}

/** Makes the sheets of a kind of page. */
async function sheetsOf(browser: Browser, kind: string, url: string, state?: PageState): Promise<void> {
  for (const look of Object.keys(LOOKS) as Look[]) {
    const shots: Shot[] = [];
    for (const width of WIDTHS) {
      const shot = await shoot(browser, url, width, look, state);
      writeFileSync(join(out, `${kind}-${shot.name}.png`), shot.png);
      shots.push(shot);
    }
    writeFileSync(join(out, `sheet-${kind}-${look}.png`), await contactSheet(shots));
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
for (const [kind, page] of Object.entries(KINDS)) {
  if (!isWanted(kind)) continue;
  if (typeof page === 'string') await sheetsOf(browser, kind, paper.url + page);
  else await sheetsOf(browser, kind, paper.url + page.path, page);
}
if (only.length === 0) {
  const top = await shoot(browser, `${paper.url}${KINDS['article']}`, 1280, 'light', AT_TOP);
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
