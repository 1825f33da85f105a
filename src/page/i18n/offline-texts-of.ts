import type { EditionInterface, InterfaceLanguage } from '../../model/edition/interface-language.ts';
import offlineAr from './ar/offline.ts';
import { countFormats } from './count-formats.ts';
import offlineDe from './de/offline.ts';
import offlineEn from './en/offline.ts';
import offlineRu from './ru/offline.ts';
import type { Catalogue, OfflineTexts } from './texts.ts';

/* For the server render and the service worker; pages load one language. */
const catalogues: Record<InterfaceLanguage, Catalogue<OfflineTexts>> = {
  ar: offlineAr,
  de: offlineDe,
  en: offlineEn,
  ru: offlineRu,
};

/** Returns the texts of reading without a connection in the language of an interface. */
export const offlineTextsOf = ({
  language,
  locale,
}: Pick<EditionInterface, 'language' | 'locale'>): OfflineTexts => catalogues[language](countFormats(locale));
