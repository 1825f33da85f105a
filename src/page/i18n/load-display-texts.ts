import type { DisplayTexts } from './texts.ts';
import { textsLoader } from './texts-loader.ts';

/** Loads the texts of the reader's settings and of the page of what a browser keeps. */
export const loadDisplayTexts = textsLoader<DisplayTexts>({
  ar: () => import('./ar/display.ts'),
  de: () => import('./de/display.ts'),
  en: () => import('./en/display.ts'),
  ru: () => import('./ru/display.ts'),
});
