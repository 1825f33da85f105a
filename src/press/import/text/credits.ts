import { isProse, wordCount } from './lines.ts';

/** A caption with whoever made the picture taken out of it. */
export interface Captioned {
  caption: string;
  credit?: string;
  /** The mark is one that only captions have; a weak one needs a place where captions stand. */
  strong: boolean;
}

const WORDS =
  'photo(?:graph|graphy|graphie)?s?|foto(?:s|graf|grafía)?|bild(?:er)?|bildquelle|picture|pictures|image|images|imagen|illustration|grafik|graphic|infographic|crédits?|crédit photo|crédits? photo|photo credit|image credit|picture credit|credit|credits|фото|фотография|снимок|иллюстрация|изображение|تصوير|الصورة|صورة|مصدر الصورة|عدسة|ilustración|crédito|créditos';
const BY = '(?:\\s+(?:by|von|de|par|por))?';
/** `Caption. Photo: Somebody / Agency` */
const LABELLED = new RegExp(
  `^(.*?)[\\s.|(\\[–—-]*(?<![\\p{L}\\p{N}])(?:${WORDS})${BY}\\s*[:：]\\s*(.{2,120}?)[)\\]]?\\.?$`,
  'iu',
);
/** `Caption. © Somebody` */
const SIGNED = /^(.*?)[\s.|(–—-]*(?:©|\(c\))[\s\u00a0]*([^©]{2,100}?)\)?\.?$/iu;
const BRACKETED = /^(.{8,}?)\s*[([]([^()[\]]{2,70})[)\]]\.?$/u;
const BARRED = /^(.{20,}?)\s+[|]\s*([^|]{2,60})$/u;
const SLASHED = /^(.{20,}?[.!?”"»])\s+([\p{Lu}][^.!?]{1,40}\s?\/\s?[^.!?/]{2,40})$/u;

const AGENCIES =
  /(?:^|[\s/,(])(?:reuters|ap|afp|dpa|epa|efe|ansa|apa|tass|тасс|риа(?: новости)?|getty(?: images)?|sputnik|imago|picture alliance|keystone|xinhua|bloomberg|интерфакс|анадолу|anadolu|aa|shutterstock|alamy|unsplash|pixabay|archiv(?:o|e|es)?|archiv|архив|أرشيف|رويترز|الأناضول|أ ف ب|فرانس برس|رويترز|وكالات|europa press|belga|pa|afp via getty images|wikimedia commons|pool|handout)(?:$|[\s/,)])/iu;

const isName = (text: string): boolean =>
  wordCount(text) <= 7 &&
  text
    .split(/[\s/,&]+/u)
    .filter(Boolean)
    .every(
      (word) =>
        /^[\p{Lu}\p{Lo}\d(]/u.test(word) ||
        /^(?:de|del|la|von|van|der|di|da|du|des|y|e|und|et|and|via|of|для|и|via|for|bin|al)$/iu.test(word),
    );

/** Years, dates and other asides that stand in brackets and name nobody. */
const isAside = (text: string): boolean => /^[\d\s.,–—-]+$/u.test(text) || /\d{4}/.test(text);

/**
 * Takes a caption apart. Nothing is lost: what is no credit stays in the caption.
 *
 * @returns undefined where nothing marks the line as a caption
 */
export function captionOf(text: string): Captioned | undefined {
  if (wordCount(text) > 70) return undefined;
  const labelled = LABELLED.exec(text);
  if (labelled?.[2] !== undefined && wordCount(labelled[2]) <= 12) {
    const caption = (labelled[1] ?? '').trim();
    return caption === ''
      ? { caption: text, strong: true }
      : { caption: closed(caption, text), credit: labelled[2].trim(), strong: true };
  }
  const signed = SIGNED.exec(text);
  if (signed?.[2] !== undefined && wordCount(signed[2]) <= 10 && !/^\d{4}/.test(signed[2])) {
    const caption = (signed[1] ?? '').trim();
    return caption === ''
      ? { caption: text, strong: true }
      : { caption: closed(caption, text), credit: signed[2].trim(), strong: true };
  }
  for (const pattern of [BARRED, BRACKETED, SLASHED]) {
    const [, caption, credit] = pattern.exec(text) ?? [];
    if (caption === undefined || credit === undefined || isAside(credit)) continue;
    const agency = AGENCIES.test(credit) || credit.includes('/');
    if (agency || isName(credit))
      return { caption: closed(caption, text), credit: credit.trim(), strong: agency && !isProse(caption) };
  }
  return undefined;
}

/** A full stop that belongs to the caption was taken along with the mark behind it: it goes back. */
function closed(caption: string, whole: string): string {
  return /^\s*[.]/u.test(whole.slice(caption.length)) && !/[.!?]$/u.test(caption) ? `${caption}.` : caption;
}
