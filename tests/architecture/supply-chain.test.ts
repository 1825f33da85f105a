import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const json = <T>(path: string): T => JSON.parse(readFileSync(join(project, path), 'utf8')) as T;

interface Locked {
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}

const { packages } = json<{ packages: Record<string, Locked> }>('package-lock.json');
const manifest = json<{
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}>('package.json');
const locked = Object.entries(packages).filter(([path]) => path !== '');

/** Licences under which the program and its packages can be distributed together. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);
/** Licences that require the package to stay replaceable: it is used unmodified and loaded at run time. */
const EXCHANGEABLE = new Set(['LGPL-3.0-or-later', 'MPL-2.0']);

/** Whether one choice of a licence expression is allowed. */
const isAllowed = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part) || EXCHANGEABLE.has(part)));

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('the packages of the program (P06)', () => {
  test('every package has an allowed licence', () => {
    const unclear = locked
      .filter(([, { license }]) => license === undefined || !isAllowed(license))
      .map(([path, { license }]) => `${nameOf(path)}: ${license ?? 'none'}`);
    expect(unclear).toEqual([]);
  });

  test('install scripts are listed by name, and one package may run its own', () => {
    const scripts = new Set(
      locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)),
    );
    expect([...scripts].filter((name) => !(name in manifest.allowScripts))).toEqual([]);
    const allowed = Object.entries(manifest.allowScripts).filter(([, isRun]) => isRun);
    expect(allowed.map(([name]) => name)).toEqual(['better-sqlite3']);
  });

  test('every version is pinned, has its hash, and names no registry', () => {
    const wanted = {
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.devDependencies,
    };
    expect(
      Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-beta\.\d+)?$/.test(version)),
    ).toEqual([]);
    expect(locked.filter(([, { integrity, link }]) => integrity === undefined && !link)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
