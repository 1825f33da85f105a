import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseFreePage, type WrittenFreePage } from '../../model/edition/free-page.ts';
import { errorAt, type FileIssue } from '../../model/issues.ts';
import { slugIssues } from './article-file.ts';
import { parseJsonFile } from './json-file.ts';

/** Pages of an edition that are no articles: `pages/*.json`. */
export interface FreePages {
  /** By slug; those with errors are left out. */
  pages: Map<string, WrittenFreePage>;
  issues: FileIssue[];
  /** Number of files, those with errors included. */
  count: number;
  /** Hash of all their bytes. */
  hash: string;
}

/** Free pages of an edition that has none. */
export const NO_FREE_PAGES: FreePages = { pages: new Map(), issues: [], count: 0, hash: '' };

/** Reads the free pages of an edition. Never throws. */
export function readFreePages(root: string): FreePages {
  let names: string[];
  try {
    names = readdirSync(join(root, 'pages'))
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .sort();
  } catch {
    return NO_FREE_PAGES;
  }
  const pages = new Map<string, WrittenFreePage>();
  const hash = createHash('sha1');
  const issues = names.flatMap((name): FileIssue[] => {
    const file = `pages/${name}`;
    const slug = basename(name, '.json');
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(join(root, file));
    } catch (reason) {
      return [{ ...errorAt([], `cannot be read (${(reason as NodeJS.ErrnoException).code}).`), file }];
    }
    hash.update(`${name}\n`).update(bytes);
    const json = parseJsonFile(file, bytes);
    if (json.value === undefined) return json.issues;
    const result = parseFreePage(json.value);
    const nameIssues = slugIssues(slug);
    if (result.ok && json.issues.length === 0 && nameIssues.length === 0) pages.set(slug, result.value);
    return [
      ...json.issues,
      ...json.locate([...(result.ok ? result.warnings : result.issues), ...nameIssues]),
    ];
  });
  return { pages, issues, count: names.length, hash: hash.digest('base64url') };
}
