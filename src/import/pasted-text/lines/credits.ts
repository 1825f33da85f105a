import { captionLabel, creditLabel } from './labels.ts';
import { endsSentence, isProse, wordCount } from './split-lines.ts';

/** Caption and credit of a photo. */
export interface Captioned {
  /** Empty where the line names nobody but the maker. */
  caption: string;
  credit?: string;
  /** The mark is one that only captions have; a weak one needs a place where captions stand. */
  strong: boolean;
}

const WORDS =
  "photos? d[’']illustration|photos? d[’']archives?|(?:foto|imagen|fotografía) de archivo|symbol(?:bild|foto)|archiv(?:bild|foto)|фото из архива|صورة أرشيفية|photo(?:graph|graphy|graphie)?s?|fotos?|fotograf(?:ie|ía|o)?|bild(?:er|quelle|nachweis|rechte)?|pictures?|images?|imagen|illustration|grafik|graphic|infographic|graphique|crédits?(?: photos?)?|(?:photo|image|picture) credits?|credits?|фото(?:графия|граф)?|снимок|иллюстрация|изображение|تصوير|الصورة|صورة|مصدر الصورة|عدسة|ilustración|gráfico|créditos?(?: de la (?:foto|imagen))?|photo et crédit";
/** What may stand before the word: a sentence's end, a bracket, a bar, a dash, or the line's beginning. */
const EDGE = '(?:^|[.!?…”"»)\\]]\\s{0,2}|[|(\\[/–—-]\\s{0,2})';
/** `Caption. Photo: Somebody / Agency` */
const LABELLED = new RegExp(
  `${EDGE}(?:${WORDS})(?:\\s{1,2}(?:by|von|de|par|por))?\\s{0,2}[:：]\\s{0,2}(?=\\S)`,
  'iu',
);
/** `Caption without a stop Photo: Somebody`; the capital tells the word from the article's. */
const CAPITALISED =
  /\s(?:Photos?|Fotos?|Bild|Picture|Image|Imagen|Credit|Crédits?(?: photos?)?|Crédito|Photograph|PHOTO|FOTO|BILD|Фото|ФОТО|تصوير|عدسة)(?:\s{1,2}(?:by|von|de|par|por))?\s{0,2}[:：]\s{0,2}(?=\S)/u;
/** `Photo by Somebody` */
const BY_NAME = new RegExp(
  `${EDGE}(?:photo(?:graph|s)?|fotos?|picture|image|imagen|fotografía|fotografie|illustration)\\s{1,2}(?:by|courtesy of|von|de|par|por)\\s{1,2}(?=\\p{L})`,
  'iu',
);
/** `Фото Ивана Петрова`: in Russian the name follows without a mark. */
const BY_CASE = /(?:^|[.!?»)]\s{1,2})Фото\s{1,2}(?=\p{Lu}\p{L}*[.\s])/u;
/** `Caption.Credit...Somebody` */
const DOTTED = /Credit\.{3}\s*(?=\S)/u;
const SIGN = /(?:©|\(c\)|&copy;)\s*(?=[^\s©])/iu;

const AGENCIES =
  /(?:^|[\s/,(-])(?:reuters|ap|afp|dpa|epa|efe|ansa|apa|tass|тасс|риа(?: новости)?|getty(?: images)?|sputnik|imago|picture alliance|keystone|xinhua|bloomberg|интерфакс|анадолу|anadolu|aa|shutterstock|alamy|unsplash|pixabay|archiv(?:o|e|es)?|archivfoto|symbolbild|файл|архив|أرشيف|أرشيفية|رويترز|الأناضول|أ ف ب|فرانس برس|وكالات|europa press|belga|pa|wikimedia commons|pool|handout|courtesy)(?:$|[\s/,)-])/iu;

const PARTICLES =
  /^(?:de|del|la|le|las|los|les|von|van|der|die|den|das|dem|di|da|du|des|y|e|und|et|and|the|via|of|for|для|и|bin|al|für)$/iu;

const isName = (text: string): boolean =>
  wordCount(text) <= 7 &&
  text
    .split(/[\s/,&|]+/u)
    .filter(Boolean)
    .every((word) => /^[\p{Lu}\p{Lo}\d(©]/u.test(word) || PARTICLES.test(word));

/** Years, dates and other asides that stand in brackets and name nobody. */
const isAside = (text: string): boolean => /^[\d\s.,–—-]+$/u.test(text) || /\d{4}/.test(text);

/** No caption is longer. */
const LONGEST = 700;
/** Names of photographers have at most so many words. */
const CREDIT_WORDS = 10;

const withoutEnd = (credit: string): string =>
  credit
    .trim()
    .replace(/(?<=[^.]{3})\.$/u, '')
    .replace(/^[([]+/u, '')
    .replace(/^([^([\])]*)[)\]]{1,3}$/u, '$1')
    .trim();

/** What stands before a mark, with the stop that was its own and without signs that parted it from the mark. */
function captionBefore(text: string, mark: RegExpExecArray): string {
  const sign = mark[0].charAt(0);
  const end = /[.!?…”"»)\]]/u.test(sign) ? mark.index + 1 : mark.index;
  return text
    .slice(0, end)
    .replace(/(?:[\s|([/–—-]|©|\(c\)){1,9}$/iu, '')
    .trim();
}

function marked(text: string): Captioned | undefined {
  const labelled = LABELLED.exec(text) ?? CAPITALISED.exec(text) ?? DOTTED.exec(text);
  const signed = labelled === null ? SIGN.exec(text) : null;
  const named = labelled === null && signed === null ? (BY_NAME.exec(text) ?? BY_CASE.exec(text)) : null;
  const mark = labelled ?? signed ?? named;
  if (mark === null) return undefined;
  const credit = withoutEnd(text.slice(mark.index + mark[0].length).replace(/^(?:©|\(c\))\s*/iu, ''));
  const caption = captionBefore(text, mark);
  if (credit === '' || wordCount(credit) > CREDIT_WORDS || /^\d{4}\b/.test(credit)) return undefined;
  // Words that go on for a sentence name nobody; `Photo: supplied by the museum` has no stop of its own.
  if (/[.!?]\s/u.test(credit.replace(/\b\p{L}{1,3}\./gu, ''))) return undefined;
  if (named !== null && !isName(credit)) return undefined;
  if (caption === '' && endsSentence(text) && !isName(credit) && !AGENCIES.test(credit)) return undefined;
  if (!isName(credit) && endsSentence(text) && wordCount(credit) > 4) return undefined;
  if (
    labelled !== null &&
    !isName(credit) &&
    !AGENCIES.test(credit) &&
    (wordCount(credit) > 7 || isProse(caption))
  )
    return undefined;
  return { caption, credit, strong: true };
}

/** Shortest caption before a name in brackets, and the longest name; characters. */
const BEFORE_BRACKET = 8;
const IN_BRACKETS = 70;

/** `Caption (Somebody)`: what stands before the brackets and in them. */
function bracketedEnd(text: string): [string, string] | undefined {
  const end = text.endsWith('.') ? text.length - 1 : text.length;
  if (!/[)\]]/u.test(text.charAt(end - 1))) return undefined;
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
  const inside = text.slice(open + 1, end - 1);
  if (open < BEFORE_BRACKET || inside.length < 2 || inside.length > IN_BRACKETS || /[)\]]/u.test(inside))
    return undefined;
  return [text.slice(0, open).trimEnd(), inside];
}

/** Whether a slash stands behind two words, as between a name and an agency. */
function hasSlashBehindWords(credit: string): boolean {
  const words = credit.search(/\p{L}\s\p{L}/u);
  return words >= 0 && credit.includes('/', words);
}

/** `Getty Images A lighthouse at dusk`: an agency and the caption without a sign between. */
const AGENCY_FIRST =
  /^(Getty Images|Reuters|AFP|PA Media|PA|EPA|AP|Alamy|Shutterstock|dpa|picture alliance)\s(?=\p{Lu}\p{L}*\s\p{Ll})/u;

/** Whether an agency's name stands before the words of a caption, without a sign between. */
export const opensWithAgency = (text: string): boolean => AGENCY_FIRST.test(text);

/** `Ann Lee / Agency`, alone below a caption. */
function slashedNames(text: string): Captioned | undefined {
  const [person = '', agency = '', ...more] = text.split(' / ');
  const areNames = person !== '' && agency !== '' && more.length === 0 && isName(text);
  return areNames && wordCount(person) >= 2 && wordCount(person) <= 4 && wordCount(agency) <= 4
    ? { caption: '', credit: text, strong: false }
    : undefined;
}

function behindAgency(text: string): Captioned | undefined {
  const [opening, credit] = AGENCY_FIRST.exec(text) ?? [];
  if (opening === undefined || credit === undefined || endsSentence(text)) return undefined;
  const caption = text.slice(opening.length);
  return wordCount(caption) < 4 ? undefined : { caption, credit, strong: false };
}

/** `Caption | Agency`, `Caption (Somebody)`, `Caption. Somebody / Agency`, `Caption. AGENCY` */
function unmarked(text: string): Captioned | undefined {
  const bar = Math.max(text.lastIndexOf(' | '), text.lastIndexOf(' / '));
  const stop = Math.max(...['. ', '! ', '? ', '” ', '» ', '" '].map((sign) => text.lastIndexOf(sign)));
  const [inside, bracketed] = bracketedEnd(text) ?? [];
  const candidates: [string | undefined, string | undefined, boolean][] = [
    [inside, bracketed, true],
    [bar > 0 ? text.slice(0, bar) : undefined, text.slice(bar + 3), true],
    [stop > 0 ? text.slice(0, stop + 1) : undefined, text.slice(stop + 2), false],
  ];
  for (const [before, after, aside] of candidates) {
    const credit = after === undefined ? '' : withoutEnd(after);
    if (before === undefined || wordCount(before) < 3 || credit === '' || isAside(credit)) continue;
    const slashed = /\S\s?\/\s?\S/u.test(credit) && isName(credit);
    const agency = isName(credit) && AGENCIES.test(credit);
    if (!aside && ((!slashed && !agency) || endsSentence(after ?? ''))) continue;
    if (agency || slashed || isName(credit))
      return {
        caption: before.trim().replace(/\s[–—-]$/u, ''),
        credit,
        // `…, sagte sie. (dpa)` is how agencies sign an article.
        strong:
          (agency || slashed) &&
          (aside ? !endsSentence(before) || hasSlashBehindWords(credit) : before.length < 200),
      };
  }
  return undefined;
}

/** `Bild: Ein Mann geht über die Brücke.`: a word that announces the caption and is none of it. */
const ANNOUNCED =
  /^(?:(?:im )?bild|bildunterschrift|foto|photo|picture|image|imagen|légende|legende|pie de foto|caption|фото|на фото|на снимке|в кадре|الصورة|صورة|图|图片|写真)\s?[:：]\s?(?=[\p{Lu}\p{Lo}«“"„])/iu;

function announced(text: string): Captioned | undefined {
  const match = ANNOUNCED.exec(text);
  const rest = match === null ? '' : text.slice(match[0].length);
  // `Foto: Anna Berg / dpa` names who made it.
  if (wordCount(rest) < 5 || isName(rest) || /^\p{Ll}/u.test(rest)) return undefined;
  const { caption = rest, credit } = marked(rest) ?? unmarked(rest) ?? {};
  if (caption === '' || wordCount(caption) < 4) return undefined;
  return { caption, ...(credit === undefined ? {} : { credit }), strong: true };
}

/** `[1/2] Keepers at the light, March 11, 2025.`: a caption with its number in a series. */
const SERIES = /^\[\d{1,2}\/\d{1,2}\]\s(.+)$/u;

/**
 * Splits a line into caption and credit. Nothing is lost: what is no credit stays in the caption.
 *
 * @returns undefined where nothing marks the line as a caption
 */
export function captionOf(text: string): Captioned | undefined {
  if (text.length > LONGEST || wordCount(text) > 70) return undefined;
  const told = captionLabel(text) ?? SERIES.exec(text)?.[1];
  if (told !== undefined) {
    const { caption = told, credit } = marked(told) ?? unmarked(told) ?? {};
    return { caption, ...(credit === undefined ? {} : { credit }), strong: true };
  }
  const credit = creditLabel(text);
  if (credit !== undefined && wordCount(credit) <= CREDIT_WORDS)
    return { caption: '', credit: withoutEnd(credit), strong: true };
  return announced(text) ?? marked(text) ?? unmarked(text) ?? behindAgency(text) ?? slashedNames(text);
}
