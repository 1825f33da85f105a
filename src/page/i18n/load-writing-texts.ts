import type { InterfaceLanguage } from '../../model/edition/interface-language.ts';
import { countFormats } from './count-formats.ts';
import type { Interface } from './interface.tsx';
import type { Catalogue, WritingTexts } from './texts.ts';

const loaders: Record<InterfaceLanguage, () => Promise<{ default: Catalogue<WritingTexts> }>> = {
  ar: () => import('./ar/writing.ts'),
  de: () => import('./de/writing.ts'),
  en: () => import('./en/writing.ts'),
  ru: () => import('./ru/writing.ts'),
};

/** Loads the texts for who writes a comment. Rejects where they did not load. */
export const loadWritingTexts = async ({
  language,
  locale,
}: Pick<Interface, 'language' | 'locale'>): Promise<WritingTexts> =>
  (await loaders[language]()).default(countFormats(locale));
