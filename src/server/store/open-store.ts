import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
