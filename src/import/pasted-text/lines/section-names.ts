import { fold } from './fold-line.ts';
import { HOME, STORY_KINDS } from './label-words.ts';
import { endsSentence, isUnspaced, wordCount } from './split-lines.ts';

const KINDS = new Set(STORY_KINDS.map(fold));
const HOMES = new Set(HOME.map(fold));
const SMALL =
  /^(?:and|of|the|in|for|to|und|der|die|das|et|la|le|les|de|du|des|y|el|los|las|del|e|и|в|о|по|на|و)$/iu;

/** Whether a line names a kind of article: “Analysis”, “Kommentar”. */
export const isArticleKind = (text: string): boolean => text.length < 40 && KINDS.has(fold(text));

/** Whether a line names one of the edition's sections. */
export const isKnownSection = (text: string, sections: readonly string[]): boolean =>
  text.length < 80 && sections.some((name) => fold(name) === fold(text));

/** A short line as section labels are: no end of a sentence, few words, names and capitals. */
export function isLabelLike(text: string, sections: readonly string[]): boolean {
  if (text.length > 48 || /:\/\/|www\.|@|^[\d.,]+$/u.test(text)) return false;
  if (isKnownSection(text, sections)) return true;
  if (endsSentence(text) || /[,;:]$/u.test(text)) return false;
  if (isUnspaced(text)) return wordCount(text) <= 3;
  const words = text.split(/\s+/u).filter(Boolean);
  if (words.length <= 2) return true;
  if (words.length > 6) return false;
  if (/\p{Script=Arabic}/u.test(text)) return words.length <= 3;
  const apart = words.some((word) => /^(?:&|and|und|et|y|e|и)$/iu.test(word));
  // Three words with a capital each are a section's name as often as a headline; more of them only with an “and”.
  return (
    (words.length <= 3 || apart) && words.every((word) => SMALL.test(word) || /^[\p{Lu}\d&/+-]/u.test(word))
  );
}

/** The parts of a breadcrumb, or undefined where the line is none. */
export function breadcrumb(text: string): string[] | undefined {
  if (text.length > 300) return undefined;
  const slashed = HOMES.has(fold(/^[^/]*\//u.exec(text)?.[0] ?? ''));
  const parts = (slashed ? text.replaceAll('/', ' / ') : text)
    .split(/\s?[>»›→❯▸⟩]\s?|\s[/\\·|:]{1,2}\s|\s[–—-]\s/u)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2 || !parts.slice(0, -1).every((part) => wordCount(part) <= 5 && !endsSentence(part)))
    return undefined;
  // `News | Sport | Culture` is a menu; `News | Culture | A headline of some words` is a way.
  if (/\s[|·]\s/u.test(text) && parts.length > 2 && wordCount(parts.at(-1) ?? '') < 4) return undefined;
  const arrows = /\S\s*[>»›→❯▸⟩]\s*\S/u.test(text) && !/«/u.test(text);
  const first = fold(parts[0] ?? '');
  if (/\s[–—-]\s/u.test(text) && !arrows && !HOMES.has(first)) return undefined;
  return HOMES.has(first) || (arrows && wordCount(parts[0] ?? '') <= 3) ? parts : undefined;
}

/** The section in a breadcrumb: its last part that is neither the link to the home page nor the headline. */
export const sectionOf = (crumbs: string[], sections: readonly string[]): string | undefined =>
  crumbs.findLast(
    (part, i) =>
      !HOMES.has(fold(part)) &&
      wordCount(part) <= 5 &&
      !/(?:…|\.\.\.)$/u.test(part) &&
      (isLabelLike(part, sections) || i < crumbs.length - 1),
  );

/** A line of several section names: `News | Sport | Culture`. */
export function isMenuLine(text: string): boolean {
  if (text.length > 300 || endsSentence(text)) return false;
  const parts = text.split(/\s*[|·•]\s*|\s{2,}|\t+/u).filter(Boolean);
  return parts.length >= 3 && parts.every((part) => wordCount(part) <= 3 && !/\d{4}/.test(part));
}
