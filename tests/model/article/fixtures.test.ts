import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parseWritten } from '../../../src/model/article/parse-written.ts';
import { schemaFiles } from '../../../src/press/cli/schema-files.ts';
import { BROKEN_RULES, INVALID_SHAPES } from './invalid-fixtures.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(FIXTURES, ...path), 'utf8'));
const names = (...path: string[]): string[] => readdirSync(join(FIXTURES, ...path)).sort();

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const schema = ajv.compile(JSON.parse(schemaFiles()['article.schema.json'] ?? ''));

describe('valid fixtures', () => {
  test.each(names('valid'))('%s is valid for the parser and for the JSON Schema', (name) => {
    const value = read('valid', name);
    expect(parseWritten(value)).toMatchObject({ ok: true });
    expect(schema(value), JSON.stringify(schema.errors)).toBe(true);
  });
});

describe('fixtures of an invalid shape', () => {
  test('every file has an expectation', () => {
    expect(names('invalid', 'shape')).toEqual(Object.keys(INVALID_SHAPES).sort());
  });

  test.each(Object.entries(INVALID_SHAPES))(
    '%s is refused by both, and the parser names the path',
    (name, path) => {
      const value = read('invalid', 'shape', name);
      const verdict = parseWritten(value);
      expect(verdict.ok).toBe(false);
      if (!verdict.ok) expect(verdict.issues.map((issue) => issue.path)).toContainEqual(path);
      expect(schema(value)).toBe(false);
    },
  );
});

describe('fixtures that break a rule', () => {
  test('every file has an expectation', () => {
    expect(names('invalid', 'rule')).toEqual(Object.keys(BROKEN_RULES).sort());
  });

  test.each(Object.entries(BROKEN_RULES))(
    '%s is refused by the parser, which names the path',
    (name, path) => {
      const verdict = parseWritten(read('invalid', 'rule', name));
      expect(verdict.ok).toBe(false);
      if (!verdict.ok) expect(verdict.issues.map((issue) => issue.path)).toContainEqual(path);
    },
  );
});
