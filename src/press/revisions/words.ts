/** Letters of scripts without spaces between words, each of which counts as a word. */
const SINGLE =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const WORD = `${SINGLE}|(?:(?!${SINGLE})[\\p{L}\\p{M}\\p{N}])+`;

const WORDS = new RegExp(WORD, 'gu');
const TOKENS = new RegExp(`${WORD}|\\n|[^\\S\\n]+|.`, 'gsu');

/** Returns the words of a text, in any script. */
export const wordsIn = (text: string): string[] => text.match(WORDS) ?? [];

/** Divides a text into its words and what stands between them. */
export const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];
