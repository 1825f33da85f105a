import { join } from 'node:path';
import { editionRoot } from './edition-folder.ts';
import { cacheKey } from './files.ts';

/** Where the parts of an edition lie on this machine. */
export interface Paths {
  /** The folder with `edition.json`. */
  root: string;
  /** The finished site. */
  dist: string;
  /** Comments and secrets; the server's alone, and never published. */
  data: string;
  /** The compiled browser app. */
  client: string;
  /** The compiled printer of pages. */
  renderer: string;
  /** What the press keeps of this edition from one run to the next; may be removed at any time. */
  cache: string;
  /** The files of pictures, shared by all editions; may be removed at any time. */
  images: string;
  /** The compiled program, and which libraries it works with: with others everything is made anew. */
  code: string[];
}

/** With EDITION set, `dist/` lies beside that folder's `edition.json`; else in the project (DESIGN, The house). */
export function pathsOf(environment: NodeJS.ProcessEnv, project: string): Paths {
  const root = editionRoot(environment, project);
  const home = environment['EDITION'] ? root : project;
  return {
    root,
    dist: join(home, 'dist'),
    data: join(home, 'data'),
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
