import { hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { slugFor } from '../../import/headline-slug.ts';
import type { WrittenArticle } from '../../model/article/article.ts';
import { parseWritten } from '../../model/article/parse-written.ts';
import { fileStamp } from '../../model/file-stamp.ts';
import { errorAt, type FileIssue, type Issue, type ParseResult } from '../../model/issues.ts';
import { isSlug, MAX_SLUG } from '../../model/slug.ts';
import { type ArticleSummary, summarise } from './article-summary.ts';
import { parseJsonFile } from './json-file.ts';
import { limitIssues } from './limit-issues.ts';
import { hasEntry, readProblem, readRegularFile } from './regular-file.ts';

/** File of an article and the result of reading it. Plain data, so that a later run can use it again. */
export interface ArticleFile {
  slug: string;
  /** From the edition's folder: `articles/<slug>.json`. */
  file: string;
  /** Stamp of the file as it was read. */
  stamp: string;
  /** Hash of the file's bytes, or of those of its last good version. */
  hash: string;
  /** Absent where the file has errors and no last good version. */
  summary?: ArticleSummary;
  /** Whether the file has errors, and `summary` is that of its last good version. */
  isLastGood?: true;
  issues: FileIssue[];
}

/** Folder of the article files, from the edition's folder. */
export const ARTICLES = 'articles';
export const articleFilePath = (slug: string): string => `${ARTICLES}/${slug}.json`;

/** Path of a free page's file, from the edition's folder. */
export const freePageFile = (slug: string): string => `pages/${slug}.json`;

/** Result of reading a JSON file of the edition. */
interface ReadResult<T> {
  /** Absent where the file has errors. */
  value?: T;
  issues: FileIssue[];
  /** Of the file's bytes; empty where it cannot be read. */
  hash: string;
  /** Adds line and column to issues of the value. */
  locateIssues(issues: Issue[]): FileIssue[];
}

/**
 * Reads and parses a JSON file of an edition. Never throws.
 *
 * @param file from the edition's folder
 */
export function readJsonFile<T>(
  root: string,
  file: string,
  parse: (value: unknown) => ParseResult<T>,
): ReadResult<T> {
  const result = readRegularFile(join(root, file));
  if ('bytes' in result) return parseJsonBytes(file, result.bytes, parse);
  return {
    issues: [{ ...errorAt([], result.problem), file }],
    hash: '',
    locateIssues: (issues) => issues.map((issue) => ({ ...issue, file })),
  };
}

/** Adds a sentence to the first error of a file. */
export function withNote(issues: readonly FileIssue[], note: string): FileIssue[] {
  const first = issues.find(({ severity }) => severity === 'error');
  return issues.map((issue) => (issue === first ? { ...issue, message: `${issue.message} ${note}` } : issue));
}

/** Hash of a file's bytes. */
export const hashOfFile = (bytes: Uint8Array): string => hash('sha1', bytes, 'base64url');

/**
 * Parses the bytes of a JSON file of an edition. Never throws.
 *
 * @param file from the edition's folder
 */
export function parseJsonBytes<T>(
  file: string,
  bytes: Uint8Array,
  parse: (value: unknown) => ParseResult<T>,
): ReadResult<T> {
  const json = parseJsonFile(file, bytes);
  const bytesHash = hashOfFile(bytes);
  if (json.value === undefined) return { issues: json.issues, hash: bytesHash, locateIssues: json.locate };
  const result = parse(json.value);
  return {
    ...(result.ok && json.issues.length === 0 ? { value: result.value } : {}),
    issues: [...json.issues, ...json.locate(limitIssues(result.ok ? result.warnings : result.issues))],
    hash: bytesHash,
    locateIssues: json.locate,
  };
}

/** Stamp of a file or folder; empty where there is none, or none that can be reached. Never throws. */
export function stampOfFile(path: string): string {
  try {
    return fileStamp(statSync(path, { throwIfNoEntry: false }));
  } catch {
    // A symbolic link to itself, or a folder without permission.
    return '';
  }
}

/** Issue of a file whose name cannot be a slug; none where it can. */
export function slugIssues(slug: string): Issue[] {
  if (isSlug(slug)) return [];
  return [
    errorAt(
      [],
      `has a name that cannot be an address: lower-case letters a to z, digits and single hyphens, at most ${MAX_SLUG}. Name it ${slugFor(slug) || 'my-story'}.json.`,
    ),
  ];
}

/** File of an article, and the article with its text; absent where the file has errors. */
export interface ReadArticle {
  file: ArticleFile;
  article?: WrittenArticle;
}

/** Reads the file of an article, whose name is its slug. */
export function readArticleFile(root: string, slug: string): ReadArticle {
  const path = articleFilePath(slug);
  const stamp = stampOfFile(join(root, path));
  const { value, issues, hash, locateIssues } = readJsonFile(root, path, parseWritten);
  const nameIssues = slugIssues(slug);
  if (nameIssues.length === 0 && value?.slug !== undefined && value.slug !== slug) {
    nameIssues.push(
      errorAt(
        ['slug'],
        `is "${value.slug}" and the file is called ${slug}.json. Make them equal, or leave "slug" out.`,
      ),
    );
  }
  const isGood = value !== undefined && nameIssues.length === 0;
  return {
    file: {
      slug,
      file: path,
      stamp,
      hash,
      ...(isGood ? { summary: summarise(value) } : {}),
      issues: [...issues, ...locateIssues(nameIssues)],
    },
    ...(isGood ? { article: value } : {}),
  };
}

/**
 * Names of the JSON files of a folder, without `.json`, sorted. Whatever has such a name is listed, so that reading it
 * tells what is wrong with it.
 *
 * @param folder from the edition's folder
 * @returns none where the folder is missing; an issue where it cannot be read
 */
export function jsonFilesIn(root: string, folder: string): { names: string[]; issues: FileIssue[] } {
  const path = join(root, folder);
  try {
    const names = readdirSync(path)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .map((name) => basename(name, '.json'))
      .sort();
    return { names, issues: [] };
  } catch (reason) {
    if (!hasEntry(path)) return { names: [], issues: [] };
    const problem =
      (reason as NodeJS.ErrnoException).code === 'ENOTDIR'
        ? 'is a file, and a folder is read here. Rename it or move it away.'
        : readProblem(path, reason);
    return { names: [], issues: [{ ...errorAt([], problem), file: folder }] };
  }
}

/** Slugs of all article files, sorted; none where the folder cannot be read. */
export const articleSlugs = (root: string): string[] => jsonFilesIn(root, ARTICLES).names;

/** Number of article files in an edition, without reading any. */
export const countArticles = (root: string): number => articleSlugs(root).length;
