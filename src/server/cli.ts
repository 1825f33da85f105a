import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSettings } from './settings.ts';
import { databaseFile } from './store/data-folder.ts';
import { openSqlite } from './store/sqlite/sqlite-store.ts';
import { type CommentStore, type StoredStatus, StoreUnavailable, StoreUnusable } from './store/store.ts';

const USAGE = `npm run comments -- list [held|published|removed]
npm run comments -- approve ID
npm run comments -- remove ID`;

const STATES: readonly string[] = ['held', 'published', 'removed'];
/** How many are shown at once. */
const SHOWN = 50;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Control characters in somebody's words must not steer the terminal. */
const safe = (text: string): string => text.replace(/[^\P{Cc}\n\t]|\p{Cf}/gu, '\uFFFD');

async function list(store: CommentStore, state: string): Promise<number> {
  if (!STATES.includes(state)) {
    say(USAGE);
    return 2;
  }
  const found = await store.listByStatus(state as StoredStatus, SHOWN);
  for (const { id, createdAt, name, articleId, text } of found) {
    say(
      `${id}  ${new Date(createdAt).toISOString()}  ${safe(name)}  (${articleId})\n  ${safe(text).replaceAll('\n', '\n  ')}\n`,
    );
  }
  say(found.length === 0 ? `No comment is ${state}.` : `${found.length} shown.`);
  return 0;
}

async function decide(store: CommentStore, id: string, status: StoredStatus): Promise<number> {
  const done = await store.setStatus(id, status);
  say(done ? `${id} is ${status}.` : `There is no comment ${id}.`);
  return done ? 0 : 1;
}

/** `npm run comments`: who decides on held comments does it here for now. */
async function main([command = 'list', argument]: string[]): Promise<number> {
  const settings = readSettings(
    { ...process.env, HOST: undefined, PORT: undefined },
    fileURLToPath(new URL('../..', import.meta.url)),
  );
  if (!settings.ok) {
    say(settings.errors.join('\n'));
    return 1;
  }
  const file = databaseFile(settings.value.data);
  if (!existsSync(file)) {
    say(`There are no comments yet: ${file} does not exist.`);
    return 1;
  }
  let store: CommentStore | undefined;
  try {
    store = await openSqlite(file);
    if (command === 'list') return await list(store, argument ?? 'held');
    if (command === 'approve' && argument !== undefined) return await decide(store, argument, 'published');
    if (command === 'remove' && argument !== undefined) return await decide(store, argument, 'removed');
    say(USAGE);
    return 2;
  } catch (reason) {
    if (!(reason instanceof StoreUnusable || reason instanceof StoreUnavailable)) throw reason;
    say(reason.message);
    return 1;
  } finally {
    await store?.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
