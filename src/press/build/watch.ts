import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { issueLine } from '../source/json-file.ts';
import type { SiteBuilder } from './build.ts';
import type { BuildReport } from './build-report.ts';

/** After the last change, how long nothing more must happen before it counts; milliseconds. */
const QUIET = 40;
/** A file that is being written may be read half: a story that broke is looked at again after this; milliseconds. */
const SECOND_LOOK = 200;
/** Some file systems tell of nothing: everything is looked at this often, or less where looking takes long; milliseconds. */
const ROUND = 10_000;
/** Looking may take this part of the time. */
const SHARE = 0.02;
/** The longest that a timer can wait; milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Folders of an edition that are no part of what is published. */
const NOT_READ = /^(?:\.|node_modules$|dist(?:\.|$)|data$|build$|revisions$)/;

function foldersOf(root: string): string[] {
  const found = [root];
  for (const folder of found) {
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory() && !NOT_READ.test(entry.name)) found.push(join(folder, entry.name));
    } catch {
      // Gone meanwhile.
    }
  }
  return found;
}

/** Hears of changes in a folder. What it hears is a hint: what changed is found by looking. */
class Listener {
  readonly #watchers = new Map<string, FSWatcher>();
  /** Whether something happened while nobody waited: while a publication was made. */
  #missed = false;
  readonly #miss = (): void => {
    this.#missed = true;
  };
  #heard = this.#miss;
  #end: () => void = () => undefined;

  constructor(private readonly root: string) {}

  /** Listens to folders that came, and no more to those that went. */
  follow(): void {
    const folders = new Set(foldersOf(this.root));
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, (_, name) => {
          if (name === null || !NOT_READ.test(name)) this.#heard();
        });
        watcher.on('error', () => watcher.close());
        this.#watchers.set(folder, watcher);
      } catch {
        // Too many watchers, or gone meanwhile: the round finds what changes there.
      }
    }
  }

  /** Waits for a change, and until it is over; or for so many milliseconds; or for the end. */
  async wait(longest: number, end: AbortSignal): Promise<void> {
    if (end.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#heard = this.#miss;
        this.#end = () => undefined;
        end.removeEventListener('abort', done);
        resolve();
      };
      let heard = this.#missed;
      this.#missed = false;
      let timer = setTimeout(done, heard ? QUIET : Math.min(longest, LONGEST));
      this.#heard = () => {
        heard = true;
        clearTimeout(timer);
        timer = setTimeout(done, QUIET);
      };
      this.#end = () => {
        // What was heard a moment ago was not looked at yet.
        if (heard) this.#missed = true;
        done();
      };
      end.addEventListener('abort', done, { once: true });
    });
  }

  /** Ends a wait at once. */
  nudge(): void {
    this.#end();
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }
}

interface Watching {
  root: string;
  clock: () => number;
  /** Ends the watch after what is being made. */
  end: AbortSignal;
  /** Told of every publication. */
  onPublished: (report: BuildReport, milliseconds: number) => void;
  /** Told of what went wrong beside a publication. */
  onTrouble: (sentence: string) => void;
}

/**
 * Publishes, and again whenever something changes or the time of a story comes: an embargo that ends, an
 * `expires` that passes, a `published` that was in the future.
 */
export async function watchEdition(
  press: SiteBuilder,
  { root, clock, end, onPublished, onTrouble }: Watching,
): Promise<void> {
  const listener = new Listener(root);
  let published = 0;
  const publish = async () => {
    const start = performance.now();
    published = clock();
    const report = await press.publish(published);
    listener.follow();
    onPublished(report, performance.now() - start);
  };
  // One index at a time is made beside the publications; when it is there, it is published.
  let indexing: Promise<void> | undefined;
  let isIndexed = false;
  const index = () => {
    indexing ??= press
      .index(clock())
      .then((made) => {
        isIndexed = made;
        if (made) listener.nudge();
      })
      .catch((reason: unknown) => {
        if (end.aborted) return;
        onTrouble(`The search index could not be made: ${reason instanceof Error ? reason.message : reason}`);
      })
      .finally(() => {
        indexing = undefined;
      });
  };
  listener.follow();
  await publish();
  let round = ROUND;
  while (!end.aborted) {
    index();
    // Whatever came due while that was made is due at once.
    const due = press.due(published);
    if (!isIndexed)
      await listener.wait(Math.min(round, due === undefined ? LONGEST : Math.max(0, due - clock())), end);
    if (end.aborted) break;
    if (isIndexed) {
      isIndexed = false;
      await publish();
      continue;
    }
    const start = performance.now();
    let changed = press.refresh();
    round = Math.max(ROUND, (performance.now() - start) / SHARE);
    if (press.broke()) {
      await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK));
      changed = press.refresh() || changed;
    }
    if (changed || (due !== undefined && due <= clock())) await publish();
  }
  listener.close();
  press.close();
  await indexing;
}

/** One publication in a line, with the issues where they are others than the time before, or why there is none. */
export function releaseLines(report: BuildReport, milliseconds: number, before: string): string[] {
  const issues = report.issues.map(issueLine).join('\n');
  const { made } = report;
  const lines = issues === '' || (issues === before && made !== undefined) ? [] : [issues];
  if (made === undefined)
    return [...lines, 'Nothing was published, because of these errors. The old site stands.'];
  const fresh = made.tally.files - made.tally.reused;
  return [
    ...lines,
    `Published: ${made.stories} stories, ${fresh} of ${made.tally.files} files new, ${(milliseconds / 1000).toFixed(2)} s.`,
  ];
}
