import { copyFileSync, linkSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ReleaseEntry, type ReleaseRecord, variantSuffixes } from './release-record.ts';

/** Path of an address in the folder of a release. */
const pathIn = (folder: string, address: string): string => {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return join(folder, ...file.split('/').map(decodeURIComponent));
};

/**
 * Files in the folder of a release while it is built. A file is never written over, since another release may have
 * a hard link to it: it is removed first.
 */
export class ReleaseFiles {
  /** Files of an older release that are in the folder still. */
  readonly #old: ReleaseRecord;
  readonly #folders = new Set<string>();

  /**
   * @param folder empty, or an older release that is not served any more
   * @param record what is in the folder; undefined where it is empty
   */
  constructor(
    private readonly folder: string,
    record: ReleaseRecord | undefined,
  ) {
    this.#old = record ?? new Map();
    mkdirSync(folder, { recursive: true });
  }

  /** Path of a file of the release. */
  pathOf(address: string): string {
    return pathIn(this.folder, address);
  }

  /** Entry of a file that is in the folder already, of the older release. */
  oldEntry(address: string): ReleaseEntry | undefined {
    return this.#old.get(address);
  }

  /** Path for a new file: its folder exists, and nothing is there. */
  newPath(address: string): string {
    const path = pathIn(this.folder, address);
    const entry = this.#old.get(address);
    if (entry !== undefined) {
      for (const suffix of variantSuffixes(entry)) rmSync(path + suffix, { force: true });
      this.#old.delete(address);
    } else {
      this.#makeFolder(dirname(path));
    }
    return path;
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    if (folder !== this.folder) this.#makeFolder(dirname(folder));
    try {
      mkdirSync(folder);
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== 'EEXIST') throw reason;
    }
    this.#folders.add(folder);
  }

  /**
   * Links a file and its compressed variants from another release.
   *
   * @param entry of the file in the other release's record
   * @returns false where that fails: somebody removed it, or the file system has no hard links
   */
  linkFrom(release: string, address: string, entry: ReleaseEntry): boolean {
    const to = this.newPath(address);
    const from = pathIn(release, address);
    try {
      for (const suffix of variantSuffixes(entry)) linkSync(from + suffix, to + suffix);
      return true;
    } catch {
      for (const suffix of ['', '.br', '.gz']) rmSync(to + suffix, { force: true });
      return false;
    }
  }

  /** Links or, where that fails or the file may change, copies a file into the release. */
  add(address: string, file: string, immutable: boolean): void {
    const to = this.newPath(address);
    if (immutable) {
      try {
        linkSync(file, to);
        return;
      } catch {
        // Another disk, or a file system without hard links.
      }
    }
    copyFileSync(file, to);
  }

  /** Removes the files of the older release that the new one does not have, and folders that are empty then. */
  removeOld(record: ReleaseRecord): void {
    for (const [address, entry] of this.#old) {
      if (record.has(address)) continue;
      const path = pathIn(this.folder, address);
      for (const suffix of variantSuffixes(entry)) rmSync(path + suffix, { force: true });
      this.#removeEmpty(dirname(path));
    }
  }

  #removeEmpty(folder: string): void {
    if (folder === this.folder) return;
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
    this.#removeEmpty(dirname(folder));
  }
}
