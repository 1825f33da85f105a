/**
 * Arabic and German word forms for the search. The search engine matches the beginning of a word and its stem, so it
 * misses a word behind a prefix (Arabic) or inside a compound (German). Such a word is indexed separately too, after
 * the word that contains it and with a mark, so that excerpts can leave it out.
 */

/** WORD JOINER, the mark of a form that is in the index only. */
const MARK = '\u2060';

/** Least letters of an Arabic form. */
const LEAST_ARABIC = 3;
/** The definite article with prepositions and conjunctions before it; few words begin like this by themselves. */
const ARABIC_ARTICLE = /^[وف]?(?:ال|[بك]ال|لل)(?=\p{L})/u;
/** One-letter prefixes (and, so, by, to, as, will), which may also be the first letter of the word. */
const ARABIC_LETTERS = /^[وف]?[بلكس]|^[وف]/u;
/** Vowel signs and the kashida. */
const ARABIC_SIGNS = /[\u064B-\u0652\u0670\u0640]/g;

const longEnough = (word: string): boolean => word.length >= LEAST_ARABIC;

/** Returns the forms of an Arabic word without prefixes and vowel signs. */
function arabicForms(word: string): string[] {
  const bare = word.replace(ARABIC_SIGNS, '');
  const rests = [ARABIC_ARTICLE, ARABIC_LETTERS, /^[وف]/u].map((prefix) => bare.replace(prefix, ''));
  return [...new Set([bare, ...rests])].filter((form) => form !== word && longEnough(form));
}

/** In an index of fewer articles, the entries of common words are small. */
const MIN_TEXTS = 300;

/** Least letters of a compound, of its last part and of its first part. */
const GERMAN = { word: 9, tail: 4, head: 3 };

/**
 * Returns the last parts of a German compound that are words by themselves.
 *
 * @param vocabulary all words of the edition in this language, in lower case
 */
function germanForms(word: string, vocabulary: ReadonlySet<string>): string[] {
  if (word.length < GERMAN.word) return [];
  const lower = word.toLowerCase();
  const forms: string[] = [];
  for (let at = GERMAN.head; at <= lower.length - GERMAN.tail; at++) {
    const tail = lower.slice(at);
    if (vocabulary.has(tail)) forms.push(tail);
  }
  return forms;
}

const WORD = /[\p{L}\p{M}]+/gu;

/** Returns the vocabulary of texts in lower case for `withForms`; empty for languages that need none. */
export function vocabularyOf(language: string, texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  if (language !== 'de') return words;
  for (const text of texts) for (const [word] of text.matchAll(WORD)) words.add(word.toLowerCase());
  return words;
}

/** Adds the marked forms of each word of a text after the word. */
export function addWordForms(text: string, language: string, vocabulary: ReadonlySet<string>): string {
  if (language !== 'ar' && language !== 'de') return text;
  return text.replace(WORD, (word) => {
    const forms = language === 'ar' ? arabicForms(word) : germanForms(word, vocabulary);
    return [word, ...forms.map((form) => ` ${MARK}${form}`)].join('');
  });
}

/** Normalises a query for the index: Arabic words without article and vowel signs. */
export function normaliseQuery(query: string, language: string): string {
  const text = query.normalize('NFC').replaceAll(MARK, '').trim();
  if (language !== 'ar') return text;
  return text.replaceAll(ARABIC_SIGNS, '').replace(WORD, (word) => {
    const rest = word.replace(ARABIC_ARTICLE, '');
    return longEnough(rest) ? rest : word;
  });
}

/** Finds the words that most texts contain. */
export class CommonWords {
  readonly #counts = new Map<string, number>();
  #texts = 0;

  add(text: string): void {
    this.#texts++;
    const words = new Set(text.toLowerCase().match(WORD));
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** Words of more than half of the texts, sorted; empty where there are few texts. */
  get list(): string[] {
    if (this.#texts < MIN_TEXTS) return [];
    return [...this.#counts].flatMap(([word, count]) => (count > this.#texts / 2 ? word : [])).sort();
  }
}

/** Removes common words from a query, unless it has no others or is quoted. */
export function removeCommonWords(query: string, common: readonly string[]): string {
  if (query.includes('"')) return query;
  const words = query.split(/\s+/);
  const rare = words.filter((word) => !common.includes(word.toLowerCase()));
  return rare.length === 0 ? query : rare.join(' ');
}

/** Part of an excerpt. */
export interface ExcerptPiece {
  text: string;
  /** Whether it matches the query. */
  marked?: boolean;
}

/** A marked form, with the space before it. */
const FORM = new RegExp(` ?${MARK}[\\p{L}\\p{M}]+`, 'gu');
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>' };

/**
 * Parses an excerpt of the search engine, which has `<mark>` around matches, and removes the marked forms. Where a
 * form matches, the word that contains it is the match.
 */
export function parseExcerpt(excerpt: string): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  for (const [, match, between = ''] of excerpt.matchAll(/<mark>(.*?)<\/mark>|([^<]+)/gs)) {
    const text = (match ?? between).replace(/&[lg]t;/g, (entity) => ENTITIES[entity] ?? entity);
    if (match !== undefined && text.startsWith(MARK)) markLastWord(pieces);
    pieces.push({ text: text.replace(FORM, ''), marked: match !== undefined && !text.startsWith(MARK) });
  }
  return mergePieces(pieces);
}

/** Marks the last word of the last piece. */
function markLastWord(pieces: ExcerptPiece[]): void {
  const last = pieces.pop();
  if (last === undefined) return;
  const text = last.text.trimEnd();
  const start = text.length - (text.split(/\s+/u).at(-1) ?? '').length;
  pieces.push({ ...last, text: text.slice(0, start) });
  pieces.push({ text: text.slice(start), marked: true });
}

/** Joins neighbouring pieces that are both marked or both unmarked, and drops empty ones. */
function mergePieces(pieces: readonly ExcerptPiece[]): ExcerptPiece[] {
  const merged: ExcerptPiece[] = [];
  for (const { text, marked = false } of pieces) {
    if (text === '') continue;
    const last = merged.at(-1);
    if (last !== undefined && (last.marked ?? false) === marked) last.text += text;
    else merged.push(marked ? { text, marked } : { text });
  }
  return merged;
}

/** Scripts in which one or two letters are often a word. */
const SHORT_WORD_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Least letters that a match shares with the query. */
const MIN_SHARED = 3;

/**
 * Whether all matches in an excerpt are too short to be what the query means. Where no word begins with the query, the
 * search engine matches words that are a beginning of the query: for “werk” the English “we”.
 */
export function isUnrelatedMatch(query: string, excerpt: readonly ExcerptPiece[]): boolean {
  const marks = excerpt.flatMap(({ text, marked }) =>
    marked ? (text.match(WORD) ?? []).map((word) => word.toLowerCase()) : [],
  );
  if (marks.length === 0 || SHORT_WORD_SCRIPTS.test(query)) return false;
  const words = (query.match(WORD) ?? []).map((word) => word.toLowerCase());
  return marks.every(
    (mark) => mark.length < MIN_SHARED && !words.some((word) => word.length <= mark.length + 1),
  );
}
