import { join } from 'node:path';
import { findBrowser, launchBrowser } from '../../tools/browser.ts';
import { compile, makeEdition, press, RunningPaper, removeEdition } from '../../tools/program.ts';
import { serveFloor } from './floor.ts';
import { record } from './results.ts';
import { nextStory, scriptOfApp, type Visit, visit } from './visit.ts';

/** A story of the sample; `npm run bench read EDITION SLUG` takes another. */
const SLUG = 'csto-summit-yerevan';
const ROUNDS = 5;

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The figures of DESIGN: what is shown, how it is rounded, what the budget is. */
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
    `| Next story, prefetched | | ${shown(next, 'ms')} | | under 100 ms |`,
  ].join('\n');
}

/** `npm run bench read`: the article page beside the same story as one hand-made static page, in turn, in one run. */
export async function benchRead(): Promise<void> {
  compile();
  const [, , , from, slug = SLUG] = process.argv;
  const edition = makeEdition(from);
  press(edition, ['build']);
  const paper = await RunningPaper.start(edition);
  const floor = await serveFloor(join(edition, 'dist'), slug);
  const browser = await launchBrowser();
  const seen: { floor: Visit[]; paper: Visit[]; next: number[] } = { floor: [], paper: [], next: [] };
  const story = `${paper.url}articles/${slug}/`;
  for (let round = 0; round < ROUNDS; round++) {
    seen.floor.push(await visit(browser, floor.url));
    seen.paper.push(await visit(browser, story));
    seen.next.push(await nextStory(browser, story));
  }
  const { origin } = findBrowser();
  record(
    'read',
    `Cold load on a phone (412x915 at 2x, CPU 4x slower, 1.6 Mbit/s, 150 ms), medians of ${ROUNDS} visits in turn, ${browser.version()} (${origin}).\n\n${table(seen.floor, seen.paper, median(seen.next), await scriptOfApp(browser, story))}`,
  );
  await browser.close();
  floor.server.close();
  await paper.stop();
  removeEdition(edition);
}
