import { StoreUnusable } from '../store.ts';
import type { LineIssue } from './parse-lines.ts';
import type { TableName } from './transfer-tables.ts';

/** Issues that are named; of more, their number is. */
const NAMED = 20;

/** A file cannot be imported; its message names the lines. Nothing of it is stored. */
export class ImportRefused extends StoreUnusable {
  constructor(file: string, issues: readonly LineIssue[]) {
    const lines = issues
      .slice(0, NAMED)
      .map(
        ({ line, field, message }) =>
          `${file}:${line}: ${field === undefined ? `the line ${message}` : `${field} ${message}`}.`,
      );
    const more = issues.length - lines.length;
    super([...lines, ...(more > 0 ? [`… and ${more} more.`] : []), 'Nothing was imported.'].join('\n'));
  }
}

interface TableCounts {
  new: number;
  same: number;
  different: number;
}

/** What an import stores, table by table. */
export class ImportReport {
  readonly tables = new Map<TableName, TableCounts>();
  /** Ids of comments that the store has otherwise. */
  readonly differentIds: string[] = [];
  /** Ids of comments whose writer has withdrawn them since, which no import brings back (P03). */
  readonly withdrawnIds: string[] = [];
  readonly issues: LineIssue[] = [];

  count(table: TableName, kind: keyof TableCounts, number = 1): void {
    const counts = this.tables.get(table) ?? { new: 0, same: 0, different: 0 };
    counts[kind] += number;
    this.tables.set(table, counts);
  }

  issue(line: number, field: string, message: string): void {
    this.issues.push({ line, field, message });
  }

  counts(table: TableName): TableCounts {
    return this.tables.get(table) ?? { new: 0, same: 0, different: 0 };
  }
}
