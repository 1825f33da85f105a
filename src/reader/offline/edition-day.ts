import type { OfflineDevice } from '../environment/offline-device.ts';
import { EditionDownload } from './download.ts';
import { articlePagesOf, downloadState, isWhole } from './download-state.ts';

/**
 * Day of the downloaded edition that ends with an article; undefined for other articles, and where the edition is not
 * stored as a whole.
 *
 * @param path of the article, without the base path
 */
export async function dayEndingWith(
  path: string,
  base: string,
  device: OfflineDevice,
): Promise<string | undefined> {
  const download = new EditionDownload(base, device);
  const record = await download.record();
  if (record === undefined || articlePagesOf(record.list).at(-1)?.path !== path) return undefined;
  return isWhole(await downloadState(download, record)) ? record.list.edition.day : undefined;
}
