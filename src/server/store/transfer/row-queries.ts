import { type Kysely, sql } from 'kysely';
import type { Engine } from '../transaction-script.ts';
import { type AnyTables, derivedOf, type TransferRow, type TransferTable } from './transfer-tables.ts';

/** Database of an import. */
export interface ImportDatabase {
  db: Kysely<AnyTables>;
  engine: Engine;
}

const columnsOf = (table: TransferTable) => sql.join(table.columns.map(({ name }) => sql.ref(name)));

/** Reads the rows whose column has one of these values. */
export async function rowsWith(
  { db }: ImportDatabase,
  table: TransferTable,
  column: string,
  values: readonly (string | number)[],
): Promise<TransferRow[]> {
  if (values.length === 0) return [];
  const query = sql<TransferRow>`select ${columnsOf(table)} from ${sql.table(table.name)}
    where ${sql.ref(column)} in (${sql.join([...new Set(values)])})`;
  return (await query.execute(db)).rows;
}

/** Inserts rows, with the sequences that they have. */
export async function insertRows(
  { db, engine }: ImportDatabase,
  table: TransferTable,
  rows: readonly TransferRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const overriding = sql.raw(engine === 'postgres' ? 'overriding system value' : '');
  const columns = [...table.columns.map(({ name }) => name), ...Object.keys(table.derived ?? {})];
  const values = rows.map((row) => {
    const whole = { ...row, ...derivedOf(table, row) };
    return sql`(${sql.join(columns.map((column) => whole[column]))})`;
  });
  await sql`insert into ${sql.table(table.name)} (${sql.join(columns.map((column) => sql.ref(column)))}) ${overriding}
    values ${sql.join(values)}`.execute(db);
}

/** Replaces columns, with those that follow from them, of the row that has the same values in the columns of its key. */
export async function updateRow(
  { db }: ImportDatabase,
  table: TransferTable,
  key: readonly string[],
  row: TransferRow,
): Promise<void> {
  const whole = { ...row, ...derivedOf(table, row) };
  const columns = Object.keys(whole).filter((column) => !key.includes(column));
  const set = columns.map((column) => sql`${sql.ref(column)} = ${whole[column]}`);
  const where = key.map((column) => sql`${sql.ref(column)} = ${row[column]}`);
  await sql`update ${sql.table(table.name)} set ${sql.join(set)}
    where ${sql.join(where, sql` and `)}`.execute(db);
}

/** The highest sequence of a table; 0 where it is empty. */
export async function lastSequence({ db }: ImportDatabase, table: TransferTable): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(sequence) as last
    from ${sql.table(table.name)}`.execute(db);
  return rows[0]?.last ?? 0;
}

/** Whether a table has any row. */
export async function hasRows({ db }: ImportDatabase, table: TransferTable): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table.name)} limit 1`.execute(db);
  return rows.length > 0;
}

/** Lets the database go on counting after the highest sequence; SQLite does so by itself. */
export async function restoreSequence({ db, engine }: ImportDatabase, table: TransferTable): Promise<void> {
  if (engine === 'sqlite') return;
  const sequence = sql`pg_get_serial_sequence(${table.name}, 'sequence')`;
  await sql`select setval(${sequence}, greatest(nextval(${sequence}) - 1, max(sequence), 1))
    from ${sql.table(table.name)}`.execute(db);
}

/** Whether rows are equal but for some columns. */
export const isSameRow = (
  { columns }: TransferTable,
  a: TransferRow,
  b: TransferRow,
  ...except: readonly string[]
): boolean => columns.every(({ name }) => except.includes(name) || a[name] === b[name]);

/** Number of the rows that are handled with one statement. */
export const BATCH_SIZE = 200;

/** Sequence of a row that comes after all others of the store. */
export const LAST = 0;

/**
 * Gives rows of a file their sequence: their own, until one is taken by another row of the store; from there on new
 * ones, so that their order stays.
 */
export class SequencePlacer {
  #last: number;
  #isMoved = false;

  /** @param last the highest sequence of the store */
  constructor(last: number) {
    this.#last = last;
  }

  /** @param isTaken whether another row has it, or it would stand before what it belongs to */
  place(wanted: number, isTaken: boolean): number {
    this.#isMoved ||= isTaken || wanted === LAST;
    const sequence = this.#isMoved ? this.#last + 1 : wanted;
    this.#last = Math.max(this.#last, sequence);
    return sequence;
  }
}
