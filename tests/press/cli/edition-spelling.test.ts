import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WrittenArticle } from '../../../src/model/article/article.ts';
import { importFile } from '../../../src/press/cli/import-file.ts';
import { articleJson, makeFolder, NOW } from '../edition.ts';

test('what was read takes the spelling of the edition, and doubles fold', async () => {
  const root = makeFolder({ ferry: articleJson({ tags: ['Night trains'], byline: ['Ann Lee'] }) });
  const file = join(root, 'page.txt');
  writeFileSync(
    file,
    `WORLD

A bridge opens after nine years

By ANN LEE

12 March 2024, 06:45

It opened on Monday, and four hundred people walked over it before noon, the county said.

Tags: night trains, Night-Trains, rivers, RIVERS, !!!
`,
  );
  const { code, text, written } = await importFile(file, 'page.txt', {}, { root, now: NOW });
  expect(code, text).toBe(0);
  const article = JSON.parse(readFileSync(join(root, written ?? ''), 'utf8')) as WrittenArticle;
  expect(article).toMatchObject({ section: 'World', byline: ['Ann Lee'], tags: ['Night trains', 'rivers'] });
});

test('so does a section that only stories name', async () => {
  const root = makeFolder({ ferry: articleJson({ alsoIn: ['Op-Ed'] }) });
  const file = join(root, 'page.txt');
  writeFileSync(
    file,
    'A bridge opens after nine years\n\n12 March 2024, 06:45\n\nIt opened on Monday, and four hundred people walked over it before noon, the county said.\n',
  );
  const { text, written } = await importFile(file, 'page.txt', { section: 'op ed' }, { root, now: NOW });
  expect(written, text).toBeDefined();
  expect(JSON.parse(readFileSync(join(root, written ?? ''), 'utf8'))).toMatchObject({ section: 'Op-Ed' });
});
