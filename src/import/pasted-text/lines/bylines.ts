import type { PastedAuthor } from './pasted-page.ts';
import { isUnspaced, wordCount } from './split-lines.ts';

const LABEL =
  /^(?:by|words by|text by|story by|report by|reporting by|written by|posted by|published by|author|authors|von|text und fotos?|texte et photos?|texto y fotos?|text|texte|autorin|autoren|ein (?:bericht|beitrag|artikel) von|geschrieben von|verfasst von|par|publié par|écrit par|rédigé par|un article de|propos recueillis par|auteur|por|publicado por|escrito por|texto|autor|autora|автор(?:ы)?(?: текста| статьи)?|текст|текст и фото|بقلم|كتب|كتبت|كتبه|إعداد|تقرير|تحرير|كتابة|الكاتب|الكاتبة)(?:\s*[:：]\s*|\s+(?:[-–—]\s+)?)(?=\S)/iu;
/** Words that announce an author only with a colon behind them. */
const COLON_ONLY =
  /^(?:text.*|texto.*|texte.*|author|authors|autor|autora|autorin|autoren|auteur|автор.*|текст.*|تقرير|إعداد|تحرير|الكاتب|الكاتبة)$/iu;
/** A word that announces an author on the next line. */
const BARE =
  /^(?:by|written by|words by|posted by|author|von|autor|autorin|autora|par|écrit par|auteur|por|escrito por|автор|авторы|текст|بقلم|الكاتب|كتب|كتبت)\s*[:：]?$/iu;
const AND = /\s?(?:,|;|،|&|\s(?:and|und|et|y|e|и)\s)\s?/iu;
const ROLE =
  /(?:correspondent|editor\b|reporter|staff|writer|columnist|bureau|korrespondent|redakteur|redaktion|reporter|journalist|journaliste|correspondant|rédact|envoyée? |redactor|redacción|corresponsal|periodista|корреспондент|редактор|редакция|обозреватель|журналист|مراسل|محرر|صحفي|كاتب|صحافي)/iu;
const PARTICLE =
  /^(?:de|del|la|van|von|der|den|di|da|du|des|bin|ibn|al|el|le|of|dos|ter|zu|zur|ben|y|بن|بنت|أبو|آل)$/iu;
/** Where the place begins behind a name: `Ann Lee in Oslo`. */
const PLACE = /\s(?=(?:in|aus|à|en|desde|из|в|at)\s\p{Lu})/u;

/** A word as names are written: a capital, or a script that has none. */
const isNameWord = (word: string): boolean =>
  /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*$/u.test(word) || PARTICLE.test(word);

/** Names in scripts without spaces are short; longer ones of no capitals are headlines. */
const LONGEST_UNSPACED = 8;

/** Whether a text could be a person's or an agency's name. */
export function looksLikeName(text: string): boolean {
  if (text.length > 60 || (isUnspaced(text) && text.length > LONGEST_UNSPACED)) return false;
  const words = text.split(/\s+/u).filter(Boolean);
  return (
    words.length >= 1 &&
    words.length <= 5 &&
    words.every(isNameWord) &&
    words.some((word) => word.length > 1 && !PARTICLE.test(word))
  );
}

/** Whether a line is a role at a newspaper. */
export const isRole = (text: string): boolean =>
  text.length <= 60 && wordCount(text) <= 6 && ROLE.test(text) && !/[.!?:]$/u.test(text);

/** Whether a line is a label such as “By”, with the author on the next line. */
export const announcesAuthor = (text: string): boolean => text.length <= 20 && BARE.test(text);

/** `ليلى حداد وسامر نصر`: the Arabic “and” is written to the word behind it, as the first letter of some names is. */
function partedArabic(name: string): string[] {
  if (!/\p{Script=Arabic}/u.test(name)) return [name];
  const words = name.split(' ');
  const at = [3, 2].find((i) => words[i]?.startsWith('و') && words.length - i >= (words[i] === 'و' ? 3 : 2));
  if (at === undefined) return [name];
  return [words.slice(0, at).join(' '), words.slice(at).join(' ').slice(1).trimStart()];
}

/**
 * The people in a list of names; what somebody does, or where, stays beside the name.
 *
 * @returns undefined where something in it is no name
 */
export function authorsIn(text: string): PastedAuthor[] | undefined {
  const authors: PastedAuthor[] = [];
  for (const piece of text.split(AND).flatMap(partedArabic)) {
    const name = piece.trim();
    const last = authors.at(-1);
    if (name === '') continue;
    const place = name.search(PLACE);
    if (place > 0 && looksLikeName(name.slice(0, place)))
      authors.push({ name: name.slice(0, place), role: name.slice(place + 1) });
    else if (
      last !== undefined &&
      last.role === undefined &&
      (isRole(name) || (wordCount(name) === 1 && wordCount(last.name) > 1 && looksLikeName(name)))
    )
      last.role = name;
    else if (looksLikeName(name)) authors.push({ name });
    else return undefined;
  }
  return authors.length === 0 ? undefined : authors;
}

/**
 * The names in a byline.
 *
 * @returns undefined where the line is none: names alone, behind a word that announces them
 */
export function bylineOf(text: string): PastedAuthor[] | undefined {
  if (text.length > 160 || wordCount(text) > 16) return undefined;
  const label = LABEL.exec(text);
  if (label === null) return undefined;
  const word = label[0].replace(/[\s:：–—-]{1,9}$/u, '');
  if (COLON_ONLY.test(word) && !/[:：]/u.test(label[0])) return undefined;
  // A script without capitals has verbs that look like names: `كتب الوزير رسالة قصيرة.`
  if (
    /\p{Script=Arabic}/u.test(text) &&
    !/[:：]/u.test(label[0]) &&
    (/[.،]/u.test(text) || wordCount(text) > 5)
  )
    return undefined;
  const rest = text
    .slice(label[0].length)
    .replace(/[.,;]$/u, '')
    .trim();
  return authorsIn(rest);
}

/** Whether a byline is announced by a word with a colon, so that it is one even below an article. */
export const isSignature = (text: string): boolean =>
  /^[^:：]{2,24}\s*[:：]/u.test(text) && bylineOf(text) !== undefined;
