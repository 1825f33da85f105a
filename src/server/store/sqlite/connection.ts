import { setTimeout } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { StoreUnavailable } from '../store.ts';
import { type FileChange, SqliteFiles } from './database-files.ts';
import { HOT_QUERIES, type HotQuery } from './hot-queries.ts';
import { loadDriver, openFile } from './open.ts';

/**
 * Opens a database; creates it where it is missing.
 *
 * @param file path, or `:memory:`
 * @throws StoreUnusable where the driver is missing or the file is damaged
 */
export async function connect<Tables>(file: string): Promise<SqliteConnection<Tables>> {
  const Database = await loadDriver();
  return new SqliteConnection((fileMustExist) => openFile(Database, file, { fileMustExist }));
}

const MESSAGES: Readonly<Record<FileChange, string>> = {
  gone: 'was deleted or renamed while the server has it open. Put it back, or start the server again for a new one.',
  replaced: 'was replaced by another file. Start the server again to use that one, or put the old one back.',
  cut: 'or its -wal file was cut short by another program. Stop the server, put a backup in its place, start again.',
  'log lost': 'lost its -wal or -shm file. What was in there has been saved where that was possible.',
};

/** Codes of SQLite for a disk that is full or gone, a file that is damaged or read-only, a process that holds a lock too long. */
const UNAVAILABLE = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB)/;

function unavailableOr(reason: unknown): unknown {
  const { code, message } = reason as { code?: unknown; message?: string };
  return typeof code === 'string' && UNAVAILABLE.test(code)
    ? new StoreUnavailable(`The comments cannot be read or written: ${message} (${code}).`, { cause: reason })
    : reason;
}

/** How often a query is tried again while another process writes (D12): for about five seconds in all. */
const RETRIES = 5;
/** Wait before the first retry, twice as long before each next one, with as much again at random; milliseconds. */
const WAIT = 100;

const isLocked = (reason: unknown): boolean =>
  reason instanceof StoreUnavailable &&
  String((reason.cause as { code?: unknown } | undefined)?.code).startsWith('SQLITE_BUSY');

/** The hot queries, prepared. */
export type HotStatements = Readonly<Record<HotQuery, BetterSqlite3.Statement<unknown[]>>>;

/** An open file as a query may use it. */
export interface OpenFile<Tables> {
  db: Kysely<Tables>;
  hot: HotStatements;
  raw: BetterSqlite3.Database;
}

/** Connection to a SQLite file that calls nothing durable unless the file is still where it was opened (D03). */
export class SqliteConnection<Tables> {
  private raw: BetterSqlite3.Database;
  #db: Kysely<Tables>;
  #hot: HotStatements;
  #files: SqliteFiles | undefined;
  /** Whether the file was closed to be opened again, and that has not succeeded yet. */
  #isLost = false;

  /** @param open opens the file; creates it where it is missing, unless it must exist */
  constructor(private readonly open: (fileMustExist: boolean) => BetterSqlite3.Database) {
    this.raw = open(false);
    [this.#db, this.#hot, this.#files] = this.#around(this.raw);
  }

  /** Runs a query. @throws StoreUnavailable where the database cannot be used now */
  async read<T>(query: (file: OpenFile<Tables>) => T | Promise<T>): Promise<T> {
    const db = this.#db;
    try {
      return await query({ db, hot: this.#hot, raw: this.raw });
    } catch (reason) {
      if (db !== this.#db || this.#isLost)
        throw new StoreUnavailable('The connection to the comments database was opened again.', {
          cause: reason,
        });
      throw unavailableOr(reason);
    }
  }

  /**
   * Runs a query whose result must still hold at the next start, again where another process has the lock.
   *
   * @throws StoreUnavailable where it would not hold, or the lock does not become free
   */
  async durable<T>(query: (file: OpenFile<Tables>) => T | Promise<T>): Promise<T> {
    this.#requireFiles();
    const result = await this.#readWhenFree(query);
    this.#requireFiles();
    return result;
  }

  async #readWhenFree<T>(query: (file: OpenFile<Tables>) => T | Promise<T>): Promise<T> {
    for (let retry = 0; ; retry++) {
      try {
        return await this.read(query);
      } catch (reason) {
        if (retry === RETRIES || !isLocked(reason)) throw reason;
      }
      await setTimeout(WAIT * 2 ** retry * (1 + Math.random()));
      this.#requireFiles();
    }
  }

  /** Closes the database; writes its log back as far as that is possible. */
  async close(): Promise<void> {
    this.#writeBack();
    await this.#db.destroy();
    // Kysely leaves a file open that it has not used.
    this.raw.close();
  }

  #around(raw: BetterSqlite3.Database): [Kysely<Tables>, HotStatements, SqliteFiles | undefined] {
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) });
    const hot = Object.fromEntries(
      Object.entries(HOT_QUERIES).map(([name, sql]) => [name, raw.prepare(sql)]),
    );
    return [db, hot as HotStatements, raw.memory ? undefined : new SqliteFiles(raw)];
  }

  /** @throws StoreUnavailable where what is written would not be there at the next start */
  #requireFiles(): void {
    if (this.#isLost) this.#reopen();
    const change = this.#files?.change();
    if (change === undefined) return;
    // Into the file that was opened, wherever it lies now: a log left behind would be taken for that of the next one.
    const isSaved = this.#writeBack();
    if (change === 'log lost' && isSaved) {
      this.#isLost = true;
      this.raw.close();
      this.#reopen();
    }
    throw new StoreUnavailable(`${this.raw.name} ${MESSAGES[change]}`);
  }

  /** Writes the log back into the database. @returns whether all of it is there now */
  #writeBack(): boolean {
    try {
      const [result] = this.raw.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      return result?.busy === 0;
    } catch {
      // Nothing is lost: what was committed stays in the log.
      return false;
    }
  }

  #reopen(): void {
    try {
      this.raw = this.open(true);
    } catch (reason) {
      throw new StoreUnavailable(reason instanceof Error ? reason.message : String(reason), {
        cause: reason,
      });
    }
    this.#isLost = false;
    [this.#db, this.#hot, this.#files] = this.#around(this.raw);
  }
}
