import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonCache, writeFileAtomic } from './files.ts';

/** Where the bytes of an article file lie in the pack. */
type Entry = [hash: string, start: number, length: number];

interface PackIndex {
  /** Number of the pack this speaks of: it is replaced by one of another number. */
  pack: number;
  /** Bytes of the pack that count; what a process that was killed wrote behind them does not. */
  size: number;
  entries: [slug: string, ...Entry][];
}

const INDEX = 'index.json';
/** So many bytes that nothing points to are no reason to write the pack anew. */
const SLACK = 1_000_000;

/** Article files by slug, all in one file of the cache: to create one for each would slow down a first build. */
export class ArticlePack {
  #entries = new Map<string, Entry>();
  #pack = 0;
  #size = 0;

  /** @param folder where the pack and its index lie; nothing else may lie there */
  constructor(private readonly folder: string) {
    const index = readJsonCache<PackIndex>(join(folder, INDEX));
    if (!Array.isArray(index?.entries) || !existsSync(this.#file(index.pack))) return;
    this.#pack = index.pack;
    this.#size = index.size;
    this.#entries = new Map(index.entries.map(([slug, ...entry]) => [slug, entry]));
  }

  #file(pack: number): string {
    return join(this.folder, `articles-${pack}`);
  }

  /** The bytes of an article file, and their hash as it was given; undefined where there are none. */
  read(slug: string): { bytes: Buffer; hash: string } | undefined {
    const entry = this.#entries.get(slug);
    if (entry === undefined) return undefined;
    const [hash, start, length] = entry;
    const bytes = Buffer.alloc(length);
    let handle: number;
    try {
      handle = openSync(this.#file(this.#pack), 'r');
    } catch {
      // A cache may be removed at any time.
      return undefined;
    }
    readSync(handle, bytes, 0, length, start);
    closeSync(handle);
    return { bytes, hash };
  }

  /**
   * Makes the pack hold these article files and no others.
   *
   * @param wanted hash by slug; what is there with the same hash is not asked for
   * @param bytesOf the bytes of a file; undefined where they are others by now: none are stored then
   */
  update(wanted: ReadonlyMap<string, string>, bytesOf: (slug: string) => Uint8Array | undefined): void {
    const isThere = existsSync(this.#file(this.#pack));
    const stay = isThere ? [...this.#entries].filter(([slug, [hash]]) => wanted.get(slug) === hash) : [];
    const there = new Set(stay.map(([slug]) => slug));
    const missing = [...wanted].filter(([slug]) => !there.has(slug));
    if (missing.length === 0 && stay.length === this.#entries.size) return;
    const used = stay.reduce((sum, [, [, , length]]) => sum + length, 0);
    const isAnew = !isThere || this.#size > 2 * used + SLACK;
    const pack = isAnew ? this.#pack + 1 : this.#pack;
    const entries = new Map(isAnew ? [] : stay);
    let size = isAnew ? 0 : this.#size;
    mkdirSync(this.folder, { recursive: true });
    const handle = openSync(this.#file(pack), isAnew ? 'w' : 'r+');
    const add = (slug: string, hash: string, bytes: Uint8Array | undefined) => {
      if (bytes === undefined) return;
      writeSync(handle, bytes, 0, bytes.length, size);
      entries.set(slug, [hash, size, bytes.length]);
      size += bytes.length;
    };
    try {
      if (isAnew) for (const [slug, [hash]] of stay) add(slug, hash, this.read(slug)?.bytes);
      for (const [slug, hash] of missing) add(slug, hash, bytesOf(slug));
    } finally {
      closeSync(handle);
    }
    const index: PackIndex = { pack, size, entries: [...entries].map(([slug, entry]) => [slug, ...entry]) };
    writeFileAtomic(join(this.folder, INDEX), JSON.stringify(index));
    if (isAnew) rmSync(this.#file(this.#pack), { force: true });
    this.#entries = entries;
    this.#pack = pack;
    this.#size = size;
  }
}
