import { chmodSync, statSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { StoreUnusable } from '../store.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * Loads better-sqlite3, an optional dependency that not every machine can build.
 *
 * @throws StoreUnusable where it is missing or was built for another Node
 */
export async function loadDriver(): Promise<typeof BetterSqlite3> {
  try {
    const { default: Database } = await import('better-sqlite3');
    new Database(':memory:').close();
    return Database;
  } catch (reason) {
    const [why] = (reason instanceof Error ? reason.message : String(reason)).split('\n');
    throw new StoreUnusable(`better-sqlite3 cannot be loaded (${why}).`);
  }
}

/**
 * Size up to which a file is checked whole when it is opened, in bytes; that takes a quarter of a second at most. A
 * larger one would delay each start by seconds: there a damaged page is met when it is read, and answered 503.
 */
const CHECKED_SIZE = 100_000_000;

/** How long a start waits for another process that migrates; milliseconds. */
const MIGRATION_WAIT = 5_000;

/**
 * How long SQLite waits for the lock of another process; milliseconds. Nothing else of this process runs meanwhile, so
 * that it is short, and `SqliteConnection` tries again (D12).
 */
const LOCK_WAIT = 20;

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

/** Applies the migrations that a database lacks, in one transaction (D06). */
function migrate(raw: BetterSqlite3.Database): void {
  raw.exec(
    "create table if not exists migrations (name text primary key, applied_at text not null default (datetime('now')))",
  );
  raw
    .transaction(() => {
      const applied = new Set(raw.prepare('select name from migrations').pluck().all());
      const names = new Set(MIGRATIONS.map((step) => step.name));
      for (const name of applied) {
        if (!names.has(String(name)))
          throw new StoreUnusable(
            `${raw.name} was written by a newer version (${String(name)}). Update Broadsheet.`,
          );
      }
      for (const { name, statements, fill } of MIGRATIONS) {
        if (applied.has(name)) continue;
        for (const statement of statements) raw.exec(statement);
        fill?.(raw);
        raw.prepare('insert into migrations (name) values (?)').run(name);
      }
    })
    .immediate();
}

/** @throws StoreUnusable where tables are missing or the check of SQLite finds damage */
function requireSound(raw: BetterSqlite3.Database): void {
  raw.prepare('select 1 from comments, health, threads limit 1').get();
  if (raw.memory || (sizeOf(raw.name) ?? 0) > CHECKED_SIZE) return;
  const result = raw.pragma('quick_check(1)', { simple: true });
  if (result !== 'ok') throw damaged(raw.name, String(result));
}

const REPAIR =
  'Stop the server, move it away together with its -wal and -shm files, put a backup in its place or leave none for a new beginning, and start again.';

const damaged = (file: string, why: string): StoreUnusable =>
  new StoreUnusable(`${file} is damaged (${why.replace(/\s+/g, ' ')}). ${REPAIR}`);

function unusableOr(file: string, reason: unknown): unknown {
  const { code, message } = reason as { code?: unknown; message: string };
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return reason;
  return /^SQLITE_(?:NOTADB|CORRUPT|ERROR)/.test(code)
    ? damaged(file, message)
    : new StoreUnusable(`${file} cannot be opened (${message}, ${code}). Put that right, and start again.`);
}

/** Lets the owner alone read a database and its log; SQLite gives a new log the mode of its file. */
function keepPrivate(file: string): void {
  for (const path of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      if (sizeOf(path) !== undefined) chmodSync(path, 0o600);
    } catch {
      // The file of another user, who decides who reads it.
    }
  }
}

/**
 * Opens a database file and migrates it. WAL with FULL sync: what was committed is on the disk (D01).
 *
 * @throws StoreUnusable where it is damaged, of a newer version, or cannot be opened at all
 */
export function openFile(
  Database: typeof BetterSqlite3,
  file: string,
  options: { fileMustExist: boolean },
): BetterSqlite3.Database {
  // SQLite would take either for a new database, and delete a log that may hold all that is left.
  const size = sizeOf(file);
  if (size === 0) throw damaged(file, 'it is empty');
  if (size === undefined && sizeOf(`${file}-wal`))
    throw damaged(file, 'it is missing, and the -wal file beside it is not');
  let raw: BetterSqlite3.Database | undefined;
  try {
    raw = new Database(file, options);
    if (!raw.memory) keepPrivate(file);
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    raw.pragma(`busy_timeout = ${MIGRATION_WAIT}`);
    raw.pragma('foreign_keys = ON');
    migrate(raw);
    requireSound(raw);
    raw.pragma(`busy_timeout = ${LOCK_WAIT}`);
    return raw;
  } catch (reason) {
    raw?.close();
    throw reason instanceof StoreUnusable ? reason : unusableOr(file, reason);
  }
}

/**
 * Undoes the migration that was applied last to a file that nobody serves from (D06).
 *
 * @returns its name
 * @throws StoreUnusable where nothing undoes it, or the file cannot be opened
 */
export async function undoSqliteMigration(file: string): Promise<string> {
  const Database = await loadDriver();
  let raw: BetterSqlite3.Database | undefined;
  try {
    raw = new Database(file, { fileMustExist: true });
    const open = raw;
    return open
      .transaction(() => {
        const name = open.prepare('select name from migrations order by name desc limit 1').pluck().get();
        const last = MIGRATIONS.find((migration) => migration.name === name);
        if (last?.down === undefined)
          throw new StoreUnusable(`${file} is of a version that cannot be undone.`);
        for (const statement of last.down) open.exec(statement);
        open.prepare('delete from migrations where name = ?').run(last.name);
        return last.name;
      })
      .immediate();
  } catch (reason) {
    throw reason instanceof StoreUnusable ? reason : unusableOr(file, reason);
  } finally {
    raw?.close();
  }
}
