import type { EditionInterface, InterfaceLanguage } from '../../model/edition/interface-language.ts';
import ar from './ar/ar.ts';
import writingAr from './ar/writing.ts';
import { countFormats } from './count-formats.ts';
import de from './de/de.ts';
import writingDe from './de/writing.ts';
import en from './en/en.ts';
import writingEn from './en/writing.ts';
import ru from './ru/ru.ts';
import writingRu from './ru/writing.ts';
import type { Catalogue, InterfaceTexts, WritingTexts } from './texts.ts';

/* For the server render, which has every language at hand; browsers load one (`load-texts.ts`). */
const catalogues: Record<InterfaceLanguage, [Catalogue<InterfaceTexts>, Catalogue<WritingTexts>]> = {
  ar: [ar, writingAr],
  de: [de, writingDe],
  en: [en, writingEn],
  ru: [ru, writingRu],
};

/** Texts of an interface. */
interface AllTexts {
  texts: InterfaceTexts;
  writing: WritingTexts;
}

const textsByLocale = new Map<string, AllTexts>();

/** Returns the texts of an edition's interface; the same object for the same locale. */
export function allTexts({ language, locale }: EditionInterface): AllTexts {
  const key = `${language} ${locale}`;
  let all = textsByLocale.get(key);
  if (all === undefined) {
    const formats = countFormats(locale);
    const [texts, writing] = catalogues[language];
    all = { texts: texts(formats), writing: writing(formats) };
    textsByLocale.set(key, all);
  }
  return all;
}
