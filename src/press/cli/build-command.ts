import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { type FileIssue, warningAt } from '../../model/issues.ts';
import { publicUrlIssue } from '../../model/links.ts';
import { SiteBuilder } from '../build/build.ts';
import { acquireBuildLock } from '../build/build-lock.ts';
import { releaseLines, watchEdition } from '../build/watch.ts';
import { loadRenderers } from '../render/load-renderer.ts';
import { countArticles } from '../source/article-file.ts';
import { issueLine } from '../source/json-file.ts';
import type { Paths } from '../source/paths.ts';
import { showProgress } from '../source/progress.ts';
import { buildTable, options, writeErrorLine, writeLine } from './console.ts';

/** From so many stories on memory is worth more than time. */
const LARGE = 20_000;

/** A publication that takes longer than this at the end is dropped, and the site stays as it was; milliseconds. */
const GRACE = 8_000;

/** Has the engine take away sooner what is not needed any more; else it waits until there is three times as much. */
function spareMemory(root: string): void {
  if (countArticles(root) >= LARGE) setFlagsFromString('--heap-growing-percent=80');
}

/** Publishes until somebody ends it. A parent that asks is told of each publication. */
async function buildAndWatch(press: SiteBuilder, root: string): Promise<number> {
  const end = new AbortController();
  const stop = () => {
    end.abort();
    setTimeout(() => process.exit(1), GRACE).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
  // The parent may have gone before anybody listened; without a parent that speaks this is undefined.
  if (process.connected === false) stop();
  let before = '';
  await watchEdition(press, {
    root,
    clock: Date.now,
    end: end.signal,
    onTrouble: writeErrorLine,
    onPublished: (report, milliseconds) => {
      for (const line of releaseLines(report, milliseconds, before)) writeLine(line);
      before = report.issues.map(issueLine).join('\n');
      if (process.connected) process.send?.({ published: report.made !== undefined });
    },
  });
  // Whoever listens for the parent's end is kept alive by it.
  if (process.connected) process.disconnect();
  return 0;
}

/**
 * Makes the index of the search, once the pages are there for everybody, and publishes it.
 *
 * @returns what went wrong; the site is whole without it
 */
export async function publishIndex(press: SiteBuilder, now: number): Promise<FileIssue[]> {
  try {
    if (await press.index()) await press.publish(now);
    return [];
  } catch (reason) {
    const message = `could not be made: ${(reason as Error).message} The site is whole, but what is new in it is not found.`;
    return [{ ...warningAt([], message), file: 'search' }];
  }
}

/** Publishes once. @returns the exit code */
async function buildOnce(press: SiteBuilder, dist: string, isIndexed: boolean): Promise<number> {
  const now = Date.now();
  const since = (start: number) => (performance.now() - start) / 1000;
  const start = performance.now();
  const report = await press.publish(now);
  const seconds: { pages: number; search?: number } = { pages: since(start) };
  if (report.made !== undefined && isIndexed) {
    const there = performance.now();
    report.issues.push(...(await publishIndex(press, now)));
    seconds.search = since(there);
  }
  for (const issue of report.issues) writeErrorLine(issueLine(issue));
  const where = relative(process.cwd(), dist) || '.';
  const table = buildTable(report, seconds, where);
  if (report.made === undefined) writeErrorLine(table);
  else writeLine(table);
  return report.made === undefined ? 1 : 0;
}

/**
 * `npm run build`: the site as finished files, once or whenever something changes.
 *
 * @returns the exit code
 */
export async function build(args: string[], places: Paths): Promise<number> {
  const given = options(() =>
    parseArgs({
      args,
      options: {
        plain: { type: 'boolean' },
        watch: { type: 'boolean' },
        'no-memory': { type: 'boolean' },
        'no-index': { type: 'boolean' },
        'allow-empty': { type: 'boolean' },
      },
    }),
  );
  if (given === undefined) return 2;
  const { plain = false, watch = false } = given.values;
  const publicUrl = process.env['PUBLIC_URL'];
  const wrong = publicUrlIssue(publicUrl);
  if (wrong !== undefined) {
    writeErrorLine(wrong);
    return 1;
  }
  const taken = acquireBuildLock(places.cache);
  if ('at' in taken) {
    writeErrorLine(
      `Another press is at work on this edition (process ${taken.at}); what changes is live there by itself.`,
    );
    return 1;
  }
  spareMemory(places.root);
  try {
    const print = await loadRenderers(places.renderer);
    const press = new SiteBuilder(places, print, {
      publicUrl,
      plain,
      watching: watch,
      allowEmpty: given.values['allow-empty'] ?? false,
      memory: !given.values['no-memory'],
      progress: showProgress(),
    });
    if (watch) return await buildAndWatch(press, places.root);
    return await buildOnce(press, places.dist, !given.values['no-index']);
  } finally {
    taken.release();
  }
}
