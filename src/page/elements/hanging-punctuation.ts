import type { Inline } from '../../model/article/article.ts';
import { plainText } from '../../model/article/blocks.ts';

/** Whether a text begins with a quotation mark, which is then set in the margin (hanging punctuation). */
export const opensWithQuote = (text: Inline): boolean => /^[“"«„‘'»「『‹]/.test(plainText(text));
