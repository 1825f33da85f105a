import { join } from 'node:path';
import type { CommentsIndex } from '../../model/comment/comments-index.ts';
import { Erasures } from '../comments/erasures.ts';
import { reloadingJson } from '../reloading-file.ts';
import { makeDataFolder } from '../store/data-folder.ts';
import { commentsOfWriter, mailOfWriter, standingsOfWriter } from '../store/erasure/erasure-scripts.ts';
import { openExistingStore } from '../store/open-store.ts';
import { type Command, required, UsageError } from './command.ts';
import { COMMAND_LINE } from './decision-commands.ts';

/** Prints all that is stored of the writer with an e-mail address, as JSON. */
const person: Command['run'] = async ({ settings, writeLine, now }, [address]) => {
  const email = required(address);
  const store = await openExistingStore(settings);
  try {
    const comments = await store.transaction((db) => commentsOfWriter(db, email));
    const standings = await store.transaction((db) => standingsOfWriter(db, email));
    const mail = await store.transaction((db) => mailOfWriter(db, email));
    const file = join(settings.dist, 'comments-index.json');
    const articles = reloadingJson(file, (json) => json as CommentsIndex)()?.articles ?? [];
    const data = [];
    for (const comment of comments) {
      const headline = articles.find(({ id }) => id === comment.articleId)?.headline;
      data.push({
        ...comment,
        ...(headline === undefined ? {} : { headline }),
        events: await store.eventsOf(comment.id),
      });
    }
    const stored = { standings, mail, comments: data };
    writeLine(JSON.stringify({ email, at: new Date(now).toISOString(), ...stored }, null, 2));
    return [comments, standings, mail].every(({ length }) => length === 0) ? 1 : 0;
  } finally {
    await store.close();
  }
};

/** Erases the writer with an e-mail address for ever. */
const erase: Command['run'] = async ({ settings, writeLine, now }, [address, option]) => {
  const email = required(address);
  if (option !== undefined && option !== '--texts') throw new UsageError();
  const store = await openExistingStore(settings);
  try {
    makeDataFolder(settings.data);
    const part = option === undefined ? 'person' : 'comment';
    const erasures = new Erasures(store, settings.data);
    const mail = await store.transaction((db) => mailOfWriter(db, email));
    const count = await erasures.eraseWriter(email, part, { actor: COMMAND_LINE, at: now });
    const what = part === 'person' ? 'Their texts stay, signed “deleted”.' : 'Replies to them stay.';
    writeLine(
      count === 0
        ? 'No comment has this e-mail address.'
        : `The writer of ${count} comments is erased. ${what}`,
    );
    if (mail.length > 0) writeLine(`No more mail goes to it about ${mail.length} comments.`);
    return count === 0 && mail.length === 0 ? 1 : 0;
  } finally {
    await store.close();
  }
};

/** Commands for what the law gives the writers of comments (P03). */
export const PERSON_COMMANDS: Readonly<Record<string, Command>> = {
  person: { parameters: 'EMAIL', does: 'prints all that is stored of a writer, as JSON', run: person },
  erase: {
    parameters: 'EMAIL [--texts]',
    does: 'erases a writer for ever, with --texts also what they wrote; replies stay',
    run: erase,
  },
};
