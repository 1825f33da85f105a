import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { ArticleTask } from '../outputs/article-task.ts';
import { type ArticleFile, type ReadArticle, readArticleFile } from '../source/article-file.ts';
import { beginReading, readShare, type SharedReading, waitForWorkers } from '../source/shared-reading.ts';
import type {
  FromWorker,
  ToWorker,
  WorkerInit,
  WorkerJob,
  WorkerResult,
  WorkerStart,
} from './worker-messages.ts';

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
/** Jobs that a worker has at most: enough that it never idles. The others wait here, where this thread can take them. */
const MAX_SENT = 3 * BATCH_SIZE;
/** An article that no worker has read waits for one only behind fewer than this. */
const MAX_WAITING = 8;

/** Files of an article for a worker to make. */
export interface PoolJob {
  files: WorkerJob['files'];
  /** Gives what they are made from; called when the job is sent. */
  task(): ArticleTask;
  /** Takes the result. */
  done(result: Omit<WorkerResult, 'id'>): void;
}

interface PooledWorker {
  thread: Worker;
  /** Where it sends the files of the articles that it read. */
  port: MessagePort | undefined;
  state: 'starting' | 'ready' | 'ended';
  /** Jobs that are not sent yet. */
  waiting: PoolJob[];
  /** Number of jobs without a result. */
  sent: number;
}

/**
 * Worker threads that read articles together with the main thread, and then render and write those that they have read,
 * from texts that never leave them. The main thread takes over what still waits when it has nothing else to do.
 */
export class WorkerPool {
  readonly #workers: PooledWorker[] = [];
  /** Workers by the articles that they have read. */
  readonly #owners = new Map<string, PooledWorker>();
  readonly #sent = new Map<number, { worker: PooledWorker; job: PoolJob }>();
  readonly #shared: SharedReading | undefined;
  /** Why jobs failed. */
  #failure: Error | undefined;
  /** Called when no job is left, or one failed. */
  #onSettled: (() => void) | undefined;
  #nextId = 0;

  /**
   * @param renderer path of the compiled renderer, which every worker loads at once
   * @param articles that are to be read
   * @param worker path of the worker's program
   */
  constructor(renderer: string, articles?: { root: string; slugs: readonly string[] }, worker = WORKER) {
    this.#shared = articles && beginReading(articles.root, articles.slugs);
    if (!existsSync(worker)) return;
    for (let i = 0; i < POOL_SIZE; i++) this.#workers.push(this.#spawn(worker, renderer));
  }

  #spawn(file: string, renderer: string): PooledWorker {
    const channel = this.#shared && new MessageChannel();
    const start: WorkerStart = {
      renderer,
      ...(this.#shared && channel ? { reading: { shared: this.#shared, port: channel.port2 } } : {}),
    };
    const thread = new Worker(file, {
      workerData: start,
      transferList: channel ? [channel.port2] : [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    thread.unref();
    const worker: PooledWorker = { thread, port: channel?.port1, state: 'starting', waiting: [], sent: 0 };
    thread.on('message', (message: FromWorker) => this.#receiveFrom(worker, message));
    thread.on('error', (reason) => this.#remove(worker, reason as Error));
    // It may also end without an error.
    thread.on('exit', () => this.#remove(worker, new Error('A thread that renders pages ended.')));
    return worker;
  }

  #receiveFrom(worker: PooledWorker, message: FromWorker): void {
    if ('ready' in message) {
      worker.state = 'ready';
      return;
    }
    const ids = 'results' in message ? message.results.map(({ id }) => id) : message.failed;
    worker.sent -= ids.length;
    const jobs = ids.map((id) => this.#take(id));
    if ('failed' in message) this.#failure ??= new Error(message.reason);
    else for (const [i, result] of message.results.entries()) jobs[i]?.done(result);
    this.#send(worker);
    this.#checkSettled();
  }

  #take(id: number): PoolJob | undefined {
    const job = this.#sent.get(id)?.job;
    this.#sent.delete(id);
    return job;
  }

  /** Removes a worker that ended: what it had fails, what waited for it is left to this thread. */
  #remove(worker: PooledWorker, reason: Error): void {
    worker.state = 'ended';
    for (const [id, { worker: owner }] of [...this.#sent])
      if (owner === worker) {
        this.#failure ??= reason;
        this.#sent.delete(id);
      }
    worker.sent = 0;
    this.#checkSettled();
  }

  #checkSettled(): void {
    if (this.#failure !== undefined || this.#sent.size === 0) this.#onSettled?.();
  }

  /** Reads the articles of the pool together with its workers. */
  *readArticles(): Generator<ReadArticle> {
    if (this.#shared === undefined) return;
    const missing = new Set(this.#shared.slugs);
    for (const read of readShare(this.#shared)) {
      missing.delete(read.file.slug);
      yield read;
    }
    waitForWorkers(this.#shared);
    for (const worker of this.#workers)
      for (const file of filesFrom(worker.port)) {
        missing.delete(file.slug);
        this.#owners.set(file.slug, worker);
        yield { file };
      }
    // A worker ended while it read.
    for (const slug of missing) yield readArticleFile(this.#shared.root, slug);
  }

  /** Sends the edition to the workers. Before this they keep no process alive. */
  init(init: WorkerInit): void {
    for (const { thread } of this.#workers) {
      thread.ref();
      thread.postMessage({ init } satisfies ToWorker);
    }
  }

  /** Worker for an article: the one that has read it, else one that has little to do; undefined where this thread is sooner. */
  #workerFor(slug: string): PooledWorker | undefined {
    const owner = this.#owners.get(slug);
    if (owner !== undefined && owner.state !== 'ended') return owner;
    const ready = this.#workers.filter(({ state }) => state === 'ready');
    // What this thread has read is read again elsewhere: only where a worker would idle.
    if (this.#shared !== undefined)
      return ready.find(({ waiting, sent }) => waiting.length + sent < BATCH_SIZE);
    return ready.find(({ waiting }) => waiting.length < MAX_WAITING);
  }

  /** Leaves an article to a worker, where it is there sooner than on this thread. @returns whether it is */
  offer(slug: string, makeJob: () => PoolJob): boolean {
    const worker = this.#workerFor(slug);
    if (worker === undefined) return false;
    worker.waiting.push(makeJob());
    if (worker.waiting.length >= BATCH_SIZE) this.#send(worker);
    return true;
  }

  /** Sends waiting jobs to a worker that has few. @param isLast whether no more are to come, so that none waits for a full message */
  #send(worker: PooledWorker, isLast = false): void {
    const { thread, waiting } = worker;
    while (
      worker.state === 'ready' &&
      worker.sent < MAX_SENT &&
      waiting.length > 0 &&
      (isLast || worker.sent === 0 || waiting.length >= BATCH_SIZE)
    ) {
      const jobs = waiting.splice(0, BATCH_SIZE).map((job) => {
        const id = this.#nextId++;
        this.#sent.set(id, { worker, job });
        return { id, task: job.task(), files: job.files };
      });
      worker.sent += jobs.length;
      thread.postMessage({ jobs } satisfies ToWorker);
    }
  }

  /** Receives the messages of workers, which arrive between turns of the event loop only, and sends them more. */
  async receive(): Promise<void> {
    await new Promise(setImmediate);
    for (const worker of this.#workers) this.#send(worker, true);
  }

  /** Takes back the last of the jobs that wait longest, for this thread. */
  takeBack(): PoolJob | undefined {
    const [longest] = this.#workers.toSorted((a, b) => b.waiting.length - a.waiting.length);
    return longest?.waiting.pop();
  }

  /** Waits for all jobs that were sent. @throws Error where one failed, or a worker ended */
  async settle(): Promise<void> {
    if (this.#failure === undefined && this.#sent.size > 0)
      await new Promise<void>((resolve) => {
        this.#onSettled = resolve;
      });
    this.#onSettled = undefined;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Ends all workers. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map(({ thread }) => thread.terminate()));
    for (const { port } of this.#workers) port?.close();
  }
}

/** Files of articles that a worker sent. */
function* filesFrom(port: MessagePort | undefined): Generator<ArticleFile> {
  if (port === undefined) return;
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port))
    yield* next.message as ArticleFile[];
}
