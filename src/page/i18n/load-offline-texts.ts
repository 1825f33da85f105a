import type { InterfaceLanguage } from '../../model/edition/interface-language.ts';
import { countFormats } from './count-formats.ts';
import type { Interface } from './interface.tsx';
import type { Catalogue, OfflineTexts } from './texts.ts';

const loaders: Record<InterfaceLanguage, () => Promise<{ default: Catalogue<OfflineTexts> }>> = {
  ar: () => import('./ar/offline.ts'),
  de: () => import('./de/offline.ts'),
  en: () => import('./en/offline.ts'),
  ru: () => import('./ru/offline.ts'),
};

/** Loads the texts of reading without a connection. Rejects where they did not load. */
export const loadOfflineTexts = async ({
  language,
  locale,
}: Pick<Interface, 'language' | 'locale'>): Promise<OfflineTexts> =>
  (await loaders[language]()).default(countFormats(locale));
