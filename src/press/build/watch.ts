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

/** Work beside releases: the search index, and the variants of images. */
function backgroundTasks(
  builder: SiteBuilder,
  clock: () => number,
  onResult: () => void,
  onError: (sentence: string) => void,
): BackgroundTask[] {
  const taskOf = (what: string, run: (onReady: () => void) => Promise<void>) =>
    new BackgroundTask(run, onResult, (message) => onError(`${what} could not be made: ${message}`));
  return [
    taskOf('The search index', async (onReady) => {
      if (await builder.index(clock())) onReady();
    }),
    taskOf('Images', (onReady) => builder.encodeImages(onReady)),
  ];
}

/**
 * Builds a release, and another one whenever something changes or the time of an article comes: an embargo that ends,
 * an `expires` that passes, a `published` that was in the future. Where one cannot be written, as on a full disk, the
 * site stays as it is, and it is tried again.
 *
 * @throws where the first release fails
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
  /** Message of the last release, where it failed. */
  let failure: string | undefined;
  const publishNext = async () => {
    try {
      await publish();
      failure = undefined;
    } catch (reason) {
      const message = reason instanceof Error ? reason.message : String(reason);
      if (message !== failure) onError(`Nothing was published, and the site is unchanged: ${message}`);
      failure = message;
    }
  };
  const tasks = backgroundTasks(
    builder,
    clock,
    () => watcher.interrupt(),
    (sentence) => {
      if (!end.aborted) onError(sentence);
    },
  );
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
      await publishNext();
      continue;
    }
    const start = performance.now();
    let isChanged = builder.refresh();
    interval = Math.max(pollInterval, (performance.now() - start) / MAX_POLL_SHARE);
    if (builder.hasNewErrors()) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY));
      isChanged = builder.refresh() || isChanged;
    }
    if (isChanged || failure !== undefined || (due !== undefined && due <= clock())) {
      for (const task of tasks) task.endPause();
      await publishNext();
    }
  }
  watcher.close();
  builder.close();
  await Promise.all(tasks.map((task) => task.settled()));
}
