import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A font subset: its source file, its axes and its characters. */
interface Subset {
  file: string;
  /** Ranges or pinned values of the variable axes. */
  axes: Record<string, number | { min: number; max: number }>;
  /** Characters that stay in the subset. */
  keep: string;
}

/** Returns the characters from one code point to another. */
const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** Characters of English, and the marks that interfaces and newsrooms of every language set. */
const BASIC = [
  range(0x20, 0x7e),
  '\u00a0\u00a3\u00a7\u00a9\u00ab\u00ae\u00b0\u00b7\u00bb\u00bd\u00d7',
  range(0x2010, 0x2015),
  '\u2018\u2019\u201a\u201c\u201d\u201e\u2020\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2122\u2190\u2191\u2192\u2193\u2212',
].join('');

/** The rest of fontsource's Latin range without its rarest: letters with accents, which many articles have none of. */
const LATIN_1 = [
  range(0xa1, 0xff),
  range(0x131, 0x131),
  range(0x152, 0x153),
  '\u02bb\u02bc\u02c6\u02da\u02dc',
]
  .join('')
  .replace(/[\u00a3\u00a7\u00a9\u00ab\u00ae\u00b0\u00b7\u00bb\u00bd\u00d7]/g, '');

const ARABIC = `${range(0x600, 0x6ff)}${range(0x200c, 0x200f)}${range(0x20, 0x7e)}\u00ab\u00bb\u00a0\u2010\u2013\u2014\u2026`;
const ARMENIAN = range(0x531, 0x556) + range(0x559, 0x58a) + range(0x58d, 0x58f);
const LATIN_EXT = `${range(0x100, 0x17f)}${range(0x218, 0x21b)}${range(0x1e80, 0x1e85)}\u1e9e${range(0x1ea0, 0x1ef9)}`;
const CYRILLIC = `${range(0x400, 0x45f)}${range(0x490, 0x491)}${range(0x4b0, 0x4b1)}\u2116`;

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';

/** Font subsets by the name that style sheets use. */
export const SUBSETS: Readonly<Record<string, Subset>> = {
  'source-serif-4': {
    file: `${serif}-latin-opsz-normal.woff2`,
    axes: { opsz: { min: 18, max: 60 }, wght: { min: 400, max: 600 } },
    keep: BASIC,
  },
  'source-serif-4-latin-1': {
    file: `${serif}-latin-opsz-normal.woff2`,
    axes: { opsz: { min: 18, max: 60 }, wght: { min: 400, max: 600 } },
    keep: LATIN_1,
  },
  'source-serif-4-italic': {
    file: `${serif}-latin-opsz-italic.woff2`,
    axes: { opsz: 18, wght: 400 },
    keep: BASIC + LATIN_1,
  },
  'source-sans-3': {
    file: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 600 } },
    keep: BASIC,
  },
  'source-sans-3-latin-1': {
    file: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 600 } },
    keep: LATIN_1,
  },
  'source-serif-4-latin-ext': {
    file: `${serif}-latin-ext-opsz-normal.woff2`,
    axes: { opsz: { min: 18, max: 60 }, wght: { min: 400, max: 600 } },
    keep: LATIN_EXT,
  },
  'source-sans-3-latin-ext': {
    file: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
    axes: { wght: { min: 400, max: 600 } },
    keep: LATIN_EXT,
  },
  'source-serif-4-cyrillic': {
    file: `${serif}-cyrillic-opsz-normal.woff2`,
    axes: { opsz: { min: 18, max: 60 }, wght: { min: 400, max: 600 } },
    keep: CYRILLIC,
  },
  'source-sans-3-cyrillic': {
    file: '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2',
    axes: { wght: { min: 400, max: 600 } },
    keep: CYRILLIC,
  },
  'noto-naskh-arabic': {
    file: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    axes: { wght: { min: 400, max: 600 } },
    keep: ARABIC,
  },
  'noto-serif-armenian': {
    file: '@fontsource-variable/noto-serif-armenian/files/noto-serif-armenian-armenian-wght-normal.woff2',
    axes: { wght: { min: 400, max: 600 } },
    keep: ARMENIAN,
  },
};

const resolve = createRequire(import.meta.url).resolve;

async function makeSubset({ file, axes, keep }: Subset): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(readFileSync(resolve(file)), keep, { targetFormat: 'woff2', variationAxes: axes });
}

/** Returns the path of a font subset, generating it unless an earlier build has cached it. */
async function cachedSubset(name: string, folder: string): Promise<string> {
  const subset = SUBSETS[name];
  if (subset === undefined) throw new Error(`There is no font called ${name}.`);
  const key = createHash('sha256').update(JSON.stringify(subset)).digest('hex').slice(0, 12);
  const path = join(folder, `${name}-${key}.woff2`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    // Renamed when it is complete, since builds at the same time share the cache.
    const partial = `${path}.${process.pid}`;
    writeFileSync(partial, await makeSubset(subset));
    renameSync(partial, path);
  }
  return path;
}

/**
 * Vite plugin that resolves `url("@fonts/NAME.woff2")` in style sheets to a font subset. Subsets are generated from npm
 * packages, which hold the licences, at the first build, and cached.
 */
export function fonts(project: string): Plugin {
  const folder = join(project, 'node_modules', '.cache', 'broadsheet-fonts');
  return {
    name: 'broadsheet-fonts',
    async config() {
      const alias = await Promise.all(
        Object.keys(SUBSETS).map(async (name) => ({
          find: `@fonts/${name}.woff2`,
          replacement: await cachedSubset(name, folder),
        })),
      );
      return { resolve: { alias } };
    },
  };
}
