import type { OfflineTexts } from './texts.ts';
import { textsLoader } from './texts-loader.ts';

/** Loads the texts of reading without a connection. */
export const loadOfflineTexts = textsLoader<OfflineTexts>({
  ar: () => import('./ar/offline.ts'),
  de: () => import('./de/offline.ts'),
  en: () => import('./en/offline.ts'),
  ru: () => import('./ru/offline.ts'),
});
