import { toRow, UNDECIDED } from '../comment-row.ts';
import type { NewComment } from '../store.ts';
import type { FileRow } from './parse-lines.ts';
import { LAST } from './row-queries.ts';
import { TRANSFER_TABLES, type TransferRow } from './transfer-tables.ts';

/** Comments of another program as rows of an import, after all others of the store. */
export async function* foreignRows(
  comments: readonly (NewComment & { depth: number; line: number })[],
): AsyncGenerator<FileRow> {
  const table = TRANSFER_TABLES.find(({ name }) => name === 'comments');
  if (table === undefined) return;
  for (const { line, ...comment } of comments) {
    const row: TransferRow = {
      ...toRow({ ...UNDECIDED, ...comment }),
      sequence: LAST,
      root: LAST,
      listed: 0,
    };
    yield { table, row, line };
  }
}
