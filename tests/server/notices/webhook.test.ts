import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import type { CommentStore } from '../../../src/server/store/store.ts';
import { stored } from '../store/contract.ts';
import { makeNotices } from './notice-site.ts';

const START = Date.UTC(2026, 10, 25, 12);
const KEY = Buffer.alloc(32, 7);

interface Call {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

let server: Server;
let calls: Call[];
/** Status of the next answers, the last one for all that follow; 0: none comes. */
let answers: number[];
let store: CommentStore;
const clock = { now: START };
beforeEach(async () => {
  calls = [];
  answers = [204];
  clock.now = START;
  store = await openSqlite(':memory:');
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      calls.push({ path: request.url ?? '', headers: request.headers, body });
      const status = (answers.length > 1 ? answers.shift() : answers[0]) ?? 204;
      if (status === 0) request.socket.destroy();
      else response.writeHead(status, { location: '/elsewhere' }).end('x'.repeat(100_000));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await store.close();
});

const urlOf = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;

/** Notices to the webhook alone, with one about a comment waiting. */
async function withComment() {
  const notices = makeNotices({ mail: undefined, webhook: { url: urlOf(), key: KEY } }, store, clock);
  await notices.worker.sendDue();
  const comment = stored({ articleId: 'urn:article:open', status: 'held', createdAt: START, text: 'CANARY' });
  await store.add(comment);
  return { ...notices, comment };
}

test('a call says what happened to which comment, and is signed as Standard Webhooks says', async () => {
  const { worker, comment } = await withComment();
  clock.now += 1500;
  await worker.sendDue();
  const [{ path, headers, body } = { path: '', headers: {} as IncomingHttpHeaders, body: '' }] = calls;
  expect([calls.length, path, headers['content-type']]).toEqual([1, '/hook', 'application/json']);
  const id = String(headers['webhook-id']);
  expect(JSON.parse(body)).toEqual({
    id,
    type: 'comment.posted',
    at: '2026-11-25T12:00:00.000Z',
    comment: comment.id,
    article: 'urn:article:open',
    state: 'held',
  });
  const timestamp = String(headers['webhook-timestamp']);
  expect(timestamp).toBe(String(START / 1000 + 1));
  const signature = createHmac('sha256', KEY).update(`${id}.${timestamp}.${body}`).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  await worker.sendDue();
  expect(calls).toHaveLength(1);
});

test.each([
  ['a failure', 500, 'answered 500'],
  ['a redirect, which is not followed', 302, 'answered 302'],
  ['no answer', 0, 'does not answer'],
])('%s is a reason to call again, with the same id', async (_, status, words) => {
  const { worker, lines } = await withComment();
  answers = [status, 200];
  await worker.sendDue();
  expect(lines).toEqual([expect.stringMatching(new RegExp(`sent again later\\. The webhook ${words}`))]);
  await worker.sendDue();
  expect(calls).toHaveLength(1);
  clock.now += 60_000;
  await worker.sendDue();
  expect(calls.map(({ path }) => path)).toEqual(['/hook', '/hook']);
  const [first, second] = calls.map(({ headers, body }) => ({ id: headers['webhook-id'], body }));
  expect(second).toEqual(first);
  expect(calls[0]?.headers['webhook-signature']).not.toBe(calls[1]?.headers['webhook-signature']);
});

test('a call that cannot be made holds up no other one', async () => {
  const { worker, queue } = await withComment();
  answers = [500, 204];
  await store.add(stored({ articleId: 'urn:article:open', createdAt: START }));
  await worker.sendDue();
  expect(calls).toHaveLength(2);
  expect(await queue.counts()).toEqual({ waiting: 1, failed: 0 });
});
