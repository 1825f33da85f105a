import { join } from 'node:path';
import { cacheKey } from './cache-files.ts';
import { editionRoot } from './edition-folder.ts';

/** Style sheet of the edition, in its folder (docs/themes.md). */
export const THEME_FILE = 'theme.css';

/** Paths of an edition and of the compiled program on this machine. */
export interface Paths {
  /** The folder with `edition.json`. */
  root: string;
  /** The finished site. */
  dist: string;
  /** Comments and secrets; the server's alone, and never published. */
  data: string;
  /** The compiled browser app. */
  client: string;
  /** The compiled page renderer. */
  renderer: string;
  /** The cache of this edition; may be removed at any time. */
  cache: string;
  /** The cache of image variants, shared by all editions; may be removed at any time. */
  images: string;
  /** The compiled program and its list of libraries: when they change, everything is built again. */
  code: string[];
}

/** Finds the paths: with EDITION set, `dist/` lies beside that folder's `edition.json`; else in the project. */
export function pathsOf(environment: NodeJS.ProcessEnv, project: string): Paths {
  const root = editionRoot(environment, project);
  const parent = environment['EDITION'] ? root : project;
  return {
    root,
    dist: join(parent, 'dist'),
    data: join(parent, 'data'),
    client: join(project, 'build', 'client'),
    renderer: join(project, 'build', 'static', 'entry-static.js'),
    cache: join(project, 'build', 'cache', cacheKey(root).slice(0, 12)),
    images: join(project, 'build', 'cache', 'pictures'),
    code: [
      ...['client', 'static', 'node'].map((name) => join(project, 'build', name)),
      join(project, 'package.json'),
    ],
  };
}
