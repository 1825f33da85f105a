import { join } from 'node:path';
import { editionRoot } from './edition-folder.ts';

/** Where the parts of an edition lie on this machine. */
export interface Places {
  /** The folder with `edition.json`. */
  root: string;
  /** The finished site. */
  dist: string;
  /** Comments and secrets; the server's alone, and never published. */
  data: string;
  /** What the press keeps from build to build, and can make again. */
  cache: string;
  /** The compiled browser app. */
  client: string;
  /** The compiled printer of pages. */
  printer: string;
}

/** With EDITION set, `dist/` lies beside that folder's `edition.json`; else in the project (DESIGN, The house). */
export function placesOf(environment: NodeJS.ProcessEnv, project: string): Places {
  const root = editionRoot(environment, project);
  const home = environment['EDITION'] ? root : project;
  return {
    root,
    dist: join(home, 'dist'),
    data: join(home, 'data'),
    cache: join(project, 'build', 'cache'),
    client: join(project, 'build', 'client'),
    printer: join(project, 'build', 'static', 'entry-static.js'),
  };
}
