import { CommentImport, type OnDifferent } from './import-comments.ts';
import { KeyedImport } from './import-keyed.ts';
import { LogImport } from './import-log.ts';
import { ImportReport } from './import-report.ts';
import type { FileRow, LineIssue } from './parse-lines.ts';
import { recountThread } from './recount-threads.ts';
import { BATCH_SIZE, type ImportDatabase, LAST, restoreSequence } from './row-queries.ts';
import { type TableName, TRANSFER_TABLES, type TransferTable } from './transfer-tables.ts';

/** Issues after which an import gives up. */
const MAX_ISSUES = 1_000;

/** Columns of a thread that follow from its comments. */
const DERIVED = ['published', 'listed', 'version'];

interface RowImport {
  take(rows: readonly FileRow[]): Promise<void>;
}

/** Event by which servers notice that there are other comments than before. */
const importEvent = (table: TransferTable, at: number): FileRow => ({
  table,
  row: {
    ...{ sequence: LAST, at, kind: 'imported', article_id: null, comment_id: null },
    ...{ actor: null, before: null, after: null, reason: null },
  },
  line: 0,
});

/**
 * Stores rows within a transaction. What the store has of them stays or is replaced; what else it has stays.
 *
 * @param lines rows, and what is wrong with lines that are none
 * @param importedAt time of the event that says that comments were imported; absent where the rows have events
 * @returns what was stored; with issues, the transaction is to be rolled back
 */
export async function importRows(
  database: ImportDatabase,
  lines: AsyncIterable<FileRow | { issues: LineIssue[] }>,
  onDifferent: OnDifferent,
  importedAt?: number,
): Promise<ImportReport> {
  const report = new ImportReport();
  const tableOf = (wanted: TableName): TransferTable =>
    TRANSFER_TABLES.find(({ name }) => name === wanted) as TransferTable;
  const comments = new CommentImport(database, tableOf('comments'), report, onDifferent);
  const threads = new KeyedImport(database, tableOf('threads'), report, ({ article_id }) =>
    comments.changedArticles.has(String(article_id)) ? [] : DERIVED,
  );
  const imports: Readonly<Record<TableName, RowImport>> = {
    comments,
    threads,
    events: new LogImport(database, tableOf('events'), report, comments.withdrawn),
    reports: new LogImport(database, tableOf('reports'), report, comments.withdrawn),
    writers: new KeyedImport(database, tableOf('writers'), report),
    moderators: new KeyedImport(database, tableOf('moderators'), report),
    erasures: new KeyedImport(database, tableOf('erasures'), report),
  };
  let batch: FileRow[] = [];
  const flush = async (): Promise<void> => {
    const [first] = batch;
    if (first !== undefined) await imports[first.table.name].take(batch);
    batch = [];
  };
  for await (const line of lines) {
    if ('issues' in line) report.issues.push(...line.issues);
    else {
      if (batch.length === BATCH_SIZE || batch[0]?.table.name !== line.table.name) await flush();
      batch.push(line);
    }
    if (report.issues.length > MAX_ISSUES) return report;
  }
  await flush();
  comments.finish();
  report.withdrawnIds.push(...comments.withdrawn);
  if (report.issues.length > 0) return report;
  if (importedAt !== undefined && report.counts('comments').new > 0)
    await imports.events.take([importEvent(tableOf('events'), importedAt)]);
  for (const name of ['comments', 'events', 'reports'] as const)
    if (report.counts(name).new > 0) await restoreSequence(database, tableOf(name));
  for (const articleId of new Set([...comments.changedArticles, ...threads.changed]))
    await recountThread(database, articleId, threads.changed.has(articleId));
  return report;
}
