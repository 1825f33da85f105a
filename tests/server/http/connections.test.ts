import { once } from 'node:events';
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { DATA_HEADERS, securityHeaders } from '../../../src/model/security-policy.ts';
import {
  type ConnectionLimits,
  connectionLimits,
  createHttpServer,
} from '../../../src/server/http/connections.ts';
import { serveSite } from '../../../src/server/site/serve-site.ts';

const dist = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-connections-')));
/** More than the buffers of two sockets hold, so that its answer is under way for as long as nobody reads. */
writeFileSync(join(dist, 'large.txt'), Buffer.alloc(16_000_000, 'x'));
writeFileSync(join(dist, 'small.txt'), 'small');
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const site: RequestListener = (request, response) =>
  serveSite(request, response, { dist, base: '/', https: false, policy: () => ({}) });

const opened: { server: Server; clients: Socket[] }[] = [];
afterEach(async () => {
  for (const { server, clients } of opened.splice(0)) {
    for (const client of clients) client.destroy();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

/** A server on a port of the kernel's choice; its clients are plain sockets. */
async function serve(handle = site, limits: Partial<ConnectionLimits> = {}) {
  const server = createHttpServer(handle, { ...connectionLimits(1024), ...limits }, securityHeaders(false));
  const clients: Socket[] = [];
  opened.push({ server, clients });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = async (text = ''): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    clients.push(socket);
    await once(socket, 'connect');
    socket.write(text);
    return socket;
  };
  return { server, client, get: (path: string) => fetch(`http://127.0.0.1:${port}/${path}`) };
}

const gets = (path: string, count: number): string =>
  `GET /${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(count);
/** Descriptors of this process, which is client and server at once; Linux and macOS list them here. */
const openFiles = (): number => readdirSync('/dev/fd').length;

test('a client that sends half a head gets a 408 with the security headers of every answer (C01)', async () => {
  const { server, client } = await serve();
  server.headersTimeout = 1;
  const socket = await client('GET /small.txt HTTP/1.1\r\nHost: local');
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  await once(socket, 'end');
  const [status, ...lines] = answer.trimEnd().split('\r\n');
  expect(status).toBe('HTTP/1.1 408 Request Timeout');
  const headers = Object.entries({ ...DATA_HEADERS, ...securityHeaders(false) });
  expect(lines).toEqual(expect.arrayContaining(headers.map(([name, value]) => `${name}: ${value}`)));
});

test('a body that comes a byte at a time is cut off with a 408, however often bytes come (C01)', async () => {
  const { server, client } = await serve((request, response) => {
    request.resume().once('end', () => response.end());
  });
  expect(server.requestTimeout).toBe(15_000);
  server.headersTimeout = 1;
  server.requestTimeout = 1;
  const socket = await client('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n');
  const drip = setInterval(() => socket.write('x'), 20);
  onTestFinished(() => clearInterval(drip));
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 408 /);
  await once(socket, 'close');
});

describe('requests that a client sends in one go', () => {
  test('100 connections of 8 requests that read a little and leave give back every file', async () => {
    const { client, get } = await serve();
    await (await get('small.txt')).text();
    const before = openFiles();
    await Promise.all(
      Array.from({ length: 100 }, async () => {
        const socket = await client(gets('large.txt', 8));
        await once(socket, 'data');
        socket.destroy();
      }),
    );
    await vi.waitFor(() => expect(openFiles()).toBeLessThanOrEqual(before), 50_000);
  });

  test('32 connections of 100 requests that never read hold a file each, and others are answered', async () => {
    const { client, get } = await serve();
    await (await get('small.txt')).text();
    const before = openFiles();
    const burst = await Promise.all(Array.from({ length: 32 }, () => client(gets('large.txt', 100))));
    const answers = await Promise.all(Array.from({ length: 20 }, () => get('small.txt')));
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(Array(20).fill('small'));
    // Both ends of each connection, and a file; those who read have a connection each.
    expect(openFiles() - before).toBeLessThanOrEqual(32 * 3 + 20 * 2);
    expect(burst.every((socket) => !socket.destroyed)).toBe(true);
  });

  test('are handled one after the other and answered in their order', async () => {
    let running = 0;
    let most = 0;
    const { client } = await serve((request, response) => {
      most = Math.max(most, ++running);
      response.once('finish', () => running--);
      setImmediate(() => response.end(`<${request.url}>`));
    });
    const paths = Array.from({ length: 50 }, (_, i) => `/${i}`);
    const socket = await client(paths.map((path) => gets(path.slice(1), 1)).join(''));
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    await vi.waitFor(() => expect(answer).toContain('</49>'), 50_000);
    expect(answer.match(/<\/\d+>/g)).toEqual(paths.map((path) => `<${path}>`));
    expect(most).toBe(1);
  });

  test('that are answered from memory let other connections in between', async () => {
    const handled: string[] = [];
    let other: Promise<Response> | undefined;
    const { client, get } = await serve((request, response) => {
      handled.push(request.url ?? '');
      if (handled.length === 1) other = get('other');
      response.end(`<${request.url}>`);
    });
    const socket = await client(Array.from({ length: 100 }, (_, i) => gets(String(i), 1)).join(''));
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    await vi.waitFor(() => expect(answer).toContain('</99>'), 50_000);
    await (await other)?.text();
    expect(handled).toHaveLength(101);
    expect(handled.indexOf('/other')).toBeLessThan(100);
  });

  test('are not begun once the client has left', async () => {
    const handled: string[] = [];
    const { client, server } = await serve((request) => {
      handled.push(request.url ?? '');
    });
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    const socket = await client(gets('first', 1) + gets('second', 1));
    const [end] = await accepted;
    await vi.waitFor(() => expect(handled).toEqual(['/first']), 50_000);
    socket.destroy();
    await once(end, 'close');
    expect(handled).toEqual(['/first']);
  });
});

describe('limits', () => {
  test('one request more than may wait closes the connection', async () => {
    const { client } = await serve(() => undefined, { waiting: 3 });
    const [within, beyond] = [await client(gets('x', 4)), await client(gets('x', 5))];
    beyond.resume();
    await once(beyond, 'close');
    expect(within.destroyed).toBe(false);
  });

  test('one connection more than may be open is closed, and those before are answered', async () => {
    const { client } = await serve(site, { connections: 2 });
    const [first, second] = [await client(), await client()];
    const third = await client();
    third.resume();
    await once(third, 'close');
    for (const socket of [first, second]) {
      socket.write(gets('small.txt', 1));
      expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 /);
    }
  });

  test.each([
    ['reads nothing', ''],
    ['reads nothing and sends more', gets('large.txt', 1)],
  ])('a client that %s is cut off, and its file closed', async (_, more) => {
    // Of a server that cuts nobody off, so that a busy machine is no client that reads nothing.
    await (await (await serve()).get('small.txt')).text();
    const { client, server } = await serve(site, { stalled: 50 });
    const before = openFiles();
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    const socket = await client(gets('large.txt', 1));
    const [end] = await accepted;
    const sending = setInterval(() => socket.write(more), 10);
    await once(end, 'close');
    clearInterval(sending);
    socket.destroy();
    await vi.waitFor(() => expect(openFiles()).toBeLessThanOrEqual(before), 50_000);
  });

  test('a client that goes on reading is not cut off, however long it takes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    let part = (_: string): void => undefined;
    const { client } = await serve(
      (_, response) => {
        part = (text) => response.write(text);
        part('part 0');
      },
      { stalled: 60_000 },
    );
    const socket = await client(gets('x', 1));
    await once(socket, 'data');
    for (let i = 1; i <= 5; i++) {
      part(`part ${i}`);
      expect(String(await once(socket, 'data'))).toContain(`part ${i}`);
      vi.advanceTimersByTime(60_000);
    }
    vi.advanceTimersByTime(60_000);
    await once(socket, 'close');
  });

  test.each([128, 1024, 20_000, 1_000_000])('with %i open files all connections together fit in', (files) => {
    const { connections } = connectionLimits(files);
    expect(connections * 2 + 64).toBeLessThanOrEqual(files);
    expect(connections).toBeGreaterThanOrEqual(Math.min(files / 4, 1000));
  });
});
