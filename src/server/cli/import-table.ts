import type { ImportReport } from '../store/transfer/import-report.ts';
import { IMPORTED_TABLES } from '../store/transfer/transfer.ts';

/** Ids that are named; of more, their number is. */
const NAMED = 20;

/** Names comments, where there are any. */
export function namedLines(title: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > NAMED ? [`  … and ${ids.length - NAMED} more`] : [];
  return ['', title, ...ids.slice(0, NAMED).map((id) => `  ${id}`), ...more];
}

/** Lays rows out in columns; the first is text, the others are numbers. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

/** What an import stored, or would store, as a table, with the comments that need a look. */
export function importTable(report: ImportReport, isDryRun: boolean): string {
  const counts = IMPORTED_TABLES.map((name) => {
    const { new: added, same, different } = report.counts(name);
    return [name, String(added), String(same), String(different)];
  });
  return [
    ...tableLines([['', 'new', 'same', 'different'], ...counts]),
    ...namedLines(
      isDryRun
        ? 'Different in the store; an import takes what the file has:'
        : 'Were different in the store, and are now as in the file:',
      report.differentIds,
    ),
    ...namedLines('Withdrawn by their writers since; they stay withdrawn:', report.withdrawnIds),
    '',
    isDryRun ? 'Nothing was stored: this was a dry run.' : 'All of it is stored.',
  ].join('\n');
}
