import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { RunningServer, removeEdition } from '../../../tools/program.ts';
import { copyBuiltEdition } from '../../journeys/built-edition.ts';

let edition: string;
let paper: RunningServer;
beforeAll(async () => {
  edition = copyBuiltEdition('small');
  writeFileSync(join(edition, 'dist', 'large.txt'), Buffer.alloc(16_000_000, 'x'));
  paper = await RunningServer.start(edition, {}, 256);
});
afterAll(async () => {
  await paper.stop();
  removeEdition(edition);
});

const gets = (path: string, count: number): string =>
  `GET /${path} HTTP/1.1\r\nHost: localhost:${new URL(paper.url).port}\r\n\r\n`.repeat(count);

async function send(text: string): Promise<Socket> {
  const { port, hostname } = new URL(paper.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

const readers = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const page = await fetch(`${paper.url}articles/bridge/`, { headers: { connection: 'close' } });
      return [page.status, (await page.text()).includes('A bridge reopens')];
    }),
  );

test('with 256 open files, 32 clients that ask for 100 files each and read nothing keep nobody waiting', async () => {
  const burst = await Promise.all(Array.from({ length: 32 }, () => send(gets('large.txt', 100))));
  expect((await fetch(`${paper.url}healthz`)).status).toBe(200);
  expect(await readers(20)).toEqual(Array(20).fill([200, true]));
  expect(burst.every((socket) => !socket.destroyed)).toBe(true);
  for (const socket of burst) socket.destroy();
});

test('files of 100 clients who ask for 8 each, read a little and leave are closed', async () => {
  // Linux alone lists the files of another process; elsewhere the same is seen from within, in tests/server/http.
  const openFiles = () => (process.platform === 'linux' ? readdirSync(`/proc/${paper.pid}/fd`).length : 0);
  await readers(1);
  const before = openFiles();
  for (let round = 0; round < 2; round++) {
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const socket = await send(gets('large.txt', 8));
        await once(socket, 'data');
        socket.destroy();
      }),
    );
  }
  await vi.waitFor(() => expect(openFiles()).toBeLessThanOrEqual(before), 50_000);
  expect(await readers(20)).toEqual(Array(20).fill([200, true]));
});

test('told to end while such clients are there, it ends well', async () => {
  const burst = await Promise.all(Array.from({ length: 8 }, () => send(gets('large.txt', 8))));
  await Promise.all(burst.map((socket) => once(socket, 'readable')));
  const stopped = paper.stop('SIGTERM');
  for (const socket of burst) socket.destroy();
  expect(await stopped).toBe(0);
});
