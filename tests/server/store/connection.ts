import type Database from 'better-sqlite3';
import type { CommentStore } from '../../../src/server/store/store.ts';

/** The connection of a SQLite store itself: another one would answer for itself. */
export const connectionOf = (store: CommentStore): Database.Database =>
  (store as unknown as { connection: { raw: Database.Database } }).connection.raw;
