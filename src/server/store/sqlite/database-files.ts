import { statSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';

/**
 * Kind of change to the files of an open database: no file is at its path, another file is there, it or its log is
 * shorter than what was written, or the log (`-wal`, `-shm`) is not the one in use.
 */
export type FileChange = 'gone' | 'replaced' | 'cut' | 'log lost';

interface FileState {
  /** Device and inode; no other file has them while this one is open, even where it was deleted. */
  id: string;
  size: number;
}

function stateOf(path: string): FileState | undefined {
  try {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stat && { id: `${stat.dev}:${stat.ino}`, size: Number(stat.size) };
  } catch {
    // A loop of links, or a folder that cannot be entered: the file is not to be had by this path.
    return undefined;
  }
}

const logOf = (file: string): string => `${file}-wal`;
const sharedOf = (file: string): string => `${file}-shm`;

/**
 * Watches the files of an open database. SQLite goes on writing to a file that was deleted or renamed, and reports
 * success; so the paths are compared with what was opened (D03).
 */
export class SqliteFiles {
  #main: FileState | undefined;
  #log: FileState | undefined;
  readonly #sharedId: string | undefined;
  #isCut = false;

  /** @param raw a connection that was just opened and has read, so that its log exists */
  constructor(private readonly raw: BetterSqlite3.Database) {
    this.#main = stateOf(raw.name);
    this.#log = stateOf(logOf(raw.name));
    this.#sharedId = stateOf(sharedOf(raw.name))?.id;
  }

  /** Compares the files with the last call. @returns what changed, or undefined; a file that was moved back is unchanged */
  change(): FileChange | undefined {
    const { name } = this.raw;
    const main = stateOf(name);
    if (main === undefined) return 'gone';
    if (main.id !== this.#main?.id) return 'replaced';
    // A file that is compacted gets shorter too, to the size of its pages.
    if (main.size < this.#main.size && main.size < this.#pagesSize()) this.#isCut = true;
    const log = stateOf(logOf(name));
    if (log?.id !== this.#log?.id || stateOf(sharedOf(name))?.id !== this.#sharedId)
      return this.#isCut ? 'cut' : 'log lost';
    // A log is emptied by any process that has written all of it back.
    if ((log?.size ?? 0) < (this.#log?.size ?? 0) && !this.#isWrittenBack()) this.#isCut = true;
    // What SQLite has cached of a truncated file differs from the disk: only a restart reads it again.
    if (this.#isCut) return 'cut';
    this.#main = main;
    this.#log = log;
    return undefined;
  }

  #pagesSize(): number {
    try {
      const [pages, size] = ['page_count', 'page_size'].map((key) => this.raw.pragma(key, { simple: true }));
      return Number(pages) * Number(size);
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  }

  #isWrittenBack(): boolean {
    try {
      const [result] = this.raw.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[];
      return result?.log === result?.checkpointed;
    } catch {
      return false;
    }
  }
}
