import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { counterOf } from '../counters.ts';
import type { Counter, CounterLimit } from '../store.ts';

/** A query as the library of limiters makes it. */
export interface CounterQuery {
  text: string;
  values: readonly unknown[];
}

/**
 * A counter in a table that all processes of a database share.
 *
 * @param query runs a query on the database
 */
export function sharedCounter(
  name: string,
  limit: CounterLimit,
  query: (query: CounterQuery) => Promise<{ rows: unknown[] }>,
): Counter {
  return counterOf(
    new RateLimiterPostgres({
      storeClient: {
        async query(values: CounterQuery) {
          const { rows } = await query(values);
          return { rows, rowCount: rows.length };
        },
      },
      storeType: 'pool',
      tableName: 'limits',
      tableCreated: true,
      keyPrefix: name,
      // Once a client has reached its limit, what it sends beyond costs the database nothing.
      inMemoryBlockOnConsumed: limit.points,
      ...limit,
    }),
    limit,
  );
}
