import type { InterfaceLanguage } from '../../model/edition/interface-language.ts';
import { countFormats } from './count-formats.ts';
import type { Interface } from './interface.tsx';
import type { Catalogue, DisplayTexts } from './texts.ts';

const loaders: Record<InterfaceLanguage, () => Promise<{ default: Catalogue<DisplayTexts> }>> = {
  ar: () => import('./ar/display.ts'),
  de: () => import('./de/display.ts'),
  en: () => import('./en/display.ts'),
  ru: () => import('./ru/display.ts'),
};

/** Loads the texts of the reader's settings and of the page of what a browser keeps. Rejects where they did not load. */
export const loadDisplayTexts = async ({
  language,
  locale,
}: Pick<Interface, 'language' | 'locale'>): Promise<DisplayTexts> =>
  (await loaders[language]()).default(countFormats(locale));
