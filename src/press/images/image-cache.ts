import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileStamp } from '../../model/file-stamp.ts';
import { readJsonCache, writeFileAtomic } from '../source/cache-files.ts';
import { ENCODING_VERSION } from './encode.ts';
import type { ImageInfo } from './measure-image.ts';

/** Result of measuring an image: its facts, or what is wrong with it as the rest of a sentence. */
export type MeasureResult = ImageInfo | { problem: string };

/** Hash of an image file's bytes, and what measuring them gave. */
export interface ImageEntry {
  hash: string;
  /** Absent where these bytes were never measured. */
  result?: MeasureResult;
}

/** Entries of image files and their stamps, by path. */
type Index = Record<string, ImageEntry & { stamp: string }>;

const DAY = 86_400_000;
/** Images that no edition has shown for so long are removed; milliseconds. */
const MAX_AGE = 90 * DAY;

/** Version of `ImageInfo`: raised when measuring gives other results. */
const MEASURING_VERSION = 2;

const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes of a file where they still have a hash; undefined where they have changed or cannot be read. */
export function verifiedBytes(path: string, hash: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    return digest(bytes) === hash ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Cache of image variants and measurements on disk, shared by all editions. Its key is the hash of the original's
 * bytes, so that an image that was renamed, or came back, is not encoded again.
 */
export class ImageCache {
  readonly #index: Index;
  /** File names in each image's folder, read once between two calls of `refresh`. */
  readonly #names = new Map<string, Set<string>>();
  /** Hashes of images that were shown since the last `removeUnused`. */
  readonly #used = new Set<string>();
  #isChanged = false;

  constructor(private readonly folder: string) {
    this.#index = Object.assign(Object.create(null) as Index, readJsonCache<Index>(this.#indexFile));
  }

  get #indexFile(): string {
    return join(this.folder, `seen-${MEASURING_VERSION}.json`);
  }

  /** Entry of an image file, which is read only where its stamp changed; undefined where it cannot be read. */
  entryOf(path: string): ImageEntry | undefined {
    const stamp = fileStamp(statSync(path));
    const seen = this.#index[path];
    if (seen?.stamp === stamp && seen.result !== undefined) return seen;
    let hash: string;
    try {
      hash = digest(readFileSync(path));
    } catch {
      return undefined;
    }
    const result = readJsonCache<MeasureResult>(this.#resultFile(hash));
    const entry = { stamp, hash, ...(result === undefined ? {} : { result }) };
    this.#index[path] = entry;
    this.#isChanged = true;
    return entry;
  }

  /** Stores what measuring an image file gave. */
  storeResult(path: string, hash: string, result: MeasureResult): void {
    const entry = this.#index[path];
    if (entry?.hash === hash) entry.result = result;
    this.#isChanged = true;
    writeFileAtomic(this.#resultFile(hash), JSON.stringify(result));
  }

  /** Path of a variant, encoded or not. @param name must differ for every preset, crop, width and format */
  variantPath(hash: string, name: string): string {
    return join(this.#folderOf(hash), `${ENCODING_VERSION}-${name}`);
  }

  /** Marks an image as shown, so that its variants are not removed. */
  markUsed(hash: string): void {
    this.#used.add(hash);
  }

  /** Makes the next `has` read the disk again. */
  refresh(): void {
    this.#names.clear();
  }

  /** Whether there is a variant at a path that `variantPath` gave. */
  has(path: string): boolean {
    const folder = dirname(path);
    let names = this.#names.get(folder);
    if (names === undefined) {
      names = new Set(existsSync(folder) ? readdirSync(folder) : []);
      this.#names.set(folder, names);
    }
    return names.has(basename(path));
  }

  /** Writes the index where it changed. */
  save(): void {
    if (this.#isChanged) writeFileAtomic(this.#indexFile, JSON.stringify(this.#index));
    this.#isChanged = false;
  }

  /**
   * Records which images were shown, and once a day removes those that no edition has shown for 90 days.
   *
   * @param now milliseconds
   */
  removeUnused(now: number): void {
    for (const hash of this.#used) if (existsSync(this.#folderOf(hash))) touch(this.#folderOf(hash), now);
    this.#used.clear();
    if (!existsSync(this.folder) || !touch(join(this.folder, 'tidied'), now)) return;
    for (const group of readdirSync(this.folder, { withFileTypes: true })) {
      if (!group.isDirectory()) continue;
      for (const name of readdirSync(join(this.folder, group.name))) {
        const folder = join(this.folder, group.name, name);
        if (statSync(folder).mtimeMs < now - MAX_AGE) rmSync(folder, { recursive: true, force: true });
      }
    }
    for (const path of Object.keys(this.#index)) {
      if (existsSync(path)) continue;
      delete this.#index[path];
      this.#isChanged = true;
    }
    this.save();
  }

  #folderOf(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }

  #resultFile(hash: string): string {
    return join(this.#folderOf(hash), `facts-${MEASURING_VERSION}.json`);
  }
}

/** Sets the modification time of a file or folder, at most once a day. @returns whether it was set */
function touch(path: string, now: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat !== undefined && stat.mtimeMs > now - DAY) return false;
  if (stat === undefined) writeFileSync(path, '');
  utimesSync(path, now / 1000, now / 1000);
  return true;
}

/** Eight characters for an image's address: same characters, same bytes in every variant. */
export const addressHash = (hash: string, preset: string, crop: string): string =>
  digest(`${ENCODING_VERSION} ${hash} ${preset} ${crop}`).slice(0, 8);
