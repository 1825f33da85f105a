import { isUnspaced } from '../lines/split-lines.ts';
import type { HeadLine } from './head-line.ts';

/** Paragraphs of the running text whose words a headline may have. */
const COMPARED = 12;
/** So many letters tell a word from others, whatever its ending is. */
const STEM = 5;

/** The beginnings of a text's longer words, or its pairs of characters in scripts without spaces. */
function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      if (isUnspaced(word)) return Array.from(word.slice(1), (sign, i) => `${word.charAt(i)}${sign}`);
      return word.length >= 4 ? [word.slice(0, STEM)] : [];
    }),
  );
}

/** The words of the first paragraphs of the running text, as `stemsOf` has them. */
export function wordsOfText(head: readonly HeadLine[], prose: number): ReadonlySet<string> {
  const paragraphs = head.slice(prose).filter(({ is }) => is === 'prose');
  return stemsOf(
    paragraphs
      .slice(0, COMPARED)
      .map(({ text }) => text.slice(0, 2_000))
      .join(' '),
  );
}

/** Share of a line's words that the running text has too: a headline tells what the text is about. */
export function shareInText(text: string, inText: ReadonlySet<string>): number {
  const stems = [...stemsOf(text)];
  return stems.length === 0 ? 0 : stems.filter((stem) => inText.has(stem)).length / stems.length;
}
