import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommentPosted } from '../../../src/model/comment/comment.ts';
import { press, RunningServer, removeEdition } from '../../../tools/program.ts';
import { post, smallEdition } from './small-edition.ts';

const EMAIL = 'canary.bird@example.org';
const ADDRESS = '198.51.100.77';
const SECRETS = [EMAIL, ADDRESS].flatMap((secret) => [
  secret,
  ...['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(secret).digest('hex')),
]);

let edition: string;
let paper: RunningServer;
beforeAll(async () => {
  edition = smallEdition();
  press(edition, ['build']);
  paper = await RunningServer.start(edition, { LOG_LEVEL: 'debug', TRUSTED_PROXIES: '127.0.0.1, ::1' });
});
afterAll(async () => {
  await paper.stop();
  removeEdition(edition);
});

/** Texts of every file below a folder. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));

test('an e-mail address and a network address are in no page, list, header, feed, file of the site or line of the log (P01, P02)', async () => {
  const forwarded = { 'x-forwarded-for': ADDRESS };
  const answers = [
    await post(paper.url, { email: EMAIL, text: 'A canary sings.' }, 'bridge', forwarded),
    await post(paper.url, { email: EMAIL, name: '' }, 'bridge', forwarded),
    await post(paper.url, { email: EMAIL, text: 'A canary sings.' }, 'bridge', forwarded),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 422, 409]);
  for (const path of [
    'api/articles/bridge/comments',
    'articles/bridge/',
    'articles/bridge.json',
    'comments.atom',
    'comments.json',
    'articles/bridge/comments.atom',
    'api/articles/bridge/comments.json',
    'api/comments/counts?slugs=bridge',
    'articles/bridge/?order=newest',
    'feed.xml',
    'feed.json',
    '',
    'healthz',
    'readyz',
  ])
    answers.push(await fetch(paper.url + path, { headers: forwarded }));
  expect(answers.slice(3).map(({ status }) => status)).toEqual(answers.slice(3).map(() => 200));
  const texts = await Promise.all(
    answers.map(async (answer) => [...answer.headers].join() + (await answer.text())),
  );
  // The press runs beside the server and never sees a comment.
  press(edition, ['build']);
  await paper.stop();
  texts.push(...filesOf(join(edition, 'dist')), paper.lines.join('\n'));
  expect(paper.lines.join('\n')).not.toMatch(/127\.0\.0\.1(?!:)/);
  expect(texts.filter((text) => SECRETS.some((secret) => text.includes(secret)))).toEqual([]);
  // The store has the e-mail address, for whoever decides, and of the network address a hash that others cannot make.
  const stored = filesOf(join(edition, 'data')).join('\n');
  expect(stored).toContain(EMAIL);
  for (const secret of SECRETS.slice(4)) expect(stored).not.toContain(secret);
});

test('the token of a comment is in no other answer, in no line of the log and in no file; only its hash is stored (C07)', async () => {
  const server = await RunningServer.start(edition, { LOG_LEVEL: 'debug' });
  const posted = (await (await post(server.url, { text: 'Mine to change.' })).json()) as CommentPosted;
  const { comment, token = '', statusToken = '' } = posted;
  const address = `${server.url}api/comments/${comment.id}`;
  const headers = {
    'content-type': 'application/json',
    origin: new URL(server.url).origin,
    authorization: `Bearer ${token}`,
  };
  const answers = [
    await fetch(address, { method: 'PATCH', headers, body: JSON.stringify({ text: 'Changed.' }) }),
    await fetch(`${address}/status?token=${statusToken}`),
    await fetch(`${server.url}api/articles/bridge/comments`),
    await fetch(`${server.url}articles/bridge/`),
  ];
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const texts = await Promise.all(
    answers.map(async (answer) => [...answer.headers].join() + (await answer.text())),
  );
  await server.stop();
  texts.push(server.lines.join('\n'), ...filesOf(join(edition, 'dist')), ...filesOf(join(edition, 'data')));
  expect(token).toHaveLength(43);
  for (const secret of [token, statusToken])
    expect(texts.filter((text) => text.includes(secret))).toEqual([]);
});
