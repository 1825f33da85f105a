import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFault } from '../../model/issues.ts';
import { hiddenReason } from '../../model/visibility.ts';
import { crossCheck } from './check-references.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import type { PhotoDesk } from '../images/image-store.ts';
import { faultLine } from '../source/json-file.ts';
import type { StoryFile } from '../source/article-file.ts';
import { assetPaths, type Named } from '../source/article-summary.ts';

export interface CheckReport {
  /** Errors before warnings, then by file and line. */
  faults: FileFault[];
  errors: number;
  warnings: number;
  files: number;
}

function inOrder(a: FileFault, b: FileFault): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** What is wrong with the pictures of the stories and of the edition. */
async function pictureFaults(folder: EditionFolder, photos: PhotoDesk): Promise<FileFault[]> {
  const { publisher, picture, authors } = folder.edition ?? {};
  const own = assetPaths({ publisher, picture, authors });
  const stories = [...folder.stories.values()];
  await photos.prepare(
    folder,
    [...own, ...stories.flatMap(({ summary }) => summary?.assets ?? [])].map(({ src }) => src),
  );
  const faultsOf = (named: readonly Named[]) => named.flatMap(({ src, path }) => photos.fault(src, path));
  return [
    ...folder.placeInEdition(faultsOf(own)),
    ...stories.flatMap((story) => folder.place(story, faultsOf(story.summary?.assets ?? []))),
  ];
}

/** What is wrong with a file by itself, and what readers see meanwhile. */
function ownIssues({ faults, summary, isLastGood }: StoryFile, now: number): FileFault[] {
  if (!isLastGood || summary === undefined || hiddenReason(summary, now) !== undefined) return faults;
  const first = faults.find(({ severity }) => severity === 'error');
  return faults.map((fault) =>
    fault === first
      ? { ...fault, message: `${fault.message} The last good version of this story stays published.` }
      : fault,
  );
}

/** A story file in a folder below `articles/` would be passed over without a word: said. */
function strayFiles(root: string): FileFault[] {
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
  photos: PhotoDesk,
  now: number,
  only?: ReadonlySet<string>,
): Promise<CheckReport> {
  const cross = crossCheck(folder, now);
  const pages = folder.free;
  const stories = [...folder.stories.values()];
  const all = [
    ...folder.editionFaults,
    ...cross.edition,
    ...stories.flatMap((story) => [...ownIssues(story, now), ...(cross.stories.get(story.slug) ?? [])]),
    ...(await pictureFaults(folder, photos)),
    ...pages.faults,
    ...strayFiles(folder.root),
  ];
  const faults = all.filter((fault) => only === undefined || only.has(fault.file)).sort(inOrder);
  const errors = faults.filter((fault) => fault.severity === 'error').length;
  return {
    faults,
    errors,
    warnings: faults.length - errors,
    files: only?.size ?? stories.length + pages.count + 1,
  };
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The report as people read it on a terminal. */
export function checkText(report: CheckReport): string {
  const lines = report.faults.map(faultLine);
  const sum = `${count(report.files, 'file')} checked: ${count(report.errors, 'error')}, ${count(report.warnings, 'warning')}.`;
  return [...lines, ...(lines.length > 0 ? [''] : []), sum].join('\n');
}
