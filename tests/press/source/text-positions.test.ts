import { afterEach, expect, test, vi } from 'vitest';
import { parseWritten } from '../../../src/model/article/parse-written.ts';
import { errorAt, type FileIssue } from '../../../src/model/issues.ts';
import { parseJsonBytes } from '../../../src/press/source/article-file.ts';
import { parseJsonFile } from '../../../src/press/source/json-file.ts';
import { TextPositions } from '../../../src/press/source/text-positions.ts';

afterEach(() => vi.restoreAllMocks());

test('a character’s line and column', () => {
  const positions = new TextPositions('ab\ncd\n\nef');
  expect([0, 2, 3, 6, 7, 8].map((offset) => positions.at(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 4, column: 2 },
  ]);
});

test('of a key that is there twice, the first', () => {
  expect(new TextPositions('{"a":1,\n"a":2}').of(['a'])).toEqual({ line: 1, column: 6 });
});

/** Steps of the searches and copies whose length grows with what they go through, while a function runs. */
function stepsOf(run: () => FileIssue[]): number {
  let steps = 0;
  const { slice, split } = String.prototype;
  const { find } = Array.prototype;
  vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, ...range) {
    const part = slice.apply(this, range);
    steps += part.length;
    return part;
  });
  vi.spyOn(String.prototype, 'split').mockImplementation(function (this: string, ...rest: unknown[]) {
    const parts = (split as (...rest: unknown[]) => string[]).apply(this, rest);
    steps += parts.length;
    return parts;
  });
  vi.spyOn(Array.prototype, 'find').mockImplementation(function (this: unknown[], test) {
    return find.call(this, (...item) => {
      steps++;
      return test(...item);
    });
  });
  const issues = run();
  vi.restoreAllMocks();
  expect(issues.length).toBeGreaterThan(1);
  return steps;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const list = (count: number, item: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => item(i)).join(',\n');
const SIZES = [300, 1200] as const;

test.each([
  [
    'blocks',
    (n: number) => `{"body":[${list(n, () => '{"type":"q"}')}]}`,
    (i: number) => ['body', i, 'type'],
  ],
  ['keys', (n: number) => `{${list(n, (i) => `"k${i}":1`)}}`, (i: number) => [`k${i}`]],
])('the steps to find many %s in a file grow no faster than the file', (_, text, path) => {
  const [few, many] = SIZES.map((size) => {
    const { locate } = parseJsonFile('a.json', bytes(text(size)));
    return stepsOf(() => locate(Array.from({ length: size }, (_, i) => errorAt(path(i), 'x'))));
  });
  expect(many).toBeLessThan(5 * (few ?? 0) + 1);
});

test('the steps to read a file with an unknown key in every block grow no faster than the file', () => {
  const article = (n: number) =>
    `{"headline":"h","section":"World","published":"2026-11-24T09:00:00Z","body":[${list(n, (i) => `{"type":"paragraph","txt":"${i}"}`)}]}`;
  const [few, many] = SIZES.map((size) =>
    stepsOf(() => parseJsonBytes('articles/a.json', bytes(article(size)), parseWritten).issues),
  );
  expect(many).toBeLessThan(5 * (few ?? 0));
});
