import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { WrittenArticle } from '../../model/article/article.ts';
import { parseWritten } from '../../model/article/parse-written.ts';
import { errorAt, type FileIssue, type Issue, type ParseResult } from '../../model/issues.ts';
import { type ArticleSummary, summarise } from './article-summary.ts';
import { parseJsonFile } from './json-file.ts';
import { slugIssues } from './slug-issues.ts';

/** A story's file and what came of reading it. Plain data, so that it can be kept from one run to the next. */
export interface ArticleFile {
  slug: string;
  /** From the edition's folder: `articles/<slug>.json`. */
  file: string;
  /** Tells that the file is still the one that was read, without reading it. */
  stamp: string;
  /** Of the file's bytes, or of those of its last good version. */
  hash: string;
  /** Absent where the file has errors and no last good version. */
  summary?: ArticleSummary;
  /** Whether the file has errors, and `summary` is that of its last good version. */
  isLastGood?: true;
  issues: FileIssue[];
}

const ARTICLES = 'articles';
export const articleFile = (slug: string): string => `${ARTICLES}/${slug}.json`;

interface Read<T> {
  value?: T;
  issues: FileIssue[];
  hash: string;
  locateIssues(issues: Issue[]): FileIssue[];
}

/** Reads a file of an edition through its door. @param file from the edition's folder */
export function readJsonFile<T>(
  root: string,
  file: string,
  door: (value: unknown) => ParseResult<T>,
): Read<T> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, file));
  } catch (reason) {
    const code = (reason as NodeJS.ErrnoException).code;
    const message = code === 'ENOENT' ? 'is missing.' : `cannot be read (${code}).`;
    return {
      issues: [{ ...errorAt([], message), file }],
      hash: '',
      locateIssues: (issues) => issues.map((issue) => ({ ...issue, file })),
    };
  }
  return parseJsonBytes(file, bytes, door);
}

/** Names a file's bytes: same hash, same bytes. */
export const hashOfFile = (bytes: Uint8Array): string => hash('sha1', bytes, 'base64url');

/** Parses the bytes of a file of an edition. @param file from the edition's folder */
export function parseJsonBytes<T>(
  file: string,
  bytes: Uint8Array,
  door: (value: unknown) => ParseResult<T>,
): Read<T> {
  const source = parseJsonFile(file, bytes);
  const known = hashOfFile(bytes);
  if (source.value === undefined) return { issues: source.issues, hash: known, locateIssues: source.locate };
  const verdict = door(source.value);
  const found = [...source.issues, ...source.locate(verdict.ok ? verdict.warnings : verdict.issues)];
  return {
    ...(verdict.ok && source.issues.length === 0 ? { value: verdict.value } : {}),
    issues: found,
    hash: known,
    locateIssues: source.locate,
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
export function readArticleFile(
  root: string,
  slug: string,
): { story: ArticleFile; article?: WrittenArticle } {
  const file = articleFile(slug);
  const stamp = stampOf(join(root, file));
  const { value, issues, hash, locateIssues } = readJsonFile(root, file, parseWritten);
  const own = slugIssues(slug);
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
      issues: [...issues, ...locateIssues(own)],
    },
    ...(good ? { article: value } : {}),
  };
}

/** The slugs of all story files. */
export function articleSlugs(root: string): string[] {
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
export const countArticles = (root: string): number => articleSlugs(root).length;
