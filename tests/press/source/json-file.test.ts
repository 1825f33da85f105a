import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWritten } from '../../../src/model/article/parse-written.ts';
import { errorAt } from '../../../src/model/issues.ts';
import { issueLine, parseJsonFile } from '../../../src/press/source/json-file.ts';
import { samplesOf } from '../../samples.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const issue = (text: string | Uint8Array) =>
  parseJsonFile('a.json', typeof text === 'string' ? bytes(text) : text).issues[0];

describe('a text that is not JSON (S12)', () => {
  test.each([
    ['', undefined, 'is empty'],
    ['{\n "a": 1\n "b": 2\n}', 3, 'no comma'],
    ['{\n "a" 1\n}', 2, 'no colon'],
    ['{ "a": 1,\n}', 2, 'a comma before } must go'],
    ['["a",\n]', 2, 'a comma before ] must go'],
    ['{ a: 1 }', 1, 'double quotes'],
    ["{\n 'a': 1 }", 2, 'Put text in double quotes'],
    ['{"a": tru}', 1, 'true, false and null'],
    ['{"a": 1}\n// note\n', 2, 'JSON has none'],
    ['{"a": 1}\n{"b": 2}', 2, 'more after the end'],
    ['{"a": "text\nwith a break"}', 1, 'closing double quote'],
    ['{"a": "\\x"}', 1, 'Write \\\\'],
    ['{"a": 01}', 1, 'not JSON'],
    ['{"a": [1, 2', 1, 'Expected ]'],
    ['{"a": "\t"}', 1, '\\t'],
  ])('%j names the line and what was expected', (text, line, what) => {
    expect(issue(text)?.line).toBe(line);
    expect(issue(text)?.message).toContain(what);
  });

  test('UTF-16 and bytes that are not UTF-8 are errors; a byte-order mark of UTF-8 is ignored', () => {
    expect(issue(Uint8Array.of(0xff, 0xfe, 0x7b, 0))?.message).toContain('UTF-16');
    expect(issue(Uint8Array.of(0xfe, 0xff, 0, 0x7b))?.message).toContain('UTF-16');
    expect(issue(Uint8Array.of(0x7b, 0, 0x7d, 0))?.message).toContain('UTF-16');
    expect(issue(Uint8Array.of(0x22, 0xff, 0x22))?.message).toContain('UTF-8');
    expect(parseJsonFile('a.json', bytes('\ufeff{"a":1}')).value).toEqual({ a: 1 });
  });

  test.each([
    ['in a list', `["x\n,${'['.repeat(1_900_000)}`],
    ['in objects', `["x\n,${'{"a":'.repeat(390_000)}`],
    ['behind a comment with a quote in it', `/*"*/${'['.repeat(1_900_000)}`],
  ])('2 MB of brackets behind a quote that is not closed, %s, do not overflow the stack', (_, text) => {
    expect(issue(text)).toMatchObject({ severity: 'error', line: 1 });
  });

  test('more than 2 MB and more than 64 levels are refused', () => {
    expect(issue(`"${'a'.repeat(2_000_000)}"`)?.message).toContain('2,000,000');
    expect(issue('['.repeat(65) + ']'.repeat(65))).toMatchObject({ line: 1, column: 65 });
    expect(issue('['.repeat(100_000))?.message).toContain('more than 64');
    expect(issue('{"a":'.repeat(100_000))?.message).toContain('more than 64');
    expect(parseJsonFile('a.json', bytes('['.repeat(64) + ']'.repeat(64))).issues).toEqual([]);
  });
});

describe('where an issue is', () => {
  const text = '{\n  "headline": "a",\n  "body": [\n    "one",\n    { "type": "photo", "src": 5 }\n  ]\n}';
  const { locate } = parseJsonFile('articles/a.json', bytes(text));
  test.each([
    [['headline'], 2],
    [['body', 1, 'src'], 5],
    [['body', 1, 'alt'], 5],
    [['body', 0], 4],
    [['section'], 1],
    [[], 1],
  ])('%j stands on line %i', (path, line) => expect(locate([errorAt(path, 'x')])[0]?.line).toBe(line));

  test('an issue is one line that editors and terminals can follow', () => {
    expect(issueLine(locate([errorAt(['body', 1, 'src'], 'must be text.')])[0] ?? errorless)).toBe(
      'articles/a.json:5:31  error  body[1].src must be text.',
    );
  });
  const errorless = { severity: 'error' as const, file: '', path: [], message: '' };

  test('a repeated key is named, at any depth', () => {
    const found = parseJsonFile(
      'a.json',
      bytes('{"a":{"b":1,\n"b":2},"c":"x:y","d":[{"e":1,"e":1}]}'),
    ).issues;
    expect(found.map(({ path }) => path)).toEqual([
      ['a', 'b'],
      ['d', 0, 'e'],
    ]);
    expect(parseJsonFile('a.json', bytes('{"a":"b:c \\" : ","d":{"a":1}}')).issues).toEqual([]);
  });
});

test('no bytes throw, and what is accepted is what JSON.parse accepts (S12)', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.json().map(bytes),
        fc.string({ unit: 'binary' }).map(bytes),
      ),
      (input) => {
        const { value, issues } = parseJsonFile('a.json', input);
        if (value !== undefined && issues.length === 0) {
          expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(new TextDecoder().decode(input))));
        }
      },
    ),
    { numRuns: 1000 },
  );
});

const suite = samplesOf('hostile/JSONTestSuite/test_parsing');
if (suite !== undefined) {
  describe('JSONTestSuite (S12)', () => {
    test.each(readdirSync(suite))('%s', (name) => {
      const { value, issues } = parseJsonFile(name, readFileSync(join(suite, name)));
      if (name.startsWith('n_')) expect(value).toBeUndefined();
      if (name.startsWith('y_')) {
        // The one valid case that the contract itself refuses is a key that is there twice.
        if (!name.includes('duplicated')) expect(issues).toEqual([]);
        expect(parseWritten(value).ok).toBe(false);
      }
      if (value === undefined) expect(issues[0]?.message.length).toBeGreaterThan(10);
    });
  });
}
