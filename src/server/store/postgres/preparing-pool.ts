import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A statement is prepared when it comes for this time: those of migrations and commands come once. */
const TIMES = 3;
/** A star, whose columns change with a migration, as those of a prepared statement must not; a list, of any length. */
const UNFIT = /\*|\(\$\d+, \$\d+, \$\d+, \$\d+\)/;
/** Statements that are prepared at most. Each connection keeps the plans of all of them. */
const MOST = 200;

/**
 * Pool of connections that prepare statements which come again and again: PostgreSQL needs three times as long to plan
 * those of a post as to run them.
 */
export class PreparingPool implements PostgresPool {
  readonly #clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  readonly #counts = new Map<string, number>();
  readonly #names = new Map<string, string>();

  constructor(private readonly pool: pg.Pool) {}

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.pool.connect();
    const known = this.#clients.get(client);
    if (known !== undefined) return known;
    const query = (text: string, values: readonly unknown[]) => {
      const name = this.#nameOf(text, values);
      return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
    };
    const preparing: PostgresPoolClient = {
      // Cursors are not used here.
      query: query as unknown as PostgresPoolClient['query'],
      release: (isBroken) => client.release(isBroken),
    };
    this.#clients.set(client, preparing);
    return preparing;
  }

  end(): Promise<void> {
    return this.pool.end();
  }

  /** Name under which a statement is prepared; undefined: it is not. */
  #nameOf(text: string, values: readonly unknown[]): string | undefined {
    const name = this.#names.get(text);
    if (name !== undefined || values.length === 0 || UNFIT.test(text) || this.#names.size >= MOST)
      return name;
    const count = (this.#counts.get(text) ?? 0) + 1;
    if (count < TIMES) {
      if (this.#counts.size >= MOST * TIMES) this.#counts.clear();
      this.#counts.set(text, count);
      return undefined;
    }
    this.#counts.delete(text);
    // The same in every process, since a pooler may give a connection to another one.
    const made = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    this.#names.set(text, made);
    return made;
  }
}
