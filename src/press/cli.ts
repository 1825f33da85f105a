import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BuildReport, Press } from './build.ts';
import { checkFolder, checkText } from './check.ts';
import { EditionFolder } from './edition-folder.ts';
import { importFile } from './import/import.ts';
import { quoted, readOptions } from './import/options.ts';
import { newEdition } from './new-edition.ts';
import { takePress } from './one-press.ts';
import { PhotoDesk } from './photos/desk.ts';
import type { Progress } from './photos/hands.ts';
import { type Places, placesOf } from './places.ts';
import { loadPrinter } from './print.ts';
import { publicUrlFault } from './public-url.ts';
import { Revisions } from './revisions.ts';
import { writeSchemas } from './schema-files.ts';
import { faultLine } from './source.ts';
import { publishedLines, watchEdition } from './watch.ts';

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

/** What was asked for; undefined, and said, where it cannot be meant. */
function options<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (reason) {
    complain((reason as Error).message);
    return undefined;
  }
}

const built = ({ made }: BuildReport, dist: string): string => {
  if (made === undefined)
    return 'Nothing was built: edition.json has errors. What stood in dist/ before still stands.';
  const { stories, left, tally } = made;
  const where = relative(process.cwd(), dist) || '.';
  return `${stories} stories, ${tally.files} files in ${where}/.${left > 0 ? ` ${left} left out.` : ''}`;
};

/** Publishes until somebody ends it. A parent that asks is told of each publication. */
async function buildAndWatch(press: Press, root: string): Promise<number> {
  const end = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => end.abort());
  process.once('disconnect', () => end.abort());
  let before = '';
  await watchEdition(press, {
    root,
    clock: Date.now,
    end: end.signal,
    onPublished: (report, milliseconds) => {
      for (const line of publishedLines(report, milliseconds, before)) say(line);
      before = report.faults.map(faultLine).join('\n');
      process.send?.({ published: report.made !== undefined });
    },
  });
  return 0;
}

const build: Command = async (args, places) => {
  const given = options(() =>
    parseArgs({
      args,
      options: {
        plain: { type: 'boolean' },
        watch: { type: 'boolean' },
        'no-memory': { type: 'boolean' },
      },
    }),
  );
  if (given === undefined) return 2;
  const { plain = false, watch = false } = given.values;
  const publicUrl = process.env['PUBLIC_URL'];
  const wrong = publicUrlFault(publicUrl);
  if (wrong !== undefined) {
    complain(wrong);
    return 1;
  }
  const taken = takePress(places.cache);
  if ('at' in taken) {
    complain(
      `Another press is at work on this edition (process ${taken.at}); what changes is live there by itself.`,
    );
    return 1;
  }
  try {
    const print = await loadPrinter(places.printer);
    const press = new Press(places, print, {
      publicUrl,
      plain,
      watching: watch,
      memory: !given.values['no-memory'],
      progress: countPictures,
    });
    if (watch) return await buildAndWatch(press, places.root);
    const report = await press.publish(Date.now());
    for (const fault of report.faults) complain(faultLine(fault));
    if (report.made === undefined) complain(built(report, places.dist));
    else say(built(report, places.dist));
    return report.made === undefined ? 1 : 0;
  } finally {
    taken.release();
  }
};

/** A path as people give it, from the edition's folder: as it stands there, or from where they are. */
function inEdition({ root }: Places, path: string): string {
  const here = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  const file = existsSync(here) ? relative(root, here) : path;
  return file.split(sep).join('/');
}

const check: Command = async (args, places) => {
  const read = options(() =>
    parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true }),
  );
  if (read === undefined) return 2;
  const { values, positionals } = read;
  const only =
    positionals.length === 0 ? undefined : new Set(positionals.map((path) => inEdition(places, path)));
  for (const file of only ?? []) {
    if (existsSync(join(places.root, file))) continue;
    complain(`There is no file ${file} in ${places.root}.`);
    return 1;
  }
  const photos = new PhotoDesk(places.pictures, { progress: countPictures });
  const report = await checkFolder(new EditionFolder(places.root), photos, Date.now(), only);
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
  say(`Open it with: EDITION=${quoted(shown)} npm run dev`);
  return 0;
};

const importStory: Command = async (args, { root }) => {
  const read = options(() => readOptions(args));
  if (read === undefined) return 2;
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

/** `list SLUG`, `purge SLUG N` */
const revisions: Command = async ([action, slug = '', number = ''], { root }) => {
  const memory = new Revisions(root, true);
  const known = memory.list(slug);
  if (
    (action !== 'list' && action !== 'purge') ||
    slug === '' ||
    (action === 'purge' && !/^\d+$/.test(number))
  ) {
    complain('Say what to do: npm run revisions -- list SLUG, or npm run revisions -- purge SLUG NUMBER.');
    return 2;
  }
  if (known.length === 0) {
    complain(`There is no memory of "${slug}": revisions/${slug}.json is not there.`);
    return 1;
  }
  if (action === 'list') {
    for (const { number: n, at, note, purged } of known)
      say([n, at, purged ? '(text removed)' : '', note ?? ''].filter((part) => part !== '').join('  '));
    return 0;
  }
  if (!memory.purge(slug, Number(number))) {
    complain(`"${slug}" has no revision ${number}. There are: ${known.map((one) => one.number).join(', ')}.`);
    return 1;
  }
  say(`The text of revision ${number} of ${slug} is removed; its number, time and hash stay.`);
  return 0;
};

const COMMANDS: Readonly<Record<string, Command>> = {
  build,
  check,
  schema,
  new: makeNew,
  import: importStory,
  revisions,
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
