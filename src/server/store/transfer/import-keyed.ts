import type { ImportReport } from './import-report.ts';
import type { FileRow } from './parse-lines.ts';
import { type ImportDatabase, insertRows, isSameRow, rowsWith, updateRow } from './row-queries.ts';
import type { TransferRow, TransferTable } from './transfer-tables.ts';

/** Imports rows that have a primary key of their own content; those that the store has otherwise are replaced. */
export class KeyedImport {
  /** First columns of the keys of new and different rows. */
  readonly changed = new Set<string>();
  readonly #keys = new Set<string>();

  constructor(
    private readonly database: ImportDatabase,
    private readonly table: TransferTable,
    private readonly report: ImportReport,
    /** Columns of a row that do not make it different. */
    private readonly derived: (row: TransferRow) => readonly string[] = () => [],
  ) {}

  /** Imports some rows. */
  async take(rows: readonly FileRow[]): Promise<void> {
    const { database, table, report } = this;
    const [first = ''] = table.order;
    const firstOf = (row: TransferRow): string => String(row[first]);
    const stored = await rowsWith(
      database,
      table,
      first,
      rows.map(({ row }) => firstOf(row)),
    );
    const byKey = new Map(stored.map((row) => [this.#keyOf(row), row]));
    const added: TransferRow[] = [];
    for (const { row, line } of rows) {
      const key = this.#keyOf(row);
      if (this.#keys.has(key)) {
        report.issue(line, first, `is ${firstOf(row)}, as in an earlier line`);
        continue;
      }
      this.#keys.add(key);
      const earlier = byKey.get(key);
      if (earlier !== undefined && isSameRow(table, row, earlier, ...this.derived(row))) {
        report.count(table.name, 'same');
        continue;
      }
      this.changed.add(firstOf(row));
      if (earlier === undefined) added.push(row);
      else {
        report.count(table.name, 'different');
        await updateRow(database, table, table.order, row);
      }
    }
    await insertRows(database, table, added);
    report.count(table.name, 'new', added.length);
  }

  #keyOf(row: TransferRow): string {
    return JSON.stringify(this.table.order.map((column) => row[column]));
  }
}
