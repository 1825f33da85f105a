import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from './sqlite/sqlite-store.ts';
import { type CommentStore, StoreUnusable } from './store.ts';

export { lockFolder } from './sqlite/folder-lock.ts';
export { networkFolderWarning } from './sqlite/network-folder.ts';

/** Stores of a data folder: that of the server, and that of `npm run dev` (D13). */
const FILES = { server: 'comments.sqlite', dev: 'dev.sqlite' };

/**
 * Opens the comment store of a data folder, of the one kind there is: a SQLite file. Creates it where it is missing.
 *
 * @throws StoreUnusable where the file is damaged or SQLite cannot be loaded
 */
export const openStore = (data: string, name: keyof typeof FILES = 'server'): Promise<CommentStore> =>
  openSqlite(join(data, FILES[name]));

/**
 * Opens the server's comment store for a command, which never creates one.
 *
 * @throws StoreUnusable as `openStore`, and where nobody has served comments from the folder yet
 */
export async function openExistingStore(data: string): Promise<CommentStore> {
  const file = join(data, FILES.server);
  if (!existsSync(file)) throw new StoreUnusable(`There are no comments yet: ${file} does not exist.`);
  return openSqlite(file);
}
