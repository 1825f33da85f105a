import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommentsIndex } from '../model/comment/comments-index.ts';
import { describeComment } from './comments/moderation-list.ts';
import { reloadingJson } from './reloading-file.ts';
import { parseSettings } from './settings.ts';
import { openExistingStore } from './store/open-store.ts';
import { type CommentStore, type StoredStatus, StoreUnavailable, StoreUnusable } from './store/store.ts';

const USAGE = `Usage: npm run comments -- list [held|published|removed] | approve ID | remove ID

Lists the newest comments of a status, held ones where none is named, and decides on them.

  list STATUS  held, published or removed
  approve ID   publishes a comment
  remove ID    takes a comment from the page
  -h, --help   shows this`;

const STATUSES: readonly string[] = ['held', 'published', 'removed'];
/** Comments that are listed at most. */
const LISTED = 50;

const writeLine = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Lists the newest comments of a status with the headlines of a built site. @returns the exit code */
async function list(store: CommentStore, status: string, dist: string): Promise<number> {
  if (!STATUSES.includes(status)) {
    writeLine(USAGE);
    return 2;
  }
  const comments = await store.listByStatus(status as StoredStatus, LISTED);
  const index = reloadingJson(join(dist, 'comments-index.json'), (json) => json as CommentsIndex)();
  for (const comment of comments) writeLine(describeComment(comment, index?.articles ?? []));
  writeLine(comments.length === 0 ? `No comment is ${status}.` : `${comments.length} shown.`);
  return 0;
}

/** Sets the status of a comment. @returns the exit code */
async function setStatus(store: CommentStore, id: string, status: StoredStatus): Promise<number> {
  const exists = await store.setStatus(id, status);
  writeLine(exists ? `${id} is ${status}.` : `There is no comment ${id}.`);
  return exists ? 0 : 1;
}

/** Runs `npm run comments`, by which a host decides on comments. @returns the exit code */
async function main([command = 'list', argument]: string[]): Promise<number> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    writeLine(USAGE);
    return 0;
  }
  // This command listens nowhere.
  const settings = parseSettings(
    { ...process.env, HOST: undefined, PORT: undefined },
    fileURLToPath(new URL('../..', import.meta.url)),
  );
  if (!settings.ok) {
    writeLine(settings.errors.join('\n'));
    return 1;
  }
  let store: CommentStore | undefined;
  try {
    store = await openExistingStore(settings.value);
    if (command === 'list') return await list(store, argument ?? 'held', settings.value.dist);
    if (command === 'approve' && argument !== undefined) return await setStatus(store, argument, 'published');
    if (command === 'remove' && argument !== undefined) return await setStatus(store, argument, 'removed');
    writeLine(USAGE);
    return 2;
  } catch (reason) {
    if (!(reason instanceof StoreUnusable || reason instanceof StoreUnavailable)) throw reason;
    writeLine(reason.message);
    return 1;
  } finally {
    await store?.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
