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

/** The releases of a watched edition, one after the other. */
class Releases {
  /** Time of the last one; milliseconds. */
  publishedAt = 0;
  /** Message of the last one, where it failed. */
  #failure: string | undefined;

  constructor(
    private readonly builder: SiteBuilder,
    private readonly watcher: FolderWatcher,
    private readonly options: Pick<WatchOptions, 'clock' | 'onPublished' | 'onError'>,
  ) {}

  /** Whether the last one failed, so that it is due again. */
  get hasFailed(): boolean {
    return this.#failure !== undefined;
  }

  /** @throws where it fails */
  async publish(): Promise<void> {
    const start = performance.now();
    this.publishedAt = this.options.clock();
    const report = await this.builder.publish(this.publishedAt);
    this.watcher.update();
    this.options.onPublished(report, performance.now() - start);
  }

  /** Publishes a further one. Where that fails, the site stays as it is, and it is told once. */
  async publishNext(): Promise<void> {
    try {
      await this.publish();
      this.#failure = undefined;
    } catch (reason) {
      const message = reason instanceof Error ? reason.message : String(reason);
      if (message !== this.#failure)
        this.options.onError(`Nothing was published, and the site is unchanged: ${message}`);
      this.#failure = message;
    }
  }
}

/**
 * Builds a release, and another one whenever something changes or the time of an article comes: an embargo that ends,
 * an `expires` that passes, a `published` that was in the future. Where one cannot be written, as on a full disk, the
 * site stays as it is, and it is tried again.
 *
 * @throws where the first release fails
 */
export async function watchEdition(builder: SiteBuilder, options: WatchOptions): Promise<void> {
  const { root, clock, end, pollInterval = POLL_INTERVAL, onError } = options;
  const watcher = new FolderWatcher(root);
  const releases = new Releases(builder, watcher, options);
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
  await releases.publish();
  let interval = pollInterval;
  while (!end.aborted) {
    for (const task of tasks) task.start(clock());
    // Counted from the last release: what came due while it was built is due at once.
    const due = builder.nextChange(releases.publishedAt);
    if (!hasResults())
      await watcher.wait(
        Math.min(interval, due === undefined ? MAX_TIMEOUT : Math.max(0, due - clock())),
        end,
      );
    if (end.aborted) break;
    if (hasResults()) {
      for (const task of tasks) task.takeResult();
      await releases.publishNext();
      continue;
    }
    const start = performance.now();
    let isChanged = builder.refresh();
    interval = Math.max(pollInterval, (performance.now() - start) / MAX_POLL_SHARE);
    if (builder.hasNewErrors()) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY));
      isChanged = builder.refresh() || isChanged;
    }
    if (isChanged || releases.hasFailed || (due !== undefined && due <= clock())) {
      for (const task of tasks) task.endPause();
      await releases.publishNext();
    }
  }
  watcher.close();
  builder.close();
  await Promise.all(tasks.map((task) => task.settled()));
}
