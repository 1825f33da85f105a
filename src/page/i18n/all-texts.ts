import type { EditionInterface, InterfaceLanguage } from '../../model/edition/interface-language.ts';
import ar from './ar/ar.ts';
import displayAr from './ar/display.ts';
import endMatterAr from './ar/end-matter.ts';
import photosAr from './ar/photos.ts';
import searchAr from './ar/search.ts';
import writingAr from './ar/writing.ts';
import { countFormats } from './count-formats.ts';
import de from './de/de.ts';
import displayDe from './de/display.ts';
import endMatterDe from './de/end-matter.ts';
import photosDe from './de/photos.ts';
import searchDe from './de/search.ts';
import writingDe from './de/writing.ts';
import displayEn from './en/display.ts';
import en from './en/en.ts';
import endMatterEn from './en/end-matter.ts';
import photosEn from './en/photos.ts';
import searchEn from './en/search.ts';
import writingEn from './en/writing.ts';
import displayRu from './ru/display.ts';
import endMatterRu from './ru/end-matter.ts';
import photosRu from './ru/photos.ts';
import ru from './ru/ru.ts';
import searchRu from './ru/search.ts';
import writingRu from './ru/writing.ts';
import type {
  Catalogue,
  DisplayTexts,
  EndMatterTexts,
  InterfaceTexts,
  PhotosTexts,
  SearchTexts,
  WritingTexts,
} from './texts.ts';

/** Texts of an interface. */
interface AllTexts {
  texts: InterfaceTexts;
  writing: WritingTexts;
  search: SearchTexts;
  display: DisplayTexts;
  photos: PhotosTexts;
  endMatter: EndMatterTexts;
}

/* For the server render, which has every language at hand; browsers load one, and of that what a page needs. */
const catalogues: Record<InterfaceLanguage, { [Name in keyof AllTexts]: Catalogue<AllTexts[Name]> }> = {
  ar: {
    texts: ar,
    writing: writingAr,
    search: searchAr,
    display: displayAr,
    photos: photosAr,
    endMatter: endMatterAr,
  },
  de: {
    texts: de,
    writing: writingDe,
    search: searchDe,
    display: displayDe,
    photos: photosDe,
    endMatter: endMatterDe,
  },
  en: {
    texts: en,
    writing: writingEn,
    search: searchEn,
    display: displayEn,
    photos: photosEn,
    endMatter: endMatterEn,
  },
  ru: {
    texts: ru,
    writing: writingRu,
    search: searchRu,
    display: displayRu,
    photos: photosRu,
    endMatter: endMatterRu,
  },
};

const textsByLocale = new Map<string, AllTexts>();

/** Returns the texts of an edition's interface; the same object for the same locale. */
export function allTexts({ language, locale }: Pick<EditionInterface, 'language' | 'locale'>): AllTexts {
  const key = `${language} ${locale}`;
  let all = textsByLocale.get(key);
  if (all === undefined) {
    const formats = countFormats(locale);
    const { texts, writing, search, display, photos, endMatter } = catalogues[language];
    all = {
      texts: texts(formats),
      writing: writing(formats),
      search: search(formats),
      display: display(formats),
      photos: photos(formats),
      endMatter: endMatter(formats),
    };
    textsByLocale.set(key, all);
  }
  return all;
}
