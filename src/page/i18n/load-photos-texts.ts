import type { InterfaceLanguage } from '../../model/edition/interface-language.ts';
import { countFormats } from './count-formats.ts';
import type { Interface } from './interface.tsx';
import type { Catalogue, PhotosTexts } from './texts.ts';

const loaders: Record<InterfaceLanguage, () => Promise<{ default: Catalogue<PhotosTexts> }>> = {
  ar: () => import('./ar/photos.ts'),
  de: () => import('./de/photos.ts'),
  en: () => import('./en/photos.ts'),
  ru: () => import('./ru/photos.ts'),
};

/** Loads the texts of photos that are opened large. Rejects where they did not load. */
export const loadPhotosTexts = async ({
  language,
  locale,
}: Pick<Interface, 'language' | 'locale'>): Promise<PhotosTexts> =>
  (await loaders[language]()).default(countFormats(locale));
