import type { Inline } from '../../model/article/article.ts';

/** Inline text without its looks and links: for names of things and for judging how a text begins. */
export function plainText(text: Inline): string {
  if (typeof text === 'string') return text;
  return text.map((part) => (typeof part === 'string' ? part : 'break' in part ? ' ' : part.text)).join('');
}

/** Whether a text opens with a quotation mark, which is then hung outside its line. */
export const opensWithQuote = (text: Inline): boolean => /^[“"«„‘'»「『‹]/.test(plainText(text));
