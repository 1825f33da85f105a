import { mkdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RunningServer, removeEdition } from '../../../tools/program.ts';
import { copyBuiltEdition } from '../../journeys/built-edition.ts';
import { post } from './small-edition.ts';

let edition: string;
let file: string;
let paper: RunningServer;
const start = async () => {
  paper = await RunningServer.start(edition, { COMMENT_LIMIT: '0' });
};
beforeEach(async () => {
  edition = copyBuiltEdition('small');
  file = join(edition, 'data', 'comments.sqlite');
  await start();
});
afterEach(async () => {
  await paper.stop();
  removeEdition(edition);
});

const status = async (path: string) => (await fetch(paper.url + path)).status;
const list = async () =>
  (await (await fetch(`${paper.url}api/articles/bridge/comments`)).json()) as {
    comments: { text: string }[];
    service?: false;
  };
const texts = async () => (await list()).comments.map(({ text }) => text);
const take = async (text: string) => expect((await post(paper.url, { text })).status).toBe(201);

/** Another valid database, by its name and by a rename as tools do it. */
function replace() {
  new Database(`${file}.new`).exec('create table t (x)').close();
  renameSync(`${file}.new`, file);
}

describe('a database file under the running server (D03, D09)', () => {
  test.each<[string, () => void]>([
    ['deleted', () => rmSync(file)],
    ['renamed', () => renameSync(file, `${file}.old`)],
    ['replaced', replace],
    ['cut', () => truncateSync(file, 0)],
  ])('%s: no post is acknowledged, it is not ready, and it ends well', async (_, change) => {
    const answered = { key: 'answered-before-1', text: 'Acknowledged.' };
    expect((await post(paper.url, answered)).status).toBe(201);
    expect(await status('readyz')).toBe(200);
    change();
    const refused = await post(paper.url);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
    expect((await post(paper.url, answered)).status).toBe(503);
    expect(await status('readyz')).toBe(503);
    expect(await status('healthz')).toBe(200);
    expect(await status('articles/bridge/')).toBe(200);
    expect(await paper.stop()).toBe(0);
    expect(paper.lines.join('')).toContain(file);
    expect(paper.lines.join('')).not.toMatch(/\bat .*\.[jt]s:\d/);
  });

  test('renamed and back again: it takes comments without a restart, and none is lost', async () => {
    await take('Before.');
    renameSync(file, `${file}.old`);
    expect((await post(paper.url, { text: 'Between.' })).status).toBe(503);
    renameSync(`${file}.old`, file);
    expect(await status('readyz')).toBe(200);
    await take('After.');
    await paper.stop('SIGKILL');
    await start();
    expect(await texts()).toEqual(['Before.', 'After.']);
  });

  test('its log deleted: every comment that was acknowledged is there after a kill', async () => {
    await take('Before.');
    rmSync(`${file}-wal`);
    expect((await post(paper.url, { text: 'Refused.' })).status).toBe(503);
    await take('After.');
    await paper.stop('SIGKILL');
    await start();
    expect(await texts()).toEqual(['Before.', 'After.']);
  });

  test('replaced by a backup: after a restart the paper has what the backup has', async () => {
    await take('In the backup.');
    const live = new Database(file, { readonly: true });
    await live.backup(`${file}.backup`);
    live.close();
    await take('Later.');
    renameSync(`${file}.backup`, file);
    expect(await status('readyz')).toBe(503);
    await paper.stop('SIGKILL');
    await start();
    expect(await status('readyz')).toBe(200);
    expect(await texts()).toEqual(['In the backup.']);
  });
});

describe('a damaged file at the start', () => {
  const data = (name: string) => join(edition, 'data', name);
  test.each<[string, string, () => void]>([
    ['garbage', 'comments.sqlite', () => writeFileSync(file, 'no database '.repeat(1000))],
    ['cut by half', 'comments.sqlite', () => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['cut to nothing', 'comments.sqlite', () => truncateSync(file, 0)],
    [
      'of a newer version',
      'comments.sqlite',
      () => new Database(file).exec("insert into migrations (name) values ('999')").close(),
    ],
    [
      'a folder',
      'comments.sqlite',
      () => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
    ['garbage', 'secret', () => writeFileSync(data('secret'), 'short')],
    ['garbage', 'serving.lock', () => writeFileSync(data('serving.lock'), 'no database '.repeat(1000))],
  ])('%s, %s: the paper is open without replies, one line says why', async (_, name, damage) => {
    await take('A comment.');
    await paper.stop();
    damage();
    await start();
    expect(await status('articles/bridge/')).toBe(200);
    expect(await list()).toMatchObject({ service: false, open: false });
    expect((await post(paper.url)).status).toBe(503);
    expect([await status('readyz'), await status('healthz')]).toEqual([503, 200]);
    expect(await paper.stop()).toBe(0);
    const reports = paper.lines
      .join('\n')
      .split('\n')
      .filter((line) => line.includes('Comments are off'));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(data(name));
    expect(paper.lines.join('\n')).not.toMatch(/\bat .*\.[jt]s:\d|"stack"/);
  });
});
