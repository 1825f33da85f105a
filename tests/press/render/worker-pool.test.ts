import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type WorkerInit, WorkerPool } from '../../../src/press/render/worker-pool.ts';
import { editionJson, makeFolder } from '../edition.ts';

/** A worker that is ready at once, and does this with its first jobs. */
const program = (onJobs: string): string => `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (message) => {
    if ('init' in message) parentPort.postMessage({ ready: true });
    else { ${onJobs} }
  });`;

const INIT = { edition: editionJson, styles: {}, client: '', plain: true } as unknown as WorkerInit;
const INPUT = { json: '{}', path: '/', now: '' } as unknown as Parameters<WorkerPool['render']>[0];
const FILE = 'index.html';

/** A pool of such workers, of which one is ready. */
async function poolOf(onJobs: string): Promise<WorkerPool> {
  const root = makeFolder({}, { 'worker.mjs': program(onJobs) });
  const pool = new WorkerPool('', join(root, 'worker.mjs'));
  pool.init(INIT);
  await expect.poll(() => pool.isFree).toBe(true);
  return pool;
}

test.each([
  ['without an error', 'process.exit(0);', 'A thread that renders pages ended.'],
  ['with an error', 'throw new Error("Out of paper.");', 'Out of paper.'],
])('a worker that ends %s rejects its jobs and gets no more', async (_, onJobs, reason) => {
  // With one core there are no workers.
  if (availableParallelism() === 1) return;
  const pool = await poolOf(onJobs);
  const jobs = [pool.render(INPUT, FILE), pool.render(INPUT, FILE)];
  pool.flush();
  const results = await Promise.allSettled(jobs);
  expect(results.map((result) => result.status === 'rejected' && result.reason.message)).toEqual([
    reason,
    reason,
  ]);
  await pool.close();
});

test('what a worker answers before it ends counts', async () => {
  if (availableParallelism() === 1) return;
  const pool = await poolOf(
    'parentPort.postMessage({ results: message.jobs.map(({ id }) => ({ id })) }); setImmediate(() => process.exit());',
  );
  const job = pool.render(INPUT, FILE);
  pool.flush();
  expect(await job).toEqual({ id: 0 });
  await pool.close();
});
