import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/press/build.ts';
import { printPage } from '../../src/reader/entry-static.tsx';
import { makeFolder, NOW } from './edition.ts';

const SHELL =
  '<!doctype html><html lang="en" dir="ltr"><head><title>x</title><script type="module" src="./assets/app.js"></script></head><body><div id="root"></div></body></html>';

/** Builds a folder with a stand-in for the compiled browser app; the journeys use the real one. */
export async function build(root: string, publicUrl?: string) {
  const client = join(root, 'client');
  mkdirSync(join(client, 'assets'), { recursive: true });
  writeFileSync(join(client, 'index.html'), SHELL);
  writeFileSync(join(client, 'assets', 'app.js'), '');
  const dist = join(root, 'dist');
  const report = await buildSite(
    { root, dist, data: join(root, 'data'), cache: join(root, 'cache'), client, printer: '' },
    publicUrl,
    NOW,
    printPage,
  );
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  const files = existsSync(dist)
    ? readdirSync(dist, { recursive: true })
        .map(String)
        .filter((path) => statSync(join(dist, path)).isFile())
        .sort()
    : [];
  return { report, dist, read, json: (path: string) => JSON.parse(read(path)) as unknown, files };
}

/** A newspaper's folder, written and built. */
export const builtSite = (...folder: Parameters<typeof makeFolder>) => build(makeFolder(...folder));
