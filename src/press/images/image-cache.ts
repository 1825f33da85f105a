import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readJsonCache, writeFileAtomic } from '../source/files.ts';
import { ENCODING_VERSION } from './encode.ts';
import type { ImageInfo } from './measure.ts';

/** What came of measuring a picture: its facts, or the words of what is wrong with it. */
export type MeasureResult = ImageInfo | { refused: string };

/** A file's bytes by their hash, and what was found in them. */
export interface ImageEntry {
  hash: string;
  /** Absent where these bytes were never measured. */
  found?: MeasureResult;
}

/** Files as they were last seen, by path. */
type Seen = Record<string, ImageEntry & { stamp: string }>;

const DAY = 86_400_000;
/** Pictures that no edition showed for so long are forgotten; milliseconds. */
const LIFE = 90 * DAY;

/** Raised when measuring finds more, or judges otherwise. */
const MEASURING = 1;

const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of a hash; undefined where the file holds others by now, which must not be kept under it. */
export function verifiedBytes(path: string, hash: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    return digest(bytes) === hash ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The files and facts of pictures, kept from build to build. Everything is found by the hash of the original's
 * bytes, so that a picture that was renamed, or came back, is not made again.
 */
export class ImageCache {
  readonly #seen: Seen;
  /** The names in each picture's folder, read at most once between two `refresh`. */
  readonly #names = new Map<string, Set<string>>();
  /** Hashes of pictures that were shown. */
  readonly #used = new Set<string>();
  #changed = false;

  constructor(private readonly folder: string) {
    this.#seen = Object.assign(Object.create(null) as Seen, readJsonCache<Seen>(this.#index));
  }

  get #index(): string {
    return join(this.folder, `seen-${MEASURING}.json`);
  }

  /** Looks at a file; it is read only where it is not as it was last seen. Undefined where nobody may read it. */
  look(path: string): ImageEntry | undefined {
    const { size, mtimeMs, ino } = statSync(path);
    const stamp = `${size} ${mtimeMs} ${ino}`;
    const seen = this.#seen[path];
    if (seen?.stamp === stamp && seen.found !== undefined) return seen;
    let hash: string;
    try {
      hash = digest(readFileSync(path));
    } catch {
      return undefined;
    }
    const found = readJsonCache<MeasureResult>(this.#facts(hash));
    this.#seen[path] = { stamp, hash, ...(found === undefined ? {} : { found }) };
    this.#changed = true;
    return this.#seen[path];
  }

  /** Keeps what was found in a file that was looked at. */
  remember(path: string, hash: string, found: MeasureResult): void {
    const seen = this.#seen[path];
    if (seen?.hash === hash) seen.found = found;
    this.#changed = true;
    writeFileAtomic(this.#facts(hash), JSON.stringify(found));
  }

  /** Where the file of a name lies, made or not. The recipe is in the path. */
  file(hash: string, name: string): string {
    this.#used.add(hash);
    return join(this.#home(hash), `${ENCODING_VERSION}-${name}`);
  }

  /** Looks at the disk again before the next `has`. */
  refresh(): void {
    this.#names.clear();
  }

  has(file: string): boolean {
    const home = dirname(file);
    let names = this.#names.get(home);
    if (names === undefined) {
      names = new Set(existsSync(home) ? readdirSync(home) : []);
      this.#names.set(home, names);
    }
    return names.has(basename(file));
  }

  /** Writes down which files were seen. */
  save(): void {
    if (this.#changed) writeFileAtomic(this.#index, JSON.stringify(this.#seen));
    this.#changed = false;
  }

  /**
   * Notes which pictures were shown, and once a day forgets those that were not for long. Other editions share
   * the folder and note theirs.
   *
   * @param now milliseconds
   */
  tidy(now: number): void {
    for (const hash of this.#used) if (existsSync(this.#home(hash))) touch(this.#home(hash), now);
    this.#used.clear();
    if (!existsSync(this.folder) || !touch(join(this.folder, 'tidied'), now)) return;
    for (const shelf of readdirSync(this.folder, { withFileTypes: true })) {
      if (!shelf.isDirectory()) continue;
      for (const name of readdirSync(join(this.folder, shelf.name))) {
        const home = join(this.folder, shelf.name, name);
        if (statSync(home).mtimeMs < now - LIFE) rmSync(home, { recursive: true, force: true });
      }
    }
    for (const path of Object.keys(this.#seen)) {
      if (existsSync(path)) continue;
      delete this.#seen[path];
      this.#changed = true;
    }
    this.save();
  }

  #home(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }

  #facts(hash: string): string {
    return join(this.#home(hash), `facts-${MEASURING}.json`);
  }
}

/** Sets the time of a file or folder, at most once a day. @returns whether it was set */
function touch(path: string, now: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat !== undefined && stat.mtimeMs > now - DAY) return false;
  if (stat === undefined) writeFileSync(path, '');
  utimesSync(path, now / 1000, now / 1000);
  return true;
}

/** Eight characters that change with a picture's bytes and with how its files are made. */
export const nameHash = (hash: string, preset: string, crop: string): string =>
  digest(`${ENCODING_VERSION} ${hash} ${preset} ${crop}`).slice(0, 8);
