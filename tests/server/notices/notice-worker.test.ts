import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Deliver, NoticeWorker } from '../../../src/server/notices/notice-worker.ts';
import { NoticeStore } from '../../../src/server/store/notices/notice-store.ts';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import { type CommentStore, StoreUnavailable } from '../../../src/server/store/store.ts';
import { stored } from '../store/contract.ts';

let store: CommentStore;
let queue: NoticeStore;
let lines: string[];
beforeEach(async () => {
  store = await openSqlite(':memory:');
  queue = new NoticeStore(store);
  lines = [];
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
});

function workerWith(webhook: Deliver, moderators?: Deliver): NoticeWorker {
  const channels = [
    { channel: 'webhook', isHourly: false } as const,
    ...(moderators === undefined ? [] : [{ channel: 'moderators', isHourly: false } as const]),
  ];
  const write = (...words: unknown[]) => lines.push(words.map((word) => String(word)).join(' '));
  return new NoticeWorker({
    ...{ queue, channels, deliver: { webhook, ...(moderators === undefined ? {} : { moderators }) } },
    ...{ clock: () => 5000, log: { warn: write, error: write } as never },
  });
}

test('a mistake of the program holds up no other notice, and is tried again later', async () => {
  const sent: string[] = [];
  const worker = workerWith(async ({ notices }) => {
    const [notice] = notices;
    if (sent.push(notice?.commentId ?? '') === 1) throw new TypeError('A mistake.');
  });
  await worker.sendDue();
  for (let n = 0; n < 2; n++) await store.add(stored({ createdAt: 1000 }));
  await worker.sendDue();
  expect(sent).toHaveLength(2);
  expect(lines).toEqual([expect.stringContaining('A notice is sent again later. The program failed.')]);
  expect(await queue.counts()).toEqual({ waiting: 1, failed: 0 });
});

test('a webhook that does not answer holds up no mail', async () => {
  let finish = (): void => undefined;
  const mailed = vi.fn(async () => undefined);
  const worker = workerWith(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
    mailed,
  );
  const ready = worker.sendDue();
  await ready;
  for (let n = 0; n < 2; n++) await store.add(stored({ createdAt: 1000, status: 'held' }));
  const sending = worker.sendDue();
  await expect.poll(() => mailed.mock.calls.length).toBe(1);
  await expect
    .poll(() => {
      finish();
      return queue.counts();
    })
    .toEqual({ waiting: 0, failed: 0 });
  await sending;
});

test('while the database is away the log says so once, and then it goes on', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const deliver = vi.fn(async () => undefined);
  const worker = workerWith(deliver);
  await worker.sendDue();
  await store.add(stored({ createdAt: 1000 }));
  const claim = vi.spyOn(queue, 'claim').mockRejectedValue(new StoreUnavailable('It is away.'));
  worker.start();
  await vi.advanceTimersByTimeAsync(20_000);
  expect([claim.mock.calls.length, lines]).toEqual([5, ['Notices wait: It is away.']]);
  claim.mockRestore();
  await vi.advanceTimersByTimeAsync(5_000);
  await expect.poll(() => deliver.mock.calls.length).toBe(1);
  await worker.stop();
});

test('the end of the process waits for the delivery that runs, and begins no other one (D07)', async () => {
  let finish = (): void => undefined;
  let count = 0;
  const worker = workerWith(() => {
    count++;
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  await worker.sendDue();
  for (let n = 0; n < 2; n++) await store.add(stored({ createdAt: 1000 }));
  const sending = worker.sendDue();
  await expect.poll(() => count).toBe(1);
  let isStopped = false;
  const stopped = worker.stop().then(() => {
    isStopped = true;
  });
  await store.thread('a');
  expect(isStopped).toBe(false);
  finish();
  await Promise.all([sending, stopped]);
  expect([count, await queue.counts()]).toEqual([1, { waiting: 1, failed: 0 }]);
});

test('the end of the process does not wait for ever (D07)', async () => {
  const worker = workerWith(() => new Promise(() => undefined));
  await worker.sendDue();
  await store.add(stored({ createdAt: 1000 }));
  void worker.sendDue();
  await expect.poll(async () => await queue.claim(5000, 9000)).toBeUndefined();
  vi.useFakeTimers();
  const stopped = worker.stop();
  await vi.advanceTimersByTimeAsync(8_000);
  await stopped;
  expect((await queue.counts()).waiting).toBe(1);
});
