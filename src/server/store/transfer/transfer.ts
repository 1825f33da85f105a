import { createHash } from 'node:crypto';
import type { NoticeTables } from '../notice-tables.ts';
import type { CommentStore } from '../store.ts';
import { run } from '../transaction-script.ts';
import { exportLines, subscriptionsOf } from './export-lines.ts';
import type { OnDifferent } from './import-comments.ts';
import { ImportRefused, type ImportReport } from './import-report.ts';
import { importRows } from './import-rows.ts';
import { type FileRow, type LineIssue, LineParser } from './parse-lines.ts';
import { hasRows } from './row-queries.ts';
import { type AnyTables, TRANSFER_TABLES } from './transfer-tables.ts';

/** Takes blocks of lines, one after the other. */
type LineSink = (block: string) => void | Promise<void>;

/** Exports all comments, with what belongs to them, as JSON lines of one state of the store. */
export function exportStore(store: CommentStore, write: LineSink): Promise<void> {
  return store.longTransaction<AnyTables, void>('read', async (db, engine) => {
    for await (const block of exportLines(db, engine)) await write(block);
  });
}

/** SHA-256 of all that an export of a store has, hexadecimal: equal hashes, equal content. */
export async function contentHashOf(store: CommentStore): Promise<string> {
  const hash = createHash('sha256');
  await exportStore(store, (block) => {
    hash.update(block);
  });
  return hash.digest('hex');
}

/** Whether a store has nothing that an export would have. */
export const isEmptyStore = (store: CommentStore): Promise<boolean> =>
  store.longTransaction<AnyTables, boolean>('read', async (db, engine) => {
    for (const table of TRANSFER_TABLES) if (await hasRows({ db, engine }, table)) return false;
    return true;
  });

/** Parses the lines of an export, and says at the end what is wrong with all of it. */
async function* parseAll(lines: AsyncIterable<string>): AsyncGenerator<FileRow | { issues: LineIssue[] }> {
  const parser = new LineParser();
  for await (const line of lines) yield parser.parse(line);
  yield { issues: parser.end() };
}

/** Ends the transaction of a dry run. */
class DryRun extends Error {
  constructor(readonly report: ImportReport) {
    super();
  }
}

interface ImportOptions {
  /** Name of the file, for messages. */
  file: string;
  /** Whether nothing is to be stored after all. */
  isDryRun: boolean;
  onDifferent: OnDifferent;
  /** When the rows are imported, where they have no events of their own; milliseconds since 1970. */
  importedAt?: number;
}

/**
 * Stores rows in one transaction.
 *
 * @param open returns the rows from the first on; called again where the transaction met another one
 * @throws ImportRefused where there are issues; nothing is stored then
 */
export async function storeRows(
  store: CommentStore,
  open: () => AsyncIterable<FileRow | { issues: LineIssue[] }>,
  { file, isDryRun, onDifferent, importedAt }: ImportOptions,
): Promise<ImportReport> {
  try {
    return await store.longTransaction<AnyTables, ImportReport>('write', async (db, engine) => {
      const report = await importRows({ db, engine }, open(), onDifferent, importedAt);
      if (report.issues.length > 0) throw new ImportRefused(file, report.issues);
      if (isDryRun) throw new DryRun(report);
      return report;
    });
  } catch (reason) {
    if (reason instanceof DryRun) return reason.report;
    throw reason;
  }
}

/**
 * Imports an export in one transaction; what the store has otherwise becomes what the file has.
 *
 * @param open returns the lines of the file from the first on
 * @throws ImportRefused where lines are wrong; nothing is stored then
 */
export const importStore = (
  store: CommentStore,
  open: () => AsyncIterable<string>,
  options: Pick<ImportOptions, 'file' | 'isDryRun'>,
): Promise<ImportReport> => storeRows(store, () => parseAll(open()), { ...options, onDifferent: 'replace' });

async function* linesOf(blocks: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const block of blocks) yield* block.slice(0, -1).split('\n');
}

/** Rows that are copied in one statement. */
const BLOCK = 200;

/**
 * Copies one state of a store into another one, with the addresses to which writers want mail, which no export has: a
 * paper that moves goes on as it was.
 *
 * @throws ImportRefused where the other one cannot take it
 */
export async function copyStore(from: CommentStore, to: CommentStore): Promise<ImportReport> {
  let subscriptions: Awaited<ReturnType<typeof subscriptionsOf>> = [];
  const report = await from.longTransaction<AnyTables, ImportReport>('read', async (db, engine) => {
    subscriptions = await subscriptionsOf(db);
    return importStore(to, () => linesOf(exportLines(db, engine)), { file: 'export', isDryRun: false });
  });
  for (let start = 0; start < subscriptions.length; start += BLOCK) {
    const rows = subscriptions.slice(start, start + BLOCK);
    await to.transaction<NoticeTables, void>(function* (db) {
      yield* run(db.insertInto('subscriptions').values(rows));
    });
  }
  return report;
}

/** Names of the tables of an import, in the order in which they are shown. */
export const IMPORTED_TABLES = TRANSFER_TABLES.map(({ name }) => name);
