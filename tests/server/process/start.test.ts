import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { removeEdition } from '../../../tools/program.ts';
import { descendantsOf, stillRunning } from './processes.ts';
import { copyProject } from './project-copy.ts';
import { smallEdition } from './small-edition.ts';

/**
 * Longest wait from the signal until nothing runs any more; milliseconds. D07 asks for 10 s: a slow machine gets 4 s
 * more, which is less than it takes without the cut.
 */
const LIMIT = 14_000;

const soon = (look: () => unknown, timeout = LIMIT) => vi.waitFor(look, { timeout, interval: 20 });

let sources: string;
let compiled: string;
beforeAll(() => {
  sources = copyProject('sources');
  compiled = copyProject('compiled');
});
afterAll(() => {
  for (const copy of [sources, compiled]) rmSync(copy, { recursive: true, force: true });
});

let edition: string;
const pids = new Set<number>();
beforeEach(() => {
  edition = smallEdition();
});
afterEach(() => {
  for (const { pid } of stillRunning([...pids])) process.kill(pid, 'SIGKILL');
  pids.clear();
  removeEdition(edition);
});

function start(folder: string, command: string, ...args: string[]): ChildProcess {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', EDITION: edition, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  pids.add(child.pid as number);
  return child;
}

/** Remembers every process below this one, and names the kinds of them. */
function noteDescendants(child: ChildProcess): string {
  const below = descendantsOf(child.pid as number);
  for (const { pid } of below) pids.add(pid);
  return below.map(({ command }) => command).join('\n');
}

/** Waits until the server listens. @returns its address */
async function untilOpen(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> })) {
    const url = /open at (http:\/\/\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout?.resume();
    expect(noteDescendants(child)).toMatch(/press\.js build --watch[\s\S]*server\.js/);
    return url;
  }
  throw new Error('The server did not start.');
}

/** Ends this one process, and waits until it and all below it are gone. */
async function untilGone(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  noteDescendants(child);
  const ended = once(child, 'exit');
  child.kill(signal);
  await soon(() => expect(stillRunning([...pids])).toEqual([]));
  await ended;
}

/** A request of which the server has had the first bytes. */
async function openRequest(url: string, bytes: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  await once(socket, 'connect');
  socket.write(bytes.replaceAll('HOST', `localhost:${port}`));
  // It has them once it answers another request.
  await fetch(`${url}healthz`, { headers: { connection: 'close' } });
  return { socket, answer: closed.then(() => answer) };
}

const HALF_POST = [
  'POST /api/articles/bridge/comments HTTP/1.1',
  'Host: HOST',
  'Origin: http://HOST',
  'Content-Type: application/json',
  'Content-Length: 2',
  '',
  '{',
].join('\r\n');

test('SIGTERM to npm alone ends all that npm start began, while clients hold connections (D07)', async () => {
  const npm = start(sources, 'npm', 'start');
  const url = await untilOpen(npm);
  const silent = await openRequest(url, '');
  const keepAlive = await openRequest(url, 'GET /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n');
  const slow = await openRequest(url, HALF_POST);
  await untilGone(npm, 'SIGTERM');
  expect(await keepAlive.answer).toMatch(/^HTTP\/1\.1 200 /);
  expect([await silent.answer, await slow.answer]).toEqual(['', '']);
  await expect(fetch(url)).rejects.toThrow();
});

test('SIGTERM to start.mjs lets a request that is under way end, and then everything ends well (D07)', async () => {
  const program = start(compiled, process.execPath, 'tools/start.mjs');
  const url = await untilOpen(program);
  const post = await openRequest(url, HALF_POST);
  const below = descendantsOf(program.pid as number);
  const press = below.find(({ command }) => command.includes('press.js build'))?.pid as number;
  // The server has heard the signal before the press ends: what start.mjs then does must not be a second one.
  process.kill(press, 'SIGSTOP');
  const gone = untilGone(program, 'SIGTERM');
  await soon(() => expect(fetch(url, { headers: { connection: 'close' } })).rejects.toThrow());
  process.kill(press, 'SIGCONT');
  await soon(() => expect(() => process.kill(press, 0)).toThrow());
  post.socket.write('}');
  expect(await post.answer).toMatch(/^HTTP\/1\.1 422 /);
  await gone;
  expect(program.exitCode).toBe(0);
});

test('SIGKILL to start.mjs ends press and server too', async () => {
  const program = start(compiled, process.execPath, 'tools/start.mjs');
  await untilOpen(program);
  await untilGone(program, 'SIGKILL');
});

test('so it does before either listens to it', async () => {
  const program = start(compiled, process.execPath, 'tools/start.mjs');
  await soon(() => expect(noteDescendants(program)).toMatch(/press\.js build/), 60_000);
  await untilGone(program, 'SIGKILL');
});

test('--allow-empty lets the press publish a paper without any story in place of one with some', async () => {
  const env = { ...process.env, EDITION: edition };
  spawnSync(process.execPath, ['build/node/press.js', 'build'], { cwd: compiled, env });
  const page = join(edition, 'dist/articles/bridge/index.html');
  expect(existsSync(page)).toBe(true);
  rmSync(join(edition, 'articles'), { recursive: true });
  const program = start(compiled, process.execPath, 'tools/start.mjs', '--allow-empty');
  const url = await untilOpen(program);
  expect((await fetch(`${url}articles/bridge/`, { headers: { connection: 'close' } })).status).toBe(404);
  await untilGone(program, 'SIGTERM');
});

test('an option that start.mjs does not know is named, and nothing is started', async () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/start.mjs', '--allow-emty'], {
    cwd: compiled,
    encoding: 'utf8',
    env: { ...process.env, EDITION: edition },
  });
  expect(stderr).toMatch(/^Unknown option '--allow-emty'/);
  expect(status).toBe(2);
  expect(existsSync(join(edition, 'dist'))).toBe(false);
});

test('SIGTERM while the program is compiled ends the compiler, and nothing is published', async () => {
  const program = start(sources, process.execPath, 'tools/start.mjs');
  await soon(() => expect(noteDescendants(program)).toMatch(/vite\.js build/), 60_000);
  await untilGone(program, 'SIGTERM');
  expect(program.exitCode).toBe(0);
  expect(existsSync(join(edition, 'dist'))).toBe(false);
});
