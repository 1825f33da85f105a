import type { Change, Inline } from './article.ts';

/** A part of inline text that is unchanged or added, or text that was removed before the next part. */
export type InlinePart = { kind: 'same' | 'added'; text: Inline } | { kind: 'removed'; text: string };

type Piece = Exclude<Inline, string>[number];

/** What stands between the pieces of a text where they are compared (`blockText`). */
const BETWEEN = '\n';

const wordsOf = (piece: Piece): string | undefined =>
  typeof piece === 'string' ? piece : 'text' in piece ? piece.text : undefined;

/** Cuts pieces of inline text; a line break has no length. */
class PieceReader {
  readonly #pieces: Piece[];
  /** Whether a text has been read, so that what is between comes before the next. */
  #isAfterText = false;

  constructor(text: Inline) {
    this.#pieces = typeof text === 'string' ? [text] : [...text];
  }

  /** Returns the next pieces, as long as `words`; undefined where the text has other words. */
  read(words: string): Inline | undefined {
    const taken: Piece[] = [];
    let rest = words;
    while (rest !== '') {
      const [piece] = this.#pieces;
      if (piece === undefined) return undefined;
      const own = wordsOf(piece);
      if (own === undefined) {
        taken.push(piece);
        this.#pieces.shift();
      } else if (this.#isAfterText) {
        if (!rest.startsWith(BETWEEN)) return undefined;
        rest = rest.slice(BETWEEN.length);
        this.#isAfterText = false;
      } else {
        const part = own.slice(0, rest.length);
        if (!rest.startsWith(part)) return undefined;
        rest = rest.slice(part.length);
        taken.push(typeof piece === 'string' ? part : { ...piece, text: part });
        this.#isAfterText = part.length === own.length;
        if (this.#isAfterText) this.#pieces.shift();
        else
          this.#pieces[0] =
            typeof piece === 'string' ? own.slice(part.length) : { ...piece, text: own.slice(part.length) };
      }
    }
    return taken;
  }

  get isAtEnd(): boolean {
    return this.#pieces.every((piece) => wordsOf(piece) === undefined);
  }
}

/**
 * Divides inline text into what is unchanged and what was added, with its formatting and links, and adds what was removed.
 *
 * @param change difference of its words
 * @returns undefined where the difference is of another text
 */
export function inlineDifference(text: Inline, change: Change): InlinePart[] | undefined {
  const reader = new PieceReader(text);
  const parts: InlinePart[] = [];
  for (const part of change) {
    if ('removed' in part) {
      parts.push({ kind: 'removed', text: part.removed.replaceAll(BETWEEN, '') });
      continue;
    }
    const [kind, words] = 'same' in part ? (['same', part.same] as const) : (['added', part.added] as const);
    const read = reader.read(words);
    if (read === undefined) return undefined;
    parts.push({ kind, text: read });
  }
  return reader.isAtEnd ? parts : undefined;
}
