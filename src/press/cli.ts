import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSite } from './build.ts';
import { checkFolder, checkText } from './check.ts';
import { readEditionFolder } from './edition-folder.ts';
import { importFile } from './import/import.ts';
import { readOptions } from './import/options.ts';
import { newEdition } from './new-edition.ts';
import { PhotoDesk, photoCache } from './photos/desk.ts';
import type { Progress } from './photos/hands.ts';
import { type Places, placesOf } from './places.ts';
import { loadPrinter } from './print.ts';
import { publicUrlFault } from './public-url.ts';
import { writeSchemas } from './schema-files.ts';
import { faultLine } from './source.ts';

type Command = (args: string[], places: Places) => Promise<number>;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** One line on a terminal that counts the pictures; elsewhere nothing, since most builds make none. */
const countPictures: Progress = (done, total, work) => {
  if (process.stderr.isTTY)
    process.stderr.write(`\rPictures ${work}: ${done} of ${total}${done === total ? '\n' : ''}`);
};

const build: Command = async (_, places) => {
  const publicUrl = process.env['PUBLIC_URL'];
  const wrong = publicUrlFault(publicUrl);
  if (wrong !== undefined) {
    complain(wrong);
    return 1;
  }
  const { faults, made } = await buildSite(
    places,
    publicUrl,
    Date.now(),
    await loadPrinter(places.printer),
    countPictures,
  );
  for (const fault of faults) complain(faultLine(fault));
  if (made === undefined) {
    complain('Nothing was built: edition.json has errors. What stood in dist/ before still stands.');
    return 1;
  }
  say(
    `${made.stories} stories, ${made.pages} pages in ${relative(process.cwd(), places.dist) || '.'}/.${made.left > 0 ? ` ${made.left} left out.` : ''}`,
  );
  return 0;
};

/** A path as people give it, from the edition's folder: as it stands there, or from where they are. */
function inEdition({ root }: Places, path: string): string {
  const here = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  const file = existsSync(here) ? relative(root, here) : path;
  return file.split(sep).join('/');
}

const check: Command = async (args, places) => {
  let read: { values: { json?: boolean | undefined }; positionals: string[] };
  try {
    read = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true });
  } catch (reason) {
    complain((reason as Error).message);
    return 2;
  }
  const { values, positionals } = read;
  const only =
    positionals.length === 0 ? undefined : new Set(positionals.map((path) => inEdition(places, path)));
  for (const file of only ?? []) {
    if (existsSync(join(places.root, file))) continue;
    complain(`There is no file ${file} in ${places.root}.`);
    return 1;
  }
  const photos = new PhotoDesk(photoCache(places.cache), { progress: countPictures });
  const report = await checkFolder(readEditionFolder(places.root), photos, Date.now(), only);
  say(values.json ? JSON.stringify(report, null, 2) : checkText(report));
  return report.errors > 0 ? 1 : 0;
};

const schema: Command = async (_, places) => {
  for (const name of writeSchemas(places.root)) say(relative(process.cwd(), join(places.root, name)));
  return 0;
};

const makeNew: Command = async ([folder]) => {
  if (folder === undefined) {
    complain('Name the folder: npm run new -- my-paper');
    return 2;
  }
  const root = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
  try {
    for (const file of newEdition(root, Date.now())) say(join(folder, file));
  } catch (reason) {
    complain((reason as Error).message);
    return 1;
  }
  // EDITION is read from the project's folder.
  const shown = relative(process.cwd(), root);
  say(
    `Open it with: EDITION=${/^[\w./@+-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`} npm run dev`,
  );
  return 0;
};

const importStory: Command = async (args, { root }) => {
  let read: ReturnType<typeof readOptions>;
  try {
    read = readOptions(args);
  } catch (reason) {
    complain((reason as Error).message);
    return 2;
  }
  if (read.file === undefined) {
    complain('Name the file: npm run import -- page.txt');
    return 2;
  }
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), read.file);
  const terminal =
    process.stdin.isTTY && process.stdout.isTTY
      ? createInterface({ input: process.stdin, output: process.stdout })
      : undefined;
  const ask = terminal && ((question: string) => terminal.question(question));
  const { code, text } = await importFile(file, read.file, read.options, {
    root,
    now: Date.now(),
    ...(ask ? { ask } : {}),
  });
  terminal?.close();
  if (code === 0) say(text);
  else complain(text);
  return code;
};

const COMMANDS: Readonly<Record<string, Command>> = {
  build,
  check,
  schema,
  new: makeNew,
  import: importStory,
};

/** Runs one command of the press; the exit code is its answer. */
async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    complain(`There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
    return 2;
  }
  const project = fileURLToPath(new URL('../..', import.meta.url));
  return command(args, placesOf(process.env, project));
}

process.exitCode = await main(process.argv.slice(2));
