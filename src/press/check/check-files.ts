import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { slugFor } from '../../import/headline-slug.ts';
import { errorAt, type FileIssue, type Issue, warningAt } from '../../model/issues.ts';
import { ARTICLES, jsonFilesIn } from '../source/article-file.ts';
import type { FileReference } from '../source/article-summary.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { locateFile, PACKAGED_FILE } from '../source/packaged-files.ts';
import { THEME_FILE } from '../source/paths.ts';
import { fileProblem, hasEntry } from '../source/regular-file.ts';
import { filesOfThemeAt } from '../source/theme-files.ts';

/** One form for all spellings of a name that some file system takes for the same. */
const foldName = (name: string): string => name.normalize('NFC').toLowerCase();

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Path of a file whose name differs in nothing but case or Unicode form; undefined where there is none. */
function otherSpelling(root: string, src: string): string | undefined {
  let path = '';
  for (const part of src.split('/')) {
    const names = namesIn(join(root, path));
    const name = names.includes(part) ? part : names.find((other) => foldName(other) === foldName(part));
    if (name === undefined) return undefined;
    path = path === '' ? name : `${path}/${name}`;
  }
  return path;
}

/** The same path with a name in plain letters: `photos/cafe.jpg`. */
function plainPath(src: string): string {
  const ending = extname(src);
  return join(dirname(src), `${slugFor(basename(src, ending)) || 'photo'}${ending.toLowerCase()}`);
}

/** Why a file that is named cannot be found, and what to do. */
function missingFile({ root, packaged }: EditionFolder, src: string): string {
  const entry = Object.hasOwn(packaged, src) ? packaged[src] : undefined;
  if (entry !== undefined)
    return `names ${src}, and ${PACKAGED_FILE} takes it from ${entry.file} in the package ${entry.package}, which is not there. Install that package, or correct the entry.`;
  const problem = fileProblem(join(root, src));
  if (hasEntry(join(root, src)))
    return `names ${src}, which ${problem ?? "leads out of the edition's folder. Put the file itself there."}`;
  const other = otherSpelling(root, src);
  if (other === undefined)
    return `names a file that is not there: ${src}. Put it into the edition's folder, or name it in ${PACKAGED_FILE}.`;
  if (other.normalize('NFC') === src.normalize('NFC'))
    return `names ${src}; the letters of the file's name are stored in another Unicode form, which looks the same. Rename the file to "${plainPath(src)}", and write that here.`;
  return `names ${src}, and the file is called ${other}. Write "${other}".`;
}

/** Issues of the files of the edition that a value names. */
export function assetIssues(references: readonly FileReference[], folder: EditionFolder): Issue[] {
  // What is missing may be named in the file that has errors: those alone are reported.
  if (folder.packagedState !== 'good') return [];
  return references.flatMap(({ src, path }) =>
    locateFile(folder.root, folder.packaged, src) === undefined
      ? [errorAt(path, missingFile(folder, src))]
      : [],
  );
}

/** Issues of the files that the edition's style sheet names. */
function themeIssues(root: string): FileIssue[] {
  const { files, others } = filesOfThemeAt(join(root, THEME_FILE));
  const messages = [
    ...files
      .filter((file) => locateFile(root, {}, file) === undefined)
      .map((file) => `names a file that is not there: ${file}. Put it into the edition's folder.`),
    ...others.map(
      (address) =>
        `names ${address}, which readers do not get: of the files beside it only fonts and images (no SVG) in the folder theme/ are published. Put it there, and write url("theme/…").`,
    ),
  ];
  return messages.map((message) => ({ ...warningAt([], message), file: THEME_FILE }));
}

/** Issues of what lies in the edition's folder and is not read: files with other names, folders that cannot be listed. */
export function entryIssues(root: string): FileIssue[] {
  const stray = namesIn(join(root, ARTICLES)).filter(
    (name) => !name.startsWith('.') && !name.endsWith('.json'),
  );
  const themeProblem = hasEntry(join(root, THEME_FILE)) ? fileProblem(join(root, THEME_FILE)) : undefined;
  return [
    ...jsonFilesIn(root, ARTICLES).issues,
    ...stray.map((name) => ({
      ...warningAt([], 'is not read: stories are files articles/<slug>.json.'),
      file: `${ARTICLES}/${name}`,
    })),
    ...themeIssues(root),
    ...(themeProblem === undefined ? [] : [{ ...errorAt([], themeProblem), file: THEME_FILE }]),
  ];
}
