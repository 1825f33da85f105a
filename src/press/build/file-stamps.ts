import { join } from 'node:path';
import { stampOfFile } from '../source/article-file.ts';
import { cacheKey } from '../source/cache-files.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { locateFile } from '../source/packaged-files.ts';
import { THEME_FILE } from '../source/paths.ts';

/** Stamps of files that a site names, and of the theme, as one key. */
export const fileStamps = ({ root, packaged }: EditionFolder, files: readonly string[]): string =>
  cacheKey(
    stampOfFile(join(root, THEME_FILE)),
    ...files.map((path) => {
      const file = locateFile(root, packaged, path);
      return file === undefined ? '' : stampOfFile(file);
    }),
  );
