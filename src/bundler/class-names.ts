import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const MODULE = '.module.css';

/** The module that a file of the bundler's holds, by its name: `ArticlePage` of `…/ArticlePage.module.css?used`. */
export const moduleOf = (file: string): string => basename(file.split('?')[0] ?? file, MODULE);

/** 0 is `a`, 25 `z`, 26 `ba`. */
const letters = (n: number): string =>
  (n < 26 ? '' : letters(Math.floor(n / 26))) + String.fromCharCode(97 + (n % 26));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Short names for the classes of CSS Modules, the same in every part of the program and at every build: the
 * file's letters with a capital, then the class's, `Ca_b`. Names stand in each page twice, in its styles and in
 * its text; as words they are half a kilobyte of what a reader waits for.
 */
export class ClassNames {
  readonly #files = new Map<string, { name: string; classes: string[] }>();

  /** @param folder where all CSS Modules lie. Throws where two files have one name */
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

  /** How the names of a module's classes begin: `Ca` for `ArticlePage`. Throws for a module that does not exist. */
  ofModule(module: string): string {
    return this.#of(module).name;
  }

  /** The name of one class. Throws where the module has none of that name. */
  ofClass(module: string, name: string): string {
    const { name: start, classes } = this.#of(module);
    const at = classes.indexOf(name);
    if (at === -1) throw new Error(`${module}${MODULE} has no class ${name}.`);
    return `${start}_${letters(at)}`;
  }

  #of(module: string) {
    const found = this.#files.get(module);
    if (found === undefined) throw new Error(`There is no ${module}${MODULE}.`);
    return found;
  }
}
