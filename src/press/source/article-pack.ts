import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonCache, writeFileAtomic } from './cache-files.ts';

/** Position of an article file in the pack; bytes. */
type Entry = [hash: string, start: number, length: number];

interface PackIndex {
  /** Number in the pack's file name: each rewritten pack gets the next one. */
  pack: number;
  /** Bytes of the pack that are used; a process that was killed may have written more behind them. */
  size: number;
  entries: [slug: string, ...Entry][];
}

const INDEX = 'index.json';
/** The pack is not rewritten for fewer unused bytes than this. */
const SLACK = 1_000_000;
/** Files that are written by one call. */
const FILES_PER_WRITE = 64;

/** Files of articles or pages by slug, all in one file of the cache: creating one for each would slow down a first build. */
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

  /** Bytes of an article file, and their hash as it was stored; undefined where there are none. */
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
   * Stores these article files and removes all others.
   *
   * @param wanted hash by slug; a file that is stored with the same hash is not read
   * @param bytesOf bytes of a file; undefined where they have changed since: none are stored then
   */
  update(wanted: ReadonlyMap<string, string>, bytesOf: (slug: string) => Uint8Array | undefined): void {
    const exists = existsSync(this.#file(this.#pack));
    const unchanged = exists ? [...this.#entries].filter(([slug, [hash]]) => wanted.get(slug) === hash) : [];
    const stored = new Set(unchanged.map(([slug]) => slug));
    const missing = [...wanted].filter(([slug]) => !stored.has(slug));
    if (missing.length === 0 && unchanged.length === this.#entries.size) return;
    const used = unchanged.reduce((sum, [, [, , length]]) => sum + length, 0);
    const isRewritten = !exists || this.#size > 2 * used + SLACK;
    const pack = isRewritten ? this.#pack + 1 : this.#pack;
    const entries = new Map(isRewritten ? [] : unchanged);
    let size = isRewritten ? 0 : this.#size;
    mkdirSync(this.folder, { recursive: true });
    const handle = openSync(this.#file(pack), isRewritten ? 'w' : 'r+');
    let pending: Uint8Array[] = [];
    let written = size;
    const write = () => {
      const bytes = Buffer.concat(pending);
      pending = [];
      writeSync(handle, bytes, 0, bytes.length, written);
      written += bytes.length;
    };
    const add = (slug: string, hash: string, bytes: Uint8Array | undefined) => {
      if (bytes === undefined) return;
      entries.set(slug, [hash, size, bytes.length]);
      size += bytes.length;
      if (pending.push(bytes) >= FILES_PER_WRITE) write();
    };
    try {
      if (isRewritten) for (const [slug, [hash]] of unchanged) add(slug, hash, this.read(slug)?.bytes);
      for (const [slug, hash] of missing) add(slug, hash, bytesOf(slug));
      write();
    } finally {
      closeSync(handle);
    }
    const index: PackIndex = { pack, size, entries: [...entries].map(([slug, entry]) => [slug, ...entry]) };
    writeFileAtomic(join(this.folder, INDEX), JSON.stringify(index));
    if (isRewritten) rmSync(this.#file(this.#pack), { force: true });
    this.#entries = entries;
    this.#pack = pack;
    this.#size = size;
  }
}
