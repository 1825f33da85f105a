import { join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { INTERFACE_LANGUAGES, interfaceLanguageOf } from '../model/edition/interface-language.ts';
import { checkFolder, checkText } from './check/check-folder.ts';
import { build } from './cli/build-command.ts';
import { parseOptions, writeErrorLine, writeLine } from './cli/console.ts';
import { asksForHelp, helpText } from './cli/help.ts';
import { parseImportOptions, shellQuoted } from './cli/import-options.ts';
import { languageTag, newEdition } from './cli/new-edition.ts';
import { ImageStore } from './images/image-store.ts';
import { Revisions } from './revisions/revisions.ts';
import { EditionFolder } from './source/edition-folder.ts';
import { type Paths, pathsOf } from './source/paths.ts';
import { showProgress } from './source/progress.ts';
import { hasEntry } from './source/regular-file.ts';

/** A command of the press. @returns its exit code */
type Command = (args: string[], paths: Paths) => Promise<number>;

/** Path from the edition's folder, of a path that is given from there or from the current folder. */
function inEdition({ root }: Paths, path: string): string {
  const fromCwd = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  const file = hasEntry(fromCwd) ? relative(root, fromCwd) : path;
  return file.split(sep).join('/');
}

const check: Command = async (args, paths) => {
  const options = parseOptions(() =>
    parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true }),
  );
  if (options === undefined) return 2;
  const { values, positionals } = options;
  const only =
    positionals.length === 0 ? undefined : new Set(positionals.map((path) => inEdition(paths, path)));
  for (const file of only ?? []) {
    if (hasEntry(join(paths.root, file))) continue;
    writeErrorLine(`There is no file ${file} in ${paths.root}.`);
    return 1;
  }
  const images = new ImageStore(paths.images, { progress: showProgress() });
  const report = await checkFolder(new EditionFolder(paths.root), images, Date.now(), only);
  writeLine(values.json ? JSON.stringify(report, null, 2) : checkText(report));
  return report.errors > 0 ? 1 : 0;
};

// What only one command needs is loaded by it, so that the others start sooner.
const schema: Command = async (_, paths) => {
  const { writeSchemas } = await import('./cli/schema-files.ts');
  for (const name of writeSchemas(paths.root)) writeLine(relative(process.cwd(), join(paths.root, name)));
  return 0;
};

const makeNew: Command = async (args) => {
  const options = parseOptions(() =>
    parseArgs({ args, options: { language: { type: 'string' } }, allowPositionals: true }),
  );
  if (options === undefined) return 2;
  const [folder] = options.positionals;
  if (folder === undefined) {
    writeErrorLine('Name the folder: npm run new -- my-paper');
    return 2;
  }
  const { language: tag = 'en' } = options.values;
  const language = languageTag(tag);
  if (language === undefined) {
    writeErrorLine(`"${tag}" is no language. Write its tag: --language ar, --language de-AT.`);
    return 2;
  }
  const root = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
  try {
    for (const file of newEdition(root, Date.now(), language)) writeLine(join(folder, file));
  } catch (reason) {
    writeErrorLine((reason as Error).message);
    return 1;
  }
  if (interfaceLanguageOf(language) === undefined)
    writeLine(
      `Menus, messages and the examples are in English: the interface is in ${INTERFACE_LANGUAGES.join(', ')} so far (docs/languages.md).`,
    );
  // EDITION is read from the project's folder.
  const shown = relative(process.cwd(), root);
  writeLine(`Open it with: EDITION=${shellQuoted(shown)} npm run dev`);
  return 0;
};

const importArticle: Command = async (args, { root }) => {
  const options = parseOptions(() => parseImportOptions(args));
  if (options === undefined) return 2;
  if (options.file === undefined) {
    writeErrorLine('Name the file: npm run import -- page.txt');
    return 2;
  }
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const file = resolve(cwd, options.file);
  const terminal =
    process.stdin.isTTY && process.stdout.isTTY
      ? createInterface({ input: process.stdin, output: process.stdout })
      : undefined;
  const ask = terminal && ((question: string) => terminal.question(question));
  const { importFile } = await import('./cli/import-file.ts');
  const { code, text } = await importFile(file, options.file, options.options, {
    root,
    cwd,
    now: Date.now(),
    ...(ask ? { ask } : {}),
  });
  terminal?.close();
  if (code === 0) writeLine(text);
  else writeErrorLine(text);
  return code;
};

/** Command `revisions`: `list SLUG`, `purge SLUG NUMBER`. */
const revisions: Command = async ([action, slug = '', number = ''], { root }) => {
  const histories = new Revisions(root, true);
  const recorded = histories.list(slug);
  if (
    (action !== 'list' && action !== 'purge') ||
    slug === '' ||
    (action === 'purge' && !/^\d+$/.test(number))
  ) {
    writeErrorLine(
      'Say what to do: npm run revisions -- list SLUG, or npm run revisions -- purge SLUG NUMBER.',
    );
    return 2;
  }
  if (recorded.length === 0) {
    writeErrorLine(`There is no revision of "${slug}": revisions/${slug}.json is not there.`);
    return 1;
  }
  if (action === 'list') {
    for (const { number: n, at, note, purged } of recorded)
      writeLine([n, at, purged ? '(text removed)' : '', note ?? ''].filter((part) => part !== '').join('  '));
    return 0;
  }
  if (!histories.purge(slug, Number(number))) {
    writeErrorLine(
      `"${slug}" has no revision ${number}. There are: ${recorded.map((revision) => revision.number).join(', ')}.`,
    );
    return 1;
  }
  writeLine(`The text of revision ${number} of ${slug} is removed; its number, time and hash stay.`);
  return 0;
};

const COMMANDS: Readonly<Record<string, Command>> = {
  build,
  check,
  schema,
  new: makeNew,
  import: importArticle,
  revisions,
};

/** Runs a command of the press. @returns the exit code */
async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    writeErrorLine(`There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
    return 2;
  }
  if (asksForHelp(args)) {
    writeLine(helpText(name) ?? '');
    return 0;
  }
  const project = fileURLToPath(new URL('../..', import.meta.url));
  return command(args, pathsOf(process.env, project));
}

process.exitCode = await main(process.argv.slice(2));
