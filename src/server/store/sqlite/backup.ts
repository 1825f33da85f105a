import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type BetterSqlite3 from 'better-sqlite3';
import { StoreUnusable } from '../store.ts';
import { loadDriver } from './open.ts';

/** What a backup holds, as its check found it. */
export interface BackupContent {
  comments: number;
  /** When the backup was made, RFC 3339. */
  madeAt: string;
  /** Key of the data folder, hexadecimal: hashes and links that readers have depend on it. */
  secret: string;
  /** SHA-256 of all rows of all tables, hexadecimal: equal hashes, equal content. */
  contentHash: string;
}

/** Tables that are no content: what the program knows of the file itself. */
const OWN_TABLES = ['migrations', 'health', 'backup', 'sqlite_sequence'];

/** Tables that no backup has: put back later, it would send again what was sent, also to who has stopped it since. */
const NOTICE_TABLES = ['notices', 'subscriptions', 'notice_channels'];

const tablesOf = (raw: BetterSqlite3.Database): string[] =>
  raw.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all() as string[];

/** Hashes all rows of a database, in the order of their primary keys. @returns SHA-256, hexadecimal */
function contentHash(raw: BetterSqlite3.Database): string {
  const hash = createHash('sha256');
  for (const table of tablesOf(raw).filter((name) => !OWN_TABLES.includes(name))) {
    const key = raw
      .prepare('select name from pragma_table_info(?) where pk > 0 order by pk')
      .pluck()
      .all(table);
    hash.update(`${table}\n`);
    const rows = raw.prepare(`select * from "${table}" order by ${key.join(', ') || 'rowid'}`).iterate();
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}

const isSound = (raw: BetterSqlite3.Database): boolean =>
  raw.pragma('integrity_check(1)', { simple: true }) === 'ok';

const damaged = (file: string): StoreUnusable =>
  new StoreUnusable(
    `${file} is no whole backup of comments: it is damaged or of another kind. Take another one.`,
  );

const deleteFiles = (file: string): void => {
  for (const path of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(path, { force: true });
};

/** Takes from a copy of the database what no backup has, whole: nothing is left in the pages of the file. */
function removeNotices(raw: BetterSqlite3.Database): void {
  raw.pragma('secure_delete = ON');
  // A database of an earlier version lacks them.
  for (const table of tablesOf(raw).filter((name) => NOTICE_TABLES.includes(name)))
    raw.exec(`delete from ${table}`);
}

/** Adds to a copy of the database what its check needs. */
function describe(raw: BetterSqlite3.Database, secret: string, madeAt: string): void {
  raw.exec('create table backup (made_at text not null, secret text not null, content_hash text not null)');
  raw.prepare('insert into backup values (?, ?, ?)').run(madeAt, secret, contentHash(raw));
}

/** Reads what a backup holds. @throws where it is not what was written into it */
function inspect(raw: BetterSqlite3.Database, file: string): BackupContent {
  if (!isSound(raw)) throw damaged(file);
  const { made_at, secret, content_hash } = raw.prepare('select * from backup').get() as Record<
    string,
    string
  >;
  if (contentHash(raw) !== content_hash) throw damaged(file);
  const comments = raw.prepare('select count(*) from comments').pluck().get() as number;
  return { comments, madeAt: made_at ?? '', secret: secret ?? '', contentHash: content_hash };
}

/**
 * Unpacks a backup into a file that must not exist, and checks it whole.
 *
 * @throws StoreUnusable where the backup is damaged; nothing is left then
 */
async function unpack(file: string, target: string): Promise<BackupContent> {
  const Database = await loadDriver();
  if (!existsSync(file)) throw new StoreUnusable(`${file} does not exist.`);
  try {
    await pipeline(
      createReadStream(file),
      createGunzip(),
      createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }),
    );
    const raw = new Database(target);
    try {
      raw.pragma('journal_mode = DELETE');
      return inspect(raw, file);
    } finally {
      raw.close();
    }
  } catch (reason) {
    deleteFiles(target);
    throw isOfFile(reason) ? damaged(file) : reason;
  }
}

/** Whether an error says that a file is no gzip file or no database. */
const isOfFile = (reason: unknown): boolean =>
  /^(?:Z_|SQLITE_(?:NOTADB|CORRUPT|ERROR))/.test(String((reason as { code?: unknown }).code)) ||
  reason instanceof TypeError;

/**
 * Checks a backup: that it can be unpacked, is a sound database, and has the content that was written.
 *
 * @throws StoreUnusable where it is damaged
 */
export async function verifyBackup(file: string): Promise<BackupContent> {
  const unpacked = `${file}.verify`;
  deleteFiles(unpacked);
  try {
    return await unpack(file, unpacked);
  } finally {
    deleteFiles(unpacked);
  }
}

/**
 * Writes a backup of a database that may be in use: a gzip file of a SQLite database, for its owner alone, and checks
 * it (D05).
 *
 * @param secret key of the data folder, hexadecimal
 * @throws StoreUnusable where the backup exists already or could not be written whole
 */
export async function writeBackup(
  database: string,
  secret: string,
  file: string,
  madeAt: string,
): Promise<BackupContent> {
  if (existsSync(file)) throw new StoreUnusable(`${file} exists already. Name another file for the backup.`);
  const Database = await loadDriver();
  const [copy, packed] = [`${file}.copy`, `${file}.part`];
  deleteFiles(copy);
  rmSync(packed, { force: true });
  try {
    writeFileSync(copy, '', { mode: 0o600, flag: 'wx' });
    const source = new Database(database, { readonly: true, fileMustExist: true });
    // Else it begins again with each commit of another process, and never ends under a server that takes posts.
    source.exec('begin');
    source.prepare('select count(*) from sqlite_schema').get();
    await source.backup(copy).finally(() => source.close());
    const raw = new Database(copy);
    raw.pragma('journal_mode = DELETE');
    try {
      removeNotices(raw);
      describe(raw, secret, madeAt);
    } finally {
      raw.close();
    }
    await pipeline(
      createReadStream(copy),
      createGzip(),
      createWriteStream(packed, { flags: 'wx', mode: 0o600, flush: true }),
    );
    const content = await verifyBackup(packed);
    renameSync(packed, file);
    return content;
  } finally {
    deleteFiles(copy);
    rmSync(packed, { force: true });
  }
}

/** Ends the sessions that a backup has, and forgets who tried to sign in: some ended since. */
function endSessions(raw: BetterSqlite3.Database): void {
  // A backup of an early version has no such tables.
  for (const table of ['sessions', 'sign_in_limits'])
    if (raw.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(table))
      raw.exec(`delete from ${table}`);
}

/**
 * Puts a backup where no database is, without its sessions (D05).
 *
 * @param prepare writes what the database needs beside it, before it is put in its place
 * @throws StoreUnusable where a database exists already or the backup is damaged; nothing is changed then
 */
export async function restoreBackup(
  file: string,
  database: string,
  prepare: (content: BackupContent) => void,
): Promise<BackupContent> {
  for (const path of [database, `${database}-wal`])
    if (existsSync(path))
      throw new StoreUnusable(
        `${path} exists already. Stop the server and move it away together with its -wal and -shm files, then restore.`,
      );
  const Database = await loadDriver();
  const unpacked = `${database}.restore`;
  deleteFiles(unpacked);
  const content = await unpack(file, unpacked);
  try {
    const raw = new Database(unpacked);
    raw.exec('drop table backup');
    endSessions(raw);
    raw.close();
    prepare(content);
    renameSync(unpacked, database);
  } finally {
    deleteFiles(unpacked);
  }
  return content;
}
