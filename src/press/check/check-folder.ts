import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileIssue } from '../../model/issues.ts';
import { hiddenReason } from '../../model/visibility.ts';
import type { ImageStore } from '../images/image-store.ts';
import type { ArticleFile } from '../source/article-file.ts';
import { assetPaths, type Named } from '../source/article-summary.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { issueLine } from '../source/json-file.ts';
import { checkReferences } from './check-references.ts';

export interface CheckReport {
  /** Errors before warnings, then by file and line. */
  issues: FileIssue[];
  errors: number;
  warnings: number;
  files: number;
}

function inOrder(a: FileIssue, b: FileIssue): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** What is wrong with the pictures of the stories and of the edition. */
async function pictureIssues(folder: EditionFolder, photos: ImageStore): Promise<FileIssue[]> {
  const { publisher, picture, authors } = folder.edition ?? {};
  const own = assetPaths({ publisher, picture, authors });
  const stories = [...folder.articles.values()];
  await photos.prepare(
    folder,
    [...own, ...stories.flatMap(({ summary }) => summary?.assets ?? [])].map(({ src }) => src),
  );
  const issuesOf = (named: readonly Named[]) => named.flatMap(({ src, path }) => photos.issues(src, path));
  return [
    ...folder.locateEditionIssues(issuesOf(own)),
    ...stories.flatMap((story) => folder.place(story, issuesOf(story.summary?.assets ?? []))),
  ];
}

/** What is wrong with a file by itself, and what readers see meanwhile. */
function ownIssues({ issues, summary, isLastGood }: ArticleFile, now: number): FileIssue[] {
  if (!isLastGood || summary === undefined || hiddenReason(summary, now) !== undefined) return issues;
  const first = issues.find(({ severity }) => severity === 'error');
  return issues.map((issue) =>
    issue === first
      ? { ...issue, message: `${issue.message} The last good version of this story stays published.` }
      : issue,
  );
}

/** A story file in a folder below `articles/` would be passed over without a word: said. */
function strayFiles(root: string): FileIssue[] {
  try {
    return readdirSync(join(root, 'articles'), { withFileTypes: true })
      .filter(
        (entry) => !entry.name.startsWith('.') && (entry.isDirectory() || !entry.name.endsWith('.json')),
      )
      .map((entry) => ({
        severity: 'warning',
        path: [],
        file: `articles/${entry.name}`,
        message: 'is not read: stories are files articles/<slug>.json.',
      }));
  } catch {
    return [];
  }
}

/**
 * Checks every file of an edition.
 *
 * @param only files (from the edition's folder) to report on; all where absent
 * @param now milliseconds; which stories are hidden
 */
export async function checkFolder(
  folder: EditionFolder,
  photos: ImageStore,
  now: number,
  only?: ReadonlySet<string>,
): Promise<CheckReport> {
  const cross = checkReferences(folder, now);
  const pages = folder.free;
  const stories = [...folder.articles.values()];
  const all = [
    ...folder.editionIssues,
    ...cross.edition,
    ...stories.flatMap((story) => [...ownIssues(story, now), ...(cross.stories.get(story.slug) ?? [])]),
    ...(await pictureIssues(folder, photos)),
    ...pages.issues,
    ...strayFiles(folder.root),
  ];
  const issues = all.filter((issue) => only === undefined || only.has(issue.file)).sort(inOrder);
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return {
    issues,
    errors,
    warnings: issues.length - errors,
    files: only?.size ?? stories.length + pages.count + 1,
  };
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The report as people read it on a terminal. */
export function checkText(report: CheckReport): string {
  const lines = report.issues.map(issueLine);
  const sum = `${count(report.files, 'file')} checked: ${count(report.errors, 'error')}, ${count(report.warnings, 'warning')}.`;
  return [...lines, ...(lines.length > 0 ? [''] : []), sum].join('\n');
}
