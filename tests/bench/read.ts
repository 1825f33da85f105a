import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { findBrowser, launchBrowser } from '../../tools/browser.ts';
import { compile, makeEdition, press, RunningServer, removeEdition } from '../../tools/program.ts';
import { serveFloor } from './floor.ts';
import { writeBenchArticles } from './press/edition.ts';
import { median, record } from './results.ts';
import { LONG, postComments, writeLongArticle } from './scenes.ts';
import {
  type BoxUse,
  countElements,
  openNextArticle,
  scriptOfApp,
  typeInBox,
  type Visit,
  visit,
} from './visit.ts';

/** Article of the sample edition; `npm run bench read EDITION SLUG` takes another. */
const SLUG = 'csto-summit-yerevan';
/** Number of other articles in the second measurement. */
const MANY = 20_000;
const COMMENTS = 1000;
const ROUNDS = 5;
/** How many times slower than this machine the phones are. */
const SLOWDOWNS = [4, 8];

type Figures = Visit & Partial<BoxUse>;

/** The figures: label, rounding and budget of each. */
const ROWS: { name: string; of: keyof Figures; unit: 'ms' | 'kB' | ''; budget: string }[] = [
  { name: 'LCP', of: 'lcp', unit: 'ms', budget: 'at most 1.05 x floor' },
  { name: 'FCP', of: 'fcp', unit: 'ms', budget: 'at most 1.15 x floor' },
  {
    name: 'Blocking time',
    of: 'blocking',
    unit: 'ms',
    budget: 'at most floor + 20 ms; long article under 100 ms',
  },
  { name: 'CLS', of: 'cls', unit: '', budget: '0' },
  { name: 'Script before text and photo', of: 'early', unit: 'kB', budget: '0' },
  { name: 'Script of a reader who reads', of: 'script', unit: 'kB', budget: 'at most 1.2 kB' },
  { name: 'CSS in files', of: 'css', unit: 'kB', budget: '' },
  { name: 'Fonts', of: 'fonts', unit: 'kB', budget: '' },
  { name: 'First letter in the comment box', of: 'typing', unit: 'ms', budget: 'at most 1.1 x floor' },
  { name: 'Letters lost', of: 'lost', unit: '', budget: '0' },
  { name: 'First tap on the comment box (INP)', of: 'tap', unit: 'ms', budget: 'under 200 ms' },
  { name: 'Whole page before the fonts', of: 'lean', unit: 'kB', budget: 'at most 1.4 x floor' },
  { name: 'Whole page', of: 'bytes', unit: 'kB', budget: 'an article at most 110 kB' },
  { name: 'Requests', of: 'requests', unit: '', budget: '' },
];

function shown(value: number, unit: 'ms' | 'kB' | ''): string {
  if (unit === 'kB') return `${(value / 1000).toFixed(1)} kB`;
  if (unit === 'ms') return `${Math.round(value)} ms`;
  return String(Math.round(value * 1000) / 1000);
}

function table(floor: readonly Figures[], paper: readonly Figures[]): string {
  const middle = (figures: readonly Figures[], of: keyof Figures) =>
    median(figures.map((figure) => figure[of] ?? Number.NaN));
  const lines = ROWS.flatMap(({ name, of, unit, budget }) => {
    const [a, b] = [middle(floor, of), middle(paper, of)];
    if (Number.isNaN(b)) return [];
    const ratio = a > 0 ? (b / a).toFixed(2) : '';
    return [`| ${name} | ${shown(a, unit)} | ${shown(b, unit)} | ${ratio} | ${budget} |`];
  });
  return ['| figure | floor | Broadsheet | ratio | budget |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** A page that is measured. */
interface Scene {
  name: string;
  url: string;
  /** Folder of the site. */
  dist: string;
  hasBox: boolean;
}

/** Measures a page and its floor in turn, on each phone. */
export async function measureScene(
  browser: Browser,
  { name, url, dist, hasBox }: Scene,
  rounds = ROUNDS,
): Promise<string> {
  const floor = await serveFloor(browser, dist, url);
  const measure = async (address: string, slowdown: number): Promise<Figures> => ({
    ...(await visit(browser, address, slowdown)),
    ...(hasBox ? await typeInBox(browser, address, slowdown) : {}),
  });
  const parts: string[] = [];
  for (const slowdown of SLOWDOWNS) {
    const seen: { floor: Figures[]; paper: Figures[] } = { floor: [], paper: [] };
    for (let round = 0; round < rounds; round++) {
      seen.floor.push(await measure(floor.url, slowdown));
      seen.paper.push(await measure(url, slowdown));
    }
    parts.push(`## ${name}, CPU ${slowdown}x slower`, table(seen.floor, seen.paper));
  }
  floor.server.close();
  return parts.join('\n\n');
}

/** Measures what the app of an article's page loads and how fast it opens the next article. */
async function measureApp(browser: Browser, url: string): Promise<string> {
  const next: number[] = [];
  for (let round = 0; round < ROUNDS; round++) next.push(await openNextArticle(browser, url));
  return [
    '| figure | Broadsheet | budget |',
    '|---|---|---|',
    `| Script until the app runs and comments show, brotli | ${shown(await scriptOfApp(browser, url), 'kB')} | at most 100 kB |`,
    `| Next article, prefetched | ${shown(median(next), 'ms')} | under 100 ms |`,
  ].join('\n');
}

/** Measures the pages of an edition. @param more number of further articles, among which the article alone is measured */
async function measureEdition(
  browser: Browser,
  from: string | undefined,
  slug: string,
  more: number,
): Promise<string> {
  const edition = makeEdition(from);
  if (more > 0) writeBenchArticles(edition, more);
  else writeLongArticle(edition);
  // The search has its own benchmark.
  press(edition, ['build', '--no-index']);
  const paper = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
  const dist = join(edition, 'dist');
  const article = `${paper.url}articles/${slug}/`;
  const scene = (name: string, url: string, hasBox = true) =>
    measureScene(browser, { name, url, dist, hasBox });
  const parts: string[] = [];
  if (more > 0) parts.push(await scene(`The article among ${more.toLocaleString('en')} others`, article));
  else {
    parts.push(await scene(`The article ${slug}`, article), await measureApp(browser, article));
    parts.push(await scene('The front page', paper.url, false));
    parts.push(await scene('An article of 300 paragraphs and 60 photos', `${paper.url}articles/${LONG}/`));
    await postComments(paper.url, slug, COMMENTS);
    parts.push(await scene(`The article with ${COMMENTS.toLocaleString('en')} comments`, article));
    const { before, after } = await countElements(browser, article);
    parts.push(`Elements as rendered: ${before}; when the app runs: ${after}.`);
  }
  await paper.stop();
  removeEdition(edition);
  return parts.join('\n\n');
}

/** `npm run bench read`: pages of the sample edition beside hand-made ones, and an article in an edition of 20,000. */
export async function benchRead(): Promise<void> {
  compile();
  const [, , , from, slug = SLUG] = process.argv;
  const browser = await launchBrowser();
  const parts: string[] = [];
  for (const more of from === undefined ? [0, MANY] : [0])
    parts.push(await measureEdition(browser, from, slug, more));
  const { origin } = findBrowser();
  record(
    'read',
    [
      `Cold load on phones (412x915 at 2x, 1.6 Mbit/s, 150 ms), medians of ${ROUNDS} visits in turn, ${browser.version()} (${origin}). The floor is a hand-made page with every word, link, picture, field and row of ours, inline styles and no script.`,
      ...parts,
    ].join('\n\n'),
  );
  await browser.close();
}
