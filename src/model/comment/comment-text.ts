import { type CommentLink, linkedParts } from './comment-links.ts';

/** A piece of a line of a comment. */
export type CommentInline =
  | string
  | ({ kind: 'link' } & CommentLink)
  | { kind: 'code'; text: string }
  | { kind: 'emphasis' | 'strong'; content: CommentInline[] };

/** A paragraph, as its lines. */
export type CommentParagraph = CommentInline[][];

/** A part of a comment: paragraphs of the writer, or quoted by them. */
export interface CommentBlock {
  kind: 'text' | 'quotation';
  paragraphs: CommentParagraph[];
}

interface Frame {
  /** Asterisks that opened it; 0 for the line itself. */
  size: number;
  content: CommentInline[];
}

/** Divides a line into text, code between grave accents, and links. */
function piecesOf(line: string): CommentInline[] {
  const parts = line.split('`');
  return parts.flatMap((text, index): CommentInline[] => {
    // Grave accents stand in pairs; the last of an odd number is text.
    if (index % 2 === 1 && index < parts.length - 1) return [text === '' ? '``' : { kind: 'code', text }];
    return linkedParts(index % 2 === 1 ? `\`${text}` : text).map((part) =>
      typeof part === 'string' ? part : { kind: 'link', ...part },
    );
  });
}

/** Gives up the innermost emphasis: its asterisks and content become a part of what is around it. */
function giveUp(frames: Frame[]): void {
  const { size, content } = frames.pop() as Frame;
  const outer = frames.at(-1)?.content;
  outer?.push('*'.repeat(size));
  // One by one, since a call takes no more than some ten thousand arguments.
  for (const part of content) outer?.push(part);
}

/** Closes and opens emphasis at asterisks; those that do neither stay text. */
function applyAsterisks(frames: Frame[], count: number, opens: boolean, closes: boolean): void {
  let left = count > 3 ? 0 : count;
  while (closes && left > 0 && frames.some(({ size }) => size > 0 && size <= left)) {
    const { size, content } = frames.at(-1) as Frame;
    if (size > left) giveUp(frames);
    else {
      frames.pop();
      frames.at(-1)?.content.push({ kind: size === 1 ? 'emphasis' : 'strong', content });
      left -= size;
    }
  }
  for (const size of opens ? [2, 1] : []) {
    if (left < size || frames.some((frame) => frame.size === size)) continue;
    frames.push({ size, content: [] });
    left -= size;
  }
  const rest = count > 3 ? count : left;
  if (rest > 0) frames.at(-1)?.content.push('*'.repeat(rest));
}

/** Scripts that put no spaces between words, so that emphasis begins and ends beside other letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const isWordCharacter = (character: string): boolean =>
  /[\p{L}\p{N}]/u.test(character) && !UNSPACED.test(character);

/** Parses the markup within a line: `*emphasis*`, `**strong**`, code, addresses. */
function parseLine(line: string): CommentInline[] {
  const frames: Frame[] = [{ size: 0, content: [] }];
  const pieces = piecesOf(line);
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece !== 'string') {
      frames.at(-1)?.content.push(piece);
      continue;
    }
    let at = 0;
    for (const part of piece.split(/(\*+)/)) {
      const end = at + part.length;
      if (part.startsWith('*')) {
        const before = Array.from(piece.slice(Math.max(0, at - 2), at)).at(-1) ?? (index > 0 ? '.' : ' ');
        const after = Array.from(piece.slice(end, end + 2))[0] ?? (index < pieces.length - 1 ? '.' : ' ');
        applyAsterisks(
          frames,
          part.length,
          after.trim() !== '' && !isWordCharacter(before),
          before.trim() !== '' && !isWordCharacter(after),
        );
      } else if (part !== '') frames.at(-1)?.content.push(part);
      at = end;
    }
  }
  while (frames.length > 1) giveUp(frames);
  return (frames[0] as Frame).content;
}

/**
 * Parses the small markup of comments: paragraphs at blank lines, `> ` for a quotation, `*emphasis*`, `**strong**`,
 * code between grave accents, and http and https addresses. What is no markup is text. Linear in the length (C16).
 */
export function parseCommentText(text: string): CommentBlock[] {
  const blocks: CommentBlock[] = [];
  let isAfterBlank = true;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const isQuoted = line.startsWith('>');
    const words = isQuoted ? line.slice(line.startsWith('> ') ? 2 : 1) : line;
    if (words.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const kind = isQuoted ? 'quotation' : 'text';
    let block = blocks.at(-1);
    if (block?.kind !== kind) {
      block = { kind, paragraphs: [] };
      blocks.push(block);
      isAfterBlank = true;
    }
    if (isAfterBlank) block.paragraphs.push([]);
    isAfterBlank = false;
    block.paragraphs.at(-1)?.push(parseLine(words));
  }
  return blocks;
}
