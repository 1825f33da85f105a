import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../tools/browser.ts';
import { compile, makeEdition, press, RunningServer, removeEdition } from '../../tools/program.ts';
import { installFor } from './install.ts';
import { median, record } from './results.ts';

/** The pages that are audited, and the categories in which each must score 100. */
const PAGES: Readonly<Record<string, { path: string; categories: string[] }>> = {
  'front page': { path: '', categories: ['performance', 'accessibility', 'best-practices', 'seo'] },
  section: {
    path: 'sections/science/',
    categories: ['performance', 'accessibility', 'best-practices', 'seo'],
  },
  article: {
    path: 'articles/beato-nagasaki/',
    categories: ['performance', 'accessibility', 'best-practices', 'seo'],
  },
  // Each query has an address of its own, and none is for search engines.
  search: { path: 'search/', categories: ['performance', 'accessibility', 'best-practices'] },
};

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null }>;
}

/** Runs for each page; the median counts, since the order in which fonts and photos load varies. */
const ROUNDS = 5;

/** Audits that cost points. */
const missed = ({ categories, audits }: Report): string[] =>
  Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${audits[id]?.title} (${id})`);

/**
 * How Lighthouse throttles a page: simulated, from a fast visit, or applied for real. A simulation counts everything
 * that loaded before the paint, fonts too, and from a local server these load at once.
 */
type Slowed = 'simulate' | 'devtools';

/** Runs Lighthouse once on one page. */
function look(folder: string, url: string, categories: readonly string[], slowed: Slowed): Report {
  const file = join(folder, 'report.json');
  const found = findBrowser();
  execFileSync(
    process.execPath,
    [
      join(folder, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${categories.join(',')}`,
      `--throttling-method=${slowed}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync',
    ],
    { env: { ...process.env, ...found.env, CHROME_PATH: found.path }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** Runs Lighthouse on one page until so many runs succeeded; a few runs miss the start of the page. */
function looks(folder: string, url: string, categories: readonly string[], slowed: Slowed): Report[] {
  const reports: Report[] = [];
  for (let tried = 0; reports.length < ROUNDS; tried++) {
    try {
      reports.push(look(folder, url, categories, slowed));
    } catch (reason) {
      if (tried >= 2 * ROUNDS || !String(reason).includes('NO_NAVSTART')) throw reason;
    }
  }
  return reports;
}

const scoresOf = (reports: readonly Report[], category: string): number[] =>
  reports.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100)).sort((a, b) => a - b);

/** The median score, and all scores where they differ. */
function scoreText(scores: readonly number[]): string {
  const middle = String(median(scores));
  return scores.every((score) => score === scores[0]) ? middle : `${middle} (${scores.join(', ')})`;
}

/** Audits that cost points, with the number of runs. */
function missedText(name: string, reports: readonly Report[]): string[] {
  const times = new Map<string, number>();
  for (const what of reports.flatMap(missed)) times.set(what, (times.get(what) ?? 0) + 1);
  return [...times].map(([what, count]) => `- ${name}: ${what}, ${count} of ${reports.length} times`);
}

/** Runs Lighthouse as a phone on the pages that readers open first (issue 2 of 2, Speed and size). */
export async function benchLighthouse(): Promise<void> {
  compile();
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-lighthouse-'));
  const edition = makeEdition();
  installFor(folder, ['lighthouse@12.2.3']);
  press(edition, ['build']);
  const paper = await RunningServer.start(edition);
  const rows: string[] = [];
  const lines: string[] = [];
  try {
    for (const [name, { path, categories }] of Object.entries(PAGES)) {
      const reports = looks(folder, paper.url + path, categories, 'simulate');
      const slow = looks(folder, paper.url + path, ['performance'], 'devtools');
      const scores = [
        scoreText(scoresOf(slow, 'performance')),
        ...categories.map((id) => scoreText(scoresOf(reports, id))),
      ];
      rows.push(`| ${name} | ${[...scores, ''].slice(0, 5).join(' | ')} |`);
      lines.push(...missedText(name, reports));
    }
  } finally {
    await paper.stop();
    removeEdition(edition);
    rmSync(folder, { recursive: true, force: true });
  }
  record(
    'lighthouse',
    [
      `Lighthouse 12.2.3, as a phone, served by \`npm start\` without https; the middle of ${ROUNDS} looks. 100 is wanted in all.`,
      '',
      '| page | performance, really slowed | performance, calculated | accessibility | best practices | SEO |',
      '|---|---|---|---|---|---|',
      ...rows,
      '',
      lines.length === 0
        ? 'Nothing is missing.'
        : ['What costs points where it is calculated:', '', ...lines].join('\n'),
    ].join('\n'),
  );
}
