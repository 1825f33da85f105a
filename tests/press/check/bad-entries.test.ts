import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkFolder, checkText } from '../../../src/press/check/check-folder.ts';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { articleJson, makeFolder, NOW } from '../edition.ts';
import { builderOf, filesOf } from '../press.ts';

/** Whatever else than a file can have the name of one, and what is said of it. */
const ENTRIES: Readonly<Record<string, { make: (path: string) => void; problem: string }>> = {
  folder: { make: (path) => mkdirSync(path), problem: 'is a folder, and a file is read here.' },
  pipe: {
    make: (path) => void execFileSync('mkfifo', [path]),
    problem: 'is a pipe, a socket or a device, and a file is read here.',
  },
  loop: {
    make: (path) => symlinkSync(path, path),
    problem: 'is a symbolic link that leads back to itself.',
  },
  'link to nothing': {
    make: (path) => symlinkSync('nowhere', path),
    problem: 'is a symbolic link to a file that is not there.',
  },
  'link to a folder': {
    make: (path) => symlinkSync('.', path),
    problem: 'is a folder, and a file is read here.',
  },
};

const PLACES = [
  'articles/x.json',
  'pages/x.json',
  'edition.json',
  'photos/sources.json',
  'theme.css',
  'photos/x.jpg',
] as const;

const cases = PLACES.flatMap((place) => Object.keys(ENTRIES).map((kind) => [place, kind] as const));

test.each(cases)('%s that is a %s is one fault, and the run goes on', async (place, kind) => {
  const photo = { src: 'photos/x.jpg', alt: 'x', credit: 'c' };
  const root = makeFolder({
    a: articleJson(place === 'photos/x.jpg' ? { photo } : {}),
    b: articleJson(),
  });
  for (const folder of ['pages', 'photos']) mkdirSync(join(root, folder));
  rmSync(join(root, place), { force: true });
  const { make, problem } = ENTRIES[kind] as (typeof ENTRIES)[string];
  make(join(root, place));
  const report = await checkFolder(new EditionFolder(root), new ImageStore(join(root, 'cache')), NOW);
  expect(report.issues.map(({ message }) => message)).toEqual([expect.stringContaining(problem)]);
  expect(report.errors).toBe(1);
  const { release } = await builderOf(root, { plain: true }).publish(NOW);
  const isWhole = place !== 'edition.json' && place !== 'photos/sources.json';
  expect(release?.articles).toBe(isWhole ? 2 : undefined);
  expect(filesOf(join(root, 'dist')).includes('articles/b/index.html')).toBe(isWhole);
});

test.each(PLACES)('%s that may not be read is one fault', (place) => {
  const photo = { src: 'photos/x.jpg', alt: 'x', credit: 'c' };
  const root = makeFolder({
    a: articleJson(place === 'photos/x.jpg' ? { photo } : {}),
    b: articleJson(),
  });
  for (const folder of ['pages', 'photos']) mkdirSync(join(root, folder));
  if (place !== 'edition.json') writeFileSync(join(root, place), '{}');
  chmodSync(join(root, place), 0);
  const program = fileURLToPath(new URL('check-unprivileged.ts', import.meta.url));
  const output = execFileSync(process.execPath, ['--import', 'tsx', program, root, String(NOW)], {
    encoding: 'utf8',
  });
  const { issues, errors } = JSON.parse(output) as Awaited<ReturnType<typeof checkFolder>>;
  expect(issues.map(({ message }) => message)).toEqual([
    expect.stringMatching(/cannot be read\. Give the user that runs (?:this command|the build) permission/),
  ]);
  expect(errors).toBe(1);
});

test.each(['articles', 'pages'])('%s that is a file is one fault', async (folder) => {
  const root = makeFolder({});
  rmSync(join(root, folder), { recursive: true, force: true });
  writeFileSync(join(root, folder), '');
  const report = await checkFolder(new EditionFolder(root), new ImageStore(join(root, 'cache')), NOW);
  expect(checkText(report)).toContain(`${folder}  error  is a file, and a folder is read here.`);
  expect(report.errors).toBe(1);
});

test('revision files that are none do not end a release', async () => {
  const root = makeFolder({ a: articleJson(), b: articleJson() });
  mkdirSync(join(root, 'revisions'));
  ENTRIES['pipe']?.make(join(root, 'revisions', 'a.json'));
  ENTRIES['loop']?.make(join(root, 'revisions', 'b.json'));
  const { release } = await builderOf(root, { plain: true }).publish(NOW);
  expect(release?.articles).toBe(2);
});
