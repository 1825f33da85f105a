import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { type FileIssue, warningAt } from '../../model/issues.ts';
import { publicUrlIssue } from '../../model/links.ts';
import { acquireBuildLock } from '../build/build-lock.ts';
import { SiteBuilder } from '../build/site-builder.ts';
import { watchEdition } from '../build/watch.ts';
import { issueLines } from '../check/issue-lines.ts';
import { loadRenderers } from '../render/load-renderer.ts';
import { countArticles } from '../source/article-file.ts';
import type { Paths } from '../source/paths.ts';
import { showProgress } from '../source/progress.ts';
import { buildTable, parseOptions, releaseLines, writeErrorLine, writeLine } from './console.ts';

/** From so many articles on, memory is worth more than time. */
const LARGE = 20_000;

/** A release that takes longer than this when the process is told to end is dropped; milliseconds. */
const GRACE_TIME = 8_000;

/** Makes the garbage collector of a large edition run earlier; by itself it lets the heap triple. */
function limitHeapGrowth(root: string): void {
  if (countArticles(root) >= LARGE) setFlagsFromString('--heap-growing-percent=80');
}

/** Builds releases until the process is told to end. A parent process gets a message for each. */
async function buildAndWatch(builder: SiteBuilder, root: string): Promise<number> {
  const end = new AbortController();
  const stop = () => {
    end.abort();
    setTimeout(() => process.exit(1), GRACE_TIME).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
  // The parent may have ended before the listener was added; without an IPC channel this is undefined.
  if (process.connected === false) stop();
  let before = '';
  await watchEdition(builder, {
    root,
    clock: Date.now,
    end: end.signal,
    onError: writeErrorLine,
    onPublished: (report, milliseconds) => {
      for (const line of releaseLines(report, milliseconds, before)) writeLine(line);
      before = issueLines(report.issues).join('\n');
      if (process.connected) process.send?.({ published: report.release !== undefined });
    },
  });
  // A listener for `disconnect` keeps the process alive.
  if (process.connected) process.disconnect();
  return 0;
}

/**
 * Builds the search indexes after a release, and a second release with them.
 *
 * @returns a warning where that fails; the site is complete without them
 */
export async function publishIndex(builder: SiteBuilder, now: number): Promise<FileIssue[]> {
  try {
    if (await builder.index()) await builder.publish(now);
    return [];
  } catch (reason) {
    const message = `could not be built: ${(reason as Error).message} The site is published, but searches do not find what is new. Build again.`;
    return [{ ...warningAt([], message), file: 'search' }];
  }
}

/** Builds one release. @returns the exit code */
async function buildOnce(builder: SiteBuilder, dist: string, isIndexed: boolean): Promise<number> {
  const now = Date.now();
  const secondsSince = (start: number) => (performance.now() - start) / 1000;
  const start = performance.now();
  const report = await builder.publish(now);
  const seconds: { pages: number; search?: number } = { pages: secondsSince(start) };
  if (report.release !== undefined && isIndexed) {
    const indexStart = performance.now();
    report.issues.push(...(await publishIndex(builder, now)));
    seconds.search = secondsSince(indexStart);
  }
  for (const line of issueLines(report.issues)) writeErrorLine(line);
  const where = relative(process.cwd(), dist) || '.';
  const table = buildTable(report, seconds, where);
  if (report.release === undefined) writeErrorLine(table);
  else writeLine(table);
  return report.release === undefined ? 1 : 0;
}

/** Error message about COMMENTS; undefined where it is valid or not set. */
const commentsIssue = (comments: string | undefined): string | undefined =>
  ['here', '', undefined].includes(comments)
    ? undefined
    : `COMMENTS is ${JSON.stringify(comments)}. Write COMMENTS=here where the comments service answers under the site's own address, or leave it out.`;

/**
 * Command `build`: builds the site once, or with `--watch` whenever something changes.
 *
 * @returns the exit code
 */
export async function build(args: string[], paths: Paths): Promise<number> {
  const options = parseOptions(() =>
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
  if (options === undefined) return 2;
  const { plain = false, watch = false } = options.values;
  const publicUrl = process.env['PUBLIC_URL'];
  const comments = process.env['COMMENTS'];
  const issues = [publicUrlIssue(publicUrl), commentsIssue(comments)].filter((issue) => issue !== undefined);
  if (issues.length > 0) {
    issues.forEach(writeErrorLine);
    return 1;
  }
  const lock = acquireBuildLock(paths.cache);
  if ('pid' in lock) {
    writeErrorLine(
      `Another build works on this edition (process ${lock.pid}). If that is npm start or a build with --watch, it publishes changes by itself; else build again when it has ended.`,
    );
    return 1;
  }
  limitHeapGrowth(paths.root);
  try {
    const builder = new SiteBuilder(paths, await loadRenderers(paths.renderer), {
      publicUrl,
      hasComments: comments === 'here',
      plain,
      watching: watch,
      allowEmpty: options.values['allow-empty'] ?? false,
      recordsRevisions: !options.values['no-memory'],
      progress: showProgress(),
    });
    if (watch) return await buildAndWatch(builder, paths.root);
    return await buildOnce(builder, paths.dist, !options.values['no-index']);
  } finally {
    lock.release();
  }
}
