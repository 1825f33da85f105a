import { join } from 'node:path';
import type { CommentDraft } from '../../import/comment-draft.ts';
import { detectFormat } from '../../import/formats.ts';
import { NotReadable } from '../../import/not-readable.ts';
import type { CommentsIndex } from '../../model/comment/comments-index.ts';
import { pageFinder } from '../comments/find-page.ts';
import { adaptDrafts, type ForeignComments } from '../comments/foreign-comments.ts';
import { reloadingJson } from '../reloading-file.ts';
import type { Settings } from '../settings.ts';
import { redirectFile } from '../site/redirect-file.ts';
import { type CommentStore, StoreUnusable } from '../store/store.ts';
import { foreignRows } from '../store/transfer/foreign-rows.ts';
import { storeRows } from '../store/transfer/transfer.ts';
import { namedLines, tableLines } from './import-table.ts';
import { readChunks } from './read-lines.ts';

interface ReadComments {
  drafts: CommentDraft[];
  leftOut: { trackback: number; pingback: number };
  /** What the ids of the comments are unique in. */
  source: string;
}

/** Reads all comments of a file of another program. @throws NotReadable */
async function readDrafts(file: string): Promise<ReadComments> {
  let start: Uint8Array = new Uint8Array();
  for await (const chunk of readChunks(file)) {
    start = chunk.subarray(0, 512);
    break;
  }
  const format = detectFormat(start);
  if (format.kind !== 'comments') throw new NotReadable(`is ${format.name}, and comments are imported here.`);
  const result: ReadComments = { drafts: [], leftOut: { trackback: 0, pingback: 0 }, source: format.key };
  for await (const comment of format.read(readChunks(file))) {
    if ('leftOut' in comment) result.leftOut[comment.leftOut]++;
    else result.drafts.push(comment);
  }
  return result;
}

const issueLines = ({ withoutArticle, orphans, duplicates, unusable }: ForeignComments): string[] => [
  ...namedLines('Left out, since their page is that of no story:', withoutArticle),
  ...namedLines('Left out, since they have no id, no time or no text:', unusable),
  ...namedLines('Left out, since their id was there before (duplicates):', duplicates),
  ...namedLines('At the top of a thread, since what they answer is not there (orphans):', orphans),
];

/**
 * Imports the comments of a file of another program. What was imported before stays as it is.
 *
 * @param name the file as the user named it
 * @returns what was stored, or would be, for the user
 * @throws StoreUnusable where the file cannot be read, or nothing is built yet
 */
export async function importForeign(
  store: CommentStore,
  { dist }: Pick<Settings, 'dist'>,
  file: string,
  name: string,
  { isDryRun, now }: { isDryRun: boolean; now: number },
): Promise<string> {
  const index = reloadingJson(join(dist, 'comments-index.json'), (json) => json as CommentsIndex)();
  if (index === undefined)
    throw new StoreUnusable('The site is not built: run npm run build, so that comments find their stories.');
  const { drafts, leftOut, source } = await readDrafts(file).catch((reason: unknown) => {
    throw reason instanceof NotReadable ? new StoreUnusable(`${name} ${reason.message}`) : reason;
  });
  const adapted = adaptDrafts(
    drafts,
    source,
    pageFinder(index.articles, redirectFile(join(dist, 'redirects.json'))),
  );
  const report = await storeRows(store, () => foreignRows(adapted.comments), {
    file: name,
    isDryRun,
    onDifferent: 'keep',
    importedAt: now,
  });
  const { new: added, same, different } = report.counts('comments');
  const left = adapted.withoutArticle.length + adapted.unusable.length + adapted.duplicates.length;
  return [
    ...tableLines([
      ['', 'new', 'same', 'changed since', 'left out'],
      ['comments', ...[added, same, different, left].map(String)],
      ['trackbacks', '0', '0', '0', String(leftOut.trackback)],
      ['pingbacks', '0', '0', '0', String(leftOut.pingback)],
    ]),
    ...issueLines(adapted),
    ...namedLines('Withdrawn by their writers since; they stay withdrawn:', report.withdrawnIds),
    '',
    isDryRun ? 'Nothing was stored: this was a dry run.' : 'All of it is stored.',
  ].join('\n');
}
