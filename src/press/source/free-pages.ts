import { createHash } from 'node:crypto';
import { parseFreePage, type WrittenFreePage } from '../../model/edition/free-page.ts';
import type { FileIssue } from '../../model/issues.ts';
import { freePageFile, jsonFilesIn, readJsonFile, slugIssues, withNote } from './article-file.ts';
import type { LastGoodPages } from './last-good-versions.ts';

/** Pages of an edition that are no articles: `pages/*.json`. */
export interface FreePages {
  /** By slug; those with errors in their last good versions, or left out where there is none. */
  pages: Map<string, WrittenFreePage>;
  /** Hash of the file that each of them was read from. */
  hashes: Map<string, string>;
  /** Slugs of those that are last good versions. */
  lastGood: string[];
  issues: FileIssue[];
  /** Number of files, those with errors included. */
  count: number;
  /** Hash of all files. */
  hash: string;
}

/** Free pages of an edition that has none. */
export const NO_FREE_PAGES: FreePages = {
  pages: new Map(),
  hashes: new Map(),
  lastGood: [],
  issues: [],
  count: 0,
  hash: '',
};

/**
 * Reads the free pages of an edition. Never throws.
 *
 * @param copies stand in for files with errors; without them such pages are left out
 */
export function readFreePages(root: string, copies?: LastGoodPages): FreePages {
  const { names, issues: folderIssues } = jsonFilesIn(root, 'pages');
  const pages = new Map<string, WrittenFreePage>();
  const hashes = new Map<string, string>();
  const lastGood: string[] = [];
  const hash = createHash('sha1');
  const add = (slug: string, page: WrittenFreePage, pageHash: string) => {
    pages.set(slug, page);
    hashes.set(slug, pageHash);
  };
  const issues = names.flatMap((slug): FileIssue[] => {
    const read = readJsonFile(root, freePageFile(slug), parseFreePage);
    hash.update(`${slug}\n${read.hash}\n`);
    const nameIssues = slugIssues(slug);
    const fileIssues = [...read.issues, ...read.locateIssues(nameIssues)];
    if (read.value !== undefined && nameIssues.length === 0) {
      add(slug, read.value, read.hash);
      return fileIssues;
    }
    const copy = copies?.read(slug);
    if (copy === undefined) return fileIssues;
    add(slug, copy.page, copy.hash);
    lastGood.push(slug);
    return withNote(fileIssues, 'The last good version of this page stays published.');
  });
  return {
    pages,
    hashes,
    lastGood,
    issues: [...folderIssues, ...issues],
    count: names.length,
    hash: hash.update(folderIssues.map(({ message }) => message).join()).digest('base64url'),
  };
}
