import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../tools/browser.ts';
import { compile, makeEdition, press, RunningPaper, removeEdition } from '../../tools/program.ts';
import { installFor } from './install.ts';
import { record } from './results.ts';

/** The pages that are judged, and the categories in which nothing may be missing. */
const PAGES: Readonly<Record<string, { path: string; categories: string[] }>> = {
  'front page': { path: '', categories: ['performance', 'accessibility', 'best-practices', 'seo'] },
  section: {
    path: 'sections/science/',
    categories: ['performance', 'accessibility', 'best-practices', 'seo'],
  },
  story: {
    path: 'articles/beato-nagasaki/',
    categories: ['performance', 'accessibility', 'best-practices', 'seo'],
  },
  // Every question is another page of it, and none is for search engines.
  search: { path: 'search/', categories: ['performance', 'accessibility', 'best-practices'] },
};

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null }>;
}

/** What Lighthouse takes points off for. */
const missed = ({ categories, audits }: Report): string[] =>
  Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${audits[id]?.title} (${id})`);

/** Lighthouse on the pages readers open first, as a phone (issue 2 of 2, Speed and size). */
export async function benchLighthouse(): Promise<void> {
  compile();
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-lighthouse-'));
  const edition = makeEdition();
  installFor(folder, ['lighthouse@12.2.3']);
  press(edition, ['build']);
  const paper = await RunningPaper.start(edition);
  const found = findBrowser();
  const rows: string[] = [];
  const lines: string[] = [];
  try {
    for (const [name, { path, categories }] of Object.entries(PAGES)) {
      const file = join(folder, `${name}.json`);
      execFileSync(
        process.execPath,
        [
          join(folder, 'node_modules/lighthouse/cli/index.js'),
          paper.url + path,
          '--quiet',
          '--output=json',
          `--output-path=${file}`,
          `--only-categories=${categories.join(',')}`,
          '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync',
        ],
        { env: { ...process.env, ...found.env, CHROME_PATH: found.path }, stdio: 'inherit' },
      );
      const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
      const scores = categories.map((id) => Math.round((report.categories[id]?.score ?? 0) * 100));
      rows.push(`| ${name} | ${[...scores, '', '', '', ''].slice(0, 4).join(' | ')} |`);
      lines.push(...missed(report).map((what) => `- ${name}: ${what}`));
    }
  } finally {
    await paper.stop();
    removeEdition(edition);
    rmSync(folder, { recursive: true, force: true });
  }
  record(
    'lighthouse',
    [
      'Lighthouse 12.2.3, as a phone, served by `npm start` without https. 100 is wanted in all.',
      '',
      '| page | performance | accessibility | best practices | SEO |',
      '|---|---|---|---|---|',
      ...rows,
      '',
      lines.length === 0 ? 'Nothing is missing.' : ['What costs points:', '', ...lines].join('\n'),
    ].join('\n'),
  );
}
