import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, inject, test } from 'vitest';
import { lockFolder, openStore } from '../../../src/server/store/open-store.ts';
import { stored } from '../store/contract.ts';
import { createDatabase } from '../store/postgres/server.ts';
import { exportOf, fill } from '../store/transfer/contract.ts';
import { CommandEdition } from './command-edition.ts';

const paper = new CommandEdition();
const run = paper.run.bind(paper);
let edition: string;
let data: string;
beforeEach(() => {
  edition = paper.path;
  data = paper.data;
});

async function fillFolder(path: string): Promise<string> {
  mkdirSync(path, { recursive: true });
  const store = await openStore({ data: path });
  await fill(store);
  const text = await exportOf(store);
  await store.close();
  return text;
}

test('an export is a private file that an import gives back byte for byte', async () => {
  const text = await fillFolder(data);
  const file = join(edition, 'comments.jsonl');
  expect((await run(['export', file])).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await run(['export', file])).out).toContain('exists already');
  expect((await run(['export'])).out).toBe(text.trimEnd());

  rmSync(data, { recursive: true });
  expect((await run(['import', file, '--dry-run'])).out).toMatch(
    /comments +6 +0 +0\n[\s\S]*this was a dry run/,
  );
  expect((await run(['import', file])).out).toMatch(
    / +new +same +different\ncomments +6 +0 +0\nthreads +\d +0 +0\nevents +11 +0 +0\nreports +2[\s\S]*All of it is stored\./,
  );
  expect((await run(['export'])).out).toBe(text.trimEnd());
  expect((await run(['import', file])).out).toMatch(/comments +0 +6 +0\n/);
});

test('an export is the same from PostgreSQL, which takes that of SQLite', async () => {
  const text = await fillFolder(data);
  const file = join(edition, 'comments.jsonl');
  await run(['export', file]);
  const postgres = { DATABASE_URL: await createDatabase(inject('postgres')) };
  expect((await run(['import', file], postgres)).code).toBe(0);
  expect((await run(['export'], postgres)).out).toBe(text.trimEnd());
});

test('a file that is no export, is cut, or no text, is named with its line', async () => {
  const file = join(edition, 'a.jsonl');
  writeFileSync(file, '{"type":"broadsheet-comments","version":1}\nhello\n');
  expect(await run(['import', file])).toEqual({
    code: 1,
    out: `${file}:2: the line is no JSON object.\n${file}:3: the line is missing: the file was cut short. Export once more.\nNothing was imported.`,
  });
  writeFileSync(file, '{"type":"broadsheet-comments","version":2}\n');
  expect((await run(['import', file])).out).toContain(
    ':1: version must be 1: the file is of another version',
  );
  writeFileSync(file, Buffer.from([0x7b, 0xff, 0xfe]));
  expect((await run(['import', file])).out).toContain('is not text in UTF-8.');
  expect((await run(['import', join(edition, 'none')])).out).toContain('does not exist.');
  for (const args of [['import'], ['import', file, file], ['export', 'a', 'b'], ['copy', data]])
    expect((await run(args)).code).toBe(2);
});

test('a paper moves from SQLite to PostgreSQL, where nothing is yet and no server runs', async () => {
  const text = await fillFolder(data);
  const url = await createDatabase(inject('postgres'));
  const unlock = await lockFolder(data);
  expect((await run(['copy', data, url])).out).toContain(
    `A server serves comments from ${data}. Stop it first.`,
  );
  unlock?.();
  const copied = await run(['copy', data, url]);
  expect(copied).toEqual({
    code: 0,
    out: expect.stringMatching(/comments +6[\s\S]*same content: [0-9a-f]{64}\.$/),
  });
  expect((await run(['export'], { DATABASE_URL: url })).out).toBe(text.trimEnd());
  const store = await openStore({ data, databaseUrl: url });
  await store.add(stored());
  await store.close();
  expect((await run(['copy', data, url])).out).toContain('There is something in TO already.');
  expect((await run(['copy', join(edition, 'none'), url])).out).toContain('does not exist.');

  const back = join(edition, 'back', 'comments.sqlite');
  expect((await run(['copy', url, back])).code).toBe(0);
  expect((await run(['copy', join(edition, 'back'), join(edition, 'again')])).code).toBe(0);
});
