import { type Kysely, sql } from 'kysely';
import type { NoticeTables } from '../notice-tables.ts';
import type { Engine } from '../transaction-script.ts';
import {
  type AnyTables,
  END_TYPE,
  HEADER,
  TRANSFER_TABLES,
  type TransferRow,
  type TransferTable,
} from './transfer-tables.ts';

/** Rows that are read at a time. */
const PAGE_SIZE = 500;

/** Columns of the order as both databases compare them: texts by their bytes. */
const orderColumns = ({ order, columns }: TransferTable, engine: Engine) =>
  order.map((name) =>
    engine === 'postgres' && columns.find((column) => column.name === name)?.kind === 'text'
      ? sql`${sql.ref(name)} collate "C"`
      : sql`${sql.ref(name)}`,
  );

/** Reads the rows of a table in their order, a page at a time. */
async function* pagesOf(
  db: Kysely<AnyTables>,
  engine: Engine,
  table: TransferTable,
): AsyncGenerator<TransferRow[]> {
  const order = sql.join(orderColumns(table, engine));
  const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)));
  let last: TransferRow | undefined;
  do {
    const after =
      last === undefined
        ? sql`true`
        : sql`(${order}) > (${sql.join(table.order.map((name) => last?.[name]))})`;
    const { rows } = await sql<TransferRow>`select ${columns} from ${sql.table(table.name)} where ${after}
      order by ${order} limit ${sql.lit(PAGE_SIZE)}`.execute(db);
    if (rows.length > 0) yield rows;
    last = rows.length < PAGE_SIZE ? undefined : rows.at(-1);
  } while (last !== undefined);
}

/**
 * Writes all tables as JSON lines. Equal content gives equal lines, whatever the database.
 *
 * @param db one transaction, so that what is written meanwhile is not in half of them
 * @returns blocks of lines, each with its line end
 */
export async function* exportLines(db: Kysely<AnyTables>, engine: Engine): AsyncGenerator<string> {
  yield `${JSON.stringify(HEADER)}\n`;
  const counts: Record<string, number> = {};
  for (const table of TRANSFER_TABLES) {
    let count = 0;
    for await (const rows of pagesOf(db, engine, table)) {
      count += rows.length;
      const names = table.columns.map(({ name }) => name);
      yield rows
        .map((row) => {
          const values = names.map((name) => [name, row[name]]);
          return `${JSON.stringify({ type: table.type, ...Object.fromEntries(values) })}\n`;
        })
        .join('');
    }
    counts[table.name] = count;
  }
  yield `${JSON.stringify({ type: END_TYPE, ...counts })}\n`;
}

/** Reads the addresses to which writers want mail, which no export has. @param db the transaction of the export */
export const subscriptionsOf = (db: Kysely<AnyTables>): Promise<NoticeTables['subscriptions'][]> =>
  (db as unknown as Kysely<NoticeTables>)
    .selectFrom('subscriptions')
    .select(['id', 'comment_id', 'address', 'confirmed', 'created_at', 'next_reply_at'])
    .orderBy('id')
    .execute();
