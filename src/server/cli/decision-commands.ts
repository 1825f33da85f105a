import { join } from 'node:path';
import type { CommentsIndex } from '../../model/comment/comments-index.ts';
import type { Decision } from '../../model/moderation/moderation-acts.ts';
import { describeComment } from '../comments/moderation-list.ts';
import { reloadingJson } from '../reloading-file.ts';
import { openExistingStore } from '../store/open-store.ts';
import type { StoredStatus } from '../store/store.ts';
import { type Command, type CommandContext, required, UsageError } from './command.ts';

const STATUSES: readonly string[] = [
  'held',
  'published',
  'spam',
  'removed',
  'withdrawn',
] satisfies StoredStatus[];
/** Comments that are listed at most. */
const LISTED = 50;

/** Lists the newest comments of a status with the headlines of a built site. */
async function list({ settings, writeLine }: CommandContext, [status = 'held']: readonly string[]) {
  if (!STATUSES.includes(status)) throw new UsageError();
  const store = await openExistingStore(settings);
  try {
    const comments = await store.listByStatus(status as StoredStatus, LISTED);
    const file = join(settings.dist, 'comments-index.json');
    const index = reloadingJson(file, (json) => json as CommentsIndex)();
    for (const comment of comments) writeLine(describeComment(comment, index?.articles ?? []));
    writeLine(comments.length === 0 ? `No comment is ${status}.` : `${comments.length} shown.`);
    return 0;
  } finally {
    await store.close();
  }
}

/** Who the log of moderation names for what a command decides. */
export const COMMAND_LINE = 'Command line';

/** Returns a command that sets the status of a comment. @param act as the log names it */
const setStatus =
  (status: StoredStatus, act: Decision): Command['run'] =>
  async ({ settings, writeLine, now }, [id]) => {
    const comment = required(id);
    const store = await openExistingStore(settings);
    try {
      const exists = await store.setStatus(comment, status, { at: now, kind: act, actor: COMMAND_LINE });
      const decided = exists ? await store.find(comment) : undefined;
      writeLine(
        decided === undefined ? `There is no comment ${comment}.` : `${comment} is ${decided.status}.`,
      );
      return decided?.status === status ? 0 : 1;
    } finally {
      await store.close();
    }
  };

/** Commands that list comments and decide on them. */
export const DECISION_COMMANDS: Readonly<Record<string, Command>> = {
  list: {
    parameters: '[STATUS]',
    does: `the newest comments of a status: ${STATUSES.join(', ')}; held ones where none is named`,
    run: list,
  },
  approve: { parameters: 'ID', does: 'publishes a comment', run: setStatus('published', 'approve') },
  remove: { parameters: 'ID', does: 'takes a comment from the page', run: setStatus('removed', 'remove') },
};
