import {
  copyFileSync,
  linkSync,
  mkdirSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readKept, writeWhole } from './cache.ts';

/** A file of the site. */
export interface Output {
  /** From the site's root, percent-encoded as in links; one that ends in a slash is a page. */
  address: string;
  /** Another one means another content. */
  key: string;
  /** Makes the content; undefined where what it is made of is gone. */
  make(): string | Uint8Array | undefined;
}

/** What a publication did. */
export interface Tally {
  files: number;
  /** Files taken over from the publication before. */
  reused: number;
  /** Written anew, before compression. */
  bytes: number;
}

interface Manifest {
  /** Of the folder this speaks of. */
  born: number;
  /** Key and twins of every file, by address. */
  files: Record<string, string>;
}

const TEXTS = new Set(['.html', '.json', '.js', '.css', '.svg', '.vtt', '.txt', '.xml', '.webmanifest']);
/** Smaller files gain nothing. */
const LEAST = 1000;
/** Pages change often and are many; the bundle is made once and loaded by everybody. */
const QUALITY = { page: 5, bundle: 11 };
/** Files that are being compressed at once; more only fill the memory. */
const BUSY = 64;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Where the record of a publication is kept: by its folder, whatever that is called by now. */
const manifestFile = (cache: string, folder: string): string =>
  join(cache, `publication-${statSync(folder).ino}.json`);

function readManifest(cache: string, folder: string): Map<string, string> | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const kept = readKept<Manifest>(manifestFile(cache, folder));
  return kept?.born === stat.birthtimeMs ? new Map(Object.entries(kept.files)) : undefined;
}

/** Whether there is a record of everything in a folder, so that its files can be taken over. */
export const isRecorded = (cache: string, folder: string): boolean => {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat !== undefined && readKept<Manifest>(manifestFile(cache, folder))?.born === stat.birthtimeMs;
};

/**
 * One publication of the site, made beside the one that is served. What has not changed since is taken over by
 * a hard link; a file is never written over, since another publication may hold the same one.
 */
export class Publication {
  readonly tally: Tally = { files: 0, reused: 0, bytes: 0 };
  readonly #now = new Map<string, string>();
  readonly #spare: Map<string, string>;
  readonly #current: Map<string, string>;
  readonly #jobs = new Set<Promise<void>>();
  readonly #folders = new Set<string>();

  /**
   * @param folder where it is made: empty, or an older publication that nobody is served any more
   * @param current the publication that is served
   * @param cache where the records of publications lie
   * @param plain without compressed twins
   */
  constructor(
    readonly folder: string,
    private readonly current: string | undefined,
    private readonly cache: string,
    private readonly plain: boolean,
  ) {
    mkdirSync(folder, { recursive: true });
    this.#spare = readManifest(cache, folder) ?? new Map();
    this.#current = (current === undefined ? undefined : readManifest(cache, current)) ?? new Map();
    // From here on its record is not true any more, until the end.
    rmSync(manifestFile(cache, folder), { force: true });
  }

  #path(folder: string, address: string): string {
    const file = address.endsWith('/') ? `${address}index.html` : address;
    return join(folder, ...file.split('/').map(decodeURIComponent));
  }

  /** Takes over or makes one file. Waits only where too much is being compressed. */
  async put({ address, key: own, make }: Output): Promise<void> {
    // A file with twins and one without are not the same.
    const key = this.plain ? `${own}~` : own;
    if (this.#keep(address, key)) return;
    const content = make();
    if (content === undefined) return;
    const path = this.#fresh(address);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(path, bytes, { flag: 'wx' });
    this.tally.files++;
    this.tally.bytes += bytes.length;
    this.#now.set(address, `${key} `);
    if (this.plain || bytes.length < LEAST || !TEXTS.has(extname(path))) return;
    const job = this.#compress(path, bytes, address.startsWith('/assets/'))
      .then(() => void this.#now.set(address, `${key} bg`))
      .finally(() => this.#jobs.delete(job));
    this.#jobs.add(job);
    if (this.#jobs.size >= BUSY) await Promise.race(this.#jobs);
  }

  /** Copies a file of the edition, or takes it over. */
  copy(address: string, from: string, key: string): void {
    if (this.#keep(address, key)) return;
    copyFileSync(from, this.#fresh(address));
    this.tally.files++;
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
    this.tally.files++;
    this.#now.set(address, `${key} `);
  }

  /** Whether a file with this key is there already, or in the publication that is served. */
  #keep(address: string, key: string): boolean {
    const spare = this.#spare.get(address);
    const current = this.#current.get(address);
    if (spare !== undefined && isKey(spare, key)) {
      this.#now.set(address, spare);
    } else if (current !== undefined && isKey(current, key)) {
      if (!this.#link(address, current)) return false;
      this.#now.set(address, current);
    } else return false;
    this.tally.files++;
    this.tally.reused++;
    return true;
  }

  #link(address: string, entry: string): boolean {
    const to = this.#fresh(address);
    const from = this.#path(this.current as string, address);
    try {
      for (const twin of twinsOf(entry)) linkSync(from + twin, to + twin);
      return true;
    } catch {
      // Somebody took it away, or links are not known here: it is made anew.
      for (const twin of ['', '.br', '.gz']) rmSync(to + twin, { force: true });
      return false;
    }
  }

  /** The path of a file that is about to be made, with nothing in its place. */
  #fresh(address: string): string {
    const path = this.#path(this.folder, address);
    const old = this.#spare.get(address);
    if (old !== undefined) {
      for (const twin of twinsOf(old)) rmSync(path + twin, { force: true });
      this.#spare.delete(address);
    } else {
      const folder = dirname(path);
      if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    return path;
  }

  async #compress(path: string, bytes: Uint8Array, bundle: boolean): Promise<void> {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: bundle ? QUALITY.bundle : QUALITY.page,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    const [small, old] = await Promise.all([
      brotli(bytes, { params }),
      deflate(bytes, { level: bundle ? 9 : 6 }),
    ]);
    writeFileSync(`${path}.br`, small, { flag: 'wx' });
    writeFileSync(`${path}.gz`, old, { flag: 'wx' });
  }

  /** Takes away what nothing named this time, and writes down what is there. The folder is then whole. */
  async finish(): Promise<void> {
    await Promise.all(this.#jobs);
    for (const [address, entry] of this.#spare) {
      if (this.#now.has(address)) continue;
      const path = this.#path(this.folder, address);
      for (const twin of twinsOf(entry)) rmSync(path + twin, { force: true });
      this.#prune(dirname(path));
    }
    const manifest: Manifest = {
      born: statSync(this.folder).birthtimeMs,
      files: Object.fromEntries(this.#now),
    };
    writeWhole(manifestFile(this.cache, this.folder), JSON.stringify(manifest));
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

const isKey = (entry: string, key: string): boolean =>
  entry.startsWith(key) && entry.charCodeAt(key.length) === 32;

/** The endings of a file and its compressed twins. */
const twinsOf = (entry: string): string[] => (entry.endsWith(' bg') ? ['', '.br', '.gz'] : ['']);

/** Removes a folder's record with the folder. */
export function removePublication(cache: string, folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return;
  try {
    unlinkSync(manifestFile(cache, folder));
  } catch {
    // It had none.
  }
  rmSync(folder, { recursive: true, force: true });
}
