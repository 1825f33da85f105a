import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { makeDataFolder } from '../store/data-folder.ts';
import { openExistingStore, openStore } from '../store/open-store.ts';
import { type CommentStore, StoreUnusable } from '../store/store.ts';
import { exportStore, importStore } from '../store/transfer/transfer.ts';
import { type Command, required, UsageError } from './command.ts';
import { copy } from './copy-command.ts';
import { importForeign } from './foreign-import.ts';
import { importTable } from './import-table.ts';
import { readChunks, readLines } from './read-lines.ts';

/** Exports a store into a file that must not exist, for its owner alone. */
export async function exportInto(store: CommentStore, file: string): Promise<void> {
  if (existsSync(file)) throw new StoreUnusable(`${file} exists already. Name another file for the export.`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const stream = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
  const ended = finished(stream);
  // What goes wrong is met where it is waited for.
  ended.catch(() => undefined);
  try {
    await exportStore(store, async (block) => {
      if (!stream.write(block)) await Promise.race([once(stream, 'drain'), ended]);
    });
    stream.end();
    await ended;
    renameSync(part, file);
  } catch (reason) {
    stream.destroy();
    rmSync(part, { force: true });
    const { code, message } = reason as NodeJS.ErrnoException;
    throw /^E[A-Z]+$/.test(String(code))
      ? new StoreUnusable(`${file} cannot be written (${message}).`)
      : reason;
  }
}

const exportAll: Command['run'] = async ({ settings, writeLine }, [name, ...rest]) => {
  if (rest.length > 0) throw new UsageError();
  const store = await openExistingStore(settings);
  try {
    if (name === undefined) await exportStore(store, (block) => writeLine(block.slice(0, -1)));
    else {
      await exportInto(store, resolve(name));
      writeLine(
        `${resolve(name)} is written. It has addresses of writers: keep it as private as the comments.`,
      );
    }
    return 0;
  } finally {
    await store.close();
  }
};

/** Whether a file is XML, as other programs export comments. */
async function isForeign(file: string): Promise<boolean> {
  for await (const chunk of readChunks(file))
    return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(Buffer.from(chunk.subarray(0, 512)).toString('latin1'));
  return false;
}

const importAll: Command['run'] = async ({ settings, writeLine, now }, args) => {
  const names = args.filter((argument) => argument !== '--dry-run');
  const isDryRun = names.length < args.length;
  const name = required(names[0]);
  if (names.length > 1 || name.startsWith('-')) throw new UsageError();
  const file = resolve(name);
  if (!existsSync(file)) throw new StoreUnusable(`${file} does not exist.`);
  if (settings.databaseUrl === undefined) makeDataFolder(settings.data);
  const store = await openStore(settings);
  try {
    if (await isForeign(file)) writeLine(await importForeign(store, settings, file, name, { isDryRun, now }));
    else {
      const report = await importStore(store, () => readLines(file), { file: name, isDryRun });
      writeLine(importTable(report, isDryRun));
    }
    return 0;
  } finally {
    await store.close();
  }
};

/** Commands that move comments from one place to another. */
export const TRANSFER_COMMANDS: Readonly<Record<string, Command>> = {
  export: {
    parameters: '[FILE]',
    does: 'writes everything as JSON lines: comments, threads, log, reports, writers, accounts',
    run: exportAll,
  },
  import: {
    parameters: 'FILE [--dry-run]',
    does: 'stores what an export has, or the comments of a WordPress (WXR) or Disqus export; with --dry-run it only says what would be stored',
    run: importAll,
  },
  copy: {
    parameters: 'FROM TO',
    does: 'copies everything into an empty place; each is a data folder, a SQLite file or a postgres:// address',
    run: copy,
  },
};
