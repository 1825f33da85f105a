import { fold } from '../lines/fold-line.ts';
import type { BoilerplateKind } from '../lines/pasted-page.ts';
import { endsSentence, endsWithStop, isProse, wordCount } from '../lines/split-lines.ts';
import {
  COUNTS,
  FIELDS,
  NEWSLETTER_WORDS,
  PREVIOUS_NEXT,
  READER_MARKS,
  RIGHTS,
} from './boilerplate-patterns.ts';
import { BOILERPLATE, NETWORKS } from './boilerplate-words.ts';

const entriesOf = (table: string): string[] =>
  table
    .split(/[|\n]/u)
    .map((entry) => entry.trim())
    .filter(Boolean);

interface Opening {
  before: string;
  after: string;
  kind: BoilerplateKind;
}

const exact = new Map<string, BoilerplateKind>();
/** Entries with a `*`, by their first word. */
const openings = new Map<string, Opening[]>();
const firstWord = (text: string): string => /^\S*/u.exec(text)?.[0] ?? '';
for (const [kind, table] of Object.entries(BOILERPLATE) as [BoilerplateKind, string][]) {
  for (const entry of entriesOf(table)) {
    const [before = '', after] = entry.split('*');
    if (after === undefined) exact.set(fold(entry), exact.get(fold(entry)) ?? kind);
    else {
      const opening = { before: fold(before), after: fold(after), kind };
      const key = firstWord(opening.before);
      openings.set(key, [...(openings.get(key) ?? []), opening]);
    }
  }
}
const networks = new Set(entriesOf(NETWORKS).map(fold));

/** The rest of a line after the words of a table may be a count or a name. */
const REST_WORDS = 8;
/** Notices run on for sentences; words of this length at their beginning leave no doubt. */
const CERTAIN_WORDS = 3;
const NOTICES: ReadonlySet<BoilerplateKind> = new Set([
  'cookie notice',
  'newsletter',
  'comments',
  'copyright',
]);
const NOTICE_WORDS = 70;

/** Whether a line that begins with words of a table is what the table says, and no sentence of the article. */
function goesFor({ before, after, kind }: Opening, folded: string, text: string): boolean {
  if (!folded.startsWith(before)) return false;
  if (after !== '') return folded.endsWith(after) && wordCount(folded) <= REST_WORDS;
  if (/[\p{L}\p{N}]/u.test(folded.charAt(before.length)) && wordCount(before) < CERTAIN_WORDS) return false;
  // `More in May.` is the article's: titles have no stop.
  if (kind === 'other stories' && endsWithStop(text)) return false;
  const rest = wordCount(folded.slice(before.length));
  if (kind === 'newsletter' && endsSentence(text) && rest > 0)
    return (
      rest <= NOTICE_WORDS &&
      (NEWSLETTER_WORDS.test(folded.slice(before.length)) ||
        /newsletter|bolet|рассылк|نشرة|نشرت/u.test(before))
    );
  if (NOTICES.has(kind) && wordCount(before) >= CERTAIN_WORDS) return rest <= NOTICE_WORDS;
  if (NOTICES.has(kind) && before.length >= 15 && kind !== 'comments') return rest <= 30;
  return rest <= REST_WORDS && !(rest > 2 && endsWithStop(text));
}

/** `Leave a Reply Cancel reply`: a heading and the button behind it, in one line. */
function isTwice(folded: string): boolean {
  const words = folded.split(' ');
  if (words.length < 3 || words.length > 9) return false;
  return words.some(
    (_, at) =>
      at > 0 &&
      exact.get(words.slice(0, at).join(' ')) === 'comments' &&
      exact.get(words.slice(at).join(' ')) === 'comments',
  );
}

function byTable(folded: string, text: string): BoilerplateKind | undefined {
  // `Share.` ends as a sentence and is one word; three words or more that do are the article's.
  const kind = exact.get(folded);
  if (kind !== undefined && !(NOTICES.has(kind) ? false : wordCount(folded) >= 3 && text.endsWith('.')))
    return kind;
  if (kind === undefined && isTwice(folded)) return 'comments';
  return openings.get(firstWord(folded))?.find((opening) => goesFor(opening, folded, text))?.kind;
}

/** Rows of small links: every one of them by itself is boilerplate. */
function row(text: string): BoilerplateKind | undefined {
  const parts = text.split(/\s*[|·•/]\s*|\s{2,}|\t/u).filter(Boolean);
  if (parts.length < 2 || parts.length > 24) return undefined;
  const kinds = parts.map((part) => {
    const folded = fold(part);
    return networks.has(folded) ? 'share row' : (exact.get(folded) ?? countOf(folded));
  });
  return kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
}

function countOf(folded: string): BoilerplateKind | undefined {
  return COUNTS.find(([pattern]) => pattern.test(folded))?.[1];
}

function rights(text: string): boolean {
  if (/^(?:©|\(c\)|copyright\b)/iu.test(text)) return RIGHTS.test(text) && wordCount(text) <= 60;
  return RIGHTS.test(text) && wordCount(text) <= 40 && /\d{4}/.test(text) && !/[“”«»„]/u.test(text);
}

/** Longer lines are not boilerplate; characters. */
const LONGEST = 600;

/** Kind of boilerplate that a line is, by itself; undefined where it may belong to the article. */
export function boilerplateOf(text: string): BoilerplateKind | undefined {
  if (text.length > LONGEST) return undefined;
  const folded = fold(text);
  if (folded === '') return /[…–—]/u.test(text) && text.length > 3 ? undefined : 'page tools';
  if (rights(text) || /^\d{1,2}\+$/u.test(text)) return 'copyright';
  if (/^(?:©|\(c\))/iu.test(text)) return undefined;
  const parts = folded.split(/[\s|·•,:/()]+/u).filter(Boolean);
  if (parts.length <= 12 && parts.every((part) => networks.has(part)) && !/\.$/u.test(text))
    return 'share row';
  const kind = byTable(folded, text) ?? countOf(folded) ?? row(text);
  if (kind !== undefined) return kind;
  if (PREVIOUS_NEXT.test(text) && wordCount(text) <= 24 && !endsWithStop(text)) return 'previous and next';
  return isArrowed(text) ? 'previous and next' : undefined;
}

/** `← Ferries on strike`, `Rain until Thursday »`; quotation marks of several languages look like arrows. */
function isArrowed(text: string): boolean {
  if (wordCount(text) > 16 || isProse(text) || endsWithStop(text)) return false;
  if (/^(?:[←→⟵⟶‹<]{1,2})\s*\p{L}|\p{L}\s*(?:[←→⟵⟶›>]{1,2})$/u.test(text)) return true;
  return (/^«/u.test(text) && !/»/u.test(text)) || (/\s»$/u.test(text) && !/«/u.test(text));
}

/** Whether a line is a field of a comment form; only inside one does that make it boilerplate. */
export const isFormField = (text: string): boolean => text.length < 60 && FIELDS.test(text.trim());

/** Whether a line stands at the head of a reader's comment: `Anna says:`, `2 hours ago`, `Reply`. */
export const isReaderMark = (text: string): boolean => text.length < 120 && READER_MARKS.test(fold(text));
