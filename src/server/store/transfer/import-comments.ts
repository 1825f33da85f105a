import type { ImportReport } from './import-report.ts';
import type { FileRow } from './parse-lines.ts';
import {
  type ImportDatabase,
  insertRows,
  isSameRow,
  lastSequence,
  rowsWith,
  SequencePlacer,
  updateRow,
} from './row-queries.ts';
import type { TransferRow, TransferTable } from './transfer-tables.ts';

/** What an import does with a comment that the store has otherwise. */
export type OnDifferent = 'replace' | 'keep';

/** Where a comment stands in the store. */
interface Placed {
  sequence: number;
  root: number;
  depth: number;
  /** Whether it has another sequence than in the file, or the file does not have it. */
  isMoved: boolean;
}

/** Columns that follow from the place of a comment in the store. */
const PLACE = ['sequence', 'root', 'listed'];
/** Columns that never change. */
const FIXED = ['article_id', 'parent', 'depth'];

const valuesOf = (rows: readonly FileRow[], column: string): (string | number)[] =>
  rows.flatMap(({ row }) => row[column] ?? []);

/** Imports comments: each is found by its id, and stands below the comment that it answers. */
export class CommentImport {
  /** Ids of the articles whose comments have changed. */
  readonly changedArticles = new Set<string>();
  /** Comments that were withdrawn since; nothing that was said about them comes back either (P03). */
  readonly withdrawn = new Set<string>();
  readonly #placed = new Map<string, Placed>();
  /** Lines of the file by the ids of their comments. */
  readonly #lines = new Map<string, number>();
  /** Replies that stand in the file before what they answer, by its id. */
  readonly #waiting = new Map<string, FileRow[]>();
  #placer: SequencePlacer | undefined;

  constructor(
    private readonly database: ImportDatabase,
    private readonly table: TransferTable,
    private readonly report: ImportReport,
    private readonly onDifferent: OnDifferent,
  ) {}

  /** Imports some comments. */
  async take(rows: readonly FileRow[]): Promise<void> {
    const keys = await rowsWith(
      this.database,
      this.table,
      'idempotency_key',
      valuesOf(rows, 'idempotency_key'),
    );
    const owners = new Map(keys.map((row) => [String(row['idempotency_key']), String(row['id'])]));
    await this.#store(rows.filter((row) => this.#isAlone(row, owners)));
  }

  /** Names the replies whose parent never came. */
  finish(): void {
    for (const [parent, rows] of this.#waiting)
      for (const { line, row } of rows)
        this.report.issue(
          line,
          'parent',
          `is ${parent}, which neither the file nor the store has: comment ${row['id']} is an orphan`,
        );
  }

  /** Whether no other line has its id, and no other comment its key. */
  #isAlone({ row, line }: FileRow, owners: Map<string, string>): boolean {
    const [id, key] = [String(row['id']), String(row['idempotency_key'])];
    const earlierLine = this.#lines.get(id);
    if (earlierLine !== undefined) {
      this.report.issue(line, 'id', `is ${id}, as in line ${earlierLine}`);
      return false;
    }
    this.#lines.set(id, line);
    const owner = owners.get(key) ?? id;
    owners.set(key, owner);
    if (owner !== id) this.report.issue(line, 'idempotency_key', `is that of comment ${owner} already`);
    return owner === id;
  }

  async #store(rows: readonly FileRow[]): Promise<void> {
    const { database, table } = this;
    this.#placer ??= new SequencePlacer(await lastSequence(database, table));
    await this.#findParents(rows);
    const stored = await rowsWith(database, table, 'id', valuesOf(rows, 'id'));
    const byId = new Map(stored.map((row) => [row['id'], row]));
    const others = await rowsWith(database, table, 'sequence', valuesOf(rows, 'sequence'));
    const taken = new Set(others.map((row) => Number(row['sequence'])));
    const added: TransferRow[] = [];
    for (const fileRow of rows) {
      const earlier = byId.get(fileRow.row['id'] ?? null);
      if (earlier !== undefined) await this.#compare(fileRow, earlier);
      else this.#add(fileRow, taken, this.#placer, added);
    }
    await insertRows(database, table, added);
    for (const row of added) {
      this.changedArticles.add(String(row['article_id']));
      const replies = this.#waiting.get(String(row['id']));
      this.#waiting.delete(String(row['id']));
      if (replies !== undefined) await this.#store(replies);
    }
    this.report.count('comments', 'new', added.length);
  }

  /** Looks up the comments that rows answer and that the file did not have yet. */
  async #findParents(rows: readonly FileRow[]): Promise<void> {
    const unknown = valuesOf(rows, 'parent').filter((id) => !this.#placed.has(String(id)));
    for (const row of await rowsWith(this.database, this.table, 'id', unknown))
      this.#placed.set(String(row['id']), toPlaced(row, true));
  }

  #add(fileRow: FileRow, taken: Set<number>, placer: SequencePlacer, added: TransferRow[]): void {
    const { row, line } = fileRow;
    const parentId = row['parent'] ?? null;
    const parent = parentId === null ? undefined : this.#placed.get(String(parentId));
    if (parentId !== null && parent === undefined) {
      const waiting = this.#waiting.get(String(parentId)) ?? [];
      this.#waiting.set(String(parentId), [...waiting, fileRow]);
      return;
    }
    const wanted = Number(row['sequence']);
    const isBeforeParent = parent?.isMoved === true && wanted <= parent.sequence;
    const sequence = placer.place(wanted, taken.has(wanted) || isBeforeParent);
    taken.add(sequence);
    const place = { sequence, root: parent?.root ?? sequence, depth: (parent?.depth ?? -1) + 1 };
    if (row['depth'] !== place.depth)
      this.report.issue(line, 'depth', `is ${row['depth']}, but what it answers makes it ${place.depth}`);
    this.#placed.set(String(row['id']), { ...place, isMoved: sequence !== wanted });
    added.push({ ...row, ...place });
  }

  /** Compares a comment with that of the store. */
  async #compare({ row, line }: FileRow, earlier: TransferRow): Promise<void> {
    const { table, report } = this;
    const id = String(earlier['id']);
    this.#placed.set(id, toPlaced(earlier, earlier['sequence'] !== row['sequence']));
    // A hash that was removed in time stays away (P02).
    const next = earlier['client_hash'] === null ? { ...row, client_hash: null } : row;
    if (isSameRow(table, next, earlier, ...PLACE)) {
      report.count('comments', 'same');
      return;
    }
    if (earlier['status'] === 'withdrawn') {
      this.withdrawn.add(id);
      return;
    }
    report.count('comments', 'different');
    report.differentIds.push(id);
    if (this.onDifferent === 'keep') return;
    for (const column of FIXED)
      if (row[column] !== earlier[column])
        report.issue(
          line,
          column,
          `is ${row[column]}, but ${earlier[column]} in the store: it never changes`,
        );
    const columns = Object.entries(next).filter(([column]) => !PLACE.includes(column));
    await updateRow(this.database, table, ['id'], Object.fromEntries(columns));
    this.changedArticles.add(String(earlier['article_id']));
  }
}

const toPlaced = (row: TransferRow, isMoved: boolean): Placed => ({
  sequence: Number(row['sequence']),
  root: Number(row['root']),
  depth: Number(row['depth']),
  isMoved,
});
