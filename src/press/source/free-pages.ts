import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseFreePage, type WrittenFreePage } from '../../model/edition/free-page.ts';
import { errorAt, type FileIssue } from '../../model/issues.ts';
import { parseJsonFile } from './json-file.ts';
import { slugIssues } from './slug-issues.ts';

/** `pages/*.json`, the pages that are no story. */
export interface FreePages {
  /** By slug; those with errors are left out. */
  pages: Map<string, WrittenFreePage>;
  issues: FileIssue[];
  /** Files that were looked at. */
  count: number;
  /** Of all their bytes. */
  hash: string;
}

/** An edition that has none. */
export const NO_FREE_PAGES: FreePages = { pages: new Map(), issues: [], count: 0, hash: '' };

/** Reads the pages of an edition that are no story. Never throws. */
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
    const source = parseJsonFile(file, bytes);
    if (source.value === undefined) return source.issues;
    const verdict = parseFreePage(source.value);
    const own = slugIssues(slug);
    if (verdict.ok && source.issues.length === 0 && own.length === 0) pages.set(slug, verdict.value);
    return [
      ...source.issues,
      ...source.locate([...(verdict.ok ? verdict.warnings : verdict.issues), ...own]),
    ];
  });
  return { pages, issues, count: names.length, hash: hash.digest('base64url') };
}
