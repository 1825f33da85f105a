import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeDataFolder } from './data-folder.ts';
import { undoPostgresMigration } from './postgres/migrations.ts';
import { openPostgres } from './postgres/postgres-store.ts';
import { lockFolder } from './sqlite/folder-lock.ts';
import { undoSqliteMigration } from './sqlite/open.ts';
import { openSqlite } from './sqlite/sqlite-store.ts';
import { type CommentStore, StoreUnusable } from './store.ts';

export { type BackupContent, restoreBackup, verifyBackup, writeBackup } from './sqlite/backup.ts';
export { networkFolderWarning } from './sqlite/network-folder.ts';
export { lockFolder };

/** Stores of a data folder: that of the server, and that of `npm run dev` (D13). */
const FILES = { server: 'comments.sqlite', dev: 'dev.sqlite' };

/** Path of the server's SQLite database in a data folder. */
export const databaseFile = (data: string): string => join(data, FILES.server);

/** Where comments are stored: a PostgreSQL database, else a SQLite file in the data folder. */
export interface StorePlace {
  data: string;
  databaseUrl?: string | undefined;
}

/**
 * Opens the comment store of a data folder, or that of a PostgreSQL database. Creates it where it is missing.
 *
 * @throws StoreUnusable where the file is damaged, SQLite cannot be loaded, or the database is of a newer version
 */
export const openStore = (
  { data, databaseUrl }: StorePlace,
  name: keyof typeof FILES = 'server',
): Promise<CommentStore> =>
  databaseUrl === undefined ? openSqlite(join(data, FILES[name])) : openPostgres(databaseUrl);

/**
 * Opens the server's comment store for a command, which never creates a file.
 *
 * @throws StoreUnusable as `openStore`, and where nobody has served comments from the folder yet
 */
export async function openExistingStore({ data, databaseUrl }: StorePlace): Promise<CommentStore> {
  if (databaseUrl !== undefined) return openPostgres(databaseUrl);
  const file = databaseFile(data);
  if (!existsSync(file)) throw new StoreUnusable(`There are no comments yet: ${file} does not exist.`);
  return openSqlite(file);
}

/**
 * Undoes the last change of the server's tables, for a return to the version of the program before (D06).
 *
 * @returns the name of what is undone
 * @throws StoreUnusable where a server is running, there are no comments, or nothing undoes that change;
 *   StoreUnavailable where PostgreSQL cannot be reached
 */
export async function undoMigration({ data, databaseUrl }: StorePlace): Promise<string> {
  if (databaseUrl !== undefined) return undoPostgresMigration(databaseUrl);
  const file = databaseFile(data);
  if (!existsSync(file)) throw new StoreUnusable(`There are no comments yet: ${file} does not exist.`);
  const unlock = await lockFolder(data);
  if (unlock === undefined) throw new StoreUnusable(`A server serves comments from ${data}. Stop it first.`);
  try {
    return await undoSqliteMigration(file);
  } finally {
    unlock();
  }
}

const isDatabaseUrl = (address: string): boolean => /^postgres(?:ql)?:\/\//.test(address);

/** Database file of an address that is a data folder or a SQLite file. */
function fileOf(address: string): string {
  const isFolder = statSync(address, { throwIfNoEntry: false })?.isDirectory() ?? !/\.\w+$/.test(address);
  return isFolder ? databaseFile(address) : address;
}

/**
 * Opens the store at an address for a command that no server may disturb: a data folder, a SQLite file in one, or a
 * PostgreSQL database.
 *
 * @param create whether a SQLite file is created where it is missing
 * @returns the store, and a function that closes it
 * @throws StoreUnusable where a server serves from the folder, or there is no database and none is to be created
 */
export async function openStoreAt(
  address: string,
  create: boolean,
): Promise<{ store: CommentStore; close: () => Promise<void> }> {
  if (isDatabaseUrl(address)) {
    const store = await openPostgres(address);
    return { store, close: () => store.close() };
  }
  const file = fileOf(address);
  if (!create && !existsSync(file)) throw new StoreUnusable(`There are no comments: ${file} does not exist.`);
  const folder = dirname(file);
  makeDataFolder(folder);
  const unlock = await lockFolder(folder);
  if (unlock === undefined)
    throw new StoreUnusable(`A server serves comments from ${folder}. Stop it first.`);
  try {
    const store = await openSqlite(file);
    return { store, close: () => store.close().finally(unlock) };
  } catch (reason) {
    unlock();
    throw reason;
  }
}
