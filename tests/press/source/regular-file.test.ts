import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isLoop } from '../../../src/press/source/regular-file.ts';
import { makeFolder } from '../edition.ts';

test('a link is a loop where it leads to itself or to a folder it lies in', () => {
  const root = makeFolder({});
  const make = (name: string, target: string) => symlinkSync(target, join(root, 'articles', name));
  mkdirSync(join(root, 'other'));
  writeFileSync(join(root, 'other', 'a.json'), '{}');
  make('self', 'self');
  make('here', '.');
  make('above', '..');
  make('elsewhere', '../other');
  make('file.json', '../other/a.json');
  make('nothing', 'nowhere');
  const loops = ['self', 'here', 'above', 'elsewhere', 'file.json', 'nothing', 'none'].filter((name) =>
    isLoop(join(root, 'articles', name)),
  );
  expect(loops).toEqual(['self', 'here', 'above']);
});
