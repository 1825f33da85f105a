import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** After the last event, how long nothing more must happen until a change counts as over; milliseconds. */
const QUIET_TIME = 40;
/** The longest time that a timer can wait; milliseconds. */
export const MAX_TIMEOUT = 2 ** 31 - 1;

/** Files and folders of an edition that are not part of the site. */
const IGNORED = /^(?:\.|node_modules$|dist(?:\.|$)|data$|build$|revisions$)/;

/** A folder and all folders below it that are watched. */
function foldersOf(root: string): string[] {
  const folders = [root];
  for (const folder of folders) {
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory() && !IGNORED.test(entry.name)) folders.push(join(folder, entry.name));
    } catch {
      // Removed meanwhile.
    }
  }
  return folders;
}

/** Watches a folder. An event only means that something may have changed; the files are read to see what. */
export class FolderWatcher {
  readonly #watchers = new Map<string, FSWatcher>();
  /** Whether something happened while nobody waited. */
  #isMissed = false;
  readonly #miss = (): void => {
    this.#isMissed = true;
  };
  #onEvent = this.#miss;
  #end: () => void = () => undefined;

  constructor(private readonly root: string) {}

  /** Watches folders that are new, and stops watching those that are gone. */
  update(): void {
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
          if (name === null || !IGNORED.test(name)) this.#onEvent();
        });
        watcher.on('error', () => watcher.close());
        this.#watchers.set(folder, watcher);
      } catch {
        // Too many watchers, or removed meanwhile: regular polling finds what changes there.
      }
    }
  }

  /** Waits for a change and until it is over; at most so many milliseconds; or until a signal is aborted. */
  async wait(timeout: number, end: AbortSignal): Promise<void> {
    if (end.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#onEvent = this.#miss;
        this.#end = () => undefined;
        end.removeEventListener('abort', done);
        resolve();
      };
      let hasEvent = this.#isMissed;
      this.#isMissed = false;
      let timer = setTimeout(done, hasEvent ? QUIET_TIME : Math.min(timeout, MAX_TIMEOUT));
      this.#onEvent = () => {
        hasEvent = true;
        clearTimeout(timer);
        timer = setTimeout(done, QUIET_TIME);
      };
      this.#end = () => {
        // The change of a moment ago was not read yet.
        if (hasEvent) this.#isMissed = true;
        done();
      };
      end.addEventListener('abort', done, { once: true });
    });
  }

  /** Ends a wait at once. */
  interrupt(): void {
    this.#end();
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }
}
