import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonCache, writeFileAtomic } from '../source/cache-files.ts';

/** A file of a release, as its record states it. */
export interface ReleaseEntry {
  /** Cache key: same key, same content. */
  key: string;
  /** Size before compression; 0 for a copy of a file that is never compressed. */
  bytes: number;
  /** Whether its compressed variants are beside it. */
  hasVariants: boolean;
}

/** Files of a release by their addresses. */
export type ReleaseRecord = Map<string, ReleaseEntry>;

/** A file in the JSON of a record: its address, key and size, and 1 where it has compressed variants. */
type Row = [address: string, key: string, bytes: number, variants: 0 | 1];

/** JSON of a release record. */
interface RecordFile {
  /** Time of the folder's creation; milliseconds. */
  born: number;
  rows: Row[];
}

/** Path of a release's record: by the folder's inode, since folders are renamed. */
const recordPath = (cache: string, folder: string): string =>
  join(cache, `release-${statSync(folder).ino}.json`);

/** Reads the record of a release; undefined where there is none. */
export function readReleaseRecord(cache: string, folder: string): ReleaseRecord | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const stored = readJsonCache<RecordFile>(recordPath(cache, folder));
  if (stored?.born !== stat.birthtimeMs || !Array.isArray(stored.rows)) return undefined;
  return new Map(
    stored.rows.map(([address, key, bytes, variants]) => [
      address,
      { key, bytes, hasVariants: variants === 1 },
    ]),
  );
}

/** Writes the record of a release. */
export function writeReleaseRecord(cache: string, folder: string, files: ReleaseRecord): void {
  const rows = Array.from(
    files,
    ([address, { key, bytes, hasVariants }]): Row => [address, key, bytes, hasVariants ? 1 : 0],
  );
  const record: RecordFile = { born: statSync(folder).birthtimeMs, rows };
  writeFileAtomic(recordPath(cache, folder), JSON.stringify(record));
}

/** Removes the record of a folder that is about to change. */
export const removeReleaseRecord = (cache: string, folder: string): void =>
  rmSync(recordPath(cache, folder), { force: true });

/** Suffixes of a file and of its compressed variants. */
export const variantSuffixes = ({ hasVariants }: ReleaseEntry): string[] =>
  hasVariants ? ['', '.br', '.gz'] : [''];

/** Removes the folder of a release and its record. */
export function removeRelease(cache: string, folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return;
  removeReleaseRecord(cache, folder);
  rmSync(folder, { recursive: true, force: true });
}
