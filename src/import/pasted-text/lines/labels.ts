import { fold } from './fold-line.ts';
import { CAPTIONS, CREDITS, RELATED, RELATED_OPENINGS, SECTIONS, SOURCES, TAGS } from './label-words.ts';
import type { PastedSource } from './pasted-page.ts';
import { endsWithStop, wordCount } from './split-lines.ts';

/** Text behind a label; empty where the label stands alone. */
interface Labelled {
  rest: string;
}

const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(fold));
const RELATED_SET = folded(RELATED);
const SOURCE_SET = folded(SOURCES);
const TAG_SET = folded(TAGS);
const SECTION_SET = folded(SECTIONS);
const CAPTION_SET = folded(CAPTIONS);
const CREDIT_SET = folded(CREDITS);
const OPENINGS = folded(RELATED_OPENINGS);

/** Longer lines have no label. */
const LONGEST = 400;

function labelled(text: string, words: ReadonlySet<string>): Labelled | undefined {
  if (text.length > LONGEST) return undefined;
  if (words.has(fold(text))) return { rest: '' };
  const [, label, sign, rest] = /^([^:：|>→»–—]{2,34})([:：|>→»–—])(.+)$/u.exec(text) ?? [];
  if (label === undefined || sign === undefined || rest === undefined || !words.has(fold(label)))
    return undefined;
  // A dash may be the sentence's own: `Dazu – so der Bürgermeister – fehle das Geld.`
  if (/[–—]/u.test(sign) && endsWithStop(rest)) return undefined;
  return rest.trim() === '' ? undefined : { rest: rest.trim() };
}

/** `Read also The bridge that took nine winters`: label and headline were set apart by their look alone. */
function opening(text: string): Labelled | undefined {
  if (text.length > LONGEST || endsWithStop(text)) return undefined;
  const words = text.split(/\s+/u);
  for (const count of [2, 3, 4]) {
    const rest = words.slice(count).join(' ');
    if (words.length > count + 1 && OPENINGS.has(fold(words.slice(0, count).join(' '))))
      return /^[\p{Lu}\p{Lo}\d«“"„¿¡‘'»]/u.test(rest) ? { rest } : undefined;
  }
  return undefined;
}

/** Reads the label “Read more”, which a headline of another article follows, on this line or the next. */
export function relatedLabel(text: string): Labelled | undefined {
  const match = labelled(text, RELATED_SET) ?? opening(text);
  return match === undefined || wordCount(match.rest) > 30 ? undefined : match;
}

/** Reads the label “Tags”, which names follow, on this line or the next ones; a line of hashtags counts as one. */
export function tagsLabel(text: string): Labelled | undefined {
  const match = labelled(text, TAG_SET);
  if (match !== undefined) return endsWithStop(match.rest) && wordCount(match.rest) > 6 ? undefined : match;
  return text.length <= LONGEST &&
    /^#[\p{L}\p{N}][^#]*$|^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u.test(text) &&
    !/[.!?]$/.test(text)
    ? { rest: text }
    : undefined;
}

/** Reads the section behind a label such as “Posted in”. */
export function sectionLabel(text: string): string | undefined {
  const match = labelled(text, SECTION_SET);
  return match === undefined ||
    match.rest === '' ||
    wordCount(match.rest) > 6 ||
    endsWithStop(match.rest) ||
    /[\d٠-٩]/u.test(match.rest)
    ? undefined
    : match.rest;
}

/** Whether a line says no more than that a caption follows. */
export const announcesCaption = (text: string): boolean =>
  text.length < 40 && /[,:،]$/u.test(text) && CAPTION_SET.has(fold(text));

/** “Image caption, …”: a caption that says so. */
export const captionLabel = (text: string): string | undefined => commaLabelled(text, CAPTION_SET);
/** “Image source, …”: the author of the photo below. */
export const creditLabel = (text: string): string | undefined => commaLabelled(text, CREDIT_SET);

function commaLabelled(text: string, words: ReadonlySet<string>): string | undefined {
  if (text.length > 600) return undefined;
  const [, label, rest] = /^([^:：,،|]{4,32})[:：,،|](.+)$/u.exec(text) ?? [];
  return label !== undefined && words.has(fold(label)) ? rest?.trim() || undefined : undefined;
}

/** Reads the label “Source”, which the source follows; a line of the word alone names none. */
export function sourceLabel(text: string): (Labelled & { via: boolean }) | undefined {
  const via = /^\(?via\b/iu.test(text);
  const [, behindVia] = /^\(?via\s+(\p{Lu}[^.!?]*?)\)?$/u.exec(text) ?? [];
  if (behindVia !== undefined && wordCount(behindVia) <= 6) return { rest: behindVia, via };
  const plain = /^\((.*)\)$/u.exec(text)?.[1] ?? text;
  const match = labelled(plain, SOURCE_SET) ?? fromAgencies(plain);
  if (match === undefined || wordCount(match.rest) > 14) return undefined;
  // Four words or more that end as a sentence are the article's: `Source: nobody would say.`
  if (wordCount(match.rest) > 3 && /[\p{Ll}\p{Lo}][.!?]$/u.test(match.rest) && !/^\p{Lu}/u.test(match.rest))
    return undefined;
  return { ...match, via };
}

/** `With material from Coastline News Agency`, `Avec l’AFP`, which stand without a colon. */
function fromAgencies(text: string): Labelled | undefined {
  if (text.length > 80) return undefined;
  const rest =
    /^(?:with material from|mit material von|con información de|по материалам|نقلا عن|نقلاً عن)\s+(\S.*)$/iu.exec(
      text,
    )?.[1] ??
    /^(?:Avec|Con|Mit|With)\s+(?:l[’'])?(\p{Lu}{2,6}(?:(?:,| et| y| und| and) \p{Lu}{2,6})*)$/u.exec(
      text,
    )?.[1];
  return rest === undefined || wordCount(rest) > 6 ? undefined : { rest };
}

/** `(dpa)`, `Reuters`: an agency’s name alone below an article. */
const AGENCY =
  /^\(?(?:reuters|ap|afp|dpa(?:\/\p{L}{2,4})?|epa|efe|ansa|apa|tass|тасс|риа новости|интерфакс|europa press|ats|belga|pa|sid|kna|epd|رويترز|أ ف ب|الأناضول|وكالات)\)?$/iu;
export const isAgency = (text: string): boolean => text.length < 24 && AGENCY.test(text);

/** Splits a line into tags. */
export const splitTags = (text: string): string[] =>
  text
    .split(/[,;،؛·•|]|\s(?=#)/u)
    .map((tag) => tag.trim().replace(/^#/u, '').replace(/[.]$/u, '').trim())
    .filter(Boolean);

/** Splits a line into sources. */
export function splitSources(text: string, via: boolean): PastedSource[] {
  const parts: PastedSource[] = [];
  let role = via;
  for (const piece of text.split(/[;،]|\s\/\s(?=\p{Lu})|,\s(?=via\s)|\s(?=via\s\p{Lu})/u)) {
    const [, behindVia] = /^via\s(.*)$/iu.exec(piece.trim()) ?? [];
    role ||= behindVia !== undefined;
    const part = (behindVia ?? piece).trim().replace(/[.]$/u, '');
    const url = /https?:\/\/[^\s)>\]]+/iu.exec(part)?.[0];
    const name = (url === undefined ? part : part.replace(url, ''))
      .replace(/[\s(<[\]>):–—-]{1,9}$/u, '')
      .trim();
    if (name === '' && url === undefined) continue;
    parts.push({
      ...(name === '' ? {} : { name }),
      ...(url === undefined ? {} : { url }),
      ...(role ? { role: 'via' as const } : {}),
    });
  }
  return parts;
}
