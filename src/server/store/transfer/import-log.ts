import type { ImportReport } from './import-report.ts';
import type { FileRow } from './parse-lines.ts';
import {
  type ImportDatabase,
  insertRows,
  isSameRow,
  lastSequence,
  rowsWith,
  SequencePlacer,
} from './row-queries.ts';
import { TRANSFER_TABLES, type TransferRow, type TransferTable } from './transfer-tables.ts';

const contentKey = ({ sequence: _, ...content }: TransferRow): string =>
  JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What no two reports have in common; undefined where its hash was removed in time (P02). */
const reporterKey = ({ comment_id, reporter_hash }: TransferRow): string | undefined =>
  reporter_hash === null || reporter_hash === undefined ? undefined : `${comment_id} ${reporter_hash}`;

/** Imports events or reports: rows that have a number and else only their content. */
export class LogImport {
  readonly #inserted = new Set<number>();
  readonly #reporters = new Set<string>();
  #start: number | undefined;
  #placer: SequencePlacer | undefined;

  /** @param withdrawn ids of comments about which nothing is imported */
  constructor(
    private readonly database: ImportDatabase,
    private readonly table: TransferTable,
    private readonly report: ImportReport,
    private readonly withdrawn: ReadonlySet<string>,
  ) {}

  /** Imports some rows. */
  async take(all: readonly FileRow[]): Promise<void> {
    const { database, table, report } = this;
    this.#start ??= await lastSequence(database, table);
    this.#placer ??= new SequencePlacer(this.#start);
    const rows = all.filter(({ row }) => !this.withdrawn.has(String(row['comment_id'])));
    const sequences = rows.map(({ row }) => Number(row['sequence']));
    const bySequence = new Map(
      (await rowsWith(database, table, 'sequence', sequences)).map((row) => [Number(row['sequence']), row]),
    );
    const earlier = await this.#earlierRows(rows);
    const contents = new Set(earlier.map(contentKey));
    const reporters = new Set(earlier.map(reporterKey));
    const orphans = await this.#orphans(rows);
    const added: TransferRow[] = [];
    for (const { row, line } of rows) {
      const sequence = Number(row['sequence']);
      const other = this.#inserted.has(sequence) ? undefined : bySequence.get(sequence);
      const isSame =
        contents.has(contentKey(row)) ||
        (other !== undefined && isSameRow(table, row, other, 'reporter_hash'));
      if (orphans.has(line)) report.issue(line, 'comment_id', `is ${row['comment_id']}, which is no comment`);
      else if (isSame) report.count(table.name, 'same');
      else if (table.name === 'reports' && reporters.has(reporterKey(row) ?? ''))
        report.count(table.name, 'different');
      else if (this.#isAlone(row, line)) {
        const placed = this.#placer.place(sequence, bySequence.has(sequence));
        if (placed <= this.#start) this.#inserted.add(placed);
        bySequence.set(placed, row);
        added.push({ ...row, sequence: placed });
      }
    }
    await insertRows(database, table, added);
    report.count(table.name, 'new', added.length);
  }

  /** Rows of the store from before the import, about the same comments or of the same times. */
  async #earlierRows(rows: readonly FileRow[]): Promise<TransferRow[]> {
    const start = this.#start ?? 0;
    if (start === 0) return [];
    const comments = rows.flatMap(({ row }) => row['comment_id'] ?? []);
    const times = rows.flatMap(({ row }) => (row['comment_id'] === null ? Number(row['at']) : []));
    const related = [
      ...(await rowsWith(this.database, this.table, 'comment_id', comments)),
      ...(await rowsWith(this.database, this.table, 'at', times)),
    ];
    return related.filter(
      ({ sequence }) => Number(sequence) <= start && !this.#inserted.has(Number(sequence)),
    );
  }

  /** Lines of the reports whose comment does not exist. */
  async #orphans(rows: readonly FileRow[]): Promise<Set<number>> {
    const comments = TRANSFER_TABLES.find(({ name }) => name === 'comments');
    if (this.table.name !== 'reports' || comments === undefined) return new Set();
    const ids = rows.map(({ row }) => String(row['comment_id']));
    const stored = new Set((await rowsWith(this.database, comments, 'id', ids)).map(({ id }) => id));
    return new Set(rows.filter(({ row }) => !stored.has(row['comment_id'] ?? null)).map(({ line }) => line));
  }

  /** Whether the file has no other report of the reader. */
  #isAlone(row: TransferRow, line: number): boolean {
    const key = this.table.name === 'reports' ? reporterKey(row) : undefined;
    if (key === undefined) return true;
    const isAlone = !this.#reporters.has(key);
    this.#reporters.add(key);
    if (!isAlone) this.report.issue(line, 'reporter_hash', 'is that of an earlier report of the comment');
    return isAlone;
  }
}
