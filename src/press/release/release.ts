import { copyFileSync, linkSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WorkerPool } from '../render/worker-pool.ts';
import { isCompressible, writeVariants } from './compressed-variants.ts';
import {
  hasKey,
  readReleaseRecord,
  removeReleaseRecord,
  variantSuffixes,
  writeReleaseRecord,
} from './release-record.ts';

/** A file of the site. */
export interface Output {
  /** From the site's root, percent-encoded as in links; one that ends in a slash is a page. */
  address: string;
  /** Another one means another content. */
  key: string;
  /** Makes the content; undefined where what it is made of is gone. */
  make(): string | Uint8Array | undefined;
  /** Whether every output with this key has the same content, so that they can be one file with many names. */
  same?: boolean;
  /** What a page is printed of, as JSON, where a thread may do it. */
  page?(): { json: string; path: string; now: number } | undefined;
}

/** What a publication did. */
export interface ReleaseStats {
  files: number;
  /** Of them, pages. */
  pages: number;
  /** Files taken over from the publication before. */
  reused: number;
  /** Written anew, before compression. */
  bytes: number;
}

/** From this many pages on it is worth while to make threads for them. */
export const WORKER_THRESHOLD = 400;
/** Pages between two looks at what other threads say. */
const TURN = 8;
/** Files that are being compressed at once; more only fill the memory. */
const BUSY = 64;

/** What a publication begins with. */
interface Beginning {
  /** Where it is made: empty, or an older publication that nobody is served any more. */
  folder: string;
  /** What lies there, as its record says. */
  spare: Map<string, string> | undefined;
  /** The folder of the publication that is served. */
  current: string | undefined;
  /** Where the records of publications lie. */
  cache: string;
  /** Without compressed variants. */
  plain: boolean;
  /** Makes threads that print, where there is much to be printed. */
  hire: (() => WorkerPool) | undefined;
}

/**
 * One publication of the site, made beside the one that is served. What has not changed since is taken over by
 * a hard link; a file is never written over, since another publication may hold the same one.
 */
export class Release {
  readonly stats: ReleaseStats = { files: 0, pages: 0, reused: 0, bytes: 0 };
  readonly #now = new Map<string, string>();
  readonly #spare: Map<string, string>;
  readonly #current: Map<string, string>;
  readonly #jobs = new Set<Promise<void>>();
  readonly #folders = new Set<string>();
  /** Files that may have more than one name, by their keys. */
  readonly #same = new Map<string, string>();
  #pages = 0;
  #pool: WorkerPool | undefined;

  readonly folder: string;
  readonly #cache: string;
  readonly #plain: boolean;
  readonly #hire: (() => WorkerPool) | undefined;
  readonly #from: string | undefined;

  constructor({ folder, spare, current, cache, plain, hire }: Beginning) {
    this.folder = folder;
    this.#cache = cache;
    this.#plain = plain;
    this.#hire = hire;
    this.#from = current;
    mkdirSync(folder, { recursive: true });
    this.#spare = spare ?? new Map();
    this.#current = (current === undefined ? undefined : readReleaseRecord(cache, current)) ?? new Map();
    // From here on its record is not true any more, until the end.
    removeReleaseRecord(cache, folder);
  }

  /** Addresses of the files that are there so far. */
  get addresses(): Iterable<string> {
    return this.#now.keys();
  }

  #path(folder: string, address: string): string {
    const file = address.endsWith('/') ? `${address}index.html` : address;
    return join(folder, ...file.split('/').map(decodeURIComponent));
  }

  /** Takes over or makes one file. Waits only where too much is being compressed. */
  async put({ address, key: own, make, page, same }: Output): Promise<void> {
    // A file with variants and one without are not the same.
    const key = this.#plain ? `${own}~` : own;
    if (this.#keep(address, key)) return;
    if (page !== undefined && (await this.#printsElsewhere(address, key, page))) return;
    if (same && this.#linkSame(address, key)) return;
    const content = make();
    if (content === undefined) return;
    const path = this.#fresh(address);
    if (same) this.#same.set(key, path);
    writeFileSync(path, content, { flag: 'wx' });
    this.#note(address, key, Buffer.byteLength(content), false);
    if (this.#plain || !isCompressible(path, content.length)) return;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const variants = writeVariants(path, bytes, address.startsWith('/assets/'));
    this.#wait(variants.then(() => void this.#now.set(address, `${key} bg`)));
    if (this.#jobs.size >= BUSY) await Promise.race(this.#jobs);
  }

  /** Gives a file that is there already one more name. */
  #linkSame(address: string, key: string): boolean {
    const from = this.#same.get(key);
    if (from === undefined) return false;
    try {
      linkSync(from, this.#fresh(address));
    } catch {
      // A file may have so many names and no more, or but one: the next is a file of its own.
      return false;
    }
    this.#count(address);
    this.#now.set(address, `${key} `);
    return true;
  }

  /** Has a page printed by another thread, where there are many to print and one is free. */
  async #printsElsewhere(address: string, key: string, page: NonNullable<Output['page']>): Promise<boolean> {
    if (++this.#pages < WORKER_THRESHOLD) return false;
    this.#pool ??= this.#hire?.();
    // What the threads say is heard between turns only.
    if (this.#pages % TURN === 0) await new Promise(setImmediate);
    if (!this.#pool?.isFree) return false;
    const of = page();
    if (of !== undefined) {
      const file = this.#fresh(address);
      const done = this.#pool.render({ json: of.json, path: of.path, now: of.now, file });
      this.#wait(done.then(({ bytes, hasVariants }) => this.#note(address, key, bytes, hasVariants)));
    }
    return true;
  }

  #count(address: string): void {
    this.stats.files++;
    if (address.endsWith('/') || address.endsWith('.html')) this.stats.pages++;
  }

  #note(address: string, key: string, bytes: number, variants: boolean): void {
    this.#count(address);
    this.stats.bytes += bytes;
    this.#now.set(address, `${key} ${variants ? 'bg' : ''}`);
  }

  #wait(job: Promise<void>): void {
    const known = job.finally(() => this.#jobs.delete(known));
    this.#jobs.add(known);
  }

  /** Copies a file of the edition, or takes it over. */
  copy(address: string, from: string, key: string): void {
    if (this.#keep(address, key)) return;
    copyFileSync(from, this.#fresh(address));
    this.#count(address);
    this.#now.set(address, `${key} `);
  }

  /** Takes in a file that never changes, sharing its bytes where both lie on one disk. */
  take(address: string, from: string, key: string): void {
    if (this.#keep(address, key)) return;
    const to = this.#fresh(address);
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
    this.#count(address);
    this.#now.set(address, `${key} `);
  }

  /** Whether a file with this key is there already, or in the publication that is served. */
  #keep(address: string, key: string): boolean {
    const spare = this.#spare.get(address);
    const current = this.#current.get(address);
    if (spare !== undefined && hasKey(spare, key)) {
      this.#now.set(address, spare);
    } else if (current !== undefined && hasKey(current, key)) {
      if (!this.#link(address, current)) return false;
      this.#now.set(address, current);
    } else return false;
    this.#count(address);
    this.stats.reused++;
    return true;
  }

  #link(address: string, entry: string): boolean {
    const to = this.#fresh(address);
    const from = this.#path(this.#from as string, address);
    try {
      for (const variant of variantSuffixes(entry)) linkSync(from + variant, to + variant);
      return true;
    } catch {
      // Somebody took it away, or links are not known here: it is made anew.
      for (const variant of ['', '.br', '.gz']) rmSync(to + variant, { force: true });
      return false;
    }
  }

  /** The path of a file that is about to be made, with nothing in its place. */
  #fresh(address: string): string {
    const path = this.#path(this.folder, address);
    const old = this.#spare.get(address);
    if (old !== undefined) {
      for (const variant of variantSuffixes(old)) rmSync(path + variant, { force: true });
      this.#spare.delete(address);
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

  /** Ends what is at work for a publication that will not be finished; the next one removes its folder. */
  async abandon(): Promise<void> {
    this.#pool?.flush();
    await Promise.allSettled(this.#jobs);
    await this.#pool?.close();
  }

  /** Takes away what nothing named this time, and writes down what is there. The folder is then whole. */
  async finish(): Promise<void> {
    this.#pool?.flush();
    await Promise.all(this.#jobs);
    await this.#pool?.close();
    for (const [address, entry] of this.#spare) {
      if (this.#now.has(address)) continue;
      const path = this.#path(this.folder, address);
      for (const variant of variantSuffixes(entry)) rmSync(path + variant, { force: true });
      this.#prune(dirname(path));
    }
    writeReleaseRecord(this.#cache, this.folder, this.#now);
  }

  #prune(folder: string): void {
    if (folder === this.folder) return;
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
    this.#prune(dirname(folder));
  }
}
