import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { readSources } from './imports.ts';

const source = join(fileURLToPath(new URL('../..', import.meta.url)), 'src');

/** Parts whose patterns meet texts of strangers: comments, addresses, questions of a search, article JSON. */
const CHECKED = /^(?:model|page|server)\//;

interface Pattern {
  pattern: string;
  flags: string;
}

/** Every regular expression literal in a tree of ESTree nodes. */
function patternsIn(node: unknown): Pattern[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('regex' in node && node.regex) return [node.regex as Pattern];
  return Object.values(node).flatMap(patternsIn);
}

/** How the work of matching grows with the length of the text, counted in steps of the matcher; undefined where it is linear. */
function growthOf({ pattern, flags }: Pattern): string | undefined {
  const result = checkSync(pattern, flags, { timeout: null });
  if (result.status === 'safe') return undefined;
  return `/${pattern}/${flags}: ${result.status === 'vulnerable' ? result.complexity.summary : result.status}`;
}

test('every pattern that meets a stranger’s text takes work that grows no faster than the text (C16)', () => {
  const files = readSources(source).filter(({ path }) => CHECKED.test(path));
  const patterns = files.flatMap(({ path }) => {
    const text = readFileSync(join(source, path), 'utf8');
    const lang = path.endsWith('.tsx') ? 'tsx' : 'ts';
    return patternsIn(parseAst(text, { lang })).map((pattern) => ({ path, pattern }));
  });
  expect(patterns.length).toBeGreaterThan(50);
  const slow = patterns.flatMap(({ path, pattern }) => {
    const growth = growthOf(pattern);
    return growth === undefined ? [] : [`${path} ${growth}`];
  });
  expect(slow).toEqual([]);
});

test('a pattern whose work grows faster is told', () => {
  expect(growthOf({ pattern: '^(a+)+$', flags: '' })).toContain('exponential');
  expect(growthOf({ pattern: '\\s+$', flags: '' })).toContain('polynomial');
});
