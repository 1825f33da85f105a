import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const MODULE = '.module.css';

/** Returns the name of a CSS Module by its file: `ArticlePage` of `…/ArticlePage.module.css?used`. */
export const moduleOf = (file: string): string => basename(file.split('?')[0] ?? file, MODULE);

/** Writes a number in letters: 0 is `a`, 25 `z`, 26 `ba`. */
const letters = (n: number): string =>
  (n < 26 ? '' : letters(Math.floor(n / 26))) + String.fromCharCode(97 + (n % 26));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Short class names for CSS Modules: letters for the file, the first a capital, then letters for the class, `Ca_b`.
 * The client, the renderer and the dev server all get the same names. Full names would cost half a kilobyte of each
 * page, which has them in its critical CSS and in its HTML.
 */
export class ClassNames {
  readonly #files = new Map<string, { name: string; classes: string[] }>();

  /** @param folder contains all CSS Modules. @throws where two files have the same name */
  constructor(folder: string) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(MODULE))
      .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
    for (const [i, file] of files.entries()) {
      const module = moduleOf(file);
      if (this.#files.has(module))
        throw new Error(`There are two ${module}${MODULE}: give one another name.`);
      const css = readFileSync(join(folder, file), 'utf8');
      const classes = [
        ...new Set([...css.matchAll(/(?:\.|@keyframes\s+)([A-Za-z][\w-]*)/g)].map(([, name = '']) => name)),
      ];
      this.#files.set(module, { name: capital(letters(i)), classes });
    }
  }

  /** Returns the prefix of a module's class names: `Ca` for `ArticlePage`. @throws for a module that does not exist */
  ofModule(module: string): string {
    return this.#of(module).name;
  }

  /** Returns the short name of a class. @throws where the module has no such class */
  ofClass(module: string, name: string): string {
    const { name: start, classes } = this.#of(module);
    const at = classes.indexOf(name);
    if (at === -1) throw new Error(`${module}${MODULE} has no class ${name}.`);
    return `${start}_${letters(at)}`;
  }

  #of(module: string) {
    const names = this.#files.get(module);
    if (names === undefined) throw new Error(`There is no ${module}${MODULE}.`);
    return names;
  }
}
