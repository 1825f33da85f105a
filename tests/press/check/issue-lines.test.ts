import { expect, test } from 'vitest';
import { type FileIssue, warningAt } from '../../../src/model/issues.ts';
import { issueLines } from '../../../src/press/check/issue-lines.ts';

const message = '"Sport" is not one of the sections of edition.json. It gets a page after the listed ones.';
const inFiles = (count: number): FileIssue[] =>
  Array.from({ length: count }, (_, i) => ({
    ...warningAt(['section'], message),
    file: `articles/a${i}.json`,
    line: 2,
    column: 3,
  }));

test('a warning that 20,000 articles have is one line with a count', () => {
  expect(issueLines(inFiles(20_000))).toEqual([
    `articles/a0.json:2:3  warning  section ${message} The same in 19,999 more files, the next is articles/a1.json; npm run check -- --json names all.`,
  ]);
});

test('the same in a few files, and many in one file, keep a line each', () => {
  expect(issueLines(inFiles(10))).toHaveLength(10);
  expect(issueLines(inFiles(30).map((issue) => ({ ...issue, file: 'articles/a.json' })))).toHaveLength(30);
});

test('the order of the list stays', () => {
  const other = { ...warningAt([], 'is not read.'), file: 'articles/a0.txt' };
  const lines = issueLines([other, ...inFiles(11), other]);
  expect(lines.map((line) => line.split(/[: ]/, 1)[0])).toEqual([
    'articles/a0.txt',
    'articles/a0.json',
    'articles/a0.txt',
  ]);
});
