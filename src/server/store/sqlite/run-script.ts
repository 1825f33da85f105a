import type BetterSqlite3 from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import type { TransactionScript } from '../transaction-script.ts';

/** Runs a script within a transaction that is open. @throws what the script or a statement throws */
export function runScript<T>(raw: BetterSqlite3.Database, script: TransactionScript<T>): T {
  let step = script.next([]);
  while (!step.done) {
    const statement = raw.prepare(step.value.sql);
    const values = step.value.parameters;
    let rows: readonly unknown[] = [];
    if (statement.reader) rows = statement.all(...values);
    else statement.run(...values);
    step = script.next(rows);
  }
  return step.value;
}

/** Runs queries in one transaction; a writing one locks the file at once, so that it never fails half-way. */
export function longTransaction<Tables, T>(
  db: Kysely<Tables>,
  mode: 'read' | 'write',
  queries: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`${sql.raw(mode === 'read' ? 'begin' : 'begin immediate')}`.execute(connection);
    try {
      const result = await queries(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (reason) {
      // SQLite has rolled back itself where the disk was full.
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw reason;
    }
  });
}
