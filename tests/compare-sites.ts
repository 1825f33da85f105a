/**
 * Compares the sites that two checkouts of the program build from the same editions, file by file. Names that
 * change with the program's files are replaced first: hashes in file names, short class names, the order of style
 * rules. The page files of articles, which the old program may not have, are counted separately: each must hold the page
 * data and the style hashes of the page beside it. Usage: `tsx tests/compare-sites.ts OLD_PROJECT NEW_PROJECT`, both
 * compiled.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { type ChildNode, list, parse } from 'postcss';
import { parsePageData } from '../src/model/page-data.ts';
import type { RenderedPageFile } from '../src/model/rendered-page.ts';
import { writeBenchEdition } from './bench/press/edition.ts';

const TEXT = /\.(?:html|json|xml|txt|webmanifest|css|conf)$|\/(?:_headers|_redirects|Caddyfile)$/;

/** Builds an edition with a checkout into a folder of its own. @returns the folder of the site */
function build(project: string, from: string, target: string): string {
  cpSync(from, target, { recursive: true, filter: (path) => !/[\\/](?:dist|data)$/.test(path) });
  const entry = ['press.js'].map((name) => join(project, 'build/node', name)).find(existsSync) ?? '';
  execFileSync(process.execPath, [entry, 'build', '--plain', '--no-index', '--no-memory'], {
    cwd: project,
    env: { ...process.env, EDITION: target },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(target, 'dist');
}

/** A class name of CSS Modules in compiled code: `Ca_b`; and the module and class it stands for. */
async function classNames(project: string): Promise<Map<string, string>> {
  const file = ['src/bundler/class-names.ts', ['src', 'press', 'class-names.ts'].join('/')]
    .map((path) => join(project, path))
    .find(existsSync);
  const { ClassNames } = await import(pathToFileURL(file ?? '').href);
  const folder = join(project, 'src/page');
  const names = new ClassNames(folder);
  const found = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const module = /([^\\/]+)\.module\.css$/.exec(path)?.[1];
    if (module === undefined) continue;
    const css = readFileSync(join(folder, path), 'utf8');
    for (const [, name = ''] of css.matchAll(/(?:\.|@keyframes\s+)([A-Za-z][\w-]*)/g))
      found.set(names.ofClass(module, name), name);
  }
  return found;
}

/** Every declaration of a style sheet with its selector and the at-rules around it, sorted. */
function sortedDeclarations(css: string): string {
  const found = new Set<string>();
  const walk = (nodes: ChildNode[], around: string): void => {
    for (const node of nodes) {
      if (node.type === 'atrule' && node.nodes !== undefined)
        walk(node.nodes, `${around}@${node.name} ${node.params} `);
      else if (node.type === 'rule')
        for (const selector of list.comma(node.selector)) walk(node.nodes, `${around}${selector} `);
      else found.add(around + node.toString());
    }
  };
  walk(parse(css).nodes, '');
  return [...found].sort().join('\n');
}

function normalise(text: string, classes: Map<string, string>): string {
  return text
    .replace(/\b[A-Z][a-z]{0,2}_[a-z]{1,2}\b/g, (name) => classes.get(name) ?? name)
    .replace(/(assets\/[\w-]+?)-[\w-]{8}\.(js|css|svg|png|woff2)/g, '$1-HASH.$2')
    .replace(/assets\/[\w-]+-HASH\.js/g, 'assets/CHUNK.js')
    .replace(/data-needs="[^"]*"/g, 'data-needs')
    .replace(/'sha256-[^']+'(?: 'sha256-[^']+')*/g, 'HASHES')
    .replace(/("styleHashes":)\[[^\]]*\]/g, '$1[]')
    .replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => `<style>${sortedDeclarations(css)}</style>`);
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .filter((path) => !/^\/assets\/.*\.js$/.test(path))
    .sort();
}

const PAGE_FILE = /^\/articles\/[^/]+\/page\.json$/;

/** Whether a page file holds the page data and the style hashes of the page beside it. */
function matchesPage(site: string, path: string): boolean {
  const { data, styleHashes } = JSON.parse(readFileSync(join(site, path), 'utf8')) as RenderedPageFile;
  const html = readFileSync(join(site, path, '..', 'index.html'), 'utf8');
  const policy = /style-src 'self'((?: 'sha256-[^']+')*);/.exec(html)?.[1]?.trim();
  return isDeepStrictEqual(data, parsePageData(html)) && policy === styleHashes.join(' ');
}

const [oldProject = '', newProject = ''] = process.argv.slice(2).map((path) => resolve(path));
const work = mkdtempSync(join(tmpdir(), 'broadsheet-compare-'));
const bench = join(work, 'bench');
mkdirSync(bench);
writeBenchEdition(bench, 1000);
const names = { old: await classNames(oldProject), new: await classNames(newProject) };
let differences = 0;
for (const [name, edition] of Object.entries({ sample: join(newProject, 'public'), bench })) {
  const before = build(oldProject, edition, join(work, `${name}-old`));
  const after = build(newProject, edition, join(work, `${name}-new`));
  const read = (folder: string, path: string, classes: Map<string, string>): string => {
    const bytes = readFileSync(join(folder, path));
    if (/assets\/(?:style|late)-[^/]*\.css$/.test(path))
      return sortedDeclarations(normalise(bytes.toString('utf8'), classes));
    return TEXT.test(path) ? normalise(bytes.toString('utf8'), classes) : bytes.toString('base64');
  };
  const tidy = (path: string) => path.replace(/(assets\/[\w-]+?)-[\w-]{8}\./, '$1-HASH.');
  const [left, right] = [files(before), files(after)];
  const there = new Map(right.map((path) => [tidy(path), path]));
  for (const path of left) {
    const other = there.get(tidy(path));
    there.delete(tidy(path));
    if (other !== undefined) {
      const [a, b] = [read(before, path, names.old), read(after, other, names.new)];
      if (a === b) continue;
      const at = [...a].findIndex((sign, i) => sign !== b[i]);
      process.stdout.write(
        `${name}${path} differs:\n  ${a.slice(at - 80, at + 120)}\n  ${b.slice(at - 80, at + 120)}\n`,
      );
    } else process.stdout.write(`${name}${path} is gone\n`);
    differences++;
  }
  const newFiles = [...there.values()];
  const pageFiles = newFiles.filter((path) => PAGE_FILE.test(path) && matchesPage(after, path));
  const others = newFiles.filter((path) => !pageFiles.includes(path));
  for (const path of others) process.stdout.write(`${name}${path} is new\n`);
  process.stdout.write(`${name}: ${pageFiles.length} page files are new and match their pages\n`);
  differences += others.length;
  process.stdout.write(`${name}: ${left.length} files compared\n`);
}
rmSync(work, { recursive: true, force: true });
process.stdout.write(`${differences} differences\n`);
process.exitCode = differences === 0 ? 0 : 1;
