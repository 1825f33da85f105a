import { join } from 'node:path';
import { reloadingFile } from '../../reloading-file.ts';

/** Words whose comments are held, one a line; `#` begins a remark. */
export interface WordList {
  /** Returns the first entry that a text has, as the file spells it; undefined where it has none. */
  find(text: string): string | undefined;
}

/** A list without words. */
export const NO_WORDS: WordList = { find: () => undefined };

/** Scripts that put no spaces between words: there an entry counts wherever its signs stand. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Folds case, variants of letters, and what cannot be seen. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();

const wordsIn = (folded: string): string[] => folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Node of a tree of phrases: what may follow the words so far. */
interface PhraseNode {
  next: Map<string, PhraseNode>;
  /** The entry that ends here, as the file spells it. */
  entry?: string;
  /** Entries whose last word may go on (`casino*` is in `casinos`), by that word. */
  open: Map<string, string>;
  /** Lengths of those words. */
  openLengths: Set<number>;
}

const newNode = (): PhraseNode => ({ next: new Map(), open: new Map(), openLengths: new Set() });

/** Adds an entry to a tree. */
function addPhrase(root: PhraseNode, words: readonly string[], entry: string): void {
  const last = words.at(-1) ?? '';
  let node = root;
  for (const word of words.slice(0, -1)) {
    const next = node.next.get(word) ?? newNode();
    node.next.set(word, next);
    node = next;
  }
  if (entry.endsWith('*')) {
    node.open.set(last, entry);
    node.openLengths.add(last.length);
  } else {
    const end = node.next.get(last) ?? newNode();
    end.entry ??= entry;
    node.next.set(last, end);
  }
}

/** Finds an entry that begins with a word of a text. Takes as many steps as the entry has words (C16). */
function findPhrase(root: PhraseNode, words: readonly string[], start: number): string | undefined {
  let node: PhraseNode | undefined = root;
  for (let at = start; node !== undefined; at++) {
    if (node.entry !== undefined) return node.entry;
    const word: string | undefined = words[at];
    if (word === undefined) return undefined;
    for (const length of node.openLengths) {
      const open = length <= word.length ? node.open.get(word.slice(0, length)) : undefined;
      if (open !== undefined) return open;
    }
    node = node.next.get(word);
  }
  return undefined;
}

/** Parses a word list. */
export function parseWordList(file: string): WordList {
  const phrases = newNode();
  const unspaced: { entry: string; folded: string }[] = [];
  for (const line of file.split(/\r?\n/)) {
    const entry = line.replace(/#.*/, '').trim();
    const folded = fold(entry);
    const words = wordsIn(folded);
    if (words.length === 0) continue;
    if (UNSPACED.test(folded)) unspaced.push({ entry, folded: words.join('') });
    else addPhrase(phrases, words, entry);
  }
  return {
    find: (text) => {
      const folded = fold(text);
      const words = wordsIn(folded);
      for (const start of words.keys()) {
        const entry = findPhrase(phrases, words, start);
        if (entry !== undefined) return entry;
      }
      return unspaced.find((phrase) => folded.includes(phrase.folded))?.entry;
    },
  };
}

/** The word list of a data folder, `words.txt`, read again when it changes; without the file there are no words. */
export function wordListOf(data: string): WordList {
  const read = reloadingFile(join(data, 'words.txt'), parseWordList);
  return { find: (text) => (read() ?? NO_WORDS).find(text) };
}
