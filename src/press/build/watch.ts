import { BackgroundTask } from './background-task.ts';
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
  const beside = (what: string, run: (onReady: () => void) => Promise<void>) =>
    new BackgroundTask(
      run,
      () => watcher.interrupt(),
      (message) => {
        if (!end.aborted) onError(`${what} could not be made: ${message}`);
      },
    );
  const tasks = [
    beside('The search index', async (onReady) => {
      if (await builder.index(clock())) onReady();
    }),
    beside('Images', (onReady) => builder.encodeImages(onReady)),
  ];
  const hasResults = () => tasks.some((task) => task.hasResult);
  watcher.update();
  await publish();
  let interval = pollInterval;
  while (!end.aborted) {
    for (const task of tasks) task.start(clock());
    // Counted from the last release: what came due while it was built is due at once.
    const due = builder.nextChange(published);
    if (!hasResults())
      await watcher.wait(
        Math.min(interval, due === undefined ? MAX_TIMEOUT : Math.max(0, due - clock())),
        end,
      );
    if (end.aborted) break;
    if (hasResults()) {
      for (const task of tasks) task.takeResult();
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
    if (isChanged || (due !== undefined && due <= clock())) {
      for (const task of tasks) task.endPause();
      await publish();
    }
  }
  watcher.close();
  builder.close();
  await Promise.all(tasks.map((task) => task.settled()));
}
