import { statSync } from 'node:fs';
import type { ArticleOutput, Content, FileOutput, GeneratedOutput, Output } from '../outputs/output.ts';
import { cacheKey } from '../source/cache-files.ts';
import { isCompressible, writeVariants } from './compressed-variants.ts';
import { ReleaseFiles } from './release-files.ts';
import {
  type ReleaseEntry,
  type ReleaseRecord,
  readReleaseRecord,
  removeReleaseRecord,
  writeReleaseRecord,
} from './release-record.ts';
import type { WorkerResult } from './worker-messages.ts';
import type { PoolJob, WorkerPool } from './worker-pool.ts';
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

/** Fewer articles than this are made sooner without workers. */
export const WORKER_THRESHOLD = 400;
/** Every so many files, messages of workers are received. */
const FILES_PER_TURN = 8;
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
  record: ReleaseRecord | undefined;
  /** Folder of the release that is served. */
  current: string | undefined;
  /** Folder of the records. */
  cache: string;
  /** Without compressed variants. */
  plain: boolean;
  /** Workers that are there already, since everything has to be rendered. */
  pool: WorkerPool | undefined;
  /** Starts workers, where there turn out to be many articles to make. */
  startWorkers: (() => WorkerPool) | undefined;
}

/** File of an article that has to be made. */
type ArticleFileOutput = ArticleOutput['files'][number];

/**
 * A release of the site, built beside the one that is served. Files that have not changed are hard links to those
 * of the served release.
 */
export class Release {
  readonly stats: ReleaseStats = { files: 0, pages: 0, reused: 0, bytes: 0 };
  /** Record of the files that are there so far. */
  readonly #record: ReleaseRecord = new Map();
  /** Addresses of files that workers make. */
  readonly #awaited = new Set<string>();
  readonly #files: ReleaseFiles;
  readonly #current: ReleaseRecord;
  readonly #jobs = new Set<Promise<void>>();
  /** Articles of which a file was not reused. */
  #madeArticles = 0;
  /** Files that were written here since messages of workers were received. */
  #filesOfTurn = 0;
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

  /** Addresses of the files so far, those included that workers still make. */
  get addresses(): Iterable<string> {
    return new Set([...this.#record.keys(), ...this.#awaited]);
  }

  /**
   * Reuses an output or writes it. Waits only while too many files are being compressed.
   *
   * @returns undefined where it is reused, as most are: waiting for each would take longer than reusing it
   */
  put(output: Output): Promise<void> | undefined {
    if ('files' in output) {
      const files = output.files.filter(({ address, key }) => !this.#reuse(address, key));
      return files.length === 0 ? undefined : this.#makeArticle(output, files);
    }
    return this.#reuse(output.address, output.key) ? undefined : this.#make(output);
  }

  async #make(output: FileOutput | GeneratedOutput): Promise<void> {
    if ('file' in output) this.#addFile(output);
    else this.#writeContent(output.address, output.key, output.generate());
    await this.#endTurn();
  }

  #addFile({ address, key, file, immutable = false }: FileOutput): void {
    this.#files.add(address, file, immutable);
    this.#add(address, { key, bytes: 0, hasVariants: false });
  }

  /** Writes a file and starts to compress it; nothing where its source is gone. */
  #writeContent(address: string, key: string, content: Content | undefined, path?: string): void {
    if (content === undefined) return;
    const pieces = piecesOf(content);
    this.#compress(address, key, this.#write(address, key, pieces, path), pieces);
  }

  /** Makes files of an article: a worker does, or this thread. */
  async #makeArticle(output: ArticleOutput, files: ArticleFileOutput[]): Promise<void> {
    if (++this.#madeArticles === WORKER_THRESHOLD) this.#pool ??= this.options.startWorkers?.();
    if (this.#pool?.offer(output.slug, () => this.#jobOf(output, files)) !== true)
      for (const { address, key, part } of files) this.#writeContent(address, key, output.make(part));
    await this.#endTurn();
  }

  #jobOf(output: ArticleOutput, files: ArticleFileOutput[]): PoolJob {
    const paths = files.map(({ address }) => this.#files.newPath(address));
    for (const { address } of files) this.#awaited.add(address);
    return {
      files: files.map(({ part }, i) => ({ part, path: paths[i] ?? '' })),
      task: output.task,
      done: (result) => this.#takeResult(output, files, paths, result),
    };
  }

  /** Records what a worker wrote, or makes here what it did not find. */
  #takeResult(
    output: ArticleOutput,
    files: ArticleFileOutput[],
    paths: string[],
    { files: written, feedItem }: Omit<WorkerResult, 'id'>,
  ): void {
    for (const [i, { address, key, part }] of files.entries()) {
      const file = written?.[i];
      if (file === undefined) this.#writeContent(address, key, output.make(part), paths[i]);
      else this.#add(address, { key, ...file });
    }
    if (feedItem !== undefined) output.takeFeedItem(feedItem);
  }

  /** Receives messages of workers now and then, and waits while too many files are being compressed. */
  async #endTurn(): Promise<void> {
    if (this.#pool !== undefined && ++this.#filesOfTurn >= FILES_PER_TURN) {
      this.#filesOfTurn = 0;
      await this.#pool.receive();
    }
    await this.#limitJobs();
  }

  /** Waits while too many files are being compressed. */
  async #limitJobs(): Promise<void> {
    if (this.#jobs.size >= MAX_JOBS) await Promise.race(this.#jobs);
  }

  /** Makes here what still waits for workers, so that no thread waits for another. */
  async #makeWaiting(): Promise<void> {
    for (;;) {
      await this.#pool?.receive();
      await this.#limitJobs();
      const job = this.#pool?.takeBack();
      if (job === undefined) return;
      job.done({});
    }
  }

  /** Writes a new file. @returns its path */
  #write(
    address: string,
    key: string,
    pieces: readonly Uint8Array[],
    path = this.#files.newPath(address),
  ): string {
    this.#add(address, { key, bytes: writePieces(path, pieces), hasVariants: false });
    return path;
  }

  /** Starts to write the compressed variants of a file, where it gets any. */
  #compress(address: string, key: string, path: string, pieces: readonly Uint8Array[]): void {
    const bytes = sizeOf(pieces);
    if (this.options.plain || !isCompressible(path, bytes)) return;
    const variants = writeVariants(path, Buffer.concat(pieces), address.startsWith('/assets/'));
    this.#addJob(variants.then(() => void this.#record.set(address, { key, bytes, hasVariants: true })));
  }

  /** Reuses a file with this key, of the folder itself or of the served release. @returns false where there is none */
  #reuse(address: string, key: string): boolean {
    const isSame = (entry: ReleaseEntry | undefined): entry is ReleaseEntry =>
      entry?.key === key &&
      entry.hasVariants === (!this.options.plain && isCompressible(address, entry.bytes));
    let entry = this.#files.oldEntry(address);
    if (!isSame(entry)) {
      const { current } = this.options;
      entry = this.#current.get(address);
      if (!isSame(entry) || current === undefined) return false;
      if (!this.#files.linkFrom(current, address, entry)) return false;
    }
    this.#record.set(address, entry);
    this.#count(address);
    this.stats.reused++;
    return true;
  }

  #add(address: string, entry: ReleaseEntry): void {
    this.#record.set(address, entry);
    this.#count(address);
    this.stats.bytes += entry.bytes;
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
    await this.#pool?.settle().catch(() => undefined);
    await Promise.allSettled(this.#jobs);
    await this.#pool?.close();
  }

  /** Waits until every file that was put is there. */
  async settle(): Promise<void> {
    await this.#makeWaiting();
    await this.#pool?.settle();
    await Promise.all(this.#jobs);
  }

  /** Finds a file that is there by its address: its size as it is sent, and a stamp that changes with its content. */
  fileOf(address: string): { bytes: number; stamp: string } | undefined {
    const entry = this.#record.get(address);
    if (entry === undefined) return undefined;
    const path = this.#files.pathOf(address);
    const variant = statSync(`${path}.br`, { throwIfNoEntry: false });
    const bytes = (variant ?? statSync(path, { throwIfNoEntry: false }))?.size;
    return bytes === undefined ? undefined : { bytes, stamp: cacheKey(entry.key).slice(0, 12) };
  }

  /** Waits for all work, removes files of the older release, and writes the record. The folder is then complete. */
  async finish(): Promise<void> {
    await this.settle();
    await this.#pool?.close();
    this.#files.removeOld(this.#record);
    writeReleaseRecord(this.options.cache, this.folder, this.#record);
  }
}
