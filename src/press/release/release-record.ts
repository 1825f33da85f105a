import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonCache, writeFileAtomic } from '../source/cache-files.ts';

/** JSON of a release record. */
interface RecordFile {
  /** Time of the folder's creation; milliseconds. */
  born: number;
  /** Address and entry of each file, one after the other: as an object it would take twice as long to read. */
  files: string[];
}

/** Path of a release's record: by the folder's inode, since folders are renamed. */
const recordPath = (cache: string, folder: string): string =>
  join(cache, `release-${statSync(folder).ino}.json`);

/**
 * Reads the record of a release: an entry for each address, of its key, a space, and `bg` where the file has
 * compressed variants. Undefined where there is none.
 */
export function readReleaseRecord(cache: string, folder: string): Map<string, string> | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const stored = readJsonCache<RecordFile>(recordPath(cache, folder));
  if (stored?.born !== stat.birthtimeMs || !Array.isArray(stored.files)) return undefined;
  const files = new Map<string, string>();
  for (let i = 0; i + 1 < stored.files.length; i += 2)
    files.set(stored.files[i] as string, stored.files[i + 1] as string);
  return files;
}

/** Writes the record of a release. */
export function writeReleaseRecord(cache: string, folder: string, files: ReadonlyMap<string, string>): void {
  const record: RecordFile = { born: statSync(folder).birthtimeMs, files: [...files].flat() };
  writeFileAtomic(recordPath(cache, folder), JSON.stringify(record));
}

/** Removes the record of a folder that is about to change. */
export const removeReleaseRecord = (cache: string, folder: string): void =>
  rmSync(recordPath(cache, folder), { force: true });

/** Whether an entry of a record has this key. */
export const hasKey = (entry: string, key: string): boolean =>
  entry.startsWith(key) && entry.charCodeAt(key.length) === 32;

/** Suffixes of a file and of its compressed variants. */
export const variantSuffixes = (entry: string): string[] =>
  entry.endsWith(' bg') ? ['', '.br', '.gz'] : [''];

/** Removes the folder of a release and its record. */
export function removeRelease(cache: string, folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return;
  removeReleaseRecord(cache, folder);
  rmSync(folder, { recursive: true, force: true });
}
