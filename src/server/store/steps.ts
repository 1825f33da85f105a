import type { CompiledQuery, Kysely } from 'kysely';

/**
 * Steps of a transaction: yields each query, and gets its rows. Written once for both databases: SQLite runs them
 * without giving way to anything else, PostgreSQL one after the other on a connection of its own.
 */
export type Steps<T> = Generator<CompiledQuery, T, unknown[]>;

/** Store that runs transactions of any of its tables. */
export interface Transactions {
  /**
   * Runs steps as one transaction; resolves after its commit. Steps may run again where they met another transaction,
   * so that they change nothing but the database.
   *
   * @returns what the steps returned; rejects with what they threw, and then nothing is stored
   */
  transaction<Tables, T>(steps: (db: Kysely<Tables>) => Steps<T>): Promise<T>;
}

/** One query of some steps. @returns its rows */
export function* rowsOf<Row>(query: { compile(): CompiledQuery<Row> }): Steps<Row[]> {
  return (yield query.compile()) as Row[];
}

/** One query of some steps. @returns its first row, if it has one */
export function* firstRow<Row>(query: { compile(): CompiledQuery<Row> }): Steps<Row | undefined> {
  return (yield* rowsOf(query))[0];
}

/** Runs steps over a database that answers at once. */
export function runSteps<T>(steps: Steps<T>, run: (query: CompiledQuery) => unknown[]): T {
  let step = steps.next();
  while (!step.done) step = steps.next(run(step.value));
  return step.value;
}

/** Runs steps over a database that is waited for. */
export async function runAsyncSteps<T>(
  steps: Steps<T>,
  run: (query: CompiledQuery) => Promise<unknown[]>,
): Promise<T> {
  let step = steps.next();
  while (!step.done) step = steps.next(await run(step.value));
  return step.value;
}
