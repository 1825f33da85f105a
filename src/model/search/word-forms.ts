/**
 * Words that stand inside others. The search engine finds a word by its beginning and its ending; what some
 * languages put before a word, or join it to, hides it. So the index holds the word by itself too, behind the
 * one it stands in, and marked: readers never see it.
 */

/** WORD JOINER, at the beginning of a word that is in the index only. */
const MARK = '\u2060';

/** Shorter rests are no words. */
const LEAST_ARABIC = 3;
/** The article with what joins it, and `li-` that swallows its alif: these begin few words of their own. */
const ARABIC_ARTICLE = /^[وف]?(?:ال|[بك]ال|لل)(?=\p{L})/u;
/** And, so, by, to, as, will: one letter, which may also be the word's own. */
const ARABIC_LETTERS = /^[وف]?[بلكس]|^[وف]/u;
/** Vowel signs and the line that stretches a word. */
const ARABIC_SIGNS = /[\u064B-\u0652\u0670\u0640]/g;

const longEnough = (word: string): boolean => word.length >= LEAST_ARABIC;

/** The forms of an Arabic word without what is joined before it. */
function arabicForms(word: string): string[] {
  const bare = word.replace(ARABIC_SIGNS, '');
  const rests = [ARABIC_ARTICLE, ARABIC_LETTERS, /^[وف]/u].map((prefix) => bare.replace(prefix, ''));
  return [...new Set([bare, ...rests])].filter((form) => form !== word && longEnough(form));
}

/** In fewer stories than this the words of most are soon loaded. */
const MANY = 300;

/** A compound and its last part have at least so many letters; its first part too. */
const GERMAN = { word: 9, tail: 4, head: 3 };

/**
 * The last parts of a German compound that are words of this paper by themselves.
 *
 * @param known every word of the paper in this language, in lower case
 */
function germanForms(word: string, known: ReadonlySet<string>): string[] {
  if (word.length < GERMAN.word) return [];
  const lower = word.toLowerCase();
  const forms: string[] = [];
  for (let at = GERMAN.head; at <= lower.length - GERMAN.tail; at++) {
    const tail = lower.slice(at);
    if (known.has(tail)) forms.push(tail);
  }
  return forms;
}

const WORD = /[\p{L}\p{M}]+/gu;

/** The words of texts in lower case, for `withForms`; only languages that need it have any. */
export function wordsOf(language: string, texts: Iterable<string>): Set<string> {
  const known = new Set<string>();
  if (language !== 'de') return known;
  for (const text of texts) for (const [word] of text.matchAll(WORD)) known.add(word.toLowerCase());
  return known;
}

/** A text with the words that stand inside its words, each behind the word it stands in. */
export function withForms(text: string, language: string, known: ReadonlySet<string>): string {
  if (language !== 'ar' && language !== 'de') return text;
  return text.replace(WORD, (word) => {
    const forms = language === 'ar' ? arabicForms(word) : germanForms(word, known);
    return [word, ...forms.map((form) => ` ${MARK}${form}`)].join('');
  });
}

/** What a reader asks for, as the index knows it: an Arabic word without its article. */
export function asSearched(query: string, language: string): string {
  const text = query.normalize('NFC').replaceAll(MARK, '').trim();
  if (language !== 'ar') return text;
  return text.replaceAll(ARABIC_SIGNS, '').replace(WORD, (word) => {
    const rest = word.replace(ARABIC_ARTICLE, '');
    return longEnough(rest) ? rest : word;
  });
}

/** Counts the words of texts by how many of them have each. */
export class CommonWords {
  readonly #counts = new Map<string, number>();
  #texts = 0;

  add(text: string): void {
    this.#texts++;
    const words = new Set(text.toLowerCase().match(WORD));
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** Words of more than half of the texts; none where the texts are so few that it matters little. */
  get list(): string[] {
    if (this.#texts < MANY) return [];
    return [...this.#counts].flatMap(([word, count]) => (count > this.#texts / 2 ? word : [])).sort();
  }
}

/** A question without the words that most stories have, where it has others; quoted ones are asked as they are. */
export function withoutCommon(query: string, common: readonly string[]): string {
  if (query.includes('"')) return query;
  const words = query.split(/\s+/);
  const telling = words.filter((word) => !common.includes(word.toLowerCase()));
  return telling.length === 0 ? query : telling.join(' ');
}

/** A stretch of an excerpt. */
export interface ExcerptPiece {
  text: string;
  /** Whether it is what was searched for. */
  marked?: boolean;
}

/** A word of the index only, with the space before it. */
const FORM = new RegExp(` ?${MARK}[\\p{L}\\p{M}]+`, 'gu');
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>' };

/**
 * Reads an excerpt as the engine gives it, with `<mark>` around what it found, into text: without the words
 * that are in the index only. Where one of those was found, the word it stands in is marked.
 */
export function readExcerpt(excerpt: string): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  for (const [, found, between = ''] of excerpt.matchAll(/<mark>(.*?)<\/mark>|([^<]+)/gs)) {
    const text = (found ?? between).replace(/&[lg]t;/g, (entity) => ENTITIES[entity] ?? entity);
    if (found !== undefined && text.startsWith(MARK)) markLastWord(pieces);
    pieces.push({ text: text.replace(FORM, ''), marked: found !== undefined && !text.startsWith(MARK) });
  }
  return joined(pieces);
}

/** Marks the word that the last piece ends with. */
function markLastWord(pieces: ExcerptPiece[]): void {
  const last = pieces.pop();
  if (last === undefined) return;
  const text = last.text.trimEnd();
  const start = text.length - (text.split(/\s+/u).at(-1) ?? '').length;
  pieces.push({ ...last, text: text.slice(0, start) });
  pieces.push({ text: text.slice(start), marked: true });
}

/** Pieces that look alike are one. */
function joined(pieces: readonly ExcerptPiece[]): ExcerptPiece[] {
  const whole: ExcerptPiece[] = [];
  for (const { text, marked = false } of pieces) {
    if (text === '') continue;
    const last = whole.at(-1);
    if (last !== undefined && (last.marked ?? false) === marked) last.text += text;
    else whole.push(marked ? { text, marked } : { text });
  }
  return whole;
}

/** Scripts in which one or two letters are a word. */
const SHORT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A word that shares fewer letters with the one that was searched for is another one. */
const SHARED = 3;

/**
 * Whether an excerpt shows only words that are far from the query. Where the engine finds no word that begins as
 * the query does, it takes a beginning of the query for one: for “werk” the English “we”.
 */
export function isFarFrom(query: string, excerpt: readonly ExcerptPiece[]): boolean {
  const marks = excerpt.flatMap(({ text, marked }) =>
    marked ? (text.match(WORD) ?? []).map((word) => word.toLowerCase()) : [],
  );
  if (marks.length === 0 || SHORT.test(query)) return false;
  const words = (query.match(WORD) ?? []).map((word) => word.toLowerCase());
  return marks.every((mark) => mark.length < SHARED && !words.some((word) => word.length <= mark.length + 1));
}
