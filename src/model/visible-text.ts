/**
 * Pattern of a character that readers can see. Blank ones that Unicode counts as letters or symbols: the empty braille
 * pattern (U+2800) and the musical null notehead (U+1D159); Hangul fillers are default-ignorable.
 */
export const VISIBLE = /(?![\p{DI}\u2800\u{1d159}])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a text has anything that readers can see. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);
