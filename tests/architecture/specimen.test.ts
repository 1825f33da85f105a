import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../page/interface.tsx';
import { readSources, type SourceFile } from './imports.ts';
import { onlyInSpecimen } from './only-in-specimen.ts';

const SRC = join(import.meta.dirname, '../../src');

test('nothing is there for the specimen alone', () => {
  expect(onlyInSpecimen(readSources(SRC))).toEqual([]);
});

test.each(Object.keys(en.comments))('the text comments.%s is shown outside the specimen', (key) => {
  const uses = readSources(SRC).filter(
    ({ path, text }) =>
      !path.startsWith('reader/specimen/') && new RegExp(`\\bcomments\\.${key}\\b`).test(text),
  );
  expect(uses.map(({ path }) => path)).not.toEqual([]);
});

test('an export and a prop that the specimen alone uses are found', () => {
  const source = (path: string, text: string): SourceFile => ({ path, text, imports: [] });
  expect(
    onlyInSpecimen([
      source('page/A.tsx', 'export function Used() {}\nexport function Unused() {}'),
      source('reader/app/Route.tsx', "import { Used } from '../../page/A.tsx';\n<Used a={() => <b />} />"),
      source(
        'reader/specimen/Sheet.tsx',
        'import { Unused, Used } from \'../../page/A.tsx\';\n<Used a="x y" b={1} c />; <Unused />;',
      ),
    ]),
  ).toEqual(['Used b', 'Used c', 'page/A.tsx Unused']);
});
