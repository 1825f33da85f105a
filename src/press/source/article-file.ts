import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { WrittenArticle } from '../../model/article/article.ts';
import { readWritten } from '../../model/article/parse-written.ts';
import { errorAt, type Fault, type FileFault, type Verdict } from '../../model/issues.ts';
import { addressFaults } from './slug-issues.ts';
import { readSource } from './json-file.ts';
import { type StorySummary, summarise } from './article-summary.ts';

/** A story's file and what came of reading it. Plain data, so that it can be kept from one run to the next. */
export interface StoryFile {
  slug: string;
  /** From the edition's folder: `articles/<slug>.json`. */
  file: string;
  /** Tells that the file is still the one that was read, without reading it. */
  stamp: string;
  /** Of the file's bytes, or of those of its last good version. */
  hash: string;
  /** Absent where the file has errors and no last good version. */
  summary?: StorySummary;
  /** Whether the file has errors, and `summary` is that of its last good version. */
  isLastGood?: true;
  faults: FileFault[];
}

const ARTICLES = 'articles';
export const storyFile = (slug: string): string => `${ARTICLES}/${slug}.json`;

interface Read<T> {
  value?: T;
  faults: FileFault[];
  hash: string;
  place(faults: Fault[]): FileFault[];
}

/** Reads a file of an edition through its door. @param file from the edition's folder */
export function readJson<T>(root: string, file: string, door: (value: unknown) => Verdict<T>): Read<T> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, file));
  } catch (reason) {
    const code = (reason as NodeJS.ErrnoException).code;
    const message = code === 'ENOENT' ? 'is missing.' : `cannot be read (${code}).`;
    return {
      faults: [{ ...errorAt([], message), file }],
      hash: '',
      place: (faults) => faults.map((fault) => ({ ...fault, file })),
    };
  }
  return parseJson(file, bytes, door);
}

/** Names a file's bytes: same hash, same bytes. */
export const hashOfFile = (bytes: Uint8Array): string => hash('sha1', bytes, 'base64url');

/** Parses the bytes of a file of an edition. @param file from the edition's folder */
export function parseJson<T>(file: string, bytes: Uint8Array, door: (value: unknown) => Verdict<T>): Read<T> {
  const source = readSource(file, bytes);
  const known = hashOfFile(bytes);
  if (source.value === undefined) return { faults: source.faults, hash: known, place: source.place };
  const verdict = door(source.value);
  const found = [...source.faults, ...source.place(verdict.ok ? verdict.warnings : verdict.faults)];
  return {
    ...(verdict.ok && source.faults.length === 0 ? { value: verdict.value } : {}),
    faults: found,
    hash: known,
    place: source.place,
  };
}

/** What a file is known by without reading it; empty where there is none, or none that can be reached. */
export function stampOf(path: string): string {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat === undefined ? '' : `${stat.size} ${stat.mtimeMs} ${stat.ino}`;
  } catch {
    // A link that leads to itself, a folder that may not be entered.
    return '';
  }
}

/** Reads one story. The file's name is its slug. */
export function readStory(root: string, slug: string): { story: StoryFile; article?: WrittenArticle } {
  const file = storyFile(slug);
  const stamp = stampOf(join(root, file));
  const { value, faults, hash, place } = readJson(root, file, readWritten);
  const own = addressFaults(slug);
  if (own.length === 0 && value?.slug !== undefined && value.slug !== slug) {
    own.push(
      errorAt(
        ['slug'],
        `is "${value.slug}" and the file is called ${slug}.json. Make them equal, or leave "slug" out.`,
      ),
    );
  }
  const good = value !== undefined && own.length === 0;
  return {
    story: {
      slug,
      file,
      stamp,
      hash,
      ...(good ? { summary: summarise(value) } : {}),
      faults: [...faults, ...place(own)],
    },
    ...(good ? { article: value } : {}),
  };
}

/** The slugs of all story files. */
export function storySlugs(root: string): string[] {
  try {
    return readdirSync(join(root, ARTICLES))
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .map((name) => basename(name, '.json'))
      .sort();
  } catch {
    return [];
  }
}

/** How many stories a folder has, before any of them is read. */
export const countStories = (root: string): number => storySlugs(root).length;
