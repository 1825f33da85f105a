import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Edition } from '../../model/edition/edition.ts';
import type { ThemeStyles } from './html-template.ts';
import type { PageInput } from './render-page.ts';

/**
 * The compiled `build/render-worker.ts`; the bundler puts it beside this file. Run from its sources the program has
 * none, and renders on the main thread.
 */
const WORKER = fileURLToPath(new URL('./render-worker.js', import.meta.url));
/** Number of workers. More than a few only wait for the disk. */
const POOL_SIZE = Math.min(3, availableParallelism() - 1);
/** Jobs of one message, so that messages cost little. */
const BATCH_SIZE = 16;
/** Memory of a worker for short-lived objects: more is no faster; megabytes. */
const YOUNG_GENERATION = 16;
/** Batches that wait for one worker: enough that it never idles. */
const MAX_BATCHES = 3;

/** What a worker needs to know of an edition. */
export interface WorkerInit {
  edition: Edition;
  styles: ThemeStyles;
  /** Folder of the compiled browser app. */
  client: string;
  /** Without compressed variants. */
  plain: boolean;
}

/** A page to render and write. */
export interface RenderJob extends PageInput {
  id: number;
  /** Path that it is written to. */
  file: string;
}

/** What a worker wrote of a page: bytes before compression, and whether it has compressed variants. */
export interface RenderResult {
  id: number;
  bytes: number;
  hasVariants: boolean;
}

/** Message to a worker. */
export type ToWorker = { init: WorkerInit } | { jobs: RenderJob[] };

/** Message of a worker. */
export type FromWorker = { ready: true } | { results: RenderResult[] } | { failed: number[]; reason: string };

interface PooledWorker {
  thread: Worker;
  isReady: boolean;
  /** Jobs that are not sent yet. */
  batch: RenderJob[];
  /** Number of jobs without a result. */
  pending: number;
}

interface PendingJob {
  worker: PooledWorker;
  resolve: (result: RenderResult) => void;
  reject: (reason: Error) => void;
}

/**
 * Worker pool for server rendering, started when a release turns out to be large. While all workers are busy, the
 * main thread renders.
 */
export class WorkerPool {
  readonly #workers: PooledWorker[] = [];
  readonly #pending = new Map<number, PendingJob>();
  #nextId = 0;

  /**
   * @param renderer path of the compiled renderer, which every worker loads at once
   * @param worker path of the worker's program
   */
  constructor(renderer: string, worker = WORKER) {
    if (!existsSync(worker)) return;
    for (let i = 0; i < POOL_SIZE; i++) this.#workers.push(this.#spawn(worker, renderer));
  }

  /** Sends the edition to the workers. Before this they keep no process alive. */
  init(init: WorkerInit): void {
    for (const { thread } of this.#workers) {
      thread.ref();
      thread.postMessage({ init } satisfies ToWorker);
    }
  }

  #spawn(file: string, renderer: string): PooledWorker {
    const thread = new Worker(file, {
      workerData: renderer,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    thread.unref();
    const worker: PooledWorker = { thread, isReady: false, batch: [], pending: 0 };
    thread.on('message', (message: FromWorker) => {
      if ('ready' in message) worker.isReady = true;
      else if ('results' in message) {
        worker.pending -= message.results.length;
        for (const result of message.results) this.#take(result.id)?.resolve(result);
      } else {
        worker.pending -= message.failed.length;
        for (const id of message.failed) this.#take(id)?.reject(new Error(message.reason));
      }
    });
    thread.on('error', (reason) => this.#remove(worker, reason as Error));
    // It may also end without an error.
    thread.on('exit', () => this.#remove(worker, new Error('A thread that renders pages ended.')));
    return worker;
  }

  /** Removes a worker that ended, and rejects its jobs. */
  #remove(worker: PooledWorker, reason: Error): void {
    const i = this.#workers.indexOf(worker);
    if (i !== -1) this.#workers.splice(i, 1);
    for (const [id, job] of [...this.#pending]) if (job.worker === worker) this.#take(id)?.reject(reason);
  }

  #take(id: number): PendingJob | undefined {
    const job = this.#pending.get(id);
    this.#pending.delete(id);
    return job;
  }

  get #freeWorker(): PooledWorker | undefined {
    return this.#workers.find(({ isReady, pending }) => isReady && pending < BATCH_SIZE * MAX_BATCHES);
  }

  /** Whether there are workers, which may be starting still or busy. */
  get hasWorkers(): boolean {
    return this.#workers.length > 0;
  }

  /** Whether a worker would accept a page now. */
  get isFree(): boolean {
    return this.#freeWorker !== undefined;
  }

  /** Lets a worker render and write a page. @throws Error where none is free */
  render(input: PageInput, file: string): Promise<RenderResult> {
    const worker = this.#freeWorker;
    if (worker === undefined) throw new Error('Every worker is busy.');
    const id = this.#nextId++;
    worker.pending++;
    worker.batch.push({ id, ...input, file });
    if (worker.batch.length >= BATCH_SIZE) this.#send(worker);
    return new Promise((resolve, reject) => this.#pending.set(id, { worker, resolve, reject }));
  }

  #send({ thread, batch }: PooledWorker): void {
    if (batch.length > 0) thread.postMessage({ jobs: batch.splice(0) } satisfies ToWorker);
  }

  /** Sends the last, incomplete batches. */
  flush(): void {
    for (const worker of this.#workers) this.#send(worker);
  }

  /** Ends all workers. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map(({ thread }) => thread.terminate()));
  }
}
