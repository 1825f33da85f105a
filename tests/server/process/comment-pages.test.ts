import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { press, RunningServer, removeEdition } from '../../../tools/program.ts';
import { post, smallEdition } from './small-edition.ts';

let edition: string;
let paper: RunningServer;
beforeAll(async () => {
  edition = smallEdition({ comments: { moderation: 'first' } });
  press(edition, ['build', '--no-index']);
  paper = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
});
afterAll(async () => {
  await paper.stop();
  removeEdition(edition);
});

const moderate = async (...args: string[]) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'src/server/cli/comments.ts', ...args],
    {
      env: { ...process.env, EDITION: edition },
    },
  );
  return stdout;
};
const countIn = (html: string) =>
  html.split('<article class="').filter((part) => /^[^"]*\bcomment\b/.test(part)).length;
const getPage = async (query = '') => {
  const answer = await fetch(`${paper.url}articles/bridge/${query}`);
  return { html: await answer.text(), etag: answer.headers.get('etag') ?? '' };
};
const submit = (change: Record<string, string>) =>
  fetch(`${paper.url}api/articles/bridge/comments`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(paper.url).origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ text: 'By form.', name: 'Ann', email: 'ann@example.org', ...change }),
  });

test('without script: a held comment is answered so, approved by headline, and a long thread is read page by page', async () => {
  expect((await getPage()).html).not.toContain('awaiting moderation');
  const held = await submit({ text: 'The first.' });
  expect([held.status, held.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await held.text()).toContain('Your comment is awaiting moderation.');
  expect((await getPage()).html).not.toContain('awaiting moderation');

  const listed = await moderate('list');
  expect(listed).toContain('under A bridge reopens (bridge)');
  await moderate('approve', listed.split(' ')[0] ?? '');
  expect((await getPage()).html).toContain('The first.');

  for (let n = 2; n <= 50; n++) expect((await post(paper.url)).status).toBe(201);
  const full = await getPage();
  expect(countIn(full.html)).toBe(50);
  expect(full.html).not.toContain('?comments=2');
  const location = (await submit({})).headers.get('location') ?? '';
  expect(location).toMatch(/^\/articles\/bridge\/\?comments=2#comment-/);

  const first = await getPage();
  expect(countIn(first.html)).toBe(50);
  expect(first.html).toMatch(/Comments.{0,60}>51</);
  expect(first.html).toContain('href="/articles/bridge/?comments=2#comments"');
  const second = await getPage('?comments=2');
  expect(countIn(second.html)).toBe(1);
  expect(second.html).toContain(`id="${location.split('#')[1]}"`);
  expect(second.html).toContain('href="/articles/bridge/#comments"');

  const again = await fetch(`${paper.url}articles/bridge/`, { headers: { 'if-none-match': first.etag } });
  expect(again.status).toBe(304);
  await moderate('remove', (location.split('#comment-')[1] ?? '').trim());
  const beyond = await fetch(`${paper.url}articles/bridge/?comments=2`, { redirect: 'manual' });
  expect([beyond.status, beyond.headers.get('location')]).toEqual([302, '/articles/bridge/']);
});
