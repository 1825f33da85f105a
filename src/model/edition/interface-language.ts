import type { Direction } from '../article/article.ts';
import { directionOf } from '../direction.ts';

/** Languages that the interface is in, as primary subtags; each has a folder in `page/i18n/`. */
export const INTERFACE_LANGUAGES = ['ar', 'de', 'en', 'ru'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Language and locale of an edition's interface. */
export interface EditionInterface {
  language: InterfaceLanguage;
  direction: Direction;
  /** Locale for dates, numbers and lists: with the region of the edition's language where it has one. */
  locale: string;
}

/** English without a region has the dates of Britain: day before month, 24 hours. */
const LOCALES: Partial<Record<InterfaceLanguage, string>> = { en: 'en-GB' };

const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

/** Returns the interface's language for text in a language: the same where the interface is in it, else undefined. */
export const interfaceLanguageOf = (language: string): InterfaceLanguage | undefined =>
  INTERFACE_LANGUAGES.find((candidate) => candidate === primary(language));

/**
 * Returns the locale of an interface, with the calendar and, in Arabic, the digits named: versions of ICU differ in
 * their defaults, and Node and browsers must render the same.
 *
 * @param editionLanguage whose region counts where it is the language of the interface
 */
function localeOf(language: InterfaceLanguage, editionLanguage: string): string {
  const tag = primary(editionLanguage) === language && editionLanguage.includes('-') ? editionLanguage : '';
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    // Some tags of BCP 47 `Intl` refuses, such as `en-GB-oed`.
    locale = new Intl.Locale(LOCALES[language] ?? language);
  }
  if (language !== 'ar') return locale.toString();
  const { numberingSystem } = new Intl.NumberFormat(locale.toString()).resolvedOptions();
  return new Intl.Locale(locale, { calendar: 'gregory', numberingSystem }).toString();
}

/** Returns the interface of an edition. @param language of the interface; absent: the edition's, else English */
export function editionInterface(
  editionLanguage: string,
  language: InterfaceLanguage = interfaceLanguageOf(editionLanguage) ?? 'en',
): EditionInterface {
  return { language, direction: directionOf(language), locale: localeOf(language, editionLanguage) };
}
