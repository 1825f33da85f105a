import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Facts } from './measure.ts';
import { RECIPE } from './recipe.ts';

/** What came of measuring a picture: its facts, or the words of what is wrong with it. */
export type Found = Facts | { refused: string };

/** A file as it was last seen, and the hash of its bytes then. */
type Seen = Record<string, { stamp: string; hash: string }>;

/** Raised when measuring finds more, or judges otherwise. */
const MEASURING = 1;

const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    // Not there yet; or not ours, and then it is made again.
    return undefined;
  }
}

let halves = 0;

/** Writes a file that is whole or not there, whenever the press is killed. */
function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}-${++halves}.half`;
  writeFileSync(half, content);
  renameSync(half, path);
}

/**
 * The files and facts of pictures, kept from build to build. Everything is found by the hash of the original's
 * bytes, so that a picture that was renamed, or came back, is not made again.
 */
export class PhotoCache {
  readonly #seen: Seen;
  readonly #found = new Map<string, Found>();
  #changed = false;

  constructor(private readonly folder: string) {
    this.#seen = Object.assign(Object.create(null) as Seen, readJson<Seen>(this.#index));
  }

  get #index(): string {
    return join(this.folder, 'seen.json');
  }

  /** The bytes' hash; undefined where nobody may read them. Read only where the file is not as it was last seen. */
  hashOf(path: string): string | undefined {
    const { size, mtimeMs, ino } = statSync(path);
    const stamp = `${size} ${mtimeMs} ${ino}`;
    const seen = this.#seen[path];
    if (seen?.stamp === stamp) return seen.hash;
    let hash: string;
    try {
      hash = digest(readFileSync(path));
    } catch {
      return undefined;
    }
    this.#seen[path] = { stamp, hash };
    this.#changed = true;
    return hash;
  }

  /** What was found in the bytes of this hash. */
  found(hash: string): Found | undefined {
    const known = this.#found.get(hash) ?? readJson<Found>(this.#facts(hash));
    if (known !== undefined) this.#found.set(hash, known);
    return known;
  }

  remember(hash: string, found: Found): void {
    this.#found.set(hash, found);
    writeWhole(this.#facts(hash), JSON.stringify(found));
  }

  /** Where the file of a name lies, made or not. The recipe is in the path. */
  file(hash: string, name: string): string {
    return join(this.folder, hash.slice(0, 2), hash, `${RECIPE}-${name}`);
  }

  has(file: string): boolean {
    return existsSync(file);
  }

  keep(file: string, data: Uint8Array): void {
    writeWhole(file, data);
  }

  /** Writes down which files were seen. */
  save(): void {
    if (this.#changed) writeWhole(this.#index, JSON.stringify(this.#seen));
    this.#changed = false;
  }

  #facts(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash, `facts-${MEASURING}.json`);
  }
}

/** Eight characters that change with a picture's bytes and with how its files are made. */
export const mark = (hash: string, manner: string, crop: string): string =>
  digest(`${RECIPE} ${hash} ${manner} ${crop}`).slice(0, 8);
