import type { WritingTexts } from './texts.ts';
import { textsLoader } from './texts-loader.ts';

/** Loads the texts for who writes a comment. */
export const loadWritingTexts = textsLoader<WritingTexts>({
  ar: () => import('./ar/writing.ts'),
  de: () => import('./de/writing.ts'),
  en: () => import('./en/writing.ts'),
  ru: () => import('./ru/writing.ts'),
});
