import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { parseAst } from 'vite';
import { describe, expect, test, vi } from 'vitest';
import { readSources } from './imports.ts';

const source = join(fileURLToPath(new URL('../..', import.meta.url)), 'src');

/** Parts whose patterns meet texts of strangers: comments, addresses, questions of a search, article JSON, imports. */
const CHECKED = /^(?:import|model|page|server)\//;

interface Pattern {
  pattern: string;
  flags: string;
}

interface PatternOfFile extends Pattern {
  path: string;
}

type TreeNode = Readonly<Record<string, unknown>>;

/** Nodes of an ESTree tree that pass a test, without those within them. */
function nodesIn(node: unknown, passes: (node: TreeNode) => boolean): TreeNode[] {
  if (typeof node !== 'object' || node === null) return [];
  if (passes(node as TreeNode)) return [node as TreeNode];
  return Object.values(node).flatMap((child) => nodesIn(child, passes));
}

const checkedFiles = readSources(source).filter(({ path }) => CHECKED.test(path));

const treeOf = (path: string) =>
  parseAst(readFileSync(join(source, path), 'utf8'), { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' });

/** Every regular expression literal of the checked files. */
const literals: PatternOfFile[] = checkedFiles.flatMap(({ path }) =>
  nodesIn(treeOf(path), ({ regex }) => Boolean(regex)).map(({ regex }) => ({ path, ...(regex as Pattern) })),
);

/** Calls of `new RegExp` in a file. */
const constructions = (path: string): number =>
  nodesIn(
    treeOf(path),
    ({ type, callee }) => type === 'NewExpression' && (callee as { name?: string }).name === 'RegExp',
  ).length;

/** Regular expressions that files put together from texts, seen while their modules load and schemas are made. */
async function constructedBy(paths: readonly string[]): Promise<PatternOfFile[]> {
  const patterns: PatternOfFile[] = [];
  const Native = RegExp;
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(Native, {
      construct(target, parts, newTarget) {
        const pattern: RegExp = Reflect.construct(target, parts, newTarget);
        const caller = new Error().stack?.split('\n').find((frame) => frame.includes('/src/')) ?? '';
        const path = paths.find((candidate) => caller.includes(`/src/${candidate}`));
        const isNew = !patterns.some(
          (other) => other.pattern === pattern.source && other.flags === pattern.flags,
        );
        if (path !== undefined && isNew)
          patterns.push({ path, pattern: pattern.source, flags: pattern.flags });
        return pattern;
      },
    }),
  );
  try {
    for (const path of paths) await import(/* @vite-ignore */ join(source, path));
    const { writtenSchema, publishedSchema } = await import('../../src/model/article/schema/schema.ts');
    writtenSchema();
    publishedSchema();
  } finally {
    vi.unstubAllGlobals();
  }
  return patterns;
}

/** How the work of matching grows with the length of the text, counted in steps of the matcher; undefined where it is linear. */
function growthOf({ pattern, flags }: Pattern): string | undefined {
  // Without its limit in time, within which a busy machine would seem to be a slow pattern.
  const result = checkSync(pattern, flags, { timeout: null, attackTimeout: null });
  if (result.status === 'safe') return undefined;
  return `/${pattern}/${flags}: ${result.status === 'vulnerable' ? result.complexity.summary : result.status}`;
}

const slowOnes = (patterns: readonly PatternOfFile[]): string[] =>
  patterns.flatMap(({ path, ...pattern }) => {
    const growth = growthOf(pattern);
    return growth === undefined ? [] : [`${path} ${growth}`];
  });

describe('every pattern that meets a stranger’s text takes work that grows no faster than the text (C16)', () => {
  test('there are such patterns', () => expect(literals.length).toBeGreaterThan(250));
  // One test a file, since the proof of some patterns takes seconds.
  test.each([...new Set(literals.map(({ path }) => path))])('%s', (file) => {
    expect(slowOnes(literals.filter(({ path }) => path === file))).toEqual([]);
  });
});

describe('patterns that are put together from texts', async () => {
  const builders = checkedFiles.map(({ path }) => path).filter((path) => constructions(path) > 0);
  // Functions that build one are called by other modules of their part.
  const parts = [...new Set(builders.map((path) => path.split('/')[0]))];
  const loaded = checkedFiles.map(({ path }) => path).filter((path) => parts.includes(path.split('/')[0]));
  const patterns = await constructedBy(loaded);

  test.each(builders)('%s has its patterns checked', (path) => {
    const seen = patterns.filter((pattern) => pattern.path === path);
    expect(seen.length).toBeGreaterThanOrEqual(constructions(path));
  });

  test('their work grows no faster than the text either (C16)', () => {
    expect(slowOnes(patterns)).toEqual([]);
  });

  test('no pattern of an importer is slow on 80,000 blanks', () => {
    const imported = [...literals, ...patterns].filter(({ path }) => path.startsWith('import/'));
    expect(imported.length).toBeGreaterThan(200);
    const blanks = ' '.repeat(80_000);
    const slow = imported.filter(({ pattern, flags }) => {
      const expression = new RegExp(pattern, flags);
      // The time of the processor, since a busy machine takes longer.
      const start = process.cpuUsage();
      for (const text of [blanks, `Photo:${blanks}x`, `12 March${blanks}x`]) text.replace(expression, '');
      return process.cpuUsage(start).user > 100_000;
    });
    expect(slow).toEqual([]);
  });
});

test('a pattern whose work grows faster is told', () => {
  expect(growthOf({ pattern: '^(a+)+$', flags: '' })).toContain('exponential');
  expect(growthOf({ pattern: '\\s+$', flags: '' })).toContain('polynomial');
});
