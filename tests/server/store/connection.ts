import type Database from 'better-sqlite3';
import type { CommentStore } from '../../../src/server/store/store.ts';

/** The connection that a SQLite store uses: its settings are what the tests inspect. */
export const connectionOf = (store: CommentStore): Database.Database =>
  (store as unknown as { connection: { raw: Database.Database } }).connection.raw;

/** Client hashes of all stored comments, in their order; no method of a store lists them. */
export const clientHashesOf = (store: CommentStore): (string | null)[] =>
  connectionOf(store).prepare('select client_hash from comments order by sequence').pluck().all() as (
    | string
    | null
  )[];
