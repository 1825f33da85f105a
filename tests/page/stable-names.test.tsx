import { readFileSync } from 'node:fs';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { SHEETS } from '../../src/reader/specimen/Specimen.tsx';
import { Page } from './interface.tsx';

afterEach(cleanup);

const docs = readFileSync('docs/themes.md', 'utf8');
const promised = [...docs.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name),
);

test('every stable class name is on a page', () => {
  expect(promised.length).toBeGreaterThan(20);
  const found = new Set<string>();
  for (const sheet of Object.values(SHEETS)) {
    for (const element of render(<Page>{sheet}</Page>).container.querySelectorAll('[class]'))
      for (const name of element.classList) found.add(name);
    cleanup();
  }
  expect(promised.filter((name) => !found.has(name))).toEqual([]);
});
