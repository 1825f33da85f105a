import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
function run(program: string, args: string[], cwd = project) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'node_modules', program), ...args],
    { cwd, encoding: 'utf8' },
  );
  return { status, text: stdout + stderr };
}

/** Lints a file at a path of the project, in a temporary folder with the project's rules. */
function lint(path: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-wall-'));
  const {
    vcs: _,
    $schema: __,
    ...rules
  } = JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  const result = run('@biomejs/biome/bin/biome', ['lint', path], folder);
  rmSync(folder, { recursive: true });
  return result;
}

describe('the linter enforces the boundaries', () => {
  test.each([
    ['src/model/x.ts', "import { useState } from 'react';\nexport const a = useState;\n"],
    ['src/model/x.ts', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n"],
    ['src/model/x.ts', "import { Shell } from '../page/layout/Shell.tsx';\nexport const a = Shell;\n"],
    ['src/page/x.tsx', "import { useLocation } from 'react-router-dom';\nexport const a = useLocation;\n"],
    ['src/page/x.tsx', "import { App } from '../reader/app/App.tsx';\nexport const a = App;\n"],
    ['src/reader/x.ts', "import { makeApi } from '../server/app.ts';\nexport const a = makeApi;\n"],
    ['src/press/x.ts', "import { useState } from 'react';\nexport const a = useState;\n"],
    ['src/server/x.ts', "import { cardOf } from '../press/lists.ts';\nexport const a = cardOf;\n"],
    ['src/page/x.tsx', 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n'],
  ])('%s must not contain %j', (path, text) => {
    const { status, text: said } = lint(path, text);
    expect(status, said).not.toBe(0);
    expect(said).toMatch(/noRestrictedImports|noDangerouslySetInnerHtml/);
  });

  test('and accepts what a part may import', () => {
    expect(
      lint('src/model/x.ts', "import * as v from 'valibot';\nexport const a = v.string();\n").status,
    ).toBe(0);
  });
});

describe('the compiler enforces the boundaries', () => {
  /** Compiles a file with the settings of `part`. */
  function compile(part: string, text: string) {
    const folder = mkdtempSync(join(project, 'node_modules', '.wall-'));
    writeFileSync(join(folder, 'x.ts'), text);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: `../../src/${part}/tsconfig.json`,
        compilerOptions: {
          composite: false,
          rootDir: '.',
          outDir: 'out',
          tsBuildInfoFile: null,
          declaration: false,
          emitDeclarationOnly: false,
          noEmit: true,
        },
        include: ['x.ts'],
        references: [],
      }),
    );
    const result = run('typescript/bin/tsc', ['-p', folder]);
    rmSync(folder, { recursive: true });
    return result;
  }

  test.each([
    ['model', 'export const a = document.title;\n', 'TS2584'],
    ['model', 'export const a = process.env;\n', 'TS2591'],
    ['model', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n", 'TS2591'],
    ['page', 'export const a = process.env;\n', 'TS2591'],
    ['press', 'export const a = window.name;\n', 'TS2304'],
    ['server', 'export const a = document.title;\n', 'TS2584'],
  ])('%s cannot use %j', (part, text, code) => {
    const { status, text: said } = compile(part, text);
    expect(status).not.toBe(0);
    expect(said).toContain(code);
  });

  test('and accepts what a part may import', () => {
    expect(
      compile('press', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n"),
    ).toMatchObject({ status: 0 });
  });
});
