import type { EditionPage, OfflineList } from '../../model/offline/offline-list.ts';
import { parseRoute } from '../../model/routes.ts';
import type { DownloadState, OfferedEdition } from '../../page/offline/offline-state.ts';
import type { DownloadRecord, EditionDownload } from './download.ts';

/** Pages of an edition that are articles. */
export const articlePagesOf = ({ edition }: OfflineList): EditionPage[] =>
  edition.pages.filter(({ path }) => parseRoute(path).kind === 'article');

/** What can be downloaded, with its sizes; undefined where there is nothing. */
export function offerOf(list: OfflineList): OfferedEdition | undefined {
  const { pages } = list.edition;
  if (pages.length === 0) return undefined;
  const textSize = pages.reduce((sum, { bytes }) => sum + bytes, 0);
  const size = pages.reduce((sum, { photoBytes }) => sum + photoBytes, textSize);
  return { stories: articlePagesOf(list).length, size, textSize };
}

/** How far a download is. A page of a whole one that is not there any more was removed by the browser. */
export async function downloadState(
  download: EditionDownload,
  { list, withPictures, state }: DownloadRecord,
): Promise<DownloadState> {
  const { pages } = list.edition;
  const articles = new Set(articlePagesOf(list));
  let done = 0;
  let missing = 0;
  for (const page of pages)
    if (await download.isStored(page)) done++;
    else if (state === 'done' && articles.has(page)) missing++;
  return { state, done, all: pages.length, stories: articles.size, missing, withPictures };
}

/** Whether the whole edition is stored. */
export const isWhole = ({ state, missing }: DownloadState): boolean => state === 'done' && missing === 0;
