import type { InterfaceLanguage } from '../../model/edition/interface-language.ts';
import type { Catalogue, InterfaceTexts } from './texts.ts';

/* Rendered pages name the file of their language, so that the app holds no list of all. */
const loaders: Record<InterfaceLanguage, () => Promise<{ default: Catalogue<InterfaceTexts> }>> = {
  ar: () => import('./ar/ar.ts'),
  de: () => import('./de/de.ts'),
  en: () => import('./en/en.ts'),
  ru: () => import('./ru/ru.ts'),
};

/** Loads the texts of a language where no rendered page names their file: in development. */
export const loadTexts = (language: InterfaceLanguage) => loaders[language]();
