import type { Direction } from './article/article.ts';
import { memoize } from './memo.ts';

/** Scripts that are written from right to left. */
const RTL_SCRIPTS = /Adlm|Arab|Aran|Armi|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/** Returns the writing direction of a BCP 47 tag: of the script that it names, else of its language's usual one. */
export const directionOf = memoize((language: string): Direction => {
  try {
    return RTL_SCRIPTS.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    // No tag that `Intl` knows.
    return 'ltr';
  }
}, 100);
