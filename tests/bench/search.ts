import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { buildIndex, closeEngine } from '../../src/press/outputs/search/build-index.ts';
import { launchBrowser } from '../../tools/browser.ts';
import { compile, press, RunningServer } from '../../tools/program.ts';
import { wordOfRank, writeWideEdition } from './press/wide-text.ts';
import { median, record } from './results.ts';
import { openPhone } from './visit.ts';

const ARTICLES = 10_000;
const INDEXED = 5000;

/** Queries after the first, by how many articles have their words. */
const QUESTIONS: readonly (readonly [string, string])[] = [
  ['a word of nearly every story', wordOfRank(20)],
  ['a word of many stories', wordOfRank(300)],
  ['a word of few stories', wordOfRank(3000)],
  ['a rare word', wordOfRank(30_000)],
  ['two words', `${wordOfRank(150)} ${wordOfRank(700)}`],
  ['two words among five of every story', `${[3, 2500, 1, 5, 4000].map(wordOfRank).join(' ')}`],
  ['three words', `${wordOfRank(90)} ${wordOfRank(800)} ${wordOfRank(2500)}`],
];

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

/** The network is idle when nothing was received for so long; milliseconds. */
const QUIET = 600;

/** Counts the bytes received, headers included. */
class Meter {
  readonly #jobs: Promise<number>[] = [];
  #open = 0;
  /** When something was last received. */
  last = performance.now();

  constructor(page: Page) {
    page.on('request', () => {
      this.#open++;
      this.last = performance.now();
    });
    page.on('requestfinished', (request) => {
      this.#open--;
      this.last = performance.now();
      const sizes = request.sizes();
      this.#jobs.push(
        sizes.then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      );
    });
  }

  /** Waits until the network is idle. @returns bytes since the last call */
  async read(): Promise<number> {
    while (this.#open > 0 || performance.now() - this.last < QUIET) await wait(20);
    const sizes = await Promise.all(this.#jobs.splice(0));
    return sizes.reduce((sum, size) => sum + size, 0);
  }
}

/** Searches in the page. @returns milliseconds until the first result is painted */
async function ask(page: Page, question: string): Promise<number> {
  const field = page.locator('search input[type=search]');
  await field.fill('');
  await page.locator('search .story').first().waitFor({ state: 'detached' });
  return page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector<HTMLInputElement>('search input[type=search]');
        if (input === null) return;
        const start = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelector('search .story') === null) return;
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
        }).observe(document.body, { childList: true, subtree: true });
        input.value = words;
        input.form?.requestSubmit();
      }),
    question,
  );
}

/** Measures how long a reader on a slow phone waits, and what is loaded. */
async function asReader(url: string): Promise<string[]> {
  const browser = await launchBrowser();
  try {
    const page = await openPhone(browser);
    const meter = new Meter(page);
    await page.goto(`${url}search/`);
    await page.locator('html[data-hydrated]').waitFor();
    await meter.read();
    const start = performance.now();
    await page.locator('search input[type=search]').focus();
    await page.locator('search option').nth(3).waitFor({ state: 'attached' });
    const engine = await meter.read();
    const loaded = meter.last - start;
    const rows = [`| the engine, on focus | ${kilobytes(engine)} | ready after ${loaded.toFixed(0)} ms |`];
    const times: number[] = [];
    for (const [kind, question] of QUESTIONS) {
      const time = await ask(page, question);
      times.push(time);
      rows.push(`| ${kind} | ${kilobytes(await meter.read())} | first result after ${time.toFixed(0)} ms |`);
    }
    return [...rows, `| median of these questions | | ${median(times).toFixed(0)} ms |`];
  } finally {
    await browser.close();
  }
}

/** Measures how long the search index of a built site takes; seconds. */
async function indexing(site: string, place: string, count: number): Promise<number> {
  const articles = readdirSync(join(site, 'articles'))
    .filter((name) => name.endsWith('.json'))
    .slice(0, count)
    .map((name) => ({ slug: name.replace(/\.json$/, ''), month: '2026-11' }));
  const start = performance.now();
  await buildIndex({ language: 'en', site, folder: join(place, `index-${count}`), articles });
  return (performance.now() - start) / 1000;
}

/** `npm run bench search`: bytes and waiting time of a reader who searches 10,000 articles, and the time to build the index. */
export async function benchSearch(): Promise<void> {
  compile();
  const place = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'broadsheet-bench-'));
  try {
    const edition = join(place, 'edition');
    writeWideEdition(edition, ARTICLES);
    press(edition, ['build', '--no-memory']);
    const paper = await RunningServer.start(edition);
    const rows = await asReader(paper.url).finally(() => paper.stop());
    const site = join(edition, 'dist');
    const seconds = await indexing(site, place, INDEXED);
    const all = await indexing(site, place, ARTICLES);
    await closeEngine();
    record(
      'search',
      [
        `${ARTICLES} articles of 550 words, 60,000 words as unequal as a language's, on a phone of DESIGN (1.6 Mbit/s, 150 ms, CPU 4 times slower).`,
        '',
        '| | over the line | |',
        '|---|---|---|',
        ...rows,
        '',
        `The index of ${INDEXED} stories is made in ${seconds.toFixed(1)} s, of ${ARTICLES} in ${all.toFixed(1)} s.`,
        '',
        'Wanted: the engine at most 200 kB, each later question at most 90 kB, its first result within 800 ms; the index of 5,000 stories within 60 s.',
      ].join('\n'),
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
