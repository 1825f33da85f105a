import { join } from 'node:path';
import { findBrowser, launchBrowser } from '../../tools/browser.ts';
import { compile, makeEdition, press, RunningPaper, removeEdition } from '../../tools/program.ts';
import { serveFloor } from './floor.ts';
import { record } from './results.ts';
import { nextStory, type Visit, visit } from './visit.ts';

const SLUG = 'csto-summit-yerevan';
const ROUNDS = 5;

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The figures of DESIGN: what is shown, how it is rounded, what the budget is. */
const ROWS: { name: string; of: keyof Visit; unit: 'ms' | 'kB' | ''; budget: string }[] = [
  { name: 'LCP', of: 'lcp', unit: 'ms', budget: 'at most 1.15 x floor (issue 2 of 2)' },
  { name: 'FCP', of: 'fcp', unit: 'ms', budget: 'at most 1.15 x floor (issue 2 of 2)' },
  { name: 'Blocking time', of: 'blocking', unit: 'ms', budget: 'at most floor + 50 ms (issue 2 of 2)' },
  { name: 'CLS', of: 'cls', unit: '', budget: '0' },
  { name: 'Script, brotli', of: 'script', unit: 'kB', budget: 'at most 100 kB' },
  { name: 'CSS, brotli', of: 'css', unit: 'kB', budget: 'at most 12 kB' },
  { name: 'Fonts', of: 'fonts', unit: 'kB', budget: 'at most 120 kB' },
  { name: 'Typing possible', of: 'typing', unit: 'ms', budget: 'at most 1.1 x floor (issue 2 of 2)' },
  { name: 'Whole page', of: 'bytes', unit: 'kB', budget: '' },
  { name: 'Requests', of: 'requests', unit: '', budget: '' },
];

function shown(value: number, unit: 'ms' | 'kB' | ''): string {
  if (unit === 'kB') return `${(value / 1000).toFixed(1)} kB`;
  if (unit === 'ms') return `${Math.round(value)} ms`;
  return String(Math.round(value * 1000) / 1000);
}

function table(floor: Visit[], paper: Visit[], next: number): string {
  const lines = ROWS.map(({ name, of, unit, budget }) => {
    const [a, b] = [median(floor.map((one) => one[of])), median(paper.map((one) => one[of]))];
    const ratio = a > 0 ? (b / a).toFixed(2) : '';
    return `| ${name} | ${shown(a, unit)} | ${shown(b, unit)} | ${ratio} | ${budget} |`;
  });
  return [
    '| figure | floor | Broadsheet | ratio | budget |',
    '|---|---|---|---|---|',
    ...lines,
    `| Next story, prefetched | | ${shown(next, 'ms')} | | under 100 ms |`,
  ].join('\n');
}

/** `npm run bench read`: the article page beside the same story as one hand-made static page, in turn, in one run. */
export async function benchRead(): Promise<void> {
  compile();
  const edition = makeEdition();
  press(edition, ['build']);
  const paper = await RunningPaper.start(edition);
  const floor = await serveFloor(join(edition, 'dist'), SLUG);
  const browser = await launchBrowser();
  const seen: { floor: Visit[]; paper: Visit[]; next: number[] } = { floor: [], paper: [], next: [] };
  for (let round = 0; round < ROUNDS; round++) {
    seen.floor.push(await visit(browser, floor.url));
    seen.paper.push(await visit(browser, `${paper.url}articles/${SLUG}/`));
    seen.next.push(await nextStory(browser, `${paper.url}articles/${SLUG}/`));
  }
  const { origin } = findBrowser();
  record(
    'read',
    `Cold load on a phone (412x915 at 2x, CPU 4x slower, 1.6 Mbit/s, 150 ms), medians of ${ROUNDS} visits in turn, ${browser.version()} (${origin}).\n\n${table(seen.floor, seen.paper, median(seen.next))}`,
  );
  await browser.close();
  floor.server.close();
  await paper.stop();
  removeEdition(edition);
}
