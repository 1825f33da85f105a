import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleTask } from '../../../src/press/outputs/article-task.ts';
import type { WorkerInit } from '../../../src/press/release/worker-messages.ts';
import { type PoolJob, WorkerPool } from '../../../src/press/release/worker-pool.ts';
import { articleJson, makeFolder } from '../edition.ts';

/** A worker that reads nothing, is ready at once, and does this with its first jobs. */
const program = (onJobs: string): string => `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (message) => {
    if ('init' in message) parentPort.postMessage({ ready: true });
    else { ${onJobs} }
  });`;

const INIT = { styles: {}, client: '', plain: true } as unknown as WorkerInit;

/** A pool of such workers that has got its edition. */
function poolOf(onJobs: string): WorkerPool {
  const root = makeFolder({}, { 'worker.mjs': program(onJobs) });
  const pool = new WorkerPool('', undefined, join(root, 'worker.mjs'));
  pool.init(INIT);
  return pool;
}

/** Jobs that are taken, and what came of each. */
class Jobs {
  readonly results: unknown[] = [];

  /** Offers articles until so many are taken. */
  async offer(pool: WorkerPool, count: number): Promise<void> {
    let taken = 0;
    await expect
      .poll(async () => {
        while (taken < count && pool.offer('a', () => this.#job)) taken++;
        await pool.receive();
        return taken;
      })
      .toBe(count);
  }

  get #job(): PoolJob {
    return {
      files: [],
      task: () => ({ slug: 'a' }) as ArticleTask,
      done: (result) => void this.results.push(result),
    };
  }
}

// With one core there are no workers.
const hasWorkers = availableParallelism() > 1;

test.each([
  ['without an error', 'process.exit(0);', 'A thread that renders pages ended.'],
  ['with an error', 'throw new Error("Out of paper.");', 'Out of paper.'],
])('a worker that ends %s fails its jobs', async (_, onJobs, reason) => {
  if (!hasWorkers) return;
  const pool = poolOf(onJobs);
  await new Jobs().offer(pool, 1);
  await expect(pool.settle()).rejects.toThrow(reason);
  await pool.close();
});

test('what a worker answers before it ends counts', async () => {
  if (!hasWorkers) return;
  const pool = poolOf(
    'parentPort.postMessage({ results: message.jobs.map(({ id }) => ({ id })) }); setImmediate(() => process.exit());',
  );
  const jobs = new Jobs();
  await jobs.offer(pool, 1);
  await pool.settle();
  expect(jobs.results).toEqual([{ id: 0 }]);
  await pool.close();
});

test('what waits for a worker is taken back, the last first', async () => {
  if (!hasWorkers) return;
  const pool = poolOf('');
  // As many as are sent to one, and some.
  const jobs = new Jobs();
  await jobs.offer(pool, 50);
  const taken: PoolJob[] = [];
  for (let job = pool.takeBack(); job !== undefined; job = pool.takeBack()) taken.push(job);
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.length).toBeLessThan(50);
  await pool.close();
});

test.each([
  ['reads nothing', ''],
  [
    'ends while it reads',
    `import { workerData } from 'node:worker_threads';
     const state = new Int32Array(workerData.reading.shared.counters);
     Atomics.add(state, 0, 16);
     throw new Error('Out of paper.');`,
  ],
])('all articles are read where a worker %s', async (_, start) => {
  const slugs = Array.from({ length: 60 }, (__, i) => `story-${i}`);
  const articles = Object.fromEntries(slugs.map((slug) => [slug, articleJson()]));
  const root = makeFolder(articles, { 'worker.mjs': start });
  const pool = new WorkerPool('', { root, slugs }, join(root, 'worker.mjs'));
  const read = [...pool.readArticles()].map(({ file }) => file.slug);
  expect(read.sort()).toEqual(slugs.sort());
  await pool.close();
});
