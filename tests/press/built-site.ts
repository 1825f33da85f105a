import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, NOW } from './edition.ts';
import { builderOf, filesOf } from './press.ts';

/** Builds a folder with a stand-in for the compiled browser app; the journeys use the real one. */
export async function build(root: string, publicUrl?: string) {
  const report = await builderOf(root, { publicUrl }).publish(NOW);
  const dist = join(root, 'dist');
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  return {
    report,
    dist,
    read,
    json: (path: string) => JSON.parse(read(path)) as unknown,
    files: filesOf(dist),
  };
}

/** Folder of an edition, written and built. */
export const builtSite = (...folder: Parameters<typeof makeFolder>) => build(makeFolder(...folder));
