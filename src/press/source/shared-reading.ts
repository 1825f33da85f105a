import { type ReadArticle, readArticleFile } from './article-file.ts';

/** Articles that threads read together: each takes the next few until none is left. */
export interface SharedReading {
  /** The edition's folder. */
  root: string;
  slugs: readonly string[];
  /** Two 32-bit counters: articles that are taken, and workers that are reading. */
  counters: SharedArrayBuffer;
}

const TAKEN = 0;
const READING = 1;
/** Articles that a thread takes at a time. */
const SHARE = 16;
/** A worker that says nothing for so long has failed; milliseconds. */
const PATIENCE = 20_000;

/** Begins to read articles with workers. */
export const beginReading = (root: string, slugs: readonly string[]): SharedReading => ({
  root,
  slugs,
  counters: new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT),
});

/** Reads what this thread gets of the articles. */
export function* readShare({ root, slugs, counters }: SharedReading): Generator<ReadArticle> {
  const state = new Int32Array(counters);
  for (;;) {
    const start = Atomics.add(state, TAKEN, SHARE);
    if (start >= slugs.length) return;
    for (const slug of slugs.slice(start, start + SHARE)) yield readArticleFile(root, slug);
  }
}

/** Reads the share of a worker. @param send sends the results; what it sent is there before the main thread goes on */
export function readWorkerShare(
  reading: SharedReading,
  onRead: (read: ReadArticle) => void,
  send: () => void,
): void {
  const state = new Int32Array(reading.counters);
  Atomics.add(state, READING, 1);
  try {
    for (const read of readShare(reading)) onRead(read);
    send();
  } finally {
    Atomics.sub(state, READING, 1);
    Atomics.notify(state, READING);
  }
}

/** Waits until no worker reads any more. To be called when all articles are taken. */
export function waitForWorkers({ counters }: SharedReading): void {
  const state = new Int32Array(counters);
  for (let reading = Atomics.load(state, READING); reading > 0; reading = Atomics.load(state, READING))
    if (Atomics.wait(state, READING, reading, PATIENCE) === 'timed-out') return;
}
