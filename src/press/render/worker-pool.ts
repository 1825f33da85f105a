import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { RenderJob, RenderResult, WorkerInit } from '../build/render-worker.ts';

/** Compiled beside this file; from the sources there is none, and everything is printed here. */
const WORKER = fileURLToPath(new URL('./render-worker.js', import.meta.url));
/** Threads beside this one. More than a few only wait for the disk. */
const HANDS = Math.min(3, availableParallelism() - 1);
/** Jobs that go over at once, so that the telling costs little. */
const BATCH = 16;
/** Megabytes for what a thread makes and drops at once: more is no faster. */
const YOUNG = 16;
/** Batches that wait for one thread: enough that it never waits for us. */
const AHEAD = 3;

interface Hand {
  worker: Worker;
  ready: boolean;
  batch: RenderJob[];
  waiting: number;
}

interface Waiting {
  resolve: (done: RenderResult) => void;
  reject: (reason: Error) => void;
}

/**
 * Threads that print beside the press, made when a publication turns out to be large. While they are busy the
 * press prints itself, so that nobody waits.
 */
export class WorkerPool {
  readonly #hands: Hand[] = [];
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  /** @param printer the compiled printer, which every thread loads at once */
  constructor(printer: string) {
    if (!existsSync(WORKER)) return;
    for (let i = 0; i < HANDS; i++) this.#hands.push(this.#hire(printer));
  }

  /** Tells the threads whose pages they print. Before this they keep no process alive. */
  init(desk: WorkerInit): void {
    for (const { worker } of this.#hands) {
      worker.ref();
      worker.postMessage({ desk });
    }
  }

  #hire(printer: string): Hand {
    const worker = new Worker(WORKER, {
      workerData: printer,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    worker.unref();
    const hand: Hand = { worker, ready: false, batch: [], waiting: 0 };
    worker.on(
      'message',
      (said: { ready?: true; done?: RenderResult[]; failed?: number[]; reason?: string }) => {
        if (said.ready) hand.ready = true;
        hand.waiting -= (said.done?.length ?? 0) + (said.failed?.length ?? 0);
        for (const done of said.done ?? []) this.#take(done.id)?.resolve(done);
        for (const id of said.failed ?? []) this.#take(id)?.reject(new Error(said.reason));
      },
    );
    worker.on('error', (reason) => {
      hand.ready = false;
      for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(reason as Error);
    });
    return hand;
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  get #free(): Hand | undefined {
    return this.#hands.find(({ ready, waiting }) => ready && waiting < BATCH * AHEAD);
  }

  /** Whether a thread would take a page now. */
  get isFree(): boolean {
    return this.#free !== undefined;
  }

  /** Has a page printed and written by a thread. Throws where none is free. */
  render(job: Omit<RenderJob, 'id'>): Promise<RenderResult> {
    const hand = this.#free;
    if (hand === undefined) throw new Error('Every thread is busy.');
    const id = this.#next++;
    hand.waiting++;
    hand.batch.push({ id, ...job });
    if (hand.batch.length >= BATCH) this.#send(hand);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #send(hand: Hand): void {
    if (hand.batch.length > 0) hand.worker.postMessage({ jobs: hand.batch });
    hand.batch = [];
  }

  /** Sends over what waits for company; after this nothing more comes. */
  flush(): void {
    for (const hand of this.#hands) this.#send(hand);
  }

  async close(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
  }
}
