import type { CompiledQuery, Kysely } from 'kysely';

/**
 * Statements of a transaction with what is decided between them, written once for every database: a generator that
 * yields each statement and gets its rows. SQLite runs it at once, PostgreSQL waits for each answer.
 */
export type TransactionScript<T> = Generator<CompiledQuery, T, readonly unknown[]>;

interface Compilable<R> {
  compile(): CompiledQuery<R>;
}

/** Runs a query of a script. @returns its rows */
export function* rowsOf<R>(query: Compilable<R>): TransactionScript<R[]> {
  return [...((yield query.compile()) as readonly R[])];
}

/** Runs a query of a script. @returns its first row */
export function* firstOf<R>(query: Compilable<R>): TransactionScript<R | undefined> {
  return ((yield query.compile()) as readonly R[])[0];
}

/** Runs a statement of a script whose rows are of no interest. */
export function* run(query: Compilable<unknown>): TransactionScript<void> {
  yield query.compile();
}

/** Store that runs scripts over any of its tables. */
export interface Transactions {
  /**
   * Runs a script as one transaction; resolves after its commit. A script may run again where it met another
   * transaction, so it changes nothing but the database.
   *
   * @returns what the script returned; rejects with what it threw, and then nothing is stored
   */
  transaction<Tables, T>(script: (db: Kysely<Tables>) => TransactionScript<T>): Promise<T>;
}

/** Database that a store is in; statements differ where its SQL does. */
export type Engine = 'sqlite' | 'postgres';

/** Store that exports and imports: transactions that wait for a file between their statements. */
export interface LongTransactions {
  /**
   * Runs queries over one state of the database, while others may write; or statements as one transaction, which may
   * run again where it met another one. For commands: no other query of this store runs meanwhile.
   *
   * @returns what `queries` returned; rejects with what it threw, and then nothing is stored
   */
  longTransaction<Tables, T>(
    mode: 'read' | 'write',
    queries: (db: Kysely<Tables>, engine: Engine) => Promise<T>,
  ): Promise<T>;
}
