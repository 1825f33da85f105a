import type { PhotosTexts } from './texts.ts';
import { textsLoader } from './texts-loader.ts';

/** Loads the texts of photos that are opened large. */
export const loadPhotosTexts = textsLoader<PhotosTexts>({
  ar: () => import('./ar/photos.ts'),
  de: () => import('./de/photos.ts'),
  en: () => import('./en/photos.ts'),
  ru: () => import('./ru/photos.ts'),
});
