import type BetterSqlite3 from 'better-sqlite3';
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
