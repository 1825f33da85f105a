import { describe, expect, test } from 'vitest';
import { parseJsonFile } from '../../../src/press/source/json-file.ts';

const parse = (text: string) => parseJsonFile('a.json', new TextEncoder().encode(text));

/** A text that is not JSON, what is said of it and on which line, and the text after doing what is said. */
const CASES: readonly [text: string, line: number, said: string, mended: (text: string) => string][] = [
  ['{\n “headline”: “A”\n}', 2, 'a quotation mark of a word processor', (text) => text.replace(/[“”]/g, '"')],
  ['{\n "headline": „A“,\n "a": 1}', 2, 'word processor', (text) => text.replace(/[„“]/g, '"')],
  ['{\n "headline”: "A"\n}', 2, 'word processor', (text) => text.replace(/”/g, '"')],
  ['{\n ‘headline’: "A"\n}', 2, 'word processor', (text) => text.replace(/[‘’]/g, '"')],
  ['{\n "a": «b»\n}', 2, 'word processor', (text) => text.replace(/[«»]/g, '"')],
  ['---\nheadline: A\n---\n', 1, 'is YAML', () => '{ "headline": "A" }'],
  ['headline: A\nbody:\n  - a\n', 1, 'is YAML', () => '{ "headline": "A", "body": ["a"] }'],
  [
    '{\n "a": 1,\n<<<<<<< HEAD\n "b": 1\n=======\n "b": 2\n>>>>>>> other\n}',
    3,
    'a merge that is not finished',
    (text) => text.replace(/<{7} .*\n|={7}\n(.*\n)*>{7} .*\n/g, ''),
  ],
];

describe('a text of another kind is named', () => {
  test.each(CASES)('%j', (text, line, said, mended) => {
    expect(parse(text).issues).toMatchObject([{ line, message: expect.stringContaining(said) }]);
    expect(parse(mended(text)).issues).toEqual([]);
  });

  test.each(['<!doctype html>\n<p>A</p>', '\n<article>', '<?xml version="1.0"?><rss/>'])('%j', (text) => {
    // tests/press/cli/import-file.test.ts follows the command.
    expect(parse(text).issues).toMatchObject([
      { message: expect.stringMatching(/^is HTML.*npm run import -- page\.txt/) },
    ]);
  });

  test('a line of blanks behind the error costs no more than its length', () => {
    const start = performance.now();
    expect(parse(`{"a": x${' '.repeat(200_000)}}`).issues).toHaveLength(1);
    // A walk back from each of them would take a minute.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test.each(['{"a": “}', '{"lead": "He said “no”", b}', '{"time": 12:30}', "{'a': 1}"])(
    'quotation marks inside a text are not blamed: %j',
    (text) => {
      const message = parse(text).issues[0]?.message ?? '';
      expect(message.includes('word processor')).toBe(text === '{"a": “}');
    },
  );
});
