import { realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';

/** Content of `photos/sources.json`: by a photo's path, the file of an installed package that is used for it. */
export type PackagedFiles = Record<string, { package: string; file: string }>;

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Not there, or a name that the file system cannot even ask for.
    return false;
  }
}

/** Real path of a file inside a folder; undefined where it is missing or leads out of the folder (S17). */
function pathInside(folder: string, file: string): string | undefined {
  const path = join(folder, file);
  if (!isFile(path)) return undefined;
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
