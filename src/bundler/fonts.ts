import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A face as the page uses it: which file it is cut from, and how far. */
interface Cut {
  file: string;
  /** Ranges or pinned values of the variable axes. */
  axes: Record<string, number | { min: number; max: number }>;
  /** Characters kept. */
  keep: string;
}

const span = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** What Western European news is set in: fontsource's Latin range without its rarest signs. */
const LATIN = [
  span(0x20, 0x7e),
  span(0xa0, 0xff),
  span(0x131, 0x131),
  span(0x152, 0x153),
  '\u02bb\u02bc\u02c6\u02da\u02dc',
  span(0x2010, 0x2015),
  '\u2018\u2019\u201a\u201c\u201d\u201e\u2020\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2116\u2122\u2190\u2191\u2192\u2193\u2212\u00d7',
].join('');

const ARABIC = `${span(0x600, 0x6ff)}${span(0x200c, 0x200f)}${span(0x20, 0x7e)}\u00ab\u00bb\u00a0\u2010\u2013\u2014\u2026`;
const ARMENIAN = span(0x531, 0x556) + span(0x559, 0x58a) + span(0x58d, 0x58f);
const LATIN_EXT = `${span(0x100, 0x17f)}${span(0x218, 0x21b)}${span(0x1e80, 0x1e85)}\u1e9e${span(0x1ea0, 0x1ef9)}`;
const CYRILLIC = `${span(0x400, 0x45f)}${span(0x490, 0x491)}${span(0x4b0, 0x4b1)}\u2116`;

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';

/** Faces by the name the style sheets use; the ranges are those of LOOK. */
const CUTS: Readonly<Record<string, Cut>> = {
  'source-serif-4': {
    file: `${serif}-latin-opsz-normal.woff2`,
    axes: { opsz: { min: 18, max: 60 }, wght: { min: 400, max: 600 } },
    keep: LATIN,
  },
  'source-serif-4-italic': {
    file: `${serif}-latin-opsz-italic.woff2`,
    axes: { opsz: 18, wght: 400 },
    keep: LATIN,
  },
  'source-sans-3': {
    file: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 600 } },
    keep: LATIN,
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

async function cut({ file, axes, keep }: Cut): Promise<Uint8Array> {
  const { default: subset } = await import('subset-font');
  return subset(readFileSync(resolve(file)), keep, { targetFormat: 'woff2', variationAxes: axes });
}

/** Cuts one face, or takes it from the cache of an earlier build. */
async function cached(name: string, folder: string): Promise<string> {
  const made = CUTS[name];
  if (made === undefined) throw new Error(`There is no face called ${name}.`);
  const key = createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 12);
  const path = join(folder, `${name}-${key}.woff2`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const half = `${path}.${process.pid}`;
    writeFileSync(half, await cut(made));
    renameSync(half, path);
  }
  return path;
}

/**
 * Lets style sheets write `url("@fonts/NAME.woff2")`: the face is cut out of its package at the first build
 * (licences in the packages) and kept beside the bundler's own cache.
 */
export function fonts(project: string): Plugin {
  const folder = join(project, 'node_modules', '.cache', 'broadsheet-fonts');
  return {
    name: 'broadsheet-fonts',
    async config() {
      const alias = await Promise.all(
        Object.keys(CUTS).map(async (name) => ({
          find: `@fonts/${name}.woff2`,
          replacement: await cached(name, folder),
        })),
      );
      return { resolve: { alias } };
    },
  };
}
