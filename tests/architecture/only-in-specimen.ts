import { dirname, posix } from 'node:path';
import type { SourceFile } from './imports.ts';

const inSpecimen = ({ path }: SourceFile): boolean => path.startsWith('reader/specimen/');

/** Returns the imported names of a source, as `path name`. */
function importedNames({ path, text }: SourceFile): string[] {
  return [...text.matchAll(/import\s*(?:type\s*)?\{([^}]*)\}\s*from\s*'(\.[^']+)'/g)].flatMap(
    ([, names = '', from = '']) =>
      names
        .split(',')
        .map((name) =>
          name
            .trim()
            .replace(/^type /, '')
            .replace(/ as .*/, ''),
        )
        .filter(Boolean)
        .map((name) => `${posix.normalize(posix.join(dirname(path), from))} ${name}`),
  );
}

/** Returns the opening tag from an index behind its name: whole, and without what is in braces. */
function openingTag(text: string, start: number): { whole: string; attributes: string } {
  let depth = 0;
  let end = start;
  let attributes = '';
  for (; end < text.length; end++) {
    const character = text[end] ?? '';
    if (character === '>' && depth === 0) break;
    if (character === '}') depth--;
    if (depth === 0) attributes += character;
    if (character === '{') depth++;
  }
  return { whole: text.slice(start, end), attributes: attributes.replace(/"[^"]*"/g, '""') };
}

/** Returns the elements of a source and their props: `Component`, `Component prop`, `Component ...` for a spread. */
function elementsOf({ text }: SourceFile): string[] {
  return [...text.matchAll(/(?<![\w)])<([A-Z]\w*)(?=[\s/>])/g)].flatMap(({ 0: tag, 1: name = '', index }) => {
    const { whole, attributes } = openingTag(text, index + tag.length);
    const props = [...attributes.matchAll(/([a-zA-Z][\w-]*)(?==|\s|\/?$)/g)].map(
      ([, prop]) => `${name} ${prop}`,
    );
    return [name, ...props, ...(whole.includes('...') ? [`${name} ...`] : [])];
  });
}

/**
 * Returns what nothing but the specimen uses: exports that it alone imports, and props that it alone passes. For the
 * tool that finds dead code the specimen is a use like any other.
 */
export function onlyInSpecimen(files: readonly SourceFile[]): string[] {
  const specimen = files.filter(inSpecimen);
  const others = files.filter((file) => !inSpecimen(file));
  const imported = new Set(others.flatMap(importedNames));
  const used = new Set(others.flatMap(elementsOf));
  const isUsedAtHome = (exported: string): boolean => {
    const [path, name = ''] = exported.split(' ');
    const home = others.find((file) => file.path === path);
    return (home?.text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
  };
  const exports = specimen
    .flatMap(importedNames)
    .filter((name) => !name.startsWith('reader/specimen/') && !imported.has(name) && !isUsedAtHome(name));
  const props = specimen.flatMap(elementsOf).filter((element) => {
    const [component = '', prop] = element.split(' ');
    if (prop === undefined || prop === '...') return false;
    return used.has(component) && !used.has(element) && !used.has(`${component} ...`);
  });
  return [...new Set([...exports, ...props])].sort();
}
