/** What the reader must know of the index: `/search/index.json`, written by the press. */
export interface SearchIndex {
  /** When the index was made; RFC 3339. */
  asOf: string;
  /** One index a language; the folder lies under `/search/` and changes its name with its content. */
  languages: { language: string; folder: string; stories: number }[];
  /** Stories that went since, by `markOf`: the index still knows their words, and nobody may see them (S18). */
  withdrawn: string[];
}

/** Stands between the words of a story and other forms of them, which are looked for and never shown. */
export const FORMS = '\u241e';

/** A short mark of a slug that does not say it. FNV-1a, 32 bits, twice: enough to tell stories apart. */
export function markOf(slug: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let i = 0; i < slug.length; i++) hash = Math.imul(hash ^ slug.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(36);
  };
  return `${half(0x811c9dc5)}-${half(0x9e3779b9)}`;
}

const ARABIC_WORD = /[\u0621-\u064a\u064b-\u0652\u0670-\u06d3]+/g;
/** Marks of vowels, and the stroke that lengthens a word. */
const VOWELS = /[\u064b-\u0652\u0670\u0640]/g;
/** Words that Arabic writes as one with the next: and, then, with, for, like, the. */
const JOINED = /^(?:[وف]?(?:[بك]?ال|لل)|[وف]?[بكل]|[وف])(?=[\u0621-\u064a]{3})/;

/** An Arabic word without its vowels, and without the words that are joined to it, shortest last. */
export function arabicForms(word: string): string[] {
  const bare = word.replace(VOWELS, '').replace(/[أإآ]/g, 'ا');
  const forms = [bare];
  const stem = bare.replace(JOINED, '');
  if (stem !== bare) forms.push(stem);
  return forms.filter((form) => form !== word);
}

/** Every other form under which the words of a text are looked for. */
export function otherForms(text: string): string {
  const forms = new Set<string>();
  for (const [word] of text.matchAll(ARABIC_WORD)) for (const form of arabicForms(word)) forms.add(form);
  return [...forms].join(' ');
}

/** A query as the index knows its words: Arabic ones as they are looked for. */
export const queryForms = (query: string): string =>
  query.replace(ARABIC_WORD, (word) => arabicForms(word).at(-1) ?? word);

/** A stretch of an excerpt; `mark` where it is what was looked for. */
export interface Excerpt {
  text: string;
  mark?: true;
}

/** Letters of an excerpt before the first match, and in all. */
const BEFORE = 60;
const LENGTH = 220;

/** Signs of scripts that put no space between words. */
const SIGNS = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]';
const UNSPACED = new RegExp(SIGNS, 'u');
/** Where a text may be cut. */
const CUTS = new RegExp(`\\s|${SIGNS}`, 'u');

function wordStart(text: string, at: number): number {
  for (let i = at; i > Math.max(0, at - 30); i--) if (CUTS.test(text[i - 1] ?? ' ')) return i;
  return at;
}

/** The words of a query, longest first, as a pattern that finds them where words begin. */
function patternOf(query: string): RegExp | undefined {
  const words = queryForms(query)
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  if (words === null) return undefined;
  const found = words
    .sort((a, b) => b.length - a.length)
    // A word may end otherwise than it was asked for; a sign of a script without spaces is one by itself.
    .map((word) => word + (UNSPACED.test(word) ? '' : '[\\p{L}\\p{M}]{0,4}'));
  // Arabic has other words joined in front.
  const start = `(?<![\\p{L}\\p{N}])(?:[وف]?(?:[بك]?ال|لل|[بكل])?)?|(?<=${SIGNS})|(?=${SIGNS})`;
  return new RegExp(`(?:${start})(?:${found.join('|')})`, 'giu');
}

/** A part of a text around what was looked for, with that marked. Text only: nothing of it is HTML. */
export function excerptOf(content: string, query: string): Excerpt[] {
  const text = (content.split(FORMS, 1)[0] ?? '').replace(/\s+/g, ' ').trim();
  const pattern = patternOf(query);
  const first = pattern === undefined ? -1 : (pattern.exec(text)?.index ?? -1);
  const from = first <= BEFORE ? 0 : wordStart(text, first - BEFORE);
  const to = from + LENGTH >= text.length ? text.length : wordStart(text, from + LENGTH);
  const part = text.slice(from, to);
  const pieces: Excerpt[] = [];
  let at = 0;
  if (pattern !== undefined) pattern.lastIndex = 0;
  for (const match of pattern === undefined ? [] : part.matchAll(pattern)) {
    if (match.index > at) pieces.push({ text: part.slice(at, match.index) });
    pieces.push({ text: match[0], mark: true });
    at = match.index + match[0].length;
  }
  pieces.push({ text: part.slice(at).trimEnd() });
  return [
    ...(from > 0 ? [{ text: '… ' }] : []),
    ...pieces.filter(({ text: words }) => words !== ''),
    ...(to < text.length ? [{ text: ' …' }] : []),
  ];
}
