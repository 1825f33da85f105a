/** Line of a pasted text. */
export interface Line {
  text: string;
  /** Whether a blank line stands before it. */
  gap: boolean;
}

/** Characters of scripts that part no words by spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** So many of them are about a word. */
const UNSPACED_WORD = 2;

/** Number of words; in scripts without spaces, by the number of characters. */
export function wordCount(text: string): number {
  const spaced = text.split(/\s+/u).filter(Boolean);
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  if (unspaced === 0) return spaced.length;
  return spaced.filter((word) => word.search(UNSPACED) < 0).length + Math.ceil(unspaced / UNSPACED_WORD);
}

/** Whether a text is of a script that parts no words by spaces. */
export const isUnspaced = (text: string): boolean => text.search(UNSPACED) >= 0;

/** Whether a text ends as a sentence does, closing quotation marks and brackets aside. */
export const endsSentence = (text: string): boolean =>
  /[.!?…؟。！？।][」』”"’»“«)\]]*$/u.test(text.slice(-20)) || /[.!?…؟]\s[»”]$/u.test(text.slice(-20));

/** Whether a text ends with a full stop, which titles do not. */
export const endsWithStop = (text: string): boolean => /[.…。।][」』”"’»“)\]]*$/u.test(text.slice(-20));

/** Whether a text ends with a full stop, the mark of a footnote behind it aside. */
export const isSentence = (text: string): boolean =>
  endsWithStop(text.slice(-24).replace(/(?:\[\d{1,3}\]|(?<=\D)\d{1,2})$/u, ''));

/** Whether a line is long enough to be a paragraph of running text rather than a label, a title or a caption. */
export function isProse(text: string): boolean {
  if (text.length > 2_000) return true;
  const count = wordCount(text);
  return (
    (count >= 12 && endsSentence(text)) ||
    count >= 25 ||
    (count >= 9 && endsSentence(text) && (text.length >= 60 || isUnspaced(text))) ||
    // A paragraph may end by announcing what follows it.
    (count >= 15 && text.endsWith(':'))
  );
}

/** Lines of hard-wrapped text are about this long. */
const WRAP_SHORTEST = 45;
const WRAP_LONGEST = 110;
/** A text with so many breaks in the middle of a sentence was wrapped. */
const ENOUGH_BREAKS = 4;

const firstWord = (text: string): string => /^\S*/u.exec(text)?.[0] ?? '';

/** A line was broken inside a sentence: it has no end, and the next goes on in small letters or a script without them. */
function brokenBefore(line: Line, next: Line): boolean {
  return (
    !next.gap &&
    line.text.length >= WRAP_SHORTEST &&
    line.text.length <= WRAP_LONGEST &&
    !endsSentence(line.text) &&
    /^[\p{Ll}\p{Lo}]/u.test(next.text)
  );
}

/** The column at which a text was wrapped, or undefined where it was not. */
function wrapColumn(lines: Line[]): number | undefined {
  let breaks = 0;
  let long = 0;
  let column = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (line.text.length > WRAP_LONGEST) long++;
    else column = Math.max(column, line.text.length);
    if (next !== undefined && brokenBefore(line, next)) breaks++;
  }
  return breaks >= ENOUGH_BREAKS && long * 10 <= breaks ? column : undefined;
}

/** Joins hard-wrapped lines: a line continues where the next line's first word did not fit. */
function unwrap(lines: Line[]): Line[] {
  const column = wrapColumn(lines);
  if (column === undefined) return lines;
  const result: { gap: boolean; pieces: string[] }[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const full =
      last !== undefined &&
      last.text.length >= WRAP_SHORTEST &&
      last.text.length + 1 + firstWord(line.text).length > column;
    // A sentence that happens to end at the column, before a capital, is taken for a paragraph's end only with a gap.
    if (!line.gap && (full || (last !== undefined && brokenBefore(last, line))))
      result.at(-1)?.pieces.push(line.text);
    else result.push({ gap: line.gap, pieces: [line.text] });
    last = line;
  }
  return result.map(({ gap, pieces }) => ({ gap, text: pieces.join(' ') }));
}

const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff]/u;

/** Trims white space and invisible characters, and shortens runs of white space to two blanks or a tab. */
function trimmed(raw: string): string {
  let from = 0;
  let to = raw.length;
  const blank = (at: number) => {
    const sign = raw.charAt(at);
    return sign.trim() === '' || INVISIBLE.test(sign);
  };
  while (from < to && blank(from)) from++;
  while (to > from && blank(to - 1)) to--;
  // So no pattern meets long runs of blanks; two blanks or a tab part the cells of a row.
  return raw.slice(from, to).replace(/\s{2,}/gu, (blanks) => (blanks.includes('\t') ? '\t' : '  '));
}

/** Splits a text into trimmed lines; a line after a blank one has `gap`. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029\f\v]/u)) {
    const line = trimmed(raw);
    if (line === '') gap = true;
    else {
      lines.push({ text: line, gap });
      gap = false;
    }
  }
  return unwrap(lines);
}
