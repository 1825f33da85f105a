import type { FileIssue, Issue } from '../../model/issues.ts';
import { hiddenReason } from '../../model/visibility.ts';
import { type ArticleFile, withNote } from '../source/article-file.ts';
import { type FileReference, fileReferences, type JsonPath } from '../source/article-summary.ts';
import { EDITION_FILE, type EditionFolder } from '../source/edition-folder.ts';
import { countIssues, limitIssues } from '../source/limit-issues.ts';
import { entryIssues } from './check-files.ts';
import { checkReferences } from './check-references.ts';
import { issueLines } from './issue-lines.ts';

/** Result of checking an edition. */
export interface CheckReport {
  /** Errors before warnings, then by file and line. */
  issues: FileIssue[];
  errors: number;
  warnings: number;
  files: number;
  /** Of the files, stories with errors: what they name in other files could not be checked. */
  unread: number;
}

/** What the check needs of an image store. */
export interface ImageChecker {
  /** Measures the images of a list of files. */
  prepare(folder: EditionFolder, files: Iterable<string>): Promise<void>;
  /** Issues of an image that was measured, at the path of what names it. */
  issues(src: string, path: JsonPath): Issue[];
}

function compareIssues(a: FileIssue, b: FileIssue): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Sorts issues as check, build and development list them, and shortens those of each file. */
export function listIssues(issues: readonly FileIssue[]): FileIssue[] {
  const files = new Map<string, FileIssue[]>();
  for (const issue of [...issues].sort(compareIssues)) {
    const list = files.get(issue.file);
    if (list === undefined) files.set(issue.file, [issue]);
    else list.push(issue);
  }
  return [...files.values()].flatMap(limitIssues).sort(compareIssues);
}

/** Finds issues of the images of the articles and of the edition. @param isListed whether a file is reported on */
async function imageIssues(
  folder: EditionFolder,
  images: ImageChecker,
  isListed: (file: string) => boolean,
): Promise<FileIssue[]> {
  const { publisher, picture, masthead, authors } = folder.edition ?? {};
  const editionFiles = isListed(EDITION_FILE)
    ? fileReferences({ publisher, picture, masthead, authors })
    : [];
  const articles = [...folder.articles.values()].filter(({ file }) => isListed(file));
  const files = [...editionFiles, ...articles.flatMap(({ summary }) => summary?.assets ?? [])];
  await images.prepare(
    folder,
    files.map(({ src }) => src),
  );
  const issuesOf = (references: readonly FileReference[]) =>
    references.flatMap(({ src, path }) => images.issues(src, path));
  return [
    ...folder.locateEditionIssues(issuesOf(editionFiles)),
    ...articles.flatMap((article) =>
      folder.locateIssues(article, limitIssues(issuesOf(article.summary?.assets ?? []))),
    ),
  ];
}

/** Issues of an article file by itself; the first error says where the last good version stays published. */
function fileIssues({ issues, summary, isLastGood }: ArticleFile, now: number): FileIssue[] {
  if (!isLastGood || summary === undefined || hiddenReason(summary, now) !== undefined) return issues;
  return withNote(issues, 'The last good version of this story stays published.');
}

/**
 * Checks every file of an edition.
 *
 * @param now milliseconds; decides which articles are hidden
 * @param only files (from the edition's folder) to report on; all where absent
 */
export async function checkFolder(
  folder: EditionFolder,
  images: ImageChecker,
  now: number,
  only?: ReadonlySet<string>,
): Promise<CheckReport> {
  const isListed = (file: string) => only === undefined || only.has(file);
  const references = checkReferences(folder, now);
  const articles = [...folder.articles.values()];
  const all = [
    ...folder.editionIssues,
    ...references.edition,
    ...articles.flatMap((article) => [
      ...fileIssues(article, now),
      ...(references.articles.get(article.slug) ?? []),
    ]),
    ...(await imageIssues(folder, images, isListed)),
    ...folder.free.issues,
    ...entryIssues(folder.root),
  ];
  const issues = listIssues(all.filter(({ file }) => isListed(file)));
  const errors = countIssues(issues.filter((issue) => issue.severity === 'error'));
  return {
    issues,
    errors,
    warnings: countIssues(issues) - errors,
    files: only?.size ?? articles.length + folder.free.count + 1,
    unread: articles.filter(({ file, summary }) => summary === undefined && isListed(file)).length,
  };
}

const counted = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;

/** Text of a report for a terminal: a line for each issue, then the counts. */
export function checkText(report: CheckReport): string {
  const lines = issueLines(report.issues);
  const counts = `${counted(report.files, 'file')} checked: ${counted(report.errors, 'error')}, ${counted(report.warnings, 'warning')}.`;
  const unread =
    report.unread === 0
      ? []
      : [
          `Links, photos and sections of ${counted(report.unread, 'story', 'stories')} are checked once these errors are gone.`,
        ];
  return [...lines, ...(lines.length > 0 ? [''] : []), ...unread, counts].join('\n');
}
