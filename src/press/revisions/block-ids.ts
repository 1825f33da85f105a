import { hash } from 'node:crypto';
import type { WrittenBlock } from '../../model/article/article.ts';
import { blockText } from '../../model/article/blocks.ts';

/** A block of an earlier text: the id it had, and its words. */
export interface RecordedBlock {
  id: string;
  type: string;
  text: string;
}

/** A block that is an object and has its id; the ones inside it have theirs. */
export type IdentifiedBlock = Exclude<WrittenBlock, string> & { id: string };

/** At least so much of two texts must be the same for one to be the other, changed (docs/format.md, Body). */
const ALIKE = 0.5;
/** How far, in blocks, a changed one is looked for from where it stood. */
const REACH = 100;

type Loose = Exclude<WrittenBlock, string>;

/** The same body with every block an object; a paragraph may be written as a bare string. */
const expand = (blocks: readonly WrittenBlock[]): Loose[] =>
  blocks.map((written): Loose => {
    if (typeof written === 'string') return { type: 'paragraph', text: written };
    return 'body' in written && written.body !== undefined
      ? ({ ...written, body: expand(written.body) } as Loose)
      : written;
  });

const bodyOf = (block: Loose): Loose[] =>
  'body' in block && block.body !== undefined ? (block.body as Loose[]) : [];

/** Every block of a body, nested ones before the one that holds them. */
const flat = (blocks: readonly Loose[]): Loose[] =>
  blocks.flatMap((block) => [...flat(bodyOf(block)), block]);

/* Scripts that put no space between words are compared by their signs. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+/gu;

function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of text.toLowerCase().match(WORD) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

const sum = (words: Map<string, number>): number => [...words.values()].reduce((a, b) => a + b, 0);

/** How much of two texts is the same, by their words: 0 to 1. */
export const likeness = (a: string, b: string): number => (a === b ? 1 : likenessOf(wordsOf(a), wordsOf(b)));

function likenessOf(left: Map<string, number>, right: Map<string, number>): number {
  let common = 0;
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0);
  const all = sum(left) + sum(right);
  return all === 0 ? 0 : (2 * common) / all;
}

interface Waiting {
  block: Loose;
  place: number;
  text: string;
}

/** Matches what changed with what it was, the likest first. */
function matchChanged(
  waiting: Waiting[],
  left: Map<RecordedBlock, number>,
  give: (waiting: Waiting, known: RecordedBlock) => void,
): void {
  const before = [...left].map(([known, place]) => ({ known, place, words: wordsOf(known.text) }));
  const pairs = waiting.flatMap((one) => {
    const words = wordsOf(one.text);
    return before
      .filter(({ known, place }) => known.type === one.block.type && Math.abs(place - one.place) <= REACH)
      .map(({ known, words: other }) => ({ one, known, alike: likenessOf(words, other) }))
      .filter(({ alike }) => alike >= ALIKE);
  });
  pairs.sort((a, b) => b.alike - a.alike);
  const done = new Set<Waiting>();
  for (const { one, known } of pairs) {
    if (done.has(one) || !left.has(known)) continue;
    done.add(one);
    left.delete(known);
    give(one, known);
  }
}

/** The id of a block that was never there: made of its words, with a count where two are alike. */
function freshId(block: Loose, text: string, taken: ReadonlySet<string>): string {
  const base = hash('sha256', `${block.type}\n${text}`, 'hex').slice(0, 8);
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/**
 * Gives every block its id: its own; that of the block with the same words in the text before; that of the one
 * it was before it was changed; or a new one (docs/format.md, Body).
 *
 * @param before the blocks of the text before, where there was one
 */
export function identifyBody(
  written: readonly WrittenBlock[],
  before: readonly RecordedBlock[] = [],
): IdentifiedBlock[] {
  const body = expand(written);
  const all = flat(body);
  const ids = new Map<Loose, string>();
  const taken = new Set(all.flatMap(({ id }) => id ?? []));
  const left = new Map(before.map((known, place) => [known, place]));
  for (const known of [...left.keys()]) if (taken.has(known.id)) left.delete(known);
  const give = (block: Loose, id: string) => {
    ids.set(block, id);
    taken.add(id);
  };
  const same = new Map<string, RecordedBlock[]>();
  for (const known of left.keys()) {
    const key = `${known.type}\n${known.text}`;
    same.set(key, [...(same.get(key) ?? []), known]);
  }
  const waiting: Waiting[] = [];
  all.forEach((block, place) => {
    if (block.id !== undefined) return;
    const text = blockText(block);
    const known = same.size === 0 ? undefined : same.get(`${block.type}\n${text}`)?.shift();
    if (known === undefined) waiting.push({ block, place, text });
    else {
      left.delete(known);
      give(block, known.id);
    }
  });
  if (left.size > 0) matchChanged(waiting, left, ({ block }, { id }) => give(block, id));
  for (const { block, text } of waiting) if (!ids.has(block)) give(block, freshId(block, text, taken));
  const fill = (blocks: readonly Loose[]): IdentifiedBlock[] =>
    blocks.map((block) => {
      const id = block.id ?? ids.get(block) ?? '';
      const inner = bodyOf(block);
      return (inner.length === 0 ? { ...block, id } : { ...block, id, body: fill(inner) }) as IdentifiedBlock;
    });
  return fill(body);
}

/** What is remembered of a body: every block's id and words, nested ones before the one that holds them. */
export const recordBlocks = (body: readonly IdentifiedBlock[]): RecordedBlock[] =>
  flat(body).map((block) => ({ id: block.id ?? '', type: block.type, text: blockText(block) }));
