import type { InterfaceLanguage } from '../../model/edition/interface-language.ts';
import { countFormats } from './count-formats.ts';
import type { Interface } from './interface.tsx';
import type { Catalogue } from './texts.ts';

/** Modules of a catalogue, one a language, which load when they are asked for. */
type CatalogueModules<Texts> = Record<InterfaceLanguage, () => Promise<{ default: Catalogue<Texts> }>>;

/** Returns a function that loads texts in the language of an interface; it rejects where they did not load. */
export const textsLoader =
  <Texts>(modules: CatalogueModules<Texts>) =>
  async ({ language, locale }: Pick<Interface, 'language' | 'locale'>): Promise<Texts> =>
    (await modules[language]()).default(countFormats(locale));
