import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { findBrowser, launchBrowser } from '../../tools/browser.ts';
import { compile, makeEdition, press, RunningServer, removeEdition } from '../../tools/program.ts';
import { serveFloor } from './floor.ts';
import { writeBenchArticles } from './press/edition.ts';
import { median, record } from './results.ts';
import { openNextArticle, scriptOfApp, type Visit, visit } from './visit.ts';

/** Article of the sample edition; `npm run bench read EDITION SLUG` takes another. */
const SLUG = 'csto-summit-yerevan';
/** Number of other articles in the second measurement. */
const MANY = 20_000;
const ROUNDS = 5;

/** The figures: label, rounding and budget of each. */
const ROWS: { name: string; of: keyof Visit; unit: 'ms' | 'kB' | ''; budget: string }[] = [
  { name: 'LCP', of: 'lcp', unit: 'ms', budget: 'at most 1.15 x floor' },
  { name: 'FCP', of: 'fcp', unit: 'ms', budget: 'at most 1.15 x floor' },
  { name: 'Blocking time', of: 'blocking', unit: 'ms', budget: 'at most floor + 50 ms' },
  { name: 'CLS', of: 'cls', unit: '', budget: '0' },
  { name: 'Script before text and photo', of: 'early', unit: 'kB', budget: '0' },
  { name: 'Script of a reader who reads', of: 'script', unit: 'kB', budget: 'at most 1.2 kB' },
  { name: 'CSS in files', of: 'css', unit: 'kB', budget: '' },
  { name: 'Fonts', of: 'fonts', unit: 'kB', budget: 'at most 120 kB' },
  { name: 'Typing possible', of: 'typing', unit: 'ms', budget: 'at most 1.1 x floor' },
  { name: 'Whole page before the fonts', of: 'lean', unit: 'kB', budget: 'at most 1.5 x floor' },
  { name: 'Whole page', of: 'bytes', unit: 'kB', budget: '' },
  { name: 'Requests', of: 'requests', unit: '', budget: '' },
];

function shown(value: number, unit: 'ms' | 'kB' | ''): string {
  if (unit === 'kB') return `${(value / 1000).toFixed(1)} kB`;
  if (unit === 'ms') return `${Math.round(value)} ms`;
  return String(Math.round(value * 1000) / 1000);
}

function table(floor: Visit[], paper: Visit[], next: number, script: number): string {
  const lines = ROWS.map(({ name, of, unit, budget }) => {
    const [a, b] = [median(floor.map((one) => one[of])), median(paper.map((one) => one[of]))];
    const ratio = a > 0 ? (b / a).toFixed(2) : '';
    return `| ${name} | ${shown(a, unit)} | ${shown(b, unit)} | ${ratio} | ${budget} |`;
  });
  return [
    '| figure | floor | Broadsheet | ratio | budget |',
    '|---|---|---|---|---|',
    ...lines,
    `| Script until the app runs and comments show, brotli | | ${shown(script, 'kB')} | | at most 100 kB |`,
    `| Next article, prefetched | | ${shown(next, 'ms')} | | under 100 ms |`,
  ].join('\n');
}

/** Measures an article's page and the hand-written baseline in turn. */
async function measured(edition: string, slug: string, browser: Browser): Promise<string> {
  // The search has its own benchmark.
  press(edition, ['build', '--no-index']);
  const paper = await RunningServer.start(edition);
  const floor = await serveFloor(join(edition, 'dist'), slug);
  const seen: { floor: Visit[]; paper: Visit[]; next: number[] } = { floor: [], paper: [], next: [] };
  const article = `${paper.url}articles/${slug}/`;
  for (let round = 0; round < ROUNDS; round++) {
    seen.floor.push(await visit(browser, floor.url));
    seen.paper.push(await visit(browser, article));
    seen.next.push(await openNextArticle(browser, article));
  }
  const script = await scriptOfApp(browser, article);
  floor.server.close();
  await paper.stop();
  return table(seen.floor, seen.paper, median(seen.next), script);
}

/** `npm run bench read`: an article of the sample edition, and the same article in an edition of 20,000. */
export async function benchRead(): Promise<void> {
  compile();
  const [, , , from, slug = SLUG] = process.argv;
  const browser = await launchBrowser();
  const parts: string[] = [];
  for (const more of from === undefined ? [0, MANY] : [0]) {
    const edition = makeEdition(from);
    if (more > 0) writeBenchArticles(edition, more);
    const name = more > 0 ? `The same among ${more.toLocaleString('en')} stories` : `The article ${slug}`;
    parts.push(`## ${name}`, await measured(edition, slug, browser));
    removeEdition(edition);
  }
  const { origin } = findBrowser();
  record(
    'read',
    [
      `Cold load on a phone (412x915 at 2x, CPU 4x slower, 1.6 Mbit/s, 150 ms), medians of ${ROUNDS} visits in turn, ${browser.version()} (${origin}).`,
      ...parts,
    ].join('\n\n'),
  );
  await browser.close();
}
