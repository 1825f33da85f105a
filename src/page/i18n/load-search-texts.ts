import type { SearchTexts } from './texts.ts';
import { textsLoader } from './texts-loader.ts';

/** Loads the texts of the search. */
export const loadSearchTexts = textsLoader<SearchTexts>({
  ar: () => import('./ar/search.ts'),
  de: () => import('./de/search.ts'),
  en: () => import('./en/search.ts'),
  ru: () => import('./ru/search.ts'),
});
