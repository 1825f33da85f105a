import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ArticleRecordsFile } from '../../../src/press/build/article-records.ts';
import type { ArticleFile } from '../../../src/press/source/article-file.ts';
import { makeFolder } from '../edition.ts';

const recordOf = (slug: string, stamp = '1'): ArticleFile => ({
  slug,
  file: `articles/${slug}.json`,
  stamp,
  hash: `hash of ${slug} ${stamp}`,
  issues: [],
});
const REVISION = { stamp: 's', id: 'i', last: { number: 2, at: '2026-01-01T00:00:00Z', hash: 'h' } };

const fileIn = () => join(makeFolder({}), 'cache', 'stories');
const linesOf = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;
const read = (file: string, version = 'v') => new ArticleRecordsFile(file, version).read();

test('only what changed is appended, and the last line of an article counts', () => {
  const file = fileIn();
  const [a, b, c] = ['a', 'b', 'c'].map((slug) => recordOf(slug)) as [ArticleFile, ArticleFile, ArticleFile];
  const records = new ArticleRecordsFile(file, 'v');
  expect(records.read()).toBeUndefined();
  records.write({ articles: [a, b, c], revisions: { b: REVISION } });
  expect(linesOf(file)).toBe(4);
  const later = new ArticleRecordsFile(file, 'v');
  const stored = later.read();
  expect(stored).toEqual({ articles: [a, b, c], revisions: { b: REVISION } });
  const [storedA] = (stored?.articles ?? []) as [ArticleFile];
  const changed = recordOf('b', '2');
  later.write({ articles: [storedA, changed], revisions: stored?.revisions ?? {} });
  expect(linesOf(file)).toBe(6);
  expect(read(file)).toEqual({ articles: [storedA, changed], revisions: { b: REVISION } });
  later.write({ articles: [storedA, changed], revisions: stored?.revisions ?? {} });
  expect(linesOf(file)).toBe(6);
});

test('a file with too many outdated lines is written anew', () => {
  const file = fileIn();
  const records = new ArticleRecordsFile(file, 'v');
  for (let i = 0; i < 1010; i++) records.write({ articles: [recordOf('a', String(i))], revisions: {} });
  expect(linesOf(file)).toBeLessThan(20);
  expect(read(file)?.articles).toEqual([recordOf('a', '1009')]);
});

test('a file that ends in half a line, or was changed by somebody else, is written anew', () => {
  const file = fileIn();
  const all = [recordOf('a'), recordOf('b')];
  new ArticleRecordsFile(file, 'v').write({ articles: all, revisions: {} });
  appendFileSync(file, '[{"slug":"c"');
  const records = new ArticleRecordsFile(file, 'v');
  expect(records.read()?.articles).toEqual(all);
  records.write({ articles: [recordOf('a', '2')], revisions: {} });
  expect(linesOf(file)).toBe(2);
  rmSync(file);
  records.write({ articles: [recordOf('a', '2')], revisions: {} });
  expect(read(file)?.articles).toEqual([recordOf('a', '2')]);
});

test('records of another version of the program are not read', () => {
  const file = fileIn();
  new ArticleRecordsFile(file, 'v').write({ articles: [recordOf('a')], revisions: {} });
  expect(read(file, 'w')).toBeUndefined();
});
