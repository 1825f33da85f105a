import type { InterfaceLanguage } from '../../model/edition/interface-language.ts';
import { countFormats } from './count-formats.ts';
import type { Interface } from './interface.tsx';
import type { Catalogue, EndMatterTexts } from './texts.ts';

const loaders: Record<InterfaceLanguage, () => Promise<{ default: Catalogue<EndMatterTexts> }>> = {
  ar: () => import('./ar/end-matter.ts'),
  de: () => import('./de/end-matter.ts'),
  en: () => import('./en/end-matter.ts'),
  ru: () => import('./ru/end-matter.ts'),
};

/** Loads the texts of what stands below the body of an article. Rejects where they did not load. */
export const loadEndMatterTexts = async ({
  language,
  locale,
}: Pick<Interface, 'language' | 'locale'>): Promise<EndMatterTexts> =>
  (await loaders[language]()).default(countFormats(locale));
