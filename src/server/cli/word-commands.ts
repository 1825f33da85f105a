import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseWordList } from '../comments/rules/word-list.ts';
import { commentsAfter } from '../store/moderation/queue-queries.ts';
import { openExistingStore } from '../store/open-store.ts';
import { type CommentStore, StoreUnusable } from '../store/store.ts';
import { type Command, required, UsageError } from './command.ts';

/** Comments that are read at a time. */
const STEP = 500;
/** Comments that are shown for an entry; all are counted. */
const SHOWN = 3;

function readWords(name: string): string {
  const file = resolve(name);
  try {
    return readFileSync(file, 'utf8');
  } catch (reason) {
    throw new StoreUnusable(`${file} cannot be read (${(reason as Error).message}).`);
  }
}

interface WordMatches {
  count: number;
  examples: string[];
}

/** Looks for the entries of a list in all comments. */
async function findInAll(
  store: CommentStore,
  file: string,
): Promise<{ all: number; matches: Map<string, WordMatches> }> {
  const words = parseWordList(file);
  const matches = new Map<string, WordMatches>();
  let all = 0;
  let after = 0;
  for (;;) {
    const from = after;
    const rows = await store.transaction((db) => commentsAfter(db, from, STEP));
    for (const { id, name, text, url } of rows) {
      const entry = words.find(text) ?? words.find(name) ?? words.find(url);
      if (entry === undefined) continue;
      const { count, examples } = matches.get(entry) ?? { count: 0, examples: [] };
      const excerpt = `${id}  ${name}: ${text}`.replace(/\s+|\p{C}/gu, ' ').slice(0, 100);
      matches.set(entry, { count: count + 1, examples: count < SHOWN ? [...examples, excerpt] : examples });
    }
    all += rows.length;
    const last = rows.at(-1);
    if (last === undefined) return { all, matches };
    after = last.sequence;
  }
}

/** Says what a word list would have held of the comments so far; changes nothing. */
const tryWords: Command['run'] = async ({ settings, writeLine }, [option, name]) => {
  if (option !== '--dry-run') throw new UsageError();
  const file = readWords(required(name));
  const store = await openExistingStore(settings);
  try {
    const { all, matches } = await findInAll(store, file);
    for (const [entry, { count, examples }] of [...matches].sort(([, a], [, b]) => b.count - a.count)) {
      writeLine(`${entry}  ${count}`);
      for (const example of examples) writeLine(`  ${example}`);
    }
    const held = [...matches.values()].reduce((sum, { count }) => sum + count, 0);
    writeLine(
      `${held} of ${all} comments would have been held. To use the list, save it as words.txt in ${settings.data}.`,
    );
    return 0;
  } finally {
    await store.close();
  }
};

/** Commands about the list of words whose comments are held. */
export const WORD_COMMANDS: Readonly<Record<string, Command>> = {
  words: {
    parameters: '--dry-run FILE',
    does: 'which of the comments so far a list of words would have held',
    run: tryWords,
  },
};
