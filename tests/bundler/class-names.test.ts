import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ClassNames } from '../../src/bundler/class-names.ts';

/** Writes a folder of CSS Modules, by their paths. */
function folderOf(modules: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-names-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, css] of Object.entries(modules)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), css);
  }
  return folder;
}

const MODULES = {
  'story/Story.module.css': '.head { color: red } .head:hover, .head > .foot-note { color: blue }',
  'front/Band.module.css': '.band { color: red }',
  'style.css': '.story { color: red }',
};

test('every class of every module has a unique short name, in whatever order files are read', () => {
  const names = new ClassNames(folderOf(MODULES));
  expect(names.ofModule('Band')).toBe('A');
  expect(names.ofClass('Band', 'band')).toBe('A_a');
  expect(names.ofClass('Story', 'head')).toBe('B_a');
  expect(names.ofClass('Story', 'foot-note')).toBe('B_b');
});

test('names are unique with more modules and classes than letters', () => {
  const many = Array.from({ length: 60 }, (_, i) => `x${i}`);
  const sheet = many.map((name) => `.${name} { color: red }`).join('\n');
  const names = new ClassNames(
    folderOf(Object.fromEntries(many.map((name) => [`${name}.module.css`, sheet]))),
  );
  const all = many.flatMap((module) => many.map((name) => names.ofClass(module, name)));
  expect(new Set(all).size).toBe(all.length);
  for (const name of all) expect(name).toMatch(/^[A-Z][a-z]?_[a-z]{1,2}$/);
});

test('an unknown module or class is an error that names it', () => {
  const names = new ClassNames(folderOf(MODULES));
  expect(() => names.ofClass('Story', 'gone')).toThrow('Story.module.css has no class gone.');
  expect(() => names.ofModule('Gone')).toThrow('There is no Gone.module.css.');
});

test('two modules with the same name are an error', () => {
  const twice = folderOf({ ...MODULES, 'front/Story.module.css': '.head { color: blue }' });
  expect(() => new ClassNames(twice)).toThrow('There are two Story.module.css: give one another name.');
});
