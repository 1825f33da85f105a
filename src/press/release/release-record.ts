import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonCache, writeFileAtomic } from '../source/files.ts';

interface Manifest {
  /** Of the folder this speaks of. */
  born: number;
  /** Address, key and variants of one file after the other: as an object it would take twice as long to read. */
  files: string[];
}

/** Where the record of a publication is kept: by its folder, whatever that is called by now. */
const manifestFile = (cache: string, folder: string): string =>
  join(cache, `publication-${statSync(folder).ino}.json`);

/** What is in a folder; undefined where there is no record of it. */
export function readReleaseRecord(cache: string, folder: string): Map<string, string> | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const kept = readJsonCache<Manifest>(manifestFile(cache, folder));
  if (kept?.born !== stat.birthtimeMs || !Array.isArray(kept.files)) return undefined;
  const files = new Map<string, string>();
  for (let i = 0; i + 1 < kept.files.length; i += 2)
    files.set(kept.files[i] as string, kept.files[i + 1] as string);
  return files;
}

/** Writes down what is in a folder. */
export function writeReleaseRecord(cache: string, folder: string, files: ReadonlyMap<string, string>): void {
  const manifest: Manifest = { born: statSync(folder).birthtimeMs, files: [...files].flat() };
  writeFileAtomic(manifestFile(cache, folder), JSON.stringify(manifest));
}

/** Forgets what is in a folder, which is about to change. */
export const removeReleaseRecord = (cache: string, folder: string): void =>
  rmSync(manifestFile(cache, folder), { force: true });

/** Whether a file of a record was made with this key. */
export const hasKey = (entry: string, key: string): boolean =>
  entry.startsWith(key) && entry.charCodeAt(key.length) === 32;

/** The endings of a file and its compressed variants. */
export const variantSuffixes = (entry: string): string[] =>
  entry.endsWith(' bg') ? ['', '.br', '.gz'] : [''];

/** Removes a folder's record with the folder. */
export function removeRelease(cache: string, folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return;
  removeReleaseRecord(cache, folder);
  rmSync(folder, { recursive: true, force: true });
}
