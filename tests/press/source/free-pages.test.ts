import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { issueLine } from '../../../src/press/source/json-file.ts';
import { articleJson, editionJson, makeFolder, NOW } from '../edition.ts';
import { builderOf, contentOf } from '../press.ts';

const text = (value: unknown) => JSON.stringify(value, null, 2);
const about = { headline: 'ABOUT', body: ['Who we are.'] };
const fileOf = (root: string) => join(root, 'pages/about.json');
const pageOf = (root: string) => join(root, 'dist/pages/about/index.html');
const makeRoot = () =>
  makeFolder({ a: articleJson() }, { 'pages/about.json': about, 'pages/imprint.json': about });

/** Publishes with a new builder, as a process of its own would. */
async function build(root: string) {
  const { issues, release } = await builderOf(root).publish(NOW);
  expect(release).toBeDefined();
  return { lines: issues.map(issueLine), content: contentOf(join(root, 'dist')) };
}

const BREAKS: [string, (file: string) => void, RegExp][] = [
  [
    'half a file',
    (file) => writeFileSync(file, text(about).slice(0, 30)),
    /^pages\/about\.json:\d+:\d+ {2}error/,
  ],
  ['an empty file', (file) => writeFileSync(file, ''), /^pages\/about\.json {2}error {2}is empty/],
  [
    'a file that does not validate',
    (file) => writeFileSync(file, text({ ...about, headline: 7 })),
    /^pages\/about\.json:2:\d+ {2}error {2}headline /,
  ],
  [
    'a folder in its place',
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    /^pages\/about\.json {2}error {2}is a folder/,
  ],
  [
    'a link that leads to itself',
    (file) => {
      rmSync(file);
      symlinkSync('about.json', file);
    },
    /^pages\/about\.json {2}error {2}is a symbolic link/,
  ],
];

describe('a published free page whose file has errors now', () => {
  test.each(BREAKS)(
    'stays as it was, in later builds too, and the error says so: %s',
    async (_, spoil, error) => {
      const root = makeRoot();
      const before = await build(root);
      expect(before.content.get('pages/about/index.html')).toContain('ABOUT');
      spoil(fileOf(root));
      for (const again of [await build(root), await build(root)]) {
        expect(again.content).toEqual(before.content);
        expect(again.lines[0]).toMatch(error);
        expect(again.lines[0]).toMatch(/\. The last good version of this page stays published\.$/);
      }
    },
  );

  test('is rendered anew where the edition changed, and is itself again once it is repaired', async () => {
    const root = makeRoot();
    await build(root);
    writeFileSync(fileOf(root), '{');
    writeFileSync(join(root, 'edition.json'), text({ ...editionJson, title: 'RENAMED' }));
    await build(root);
    expect(readFileSync(pageOf(root), 'utf8')).toMatch(/RENAMED[\s\S]*ABOUT/);
    writeFileSync(fileOf(root), text({ ...about, headline: 'REPAIRED' }));
    expect((await build(root)).lines).toEqual([]);
    expect(readFileSync(pageOf(root), 'utf8')).toContain('REPAIRED');
  });

  test('goes where it is deleted, and comes back with nothing but a good file', async () => {
    const root = makeRoot();
    await build(root);
    rmSync(fileOf(root));
    await build(root);
    expect(existsSync(pageOf(root))).toBe(false);
    writeFileSync(fileOf(root), '{');
    const { lines } = await build(root);
    expect(lines[0]).not.toContain('stays published');
    expect(existsSync(pageOf(root))).toBe(false);
  });

  test('is looked at again once, since its file may be half written', async () => {
    const root = makeRoot();
    const builder = builderOf(root);
    await builder.publish(NOW);
    expect(builder.hasNewErrors()).toBe(false);
    writeFileSync(fileOf(root), '{');
    builder.refresh();
    expect(builder.hasNewErrors()).toBe(true);
    await builder.publish(NOW);
    expect(builder.hasNewErrors()).toBe(false);
  });
});
