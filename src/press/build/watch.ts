import type { BuildReport } from './build-report.ts';
import { FolderWatcher, MAX_TIMEOUT } from './folder-watcher.ts';
import type { SiteBuilder } from './site-builder.ts';

/** A file with new errors is read again after this: it may be half written; milliseconds. */
const RETRY_DELAY = 200;
/** Some file systems send no events: everything is read this often, or less where that takes long; milliseconds. */
const POLL_INTERVAL = 10_000;
/** Share of the time that reading may take. */
const MAX_POLL_SHARE = 0.02;

interface WatchOptions {
  root: string;
  /** Milliseconds. */
  clock: () => number;
  /** Ends the watch after the current release. */
  end: AbortSignal;
  /** Everything is read again this often; milliseconds. */
  pollInterval?: number;
  /** Called after every release. */
  onPublished: (report: BuildReport, milliseconds: number) => void;
  /** Called when something else fails. */
  onError: (sentence: string) => void;
}

/**
 * Builds a release, and another one whenever something changes or the time of an article comes: an embargo that ends,
 * an `expires` that passes, a `published` that was in the future.
 */
export async function watchEdition(
  builder: SiteBuilder,
  { root, clock, end, pollInterval = POLL_INTERVAL, onPublished, onError }: WatchOptions,
): Promise<void> {
  const watcher = new FolderWatcher(root);
  let published = 0;
  const publish = async () => {
    const start = performance.now();
    published = clock();
    const report = await builder.publish(published);
    watcher.update();
    onPublished(report, performance.now() - start);
  };
  // Indexes are built one at a time, beside releases, and belong to the next release.
  let indexing: Promise<void> | undefined;
  let hasNewIndex = false;
  const index = () => {
    indexing ??= builder
      .index(clock())
      .then((isBuilt) => {
        hasNewIndex = isBuilt;
        if (isBuilt) watcher.interrupt();
      })
      .catch((reason: unknown) => {
        if (end.aborted) return;
        onError(`The search index could not be built: ${reason instanceof Error ? reason.message : reason}`);
      })
      .finally(() => {
        indexing = undefined;
      });
  };
  watcher.update();
  await publish();
  let interval = pollInterval;
  while (!end.aborted) {
    index();
    // Counted from the last release: what came due while it was built is due at once.
    const due = builder.nextChange(published);
    if (!hasNewIndex)
      await watcher.wait(
        Math.min(interval, due === undefined ? MAX_TIMEOUT : Math.max(0, due - clock())),
        end,
      );
    if (end.aborted) break;
    if (hasNewIndex) {
      hasNewIndex = false;
      await publish();
      continue;
    }
    const start = performance.now();
    let isChanged = builder.refresh();
    interval = Math.max(pollInterval, (performance.now() - start) / MAX_POLL_SHARE);
    if (builder.hasNewErrors()) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY));
      isChanged = builder.refresh() || isChanged;
    }
    if (isChanged || (due !== undefined && due <= clock())) await publish();
  }
  watcher.close();
  builder.close();
  await indexing;
}
