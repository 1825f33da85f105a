import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { project, RunningServer, removeEdition } from '../../../tools/program.ts';
import { copyBuiltEdition } from '../../journeys/built-edition.ts';
import { killRounds } from './kill-rounds.ts';
import { post } from './small-edition.ts';

let edition: string;
beforeEach(() => {
  edition = copyBuiltEdition('small');
});
afterEach(() => removeEdition(edition));

test('killed in 4 rounds while clients post: no acknowledged comment is lost, no resent one doubles (D01, D02)', async () => {
  const { acknowledged, rows, doubled, lost, integrity } = await killRounds(edition, 4);
  expect(acknowledged).toBeGreaterThan(10);
  expect(lost).toEqual([]);
  expect(doubled).toEqual([]);
  expect(rows).toBeGreaterThanOrEqual(acknowledged);
  expect(integrity).toBe('ok');
});

/** Begins a post and holds back the end of its body. */
async function halfPost(url: string, body: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = `POST /api/articles/bridge/comments HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  socket.write(head + body.slice(0, 10));
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  const ended = once(socket, 'close');
  socket.on('error', () => undefined);
  return {
    finish: () => socket.write(body.slice(10)),
    ended: ended.then(() => answer),
    socket,
  };
}

describe('the end of a process (D07)', () => {
  test('a post that was under way gets its answer, then the server ends well', async () => {
    const paper = await RunningServer.start(edition);
    const half = await halfPost(
      paper.url,
      JSON.stringify({ key: 'a-post-under-way-1', text: 'Under way.', name: 'Ann', email: 'a@b.example' }),
    );
    // The server has the head once it answers another request on the same process.
    await fetch(`${paper.url}healthz`, { headers: { connection: 'close' } });
    const stopped = paper.stop('SIGTERM');
    half.finish();
    expect(await half.ended).toMatch(/^HTTP\/1\.1 201 /);
    expect(await stopped).toBe(0);
    // What was in the log of the database is in its file.
    expect(existsSync(join(edition, 'data/comments.sqlite-wal'))).toBe(false);
    const db = new Database(join(edition, 'data/comments.sqlite'), { readonly: true });
    expect(db.prepare('select body from comments').pluck().all()).toEqual(['Under way.']);
    db.close();
  });

  test('a second signal ends it at once', async () => {
    const paper = await RunningServer.start(edition);
    const half = await halfPost(paper.url, '{"text":"never finished"}');
    await fetch(`${paper.url}healthz`, { headers: { connection: 'close' } });
    const first = paper.stop('SIGTERM');
    // Two signals at once would count as one: the first has been heard when nobody is let in any more.
    for (let open = true; open; ) {
      open = await fetch(`${paper.url}healthz`, { headers: { connection: 'close' } }).then(
        () => true,
        () => false,
      );
    }
    await paper.stop('SIGTERM');
    expect(await first).toBe(1);
    half.socket.destroy();
  });
});

test('a second server on the same data says so and ends (D13); the commands may still look and decide', async () => {
  const paper = await RunningServer.start(edition);
  await post(paper.url, { text: 'To be removed.' });
  await expect(RunningServer.start(edition)).rejects.toThrow('Another process serves comments from');
  const comments = async (...args: string[]) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/cli/comments.ts', ...args], {
      cwd: project,
      env: { ...process.env, EDITION: edition },
    });
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
    });
    const [code] = await once(child, 'close');
    return { code, text };
  };
  const { text } = await comments('list', 'published');
  expect(text).toContain('To be removed.');
  const id = /[0-9a-f-]{36}/.exec(text)?.[0] ?? '';
  expect((await comments('remove', id)).code).toBe(0);
  expect(await (await fetch(`${paper.url}api/articles/bridge/comments`)).json()).toMatchObject({ count: 0 });
  expect((await comments('approve', id)).code).toBe(0);
  expect(await (await fetch(`${paper.url}api/articles/bridge/comments`)).json()).toMatchObject({ count: 1 });
  expect((await comments('remove', 'nobody')).code).toBe(1);
  await paper.stop();
});

test('settings that are wrong are all reported, and nothing starts (D14)', async () => {
  const child = spawn(process.execPath, ['build/node/server.js'], {
    cwd: project,
    env: { ...process.env, EDITION: edition, PORT: 'x', HOST: '0.0.0.0' },
  });
  let output = '';
  child.stderr.on('data', (data) => {
    output += data;
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(output).toMatch(/PORT is "x"/);
  expect(output).toMatch(/HOST is "0\.0\.0\.0"/);
});
