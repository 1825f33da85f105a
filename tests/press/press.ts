import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientManifest } from '../../src/model/client-manifest.ts';
import { type BuildOptions, SiteBuilder } from '../../src/press/build/site-builder.ts';
import type { Paths } from '../../src/press/source/paths.ts';
import { renderFeedBody, renderPage } from '../../src/reader/entry-static.tsx';

const TEMPLATE =
  '<!doctype html><!--template:html--><html lang="en" dir="ltr"><!--template:head--><head><!--template:title--><title>x</title><!--template:files--><script type="module" src="./assets/app.js"></script></head><!--template:body--><body><!--template:root--><div id="root"></div><!--template:end--></body></html>';

/** Client manifest of that app. */
export const BUNDLE: ClientManifest = {
  boot: 'assets/boot.js',
  app: 'assets/app.js',
  styles: 'assets/style.css',
  late: 'assets/late.css',
  texts: { en: 'assets/en.js' },
  bar: 'assets/bar.js',
  counts: 'assets/counts.js',
  needs: { article: ['assets/app.js', 'assets/article.js'] },
  sheets: { all: 'main{color:red}', article: 'main{color:green}' },
  extras: [{ signs: ['lang="ar'], sheet: ':lang(ar){color:blue}' }],
};

/** Icons as the bundler names them. */
const ICONS = [
  'icon-AAAAAAAA.svg',
  ...[32, 180, 192, 512, 'maskable'].map((size) => `icon-${size}-AAAAAAAA.png`),
];

/** Paths of a builder in these tests: all inside the edition's folder, with a stand-in for the compiled browser app. */
export function pathsIn(root: string): Paths {
  const client = join(root, 'build', 'client');
  mkdirSync(join(client, 'assets'), { recursive: true });
  writeFileSync(join(client, 'index.html'), TEMPLATE);
  writeFileSync(join(client, 'bundle.json'), JSON.stringify(BUNDLE));
  writeFileSync(join(client, 'assets', 'app.js'), '');
  writeFileSync(join(client, 'service-worker.js'), '');
  for (const name of ICONS) writeFileSync(join(client, 'assets', name), '');
  return {
    root,
    dist: join(root, 'dist'),
    data: join(root, 'data'),
    client,
    renderer: '',
    cache: join(root, 'build', 'cache'),
    images: join(root, 'build', 'pictures'),
    code: [],
  };
}

/** Builder of an edition; a new one is like a new process. */
export const builderOf = (root: string, options: BuildOptions = {}): SiteBuilder =>
  new SiteBuilder(pathsIn(root), { renderPage, renderFeedBody }, options);

/** Every file of a site, sorted; nothing where there is none. */
export function filesOf(dist: string): string[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(dist, path)).isFile())
    .sort();
}

/** Every file of a site with its content. */
export const contentOf = (dist: string): Map<string, string> =>
  new Map(filesOf(dist).map((file) => [file, readFileSync(join(dist, file), 'latin1')]));
