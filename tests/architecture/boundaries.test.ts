import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  boundaryIssues,
  cycles,
  featureIssues,
  importsOf,
  junkDrawers,
  packagesOf,
  rawHtmlSinks,
  readSources,
  type SourceFile,
  sharedNames,
  stageIssues,
  styleAttributes,
  twoWayFolders,
  uninjectedUses,
} from './imports.ts';

const files = readSources(join(fileURLToPath(new URL('../..', import.meta.url)), 'src'));

/** A file that breaks a rule, to show that the rule can fail. */
const file = (path: string, imports: string[] = [], text = ''): SourceFile => ({ path, imports, text });

describe('the boundaries between parts', () => {
  test('the source files of all parts are read', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(new Set(files.map(({ path }) => path.split('/')[0]))).toEqual(
      new Set(['model', 'import', 'page', 'reader', 'bundler', 'press', 'server']),
    );
  });

  test('no part imports upward, sideways or an entry', () => {
    expect(boundaryIssues(files)).toEqual([]);
    expect(boundaryIssues([file('press/a.ts', ['server/b.ts'])])).toHaveLength(1);
    expect(boundaryIssues([file('model/a.ts', ['page/b.tsx'])])).toHaveLength(1);
    expect(boundaryIssues([file('page/a.tsx', ['reader/app/App.tsx'])])).toHaveLength(1);
    expect(boundaryIssues([file('press/dev/edition-dev-plugin.ts', ['press/main.ts'])])).toHaveLength(1);
    expect(boundaryIssues([file('reader/app/a.tsx', ['page/b.tsx', 'model/c.ts'])])).toEqual([]);
  });

  test('features of the reader meet in app only', () => {
    expect(featureIssues(files)).toEqual([]);
    expect(featureIssues([file('reader/comments/a.ts', ['reader/search/b.ts'])])).toHaveLength(1);
    expect(featureIssues([file('reader/comments/a.ts', ['reader/data/b.ts'])])).toEqual([]);
  });

  test('each stage of the press imports those before it', () => {
    expect(stageIssues(files)).toEqual([]);
    expect(stageIssues([file('press/outputs/a.ts', ['press/release/b.ts'])])).toHaveLength(1);
    expect(stageIssues([file('press/release/a.ts', ['press/outputs/b.ts'])])).toEqual([]);
    expect(stageIssues([file('press/stage/a.ts')])).toHaveLength(1);
  });

  test('no two folders of a part import each other', () => {
    expect(twoWayFolders(files)).toEqual([]);
    expect(
      twoWayFolders([
        file('press/site/a.ts', ['press/render/b.ts']),
        file('press/render/b.ts', ['press/site/c.ts']),
      ]),
    ).toHaveLength(1);
  });

  test('no exported name stands for two things', () => {
    expect(sharedNames(files)).toEqual([]);
    expect(
      sharedNames([
        file('press/a.ts', [], 'export const A = 1;'),
        file('press/b.ts', [], 'export type A = 2;'),
      ]),
    ).toHaveLength(1);
  });

  test('no files import each other in a cycle', () => {
    expect(cycles(files)).toEqual([]);
    expect(cycles([file('model/a.ts', ['model/b.ts']), file('model/b.ts', ['model/a.ts'])])).toHaveLength(1);
  });

  test('no folder or file has a meaningless name', () => {
    expect(junkDrawers(files)).toEqual([]);
    expect(
      junkDrawers([file('page/utils/a.ts'), file('page/helpers.ts'), file('page/index.ts')]),
    ).toHaveLength(3);
  });

  test('no code turns text into HTML', () => {
    expect(rawHtmlSinks(files)).toEqual([]);
    expect(
      rawHtmlSinks([
        file('page/a.tsx', [], '<p dangerouslySetInnerHTML={x} />'),
        file('reader/b.ts', [], 'e.innerHTML = x'),
      ]),
    ).toHaveLength(2);
  });

  test('no element has a style attribute', () => {
    expect(styleAttributes(files)).toEqual([]);
    expect(styleAttributes([file('page/a.tsx', [], '<p style={{ color }} />')])).toHaveLength(1);
  });

  test('clock, network, storage and randomness come from the injected environment', () => {
    expect(uninjectedUses(files)).toEqual([]);
    expect(
      uninjectedUses([
        file('reader/comments/a.ts', [], 'const at = Date.now();'),
        file('page/a.tsx', [], 'localStorage.getItem("a")'),
        file('reader/data/b.ts', [], 'await fetch("/a")'),
        file('reader/environment/c.ts', [], 'localStorage.getItem("a")'),
      ]),
    ).toEqual(['reader/comments/a.ts', 'page/a.tsx', 'reader/data/b.ts']);
  });

  test('model and page import their own packages only', () => {
    expect(packagesOf(files, 'model')).toEqual(['schema-dts', 'valibot']);
    expect(packagesOf(files, 'page')).toEqual(['react']);
    expect(packagesOf([file('model/a.ts', ['valibot', 'react'])], 'model')).toEqual(['react', 'valibot']);
  });

  test('every form of import is recognised', () => {
    expect(
      importsOf(
        "import a from 'a';\nimport { b,\n c } from \"b\";\nexport { d } from 'd';\nimport 'e';\nconst f = import('f');\nimport type { G } from 'g';",
      ),
    ).toEqual(['a', 'b', 'd', 'e', 'f', 'g']);
  });
});
