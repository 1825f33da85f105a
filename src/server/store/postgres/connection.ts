import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { StoreUnavailable } from '../store.ts';
import type { TransactionScript } from '../transaction-script.ts';
import { migrate } from './migrations.ts';
import { PreparingPool } from './preparing-pool.ts';

/** How long a connection, or the answer to a query, is waited for; milliseconds. */
const PATIENCE = 5_000;
/** How often a transaction is tried again that met another one (D12). */
const RETRIES = 5;

/** Classes of SQLSTATE: connection, resources, operator intervention, system, internal; and a read-only server. */
const UNAVAILABLE = /^(?:08|53|57|58|XX|25006)/;
/** A serialisation conflict, a deadlock, and a key that another transaction stored first: tried again, each ends well. */
const CONFLICTS = new Set(['40001', '40P01', '23505']);

const codeOf = (reason: unknown): string => String((reason as { code?: unknown }).code ?? '');

/** An error of the driver as one of the store. */
function unavailableOr(reason: unknown): unknown {
  if (!(reason instanceof Error)) return reason;
  const code = codeOf(reason);
  const isLost =
    reason instanceof pg.DatabaseError
      ? UNAVAILABLE.test(code)
      : /^E[A-Z_]+$/.test(code) || /connection|timeout/i.test(reason.message);
  return isLost
    ? new StoreUnavailable(`PostgreSQL cannot be used: ${reason.message || code}`, { cause: reason })
    : reason;
}

/**
 * Runs a transaction again where it met another one, five times at most, after a random wait (D12).
 *
 * @throws StoreUnavailable where it still fails then
 */
export async function retryConflicts<T>(run: () => Promise<T>): Promise<T> {
  for (let retry = 0; ; retry++) {
    try {
      return await run();
    } catch (reason) {
      if (!CONFLICTS.has(codeOf(reason))) throw reason;
      if (retry === RETRIES)
        throw new StoreUnavailable('Too many comments at once: PostgreSQL refused one five times.', {
          cause: reason,
        });
      await wait(Math.random() * 10 * 2 ** retry);
    }
  }
}

async function runScript<Tables, T>(
  transaction: Transaction<Tables>,
  script: (db: Kysely<Tables>) => TransactionScript<T>,
): Promise<T> {
  const steps = script(transaction);
  let step = steps.next([]);
  while (!step.done) step = steps.next((await transaction.executeQuery(step.value)).rows);
  return step.value;
}

/** Pool of connections to a PostgreSQL database whose tables are those of this version. */
export class PostgresConnection<Tables> {
  readonly #pool: pg.Pool;
  readonly #db: Kysely<Tables>;
  /** Resolves once the tables are those of this version; undefined where that is still to be tried. */
  #migrated: Promise<void> | undefined;

  constructor(url: string) {
    const pool = new pg.Pool({
      connectionString: url,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      types: {
        // Times and sequences are below 2^53.
        getTypeParser: ((oid: number, format: 'text') =>
          oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as never,
      },
    });
    // A connection that breaks is replaced by the pool. One that breaks between two queries of a transaction tells this
    // to no query, and an event that nobody listens to would end the process.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    this.#pool = pool;
    this.#db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new PreparingPool(pool) }) });
  }

  /**
   * Migrates the database, once; every query does so first. So a server that starts before its database takes comments
   * as soon as that is there.
   *
   * @throws StoreUnavailable where it cannot be reached now; StoreUnusable where it is of a newer version
   */
  async prepare(): Promise<void> {
    this.#migrated ??= this.#migrate();
    await this.#migrated;
  }

  /** Runs a query. @throws StoreUnavailable where the database cannot be used now */
  async read<T>(query: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    await this.prepare();
    try {
      return await query(this.#db);
    } catch (reason) {
      throw unavailableOr(reason);
    }
  }

  /**
   * Runs a script in one transaction; resolves after its commit. Where it meets another transaction it runs again.
   *
   * @throws StoreUnavailable where it could not be committed; what the script throws
   */
  run<T>(script: (db: Kysely<Tables>) => TransactionScript<T>): Promise<T> {
    return this.read((db) =>
      retryConflicts(() => db.transaction().execute((transaction) => runScript(transaction, script))),
    );
  }

  /**
   * Runs queries in one transaction that waits between them: over one state of the database, or again where they met
   * another transaction.
   *
   * @throws StoreUnavailable where it could not be committed; what the queries throw
   */
  longTransaction<T>(mode: 'read' | 'write', queries: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.read((db) =>
      mode === 'read'
        ? db
            .transaction()
            .setIsolationLevel('repeatable read')
            .setAccessMode('read only')
            .execute((transaction) => queries(transaction))
        : retryConflicts(() => db.transaction().execute((transaction) => queries(transaction))),
    );
  }

  async close(): Promise<void> {
    await this.#db.destroy();
    // Kysely ends the pool only after a query of its own.
    if (!this.#pool.ended) await this.#pool.end();
  }

  async #migrate(): Promise<void> {
    try {
      const client = await this.#pool.connect();
      await migrate(client).finally(() => client.release());
    } catch (reason) {
      this.#migrated = undefined;
      throw unavailableOr(reason);
    }
  }
}
