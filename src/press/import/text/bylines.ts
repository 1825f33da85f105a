import { wordCount } from './lines.ts';

const LABEL =
  /^(?:by|words by|text by|story by|reporting by|written by|von|text|ein (?:bericht|beitrag|artikel) von|par|un article de|propos recueillis par|por|texto|автор(?:ы)?|текст|авторы|бэ|بقلم|كتب|كتبت|كتبه|إعداد|تقرير|تحرير|كتابة)(?:\s*[:：]\s*|\s+)(?=\S)/iu;
const COLON_ONLY = /^(?:text|texto|автор(?:ы)?|текст|تقرير|إعداد|تحرير)$/iu;
const AND = /\s*(?:,|&|\s(?:and|und|et|y|e|и)\s|\sو\s?)\s*/iu;
const ROLE =
  /(?:correspondent|editor|reporter|staff|writer|korrespondent|redakteur|redaktion|journaliste|correspondant|envoyé|redactor|corresponsal|корреспондент|редактор|обозреватель|مراسل|محرر)/iu;
const PARTICLE =
  /^(?:de|del|la|van|von|der|den|di|da|du|des|bin|ibn|al|el|le|of|dos|ter|zu|zur|ben|y|بن|بنت|أبو|آل)$/iu;

/** A word as names are written: a capital, or a script that has none. */
const isNameWord = (word: string): boolean =>
  /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*$/u.test(word) || PARTICLE.test(word);

/** Whether a text could be a person's or a newsroom's name. */
export function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/u).filter(Boolean);
  return (
    words.length >= 1 && words.length <= 5 && words.every(isNameWord) && words.some((word) => word.length > 1)
  );
}

/**
 * The names in a byline.
 *
 * @returns undefined where the line is none: names alone, behind a word that announces them
 */
export function bylineOf(text: string): string[] | undefined {
  const label = LABEL.exec(text);
  if (label === null || wordCount(text) > 16) return undefined;
  const word = label[0]
    .trim()
    .replace(/[:：]$/u, '')
    .trim();
  if (COLON_ONLY.test(word) && !/[:：]/u.test(label[0])) return undefined;
  const rest = text
    .slice(label[0].length)
    .replace(/[.,;]$/u, '')
    .trim();
  const names = rest
    .split(AND)
    .map((name) => name.trim())
    .filter(Boolean);
  const people = names.filter((name) => !ROLE.test(name) || looksLikeName(name));
  if (people.length === 0 || !people.every((name) => looksLikeName(name) || ROLE.test(name)))
    return undefined;
  return names.reduce<string[]>((all, name) => {
    // `By Ann Lee, political correspondent`: the role stays with the name, since no word is lost.
    if (ROLE.test(name) && !looksLikeName(name) && all.length > 0) all.push(`${all.pop()}, ${name}`);
    else all.push(name);
    return all;
  }, []);
}
