import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/press/check/check-folder.ts';
import { ImageStore } from '../../../src/press/images/image-store.ts';
import { EditionFolder } from '../../../src/press/source/edition-folder.ts';
import { articleJson, makeFolder, NOW, picture } from '../edition.ts';

const check = async (root: string) =>
  (await checkFolder(new EditionFolder(root), new ImageStore(join(root, 'cache')), NOW)).issues;
const articleOf = (src: string) => articleJson({ photo: { src, alt: 'x', credit: 'c' } });
const remedyIn = (message = ''): string => /.*"([^"]*)"/.exec(message)?.[1] ?? '';

test.each([
  ['photos/boats.jpg', 'photos/Boats.JPG'],
  ['photos/boats.jpg', 'Photos/boats.jpg'],
])('a photo %s whose file is called %s is offered that name', async (src, file) => {
  const bytes = await picture(40, 30, 'jpeg');
  const [issue, ...others] = await check(makeFolder({ a: articleOf(src) }, { [file]: bytes }));
  expect(others).toEqual([]);
  expect(issue?.message).toContain(`is called ${file}`);
  expect(await check(makeFolder({ a: articleOf(remedyIn(issue?.message)) }, { [file]: bytes }))).toEqual([]);
});

test('a photo whose file has another Unicode form is offered a name in plain letters', async () => {
  const [src, file] = ['photos/café.jpg'.normalize('NFC'), 'photos/café.jpg'.normalize('NFD')];
  const bytes = await picture(40, 30, 'jpeg');
  const [issue, ...others] = await check(makeFolder({ a: articleOf(src) }, { [file]: bytes }));
  expect(others).toEqual([]);
  expect(issue?.message).toContain('another Unicode form');
  const remedy = remedyIn(issue?.message);
  expect(remedy).toBe('photos/cafe.jpg');
  const root = makeFolder({ a: articleOf(remedy) }, { [file]: bytes });
  renameSync(join(root, file), join(root, remedy));
  expect(await check(root)).toEqual([]);
});

test('a photo of a package that is not installed is not told to be put into the map', async () => {
  const entry = { package: 'nobody-has-this-package', file: 'data/a.jpg' };
  const [issue] = await check(
    makeFolder({ a: articleOf('photos/a.jpg') }, { 'photos/sources.json': { 'photos/a.jpg': entry } }),
  );
  expect(issue?.message).toContain('in the package nobody-has-this-package, which is not there');
});

test.each(['Überschrift 1', 'A_b', 'Новости дня', '!!!', 'x'.repeat(130)])(
  'a file %s.json that cannot be an address is told a name that can',
  async (name) => {
    const root = makeFolder({ [name]: articleJson() });
    const [issue, ...others] = await check(root);
    expect(others).toEqual([]);
    const offered = / Name it (\S+\.json)\.$/.exec(issue?.message ?? '')?.[1] ?? '';
    const file = join(root, issue?.file ?? '');
    renameSync(file, join(dirname(file), offered));
    expect(await check(root)).toEqual([]);
  },
);
