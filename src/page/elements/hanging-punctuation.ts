import type { Inline } from '../../model/article/article.ts';
import { plainText } from '../../model/article/blocks.ts';

/** Whether a text opens with a quotation mark, which is then hung outside its line. */
export const opensWithQuote = (text: Inline): boolean => /^[“"«„‘'»「『‹]/.test(plainText(text));
