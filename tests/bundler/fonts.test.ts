import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { SUBSETS } from '../../src/bundler/fonts.ts';

const page = fileURLToPath(new URL('../../src/page', import.meta.url));

/** A font face of the style sheet that is loaded from a file. */
interface Face {
  /** Name of its subset. */
  subset: string;
  /** Family and style. */
  of: string;
  codes: Set<number>;
}

/** Code points of a `unicode-range`. */
function codesOf(range: string): Set<number> {
  const codes = new Set<number>();
  for (const [, from = '', to = from] of range.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g))
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++) codes.add(code);
  return codes;
}

const faces: Face[] = [];
postcss.parse(readFileSync(join(page, 'style/fonts.css'), 'utf8')).walkAtRules('font-face', (rule) => {
  const values = new Map<string, string>();
  rule.walkDecls(({ prop, value }) => void values.set(prop, value));
  const subset = /@fonts\/(.+)\.woff2/.exec(values.get('src') ?? '')?.[1];
  if (subset === undefined) return;
  const of = `${values.get('font-family')} ${values.get('font-style')}`;
  faces.push({ subset, of, codes: codesOf(values.get('unicode-range') ?? '') });
});

describe('font faces', () => {
  test('a Latin face is loaded for the characters that its file has, and for no others', () => {
    const latin = faces.filter(
      ({ subset }) => /^source-(?:serif|sans)/.test(subset) && !/ext|cyr/.test(subset),
    );
    expect(latin.map(({ subset }) => subset)).toHaveLength(5);
    for (const { subset, codes } of latin) {
      const kept = new Set([...(SUBSETS[subset]?.keep ?? '')].map((letter) => letter.codePointAt(0)));
      expect([subset, [...codes].toSorted()]).toEqual([subset, [...kept].toSorted()]);
    }
  });

  test('no character has two faces of a family', () => {
    for (const face of faces)
      for (const other of faces)
        if (face !== other && face.of === other.of)
          expect([...face.codes].filter((code) => other.codes.has(code))).toEqual([]);
  });

  test('English text is in one face of each family', () => {
    const texts = `${readFileSync(join(page, 'i18n/en/en.ts'), 'utf8')}“‘A’ – b — c…” £1 €2 © 20 °C`;
    const codes = new Set([...texts.replaceAll('\n', '')].map((letter) => letter.codePointAt(0) ?? 0));
    for (const subset of ['source-serif-4', 'source-sans-3']) {
      const face = faces.find((one) => one.subset === subset);
      expect([...codes].filter((code) => !face?.codes.has(code))).toEqual([]);
    }
  });
});

test('no part of the interface is in italics, whose face is loaded for words with emphasis alone', () => {
  const modules = readdirSync(page, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.module.css'),
  );
  expect(modules.length).toBeGreaterThan(40);
  for (const file of modules)
    expect([file, readFileSync(join(page, file), 'utf8')].join(' ')).not.toMatch(/italic/);
});
