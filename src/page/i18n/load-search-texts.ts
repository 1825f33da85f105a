import type { InterfaceLanguage } from '../../model/edition/interface-language.ts';
import { countFormats } from './count-formats.ts';
import type { Interface } from './interface.tsx';
import type { Catalogue, SearchTexts } from './texts.ts';

const loaders: Record<InterfaceLanguage, () => Promise<{ default: Catalogue<SearchTexts> }>> = {
  ar: () => import('./ar/search.ts'),
  de: () => import('./de/search.ts'),
  en: () => import('./en/search.ts'),
  ru: () => import('./ru/search.ts'),
};

/** Loads the texts of the search. Rejects where they did not load. */
export const loadSearchTexts = async ({
  language,
  locale,
}: Pick<Interface, 'language' | 'locale'>): Promise<SearchTexts> =>
  (await loaders[language]()).default(countFormats(locale));
