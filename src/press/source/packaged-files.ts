import { realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { errorAt, type FileIssue, type Issue, type ParseResult } from '../../model/issues.ts';
import { readJsonFile, withNote } from './article-file.ts';
import { fileProblem, hasEntry } from './regular-file.ts';

/** Content of `photos/sources.json`: by a photo's path, the file of an installed package that is used for it. */
export type PackagedFiles = Record<string, { package: string; file: string }>;

/** Path of the map of packaged photos, from the edition's folder. */
export const PACKAGED_FILE = 'photos/sources.json';

function parsePackagedFiles(value: unknown): ParseResult<PackagedFiles> {
  const issues: Issue[] = [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      ok: false,
      issues: [
        errorAt(
          [],
          'must be an object: {"photos/boats.jpg": {"package": "NAME", "file": "data/image.jpg"}}.',
        ),
      ],
    };
  }
  for (const [path, entry] of Object.entries(value)) {
    const { package: name, file } = (entry ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof file !== 'string') {
      issues.push(
        errorAt([path], 'must name a package and a file: {"package": "NAME", "file": "data/image.jpg"}.'),
      );
    }
  }
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: Object.assign(Object.create(null), value) as PackagedFiles, warnings: [] };
}

/**
 * Reads `photos/sources.json`. Where it has errors, its last good version stays in use. Never throws.
 *
 * @param lastGood as it was read before; undefined where it was not, or had errors
 * @returns no value where the file has errors and there is no last good version
 */
export function readPackagedFiles(
  root: string,
  lastGood: PackagedFiles | undefined,
): { value: PackagedFiles | undefined; state: 'good' | 'last-good' | 'broken'; issues: FileIssue[] } {
  if (!hasEntry(join(root, PACKAGED_FILE))) return { value: {}, state: 'good', issues: [] };
  const { value, issues } = readJsonFile(root, PACKAGED_FILE, parsePackagedFiles);
  if (value !== undefined) return { value, state: 'good', issues };
  if (lastGood === undefined) return { value: undefined, state: 'broken', issues };
  return {
    value: lastGood,
    state: 'last-good',
    issues: withNote(issues, 'Its last good version stays in use.'),
  };
}

/** Real path of a file inside a folder; undefined where it is missing or leads out of the folder (S17). */
function pathInside(folder: string, file: string): string | undefined {
  const path = join(folder, file);
  if (fileProblem(path) !== undefined) return undefined;
  const real = realpathSync(path);
  return real.startsWith(realpathSync(folder) + sep) ? real : undefined;
}

function packageFolders(root: string, name: string): string[] {
  const from = [join(root, 'edition.json'), import.meta.url];
  return from.flatMap((start) =>
    (createRequire(start).resolve.paths(name) ?? []).map((modules) => join(modules, name)),
  );
}

/**
 * Finds a file of the edition on disk: in its folder, or through `photos/sources.json` inside an installed
 * package, and nowhere else.
 *
 * @returns the real path, or undefined where there is no such file
 */
export function locateFile(root: string, packaged: PackagedFiles, path: string): string | undefined {
  const entry = Object.hasOwn(packaged, path) ? packaged[path] : undefined;
  if (entry === undefined) return pathInside(root, path);
  if (!/^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/.test(entry.package)) return undefined;
  for (const folder of packageFolders(root, entry.package)) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return pathInside(folder, entry.file);
  }
  return undefined;
}
