import { statSync } from 'node:fs';
import type { Content, FileOutput, GeneratedOutput, Output, PageOutput } from '../outputs/output.ts';
import type { PageInput } from '../render/render-page.ts';
import type { WorkerPool } from '../render/worker-pool.ts';
import { cacheKey } from '../source/cache-files.ts';
import { isCompressible, writeVariants } from './compressed-variants.ts';
import { ReleaseFiles } from './release-files.ts';
import { hasKey, readReleaseRecord, removeReleaseRecord, writeReleaseRecord } from './release-record.ts';
import { sizeOf, writePieces } from './write-pieces.ts';

/** Counts of a release. */
export interface ReleaseStats {
  files: number;
  /** Of the files, HTML pages. */
  pages: number;
  /** Of the files, those of the release before. */
  reused: number;
  /** Bytes of new files, before compression. */
  bytes: number;
}

/** Fewer pages than this are rendered sooner without workers. */
export const WORKER_THRESHOLD = 400;
/** Every so many pages, messages of workers are received. */
const PAGES_PER_TURN = 8;
/** Pages that wait for a worker at most; more would only take memory. */
const MAX_WAITING = 8;
/** Files that are compressed at the same time at most; more would only take memory. */
const MAX_JOBS = 64;

/** Pieces of the bytes of some content. */
function piecesOf(content: Content): Uint8Array[] {
  if (Array.isArray(content)) return content;
  return [typeof content === 'string' ? Buffer.from(content) : content];
}

interface ReleaseOptions {
  /** Where it is built: an empty folder, or an older release that is not served any more. */
  folder: string;
  /** Record of what is in that folder; undefined where it is empty. */
  record: Map<string, string> | undefined;
  /** Folder of the release that is served. */
  current: string | undefined;
  /** Folder of the records. */
  cache: string;
  /** Without compressed variants. */
  plain: boolean;
  /** Workers that are there already, since everything has to be rendered. */
  pool: WorkerPool | undefined;
  /** Starts workers, where there turn out to be many pages to render. */
  startWorkers: (() => WorkerPool) | undefined;
}

/** Page that waits for a worker. */
interface WaitingPage {
  output: PageOutput;
  input: PageInput;
  key: string;
  path: string;
}

/**
 * A release of the site, built beside the one that is served. Files that have not changed are hard links to those
 * of the served release.
 */
export class Release {
  readonly stats: ReleaseStats = { files: 0, pages: 0, reused: 0, bytes: 0 };
  /** Record of the files that are there so far. */
  readonly #record = new Map<string, string>();
  /** Addresses of pages that workers render. */
  readonly #awaited = new Set<string>();
  readonly #files: ReleaseFiles;
  readonly #current: Map<string, string>;
  readonly #jobs = new Set<Promise<void>>();
  /** Pages that were not reused. */
  #renderedPages = 0;
  /** Pages for workers. At the end this thread renders what is left, so that no thread waits for another. */
  readonly #waiting: WaitingPage[] = [];
  #pool: WorkerPool | undefined;

  constructor(private readonly options: ReleaseOptions) {
    const { folder, record, current, cache } = options;
    this.#files = new ReleaseFiles(folder, record);
    this.#current = (current === undefined ? undefined : readReleaseRecord(cache, current)) ?? new Map();
    // The folder changes from here on, so it has no valid record until the end.
    removeReleaseRecord(cache, folder);
    this.#pool = options.pool;
  }

  get folder(): string {
    return this.options.folder;
  }

  /** Addresses of the files so far, those included that workers still render. */
  get addresses(): Iterable<string> {
    return new Set([...this.#record.keys(), ...this.#awaited]);
  }

  /**
   * Reuses an output or writes it. Waits only while too many files are being compressed.
   *
   * @returns undefined where it is reused, as most are: waiting for each would take longer than reusing it
   */
  put(output: Output): Promise<void> | undefined {
    const key = 'file' in output ? output.key : this.#keyOf(output.key);
    return this.#reuse(output.address, key) ? undefined : this.#make(output, key);
  }

  async #make(output: Output, key: string): Promise<void> {
    if ('file' in output) this.#addFile(output, key);
    else if ('render' in output) await this.#makePage(output, key);
    else await this.#generate(output, key);
    if (this.#jobs.size >= MAX_JOBS) await Promise.race(this.#jobs);
  }

  #addFile({ address, file, immutable = false }: FileOutput, key: string): void {
    this.#files.add(address, file, immutable);
    this.#add(address, key, 0, false);
  }

  async #generate({ address, generate }: GeneratedOutput, key: string): Promise<void> {
    const content = generate();
    if (content === undefined) return;
    const pieces = piecesOf(content);
    this.#compress(address, key, this.#write(address, key, pieces), pieces);
    if (this.#waiting.length > 0) await this.#receive();
  }

  /** Key of a file that may have compressed variants: with them and without them, releases differ. */
  #keyOf(key: string): string {
    return this.options.plain ? `${key}~` : key;
  }

  async #makePage(output: PageOutput, key: string): Promise<void> {
    const { address } = output;
    if ((await this.#hasWorkers()) && this.#waiting.length < MAX_WAITING) {
      const input = output.input();
      if (input === undefined) return;
      this.#awaited.add(address);
      this.#waiting.push({ output, input, key, path: this.#files.newPath(address) });
      this.#sendWaiting();
      return;
    }
    this.#renderHere(output, key);
  }

  #renderHere(output: PageOutput, key: string, path?: string): void {
    const html = output.render();
    if (html === undefined) return;
    const pieces = piecesOf(html);
    this.#compress(output.address, key, this.#write(output.address, key, pieces, path), pieces);
  }

  /** Whether workers render pages: there are many. */
  async #hasWorkers(): Promise<boolean> {
    this.#renderedPages++;
    if (this.#pool === undefined) {
      if (this.#renderedPages < WORKER_THRESHOLD) return false;
      this.#pool = this.options.startWorkers?.();
    }
    if (this.#renderedPages % PAGES_PER_TURN === 0) await this.#receive();
    return this.#pool?.hasWorkers === true;
  }

  /** Receives the messages of workers, which arrive between turns of the event loop only. */
  async #receive(): Promise<void> {
    await new Promise(setImmediate);
    this.#sendWaiting();
  }

  /** Sends waiting pages to workers that are free. */
  #sendWaiting(): void {
    const pool = this.#pool;
    while (pool?.isFree && this.#waiting.length > 0) {
      const { output, input, key, path } = this.#waiting.shift() as WaitingPage;
      const job = pool.render(input, path);
      this.#addJob(job.then(({ bytes, hasVariants }) => this.#add(output.address, key, bytes, hasVariants)));
    }
  }

  /** Renders the pages that still wait, the last of them first, while workers render the first. */
  async #renderWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#receive();
      const page = this.#waiting.pop();
      if (page !== undefined) this.#renderHere(page.output, page.key, page.path);
    }
  }

  /** Writes a new file. @returns its path */
  #write(
    address: string,
    key: string,
    pieces: readonly Uint8Array[],
    path = this.#files.newPath(address),
  ): string {
    this.#add(address, key, writePieces(path, pieces), false);
    return path;
  }

  /** Starts to write the compressed variants of a file, where it gets any. */
  #compress(address: string, key: string, path: string, pieces: readonly Uint8Array[]): void {
    if (this.options.plain || !isCompressible(path, sizeOf(pieces))) return;
    const bytes = Buffer.concat(pieces);
    const variants = writeVariants(path, bytes, address.startsWith('/assets/'));
    this.#addJob(variants.then(() => void this.#record.set(address, `${key} bg`)));
  }

  /** Reuses a file with this key, of the folder itself or of the served release. @returns false where there is none */
  #reuse(address: string, key: string): boolean {
    let entry = this.#files.oldEntry(address, key);
    if (entry === undefined) {
      const { current } = this.options;
      entry = this.#current.get(address);
      if (entry === undefined || current === undefined || !hasKey(entry, key)) return false;
      if (!this.#files.linkFrom(current, address, entry)) return false;
    }
    this.#record.set(address, entry);
    this.#count(address);
    this.stats.reused++;
    return true;
  }

  #add(address: string, key: string, bytes: number, hasVariants: boolean): void {
    this.#record.set(address, `${key} ${hasVariants ? 'bg' : ''}`);
    this.#count(address);
    this.stats.bytes += bytes;
  }

  #count(address: string): void {
    this.stats.files++;
    if (address.endsWith('/') || address.endsWith('.html')) this.stats.pages++;
  }

  #addJob(job: Promise<void>): void {
    const tracked = job.finally(() => this.#jobs.delete(tracked));
    this.#jobs.add(tracked);
  }

  /** Ends all work for a release that will not be finished; the next one removes its folder. */
  async abandon(): Promise<void> {
    this.#pool?.flush();
    await Promise.allSettled(this.#jobs);
    await this.#pool?.close();
  }

  /** Waits until every file that was put is there. */
  async settle(): Promise<void> {
    await this.#renderWaiting();
    this.#pool?.flush();
    await Promise.all(this.#jobs);
  }

  /** Finds a file that is there by its address: its size as it is sent, and a stamp that changes with its content. */
  fileOf(address: string): { bytes: number; stamp: string } | undefined {
    const entry = this.#record.get(address);
    if (entry === undefined) return undefined;
    const path = this.#files.pathOf(address);
    const variant = statSync(`${path}.br`, { throwIfNoEntry: false });
    const bytes = (variant ?? statSync(path, { throwIfNoEntry: false }))?.size;
    return bytes === undefined ? undefined : { bytes, stamp: cacheKey(entry).slice(0, 12) };
  }

  /** Waits for all work, removes files of the older release, and writes the record. The folder is then complete. */
  async finish(): Promise<void> {
    await this.settle();
    await this.#pool?.close();
    this.#files.removeOld(this.#record);
    writeReleaseRecord(this.options.cache, this.folder, this.#record);
  }
}
