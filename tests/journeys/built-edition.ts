import { cpSync } from 'node:fs';
import { basename } from 'node:path';
import { inject } from 'vitest';
import { readReleaseRecord, writeReleaseRecord } from '../../src/press/release/release-record.ts';
import { pathsOf } from '../../src/press/source/paths.ts';
import { makeEdition, project } from '../../tools/program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders of editions that are built before all tests of the program. */
    builtEditions: { sample: string; sampleBelowPath: string; small: string };
  }
}

/**
 * Copies an edition with its site and cache, so that a build makes again only what a test changed in it.
 *
 * @param kind the sample edition for a host with a comments service, or for files alone at `STATIC_URL`; or the small
 *   edition of the tests of the server
 */
export function copyBuiltEdition(kind: 'sample' | 'sampleBelowPath' | 'small' = 'sample'): string {
  const source = inject('builtEditions')[kind];
  const edition = makeEdition(source);
  const [from, to] = [source, edition].map((folder) => pathsOf({ EDITION: folder }, project));
  if (from === undefined || to === undefined) throw new Error(`There is no edition ${kind}.`);
  cpSync(from.dist, to.dist, { recursive: true });
  cpSync(from.cache, to.cache, {
    recursive: true,
    filter: (path) => !basename(path).startsWith('release-'),
  });
  // The record names its folder by inode, which the copy has another of.
  writeReleaseRecord(to.cache, to.dist, readReleaseRecord(from.cache, from.dist) ?? new Map());
  return edition;
}
