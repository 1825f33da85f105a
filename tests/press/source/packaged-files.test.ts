import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { issueLine } from '../../../src/press/source/json-file.ts';
import { articleJson, makeFolder, NOW, picture } from '../edition.ts';
import { builderOf, contentOf } from '../press.ts';

const src = 'photos/a.png';
const sources = JSON.stringify({ [src]: { package: 'pictures', file: 'a.png' } });
const photo = { src, alt: 'a', credit: 'c' };

/** Folder of an edition with a photo out of a package. */
const folderWithPackage = async () =>
  makeFolder(
    { a: articleJson({ photo }) },
    { 'photos/sources.json': sources, 'node_modules/pictures/a.png': await picture() },
  );

const BREAKS: [string, (file: string) => void, RegExp][] = [
  [
    'half a file',
    (file) => writeFileSync(file, sources.slice(0, 20)),
    /sources\.json:1:\d+ {2}error {2}is not/,
  ],
  ['an empty file', (file) => writeFileSync(file, ''), /sources\.json {2}error {2}is empty/],
  ['a list', (file) => writeFileSync(file, '[]'), /sources\.json:1:1 {2}error {2}must be an object/],
  [
    'a folder in its place',
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    /sources\.json {2}error {2}is a folder/,
  ],
  [
    'a link to nothing',
    (file) => {
      rmSync(file);
      symlinkSync('nothing.json', file);
    },
    /sources\.json {2}error {2}is a symbolic link to a file/,
  ],
];

test.each(BREAKS)('photos/sources.json with errors prevents a first build: %s', async (_, spoil, error) => {
  const root = await folderWithPackage();
  await builderOf(root).publish(NOW);
  const before = contentOf(join(root, 'dist'));
  const file = join(root, 'photos/sources.json');
  spoil(file);
  const { issues, release } = await builderOf(root).publish(NOW);
  expect(release).toBeUndefined();
  expect(issues.map(issueLine)).toEqual([expect.stringMatching(error)]);
  expect(contentOf(join(root, 'dist'))).toEqual(before);
});

test.each(BREAKS)(
  'a builder that read it before goes on with its last good version: %s',
  async (_, spoil, error) => {
    const root = await folderWithPackage();
    const builder = builderOf(root);
    await builder.publish(NOW);
    const before = contentOf(join(root, 'dist'));
    const file = join(root, 'photos/sources.json');
    spoil(file);
    builder.refresh();
    expect(builder.hasNewErrors()).toBe(true);
    const { issues } = await builder.publish(NOW);
    expect(issues.map(issueLine)).toEqual([expect.stringMatching(error)]);
    expect(contentOf(join(root, 'dist'))).toEqual(before);
    // They are not new any more, and a second version with errors has the same stand-in.
    expect(builder.hasNewErrors()).toBe(false);
    rmSync(file, { recursive: true });
    writeFileSync(file, '{{');
    builder.refresh();
    await builder.publish(NOW);
    expect(contentOf(join(root, 'dist'))).toEqual(before);
  },
);

test('where photos/sources.json is deleted, its photos go', async () => {
  const root = await folderWithPackage();
  const builder = builderOf(root);
  await builder.publish(NOW);
  rmSync(join(root, 'photos/sources.json'));
  builder.refresh();
  expect(builder.hasNewErrors()).toBe(false);
  const { issues } = await builder.publish(NOW);
  expect(issues.map(issueLine)).toEqual([expect.stringMatching(/^articles\/a\.json.* not there/)]);
  expect(readFileSync(join(root, 'dist/articles/a/index.html'), 'utf8')).not.toContain('<img');
});
