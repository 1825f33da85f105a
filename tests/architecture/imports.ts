import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** A source file and what it imports: own files by their path from `src/`, packages by name. */
export interface SourceFile {
  path: string;
  text: string;
  imports: string[];
}

const CODE = /\.(?:ts|tsx)$/;

/** Returns the imports of a source text, static and dynamic; type imports count too. */
export function importsOf(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|[^.\w])import\s*\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g,
  )) {
    found.push(match[1] ?? match[2] ?? match[3] ?? '');
  }
  return found;
}

/** Reads every code file below a folder. */
export function readSources(src: string): SourceFile[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(src, file).split(sep).join('/');
      const text = readFileSync(file, 'utf8');
      const imports = importsOf(text).map((name) =>
        name.startsWith('.') ? posix.normalize(posix.join(dirname(path), name)) : name,
      );
      return { path, text, imports };
    });
}

const PARTS = ['model', 'import', 'page', 'reader', 'bundler', 'press', 'server'];
/** The parts that each part may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  page: ['page', 'model'],
  reader: ['reader', 'page', 'model'],
  bundler: ['bundler', 'model'],
  import: ['import', 'model'],
  press: ['press', 'import', 'model'],
  server: ['server', 'import', 'model'],
};
const ENTRIES = [
  'reader/entry-browser.tsx',
  'reader/entry-static.tsx',
  'reader/boot.ts',
  'reader/service-worker/entry-worker.ts',
  'press/main.ts',
  'server/main.ts',
  'server/cli/comments.ts',
  'server/cli/moderators.ts',
];

const partOf = (path: string): string => path.split('/')[0] ?? '';

/** Returns imports across a boundary, and imports of entries. */
export function boundaryIssues(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap((target) => {
      const issues: string[] = [];
      const part = partOf(target);
      if (PARTS.includes(part) && target.includes('/') && !MAY_IMPORT[partOf(path)]?.includes(part)) {
        issues.push(
          `${path} imports ${target}: ${partOf(path)} may import ${MAY_IMPORT[partOf(path)]?.join(', ')} only`,
        );
      }
      if (ENTRIES.includes(target)) issues.push(`${path} imports the entry ${target}`);
      return issues;
    }),
  );
}

/** Folders of the reader that every feature may use. */
const FOUNDATIONS = ['data', 'environment', 'hydration', 'navigation'];

/** Returns imports between features of the reader, which only `reader/app` may combine. */
export function featureIssues(files: readonly SourceFile[]): string[] {
  const feature = (path: string) => /^reader\/([^/]+)\//.exec(path)?.[1];
  return files.flatMap(({ path, imports }) => {
    const from = feature(path);
    if (from === undefined || from === 'app') return [];
    return imports
      .filter((target) => {
        const to = feature(target);
        return to !== undefined && to !== from && !FOUNDATIONS.includes(to);
      })
      .map((target) => `${path} imports ${target}: features meet in reader/app`);
  });
}

/** Returns the cycles of imports between files. */
export function cycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, file.imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) if (graph.has(target)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

const DRAWERS = new Set([
  'lib',
  'libs',
  'util',
  'utils',
  'common',
  'helper',
  'helpers',
  'type',
  'types',
  'shared',
  'misc',
  'hooks',
]);

/** Returns folders and files whose name says nothing about their content. */
export function junkDrawers(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter(
      (path) =>
        path.split('/').some((part) => DRAWERS.has(part.replace(/\.tsx?$/, ''))) ||
        /(?:^|\/)index\.tsx?$/.test(path),
    );
}

const SINKS =
  /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|\beval\(|new Function\(|srcDoc|DOMParser/;

/** Places where text could become markup or program (S01). */
export const rawHtmlSinks = (files: readonly SourceFile[]): string[] =>
  files.filter(({ text }) => SINKS.test(text)).map(({ path }) => path);

/** Style attributes, which the content policy would block (S08). */
export const styleAttributes = (files: readonly SourceFile[]): string[] =>
  files.filter(({ path, text }) => path.endsWith('.tsx') && /\sstyle=\{/.test(text)).map(({ path }) => path);

/** Clock, network, storage and randomness of the browser, as they are written in code. */
const SURROUNDINGS =
  /\b(?:localStorage|sessionStorage|indexedDB|Date\.now|new Date\(\)|Math\.random|window\.fetch|XMLHttpRequest|crypto\.(?:getRandomValues|randomUUID))\b|(?<![.\w#])fetch\(\s*['"`]/;

/** Files of the app that use their surroundings other than by the injected environment (DESIGN, Who owns what). */
export const uninjectedUses = (files: readonly SourceFile[]): string[] =>
  files
    .filter(
      ({ path, text }) =>
        /^(?:page|reader)\//.test(path) &&
        !/^reader\/(?:environment\/|boot\.ts$|service-worker\/entry-worker\.ts$|specimen\/)/.test(path) &&
        SURROUNDINGS.test(text),
    )
    .map(({ path }) => path);

/** Packages that a part imports, without Node's own. */
export function packagesOf(files: readonly SourceFile[], part: string): string[] {
  const names = files
    .filter(({ path }) => partOf(path) === part)
    .flatMap(({ imports }) => imports)
    .filter((name) => !/^(?:node:|[a-z]+\/.*\.(?:tsx?|css|svg)$)/.test(name) && !name.endsWith('.css'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(names)].sort();
}

/** Folders of the press in the order in which data flows: each imports those before it (DESIGN, Structure). */
const PRESS_STAGES = [
  'source',
  'check',
  'revisions',
  'images',
  'site',
  'render',
  'outputs',
  'release',
  'build',
  'dev',
  'cli',
];

const stageOf = (path: string): string | undefined => /^press\/([^/]+)\//.exec(path)?.[1];

/** Imports of the press that go against the order of its stages, and folders that are no stage. */
export function stageIssues(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const stage = stageOf(path);
    if (stage === undefined) return [];
    if (!PRESS_STAGES.includes(stage)) return [`${path} is in no stage of the press`];
    return imports
      .filter((target) => {
        const other = stageOf(target);
        return other !== undefined && PRESS_STAGES.indexOf(other) > PRESS_STAGES.indexOf(stage);
      })
      .map((target) => `${path} imports ${target}, a later stage`);
  });
}

/** Folders of a part, beside each other, of which each imports the other. */
export function twoWayFolders(files: readonly SourceFile[]): string[] {
  const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');
  const isFolder = (path: string): boolean => path.split('/').length > 2;
  const pairs = new Set(
    files
      .filter(({ path }) => isFolder(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter((target) => isFolder(target) && PARTS.includes(partOf(target)))
          .map((target) => `${folderOf(path)} ${folderOf(target)}`),
      ),
  );
  return [...pairs].filter((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return from < to && pairs.has(`${to} ${from}`);
  });
}

/** Names that two files export for two things. A re-exported name is one thing. */
export function sharedNames(files: readonly SourceFile[]): string[] {
  const owners = new Map<string, string[]>();
  for (const { path, text } of files)
    for (const [, name = ''] of text.matchAll(
      /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) ([A-Za-z_$][\w$]*)/gm,
    ))
      owners.set(name, [...new Set([...(owners.get(name) ?? []), path])]);
  return [...owners]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name} is exported by ${paths.join(' and ')}`);
}
