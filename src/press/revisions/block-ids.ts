import { hash } from 'node:crypto';
import type { WrittenBlock } from '../../model/article/article.ts';
import { blockText } from '../../model/article/blocks.ts';
import { wordsIn } from './words.ts';

/** Block of an earlier revision: its id, type and plain text. */
export interface RecordedBlock {
  id: string;
  type: string;
  text: string;
}

/** Block with an id; the blocks inside it have theirs. */
export type IdentifiedBlock = Exclude<WrittenBlock, string> & { id: string };

/** A block is a changed version of another where their texts are at least this similar (docs/format.md, Body). */
const MIN_SIMILARITY = 0.5;
/** A changed block is looked for at most this many blocks from its old position. */
const MAX_DISTANCE = 100;

type ObjectBlock = Exclude<WrittenBlock, string>;

/** A body with every block an object; a paragraph may be written as a bare string. */
const expand = (blocks: readonly WrittenBlock[]): ObjectBlock[] =>
  blocks.map((written): ObjectBlock => {
    if (typeof written === 'string') return { type: 'paragraph', text: written };
    return 'body' in written && written.body !== undefined
      ? ({ ...written, body: expand(written.body) } as ObjectBlock)
      : written;
  });

const bodyOf = (block: ObjectBlock): ObjectBlock[] =>
  'body' in block && block.body !== undefined ? (block.body as ObjectBlock[]) : [];

/** All blocks of a body, nested ones before the one that holds them. */
const flatten = (blocks: readonly ObjectBlock[]): ObjectBlock[] =>
  blocks.flatMap((block) => [...flatten(bodyOf(block)), block]);

/** Counts the words of a text. */
function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of wordsIn(text.toLowerCase())) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

const sum = (words: Map<string, number>): number => [...words.values()].reduce((a, b) => a + b, 0);

/** Similarity of two texts by their words: 0 to 1 (Dice coefficient). */
export const similarity = (a: string, b: string): number =>
  a === b ? 1 : similarityOf(wordsOf(a), wordsOf(b));

function similarityOf(left: Map<string, number>, right: Map<string, number>): number {
  let common = 0;
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0);
  const total = sum(left) + sum(right);
  return total === 0 ? 0 : (2 * common) / total;
}

/** Block that has no id yet. */
interface PendingBlock {
  block: ObjectBlock;
  /** Among all blocks, nested ones included. */
  position: number;
  text: string;
}

/**
 * Matches blocks with the blocks they were before they changed, the most similar first.
 *
 * @param candidates blocks of the revision before that are not matched, by their positions; matched ones are removed
 */
function matchChanged(
  pending: readonly PendingBlock[],
  candidates: Map<RecordedBlock, number>,
  onMatch: (pending: PendingBlock, recorded: RecordedBlock) => void,
): void {
  const before = [...candidates].map(([recorded, position]) => ({
    recorded,
    position,
    words: wordsOf(recorded.text),
  }));
  const pairs = pending.flatMap((item) => {
    const words = wordsOf(item.text);
    return before
      .filter(
        ({ recorded, position }) =>
          recorded.type === item.block.type && Math.abs(position - item.position) <= MAX_DISTANCE,
      )
      .map(({ recorded, words: other }) => ({ item, recorded, similarity: similarityOf(words, other) }))
      .filter(({ similarity }) => similarity >= MIN_SIMILARITY);
  });
  pairs.sort((a, b) => b.similarity - a.similarity);
  const matched = new Set<PendingBlock>();
  for (const { item, recorded } of pairs) {
    if (matched.has(item) || !candidates.has(recorded)) continue;
    matched.add(item);
    candidates.delete(recorded);
    onMatch(item, recorded);
  }
}

/** Id of a new block: a hash of its text, with a number where another block has the same. */
function newId(block: ObjectBlock, text: string, taken: ReadonlySet<string>): string {
  const base = hash('sha256', `${block.type}\n${text}`, 'hex').slice(0, 8);
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/**
 * Gives every block an id: its own; that of the block with the same text in the revision before; that of the one
 * it was before it changed; or a new one (docs/format.md, Body).
 *
 * @param before blocks of the revision before; none for a first one
 */
export function identifyBody(
  written: readonly WrittenBlock[],
  before: readonly RecordedBlock[] = [],
): IdentifiedBlock[] {
  const body = expand(written);
  const all = flatten(body);
  const ids = new Map<ObjectBlock, string>();
  const taken = new Set(all.flatMap(({ id }) => id ?? []));
  const candidates = new Map(before.map((recorded, position) => [recorded, position]));
  for (const recorded of [...candidates.keys()]) if (taken.has(recorded.id)) candidates.delete(recorded);
  const assign = (block: ObjectBlock, id: string) => {
    ids.set(block, id);
    taken.add(id);
  };
  const byText = new Map<string, RecordedBlock[]>();
  for (const recorded of candidates.keys()) {
    const key = `${recorded.type}\n${recorded.text}`;
    byText.set(key, [...(byText.get(key) ?? []), recorded]);
  }
  const pending: PendingBlock[] = [];
  all.forEach((block, position) => {
    if (block.id !== undefined) return;
    const text = blockText(block);
    const unchanged = byText.size === 0 ? undefined : byText.get(`${block.type}\n${text}`)?.shift();
    if (unchanged === undefined) pending.push({ block, position, text });
    else {
      candidates.delete(unchanged);
      assign(block, unchanged.id);
    }
  });
  if (candidates.size > 0) matchChanged(pending, candidates, ({ block }, { id }) => assign(block, id));
  for (const { block, text } of pending) if (!ids.has(block)) assign(block, newId(block, text, taken));
  const withIds = (blocks: readonly ObjectBlock[]): IdentifiedBlock[] =>
    blocks.map((block) => {
      const id = block.id ?? ids.get(block) ?? '';
      const inner = bodyOf(block);
      return (
        inner.length === 0 ? { ...block, id } : { ...block, id, body: withIds(inner) }
      ) as IdentifiedBlock;
    });
  return withIds(body);
}

/** Blocks of a body as a revision records them: id, type and text, nested ones before the one that holds them. */
export const recordBlocks = (body: readonly IdentifiedBlock[]): RecordedBlock[] =>
  flatten(body).map((block) => ({ id: block.id ?? '', type: block.type, text: blockText(block) }));
