import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RunningServer, removeEdition } from '../../../tools/program.ts';
import { copyBuiltEdition } from '../../journeys/built-edition.ts';
import { post } from './small-edition.ts';

describe('the server of npm start', () => {
  let edition: string;
  let paper: RunningServer;
  beforeAll(async () => {
    edition = copyBuiltEdition('small');
    writeFileSync(join(edition, 'dist', 'articles', '_draft.json'), 'TOP SECRET');
    paper = await RunningServer.start(edition);
  });
  afterAll(async () => {
    await paper.stop();
    removeEdition(edition);
  });

  const port = () => Number(new URL(paper.url).port);

  /** Sends bytes and gives the whole answer, in small letters. */
  const raw = (text: string, host = '127.0.0.1'): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(port(), host, () => socket.write(text));
      socket.on('data', (data) => {
        answer += data;
      });
      socket.on('end', () => resolve(answer.toLowerCase()));
      socket.on('error', reject);
    });
  const get = (target: string, host: string) =>
    raw(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

  test('answers at both addresses of this machine, and as many clients at either (C21)', async () => {
    const own = Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address));
    for (const address of ['127.0.0.1', '::1'].filter((name) => own.includes(name))) {
      const name = address.includes(':') ? `[${address}]` : address;
      // All are open before the first one asks, as those of a few browsers are.
      const sockets = await Promise.all(
        Array.from({ length: 40 }, async () => {
          const socket = connect(port(), address);
          await once(socket, 'connect');
          return socket;
        }),
      );
      for (const socket of sockets) {
        socket.write(`GET / HTTP/1.1\r\nHost: ${name}:${port()}\r\nConnection: close\r\n\r\n`);
        const [answer] = (await once(socket, 'data')) as [Buffer];
        expect(answer.toString()).toMatch(/^http\/1\.1 200 /i);
        socket.destroy();
      }
    }
  });

  test('takes a whole address, whose host counts', async () => {
    const own = `localhost:${port()}`;
    expect(await get(`http://${own}/articles/bridge/`, 'evil.example')).toMatch(/^http\/1\.1 200 /);
    expect(await get(`HTTP://${own}`, own)).toMatch(/^http\/1\.1 200 /);
    expect(await get(`http://${own}/api/articles/bridge/comments?limit=1`, own)).toMatch(/^http\/1\.1 200 /);
    for (const path of ['/', '/api/articles/bridge/comments'])
      expect(await get(`http://evil.example${path}`, own)).toMatch(/^http\/1\.1 421 /);
  });

  test('refuses what it cannot read with the headers of every answer', async () => {
    const long = 'x'.repeat(20_000);
    for (const [text, status] of [
      ['NONSENSE\r\n\r\n', 400],
      [`GET / HTTP/1.1\r\nHost: localhost:${port()}\r\nX: ${long}\r\n\r\n`, 431],
      ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 421],
      ['GET /api/articles/bridge/comments HTTP/1.1\r\nConnection: close\r\n\r\n', 421],
    ] as const) {
      const answer = await raw(text);
      expect(answer.slice(0, 12), text.slice(0, 40)).toBe(`http/1.1 ${status}`);
      for (const header of ['content-security-policy: default-src', 'x-content-type-options: nosniff'])
        expect(answer, text.slice(0, 40)).toContain(header);
    }
  });

  test.each(['_headers', '_redirects', '_hosting/nginx.conf', 'comments-index.json', 'articles/_draft.json'])(
    '/%s is not served',
    async (path) => {
      const answer = await fetch(paper.url + path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('<div id="root">');
    },
  );

  test('a redirect to the slash keeps the whole query', async () => {
    const answer = await fetch(`${paper.url}search?a?b=c`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/search/?a?b=c']);
  });

  test.each([
    ['application/json; charset=latin1', 415],
    ['application/json; Charset="ISO-8859-1"', 415],
    ['application/json; charset=utf-16', 415],
    ['application/json; charset="UTF-8"', 201],
    ['application/json;charset=utf8', 201],
  ])('a post as %s: %i', async (type, status) => {
    expect((await post(paper.url, {}, 'bridge', { 'content-type': type })).status).toBe(status);
  });

  test('a website that is no text is refused', async () => {
    const answer = await post(paper.url, { url: 'https://a.example/\ud800' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ fields: { url: 'invalid_url' } });
  });

  test('the database and its log are their owner’s alone', async () => {
    expect((await post(paper.url)).status).toBe(201);
    for (const name of ['comments.sqlite', 'comments.sqlite-wal', 'comments.sqlite-shm']) {
      const path = join(edition, 'data', name);
      expect(existsSync(path), name).toBe(true);
      expect((statSync(path).mode & 0o777).toString(8), name).toBe('600');
    }
  });
});
