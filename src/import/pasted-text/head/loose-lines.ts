import { fold } from '../lines/fold-line.ts';
import type { PastedAuthor, PastedPage } from '../lines/pasted-page.ts';
import { isRole, looksLikeName } from '../lines/people.ts';
import { endsSentence, isProse, wordCount } from '../lines/split-lines.ts';
import type { HeadLine } from './head-line.ts';
import { type Knowledge, metaOf } from './metadata-lines.ts';

/** Line between headline and running text that is none of the known parts, with its surroundings. */
export interface Loose {
  text: string;
  /** A byline, date, caption or share row stands behind it. */
  parted: boolean;
  /** A byline or date stands before it. */
  behindMeta: boolean;
}

/** So many short lines below each other are a menu or a list of other articles. */
const RUN = 5;

const isShort = ({ text }: Loose): boolean => !isProse(text) && !endsSentence(text) && !/\t/u.test(text);

/** Leaves out runs of short lines without a stop, which stand between headline and text as menus and lists do. */
export function withoutRuns(loose: readonly Loose[], page: PastedPage): Loose[] {
  const rest: Loose[] = [];
  let run: Loose[] = [];
  const flush = () => {
    // The first line may be the standfirst.
    const standfirst = wordCount(run[0]?.text ?? '') >= 8 && wordCount(run[1]?.text ?? '') < 8 ? 1 : 0;
    const listed = run.length - standfirst >= RUN ? run.slice(standfirst) : [];
    rest.push(...run.slice(0, run.length - listed.length));
    page.leftOut.push(...listed.map(({ text }) => ({ kind: 'other stories' as const, text })));
    run = [];
  };
  for (const line of loose) {
    if (isShort(line)) run.push(line);
    else {
      flush();
      rest.push(line);
    }
  }
  flush();
  return rest;
}

const HANDLE = /^@\w[\w.]*$|^[^\s@]+@[^\s@]+$/u;

/** Whether a line is a person's name as bylines have it: two to four words with capitals. */
export const isPerson = (text: string): boolean =>
  looksLikeName(text) && !/\p{Lo}/u.test(text) && wordCount(text) >= 2 && wordCount(text) <= 4;

/** `Ann Lee - Oslo`: a person and a place, in any script. */
const AT_PLACE = /^[^\s,.:;]{2,20}(?:\s[^\s,.:;]{2,20}){1,3}\s[-–—]\s[^\s,.:;]{2,20}(?:\s[^\s,.:;]{2,20})?$/u;

/** A person and a place, where a byline or date stands behind them. */
function personAtPlace({ text, parted }: Loose): PastedAuthor | undefined {
  if (!parted || !AT_PLACE.test(text)) return undefined;
  const [name = '', place = ''] = text.split(/\s[-–—]\s/u);
  return looksLikeName(name) && looksLikeName(place) ? { name, role: place } : undefined;
}

/**
 * Takes names, handles and roles between headline and text, none of which is a lead: a name beside a date, a role or
 * a handle is the author's, where there is none.
 */
export function takePeople(loose: readonly Loose[], page: PastedPage): Loose[] {
  return loose.filter((line, i) => {
    const { text, behindMeta, parted } = line;
    const atPlace = page.byline.length === 0 ? personAtPlace(line) : undefined;
    const next = loose[i + 1]?.text ?? '';
    const last = page.byline.at(-1);
    if (atPlace !== undefined) {
      page.byline.push(atPlace);
      page.guesses.push(`byline: "${text}" stood between headline and text and was taken for the author.`);
    } else if (HANDLE.test(text)) page.leftOut.push({ kind: 'author box', text });
    else if (isRole(text) && wordCount(text) <= 6 && last !== undefined) {
      if (last.role === undefined && fold(last.name) !== fold(text)) last.role = text;
      else page.leftOut.push({ kind: 'author box', text });
    } else if (isPerson(text) && (behindMeta || parted || HANDLE.test(next) || isRole(next))) {
      if (page.byline.length > 0) page.leftOut.push({ kind: 'author box', text });
      else {
        page.byline.push({ name: text });
        page.guesses.push(`byline: "${text}" stood between headline and text and was taken for the author.`);
      }
    } else return true;
    return false;
  });
}

/** So many lines with dates are a list of other articles. */
const DATED_LINES = 3;

/** Says that the date is a guess, where it is one of several below the headline. */
export function guessAmongDates(between: readonly HeadLine[], page: PastedPage, knowledge: Knowledge): void {
  const dated = between.filter(
    ({ is, text }) => is === 'meta' && metaOf(text, knowledge)?.published !== undefined,
  );
  if (dated.length >= DATED_LINES)
    page.guesses.push(`published: ${dated.length} lines above the text have a date; the first was taken.`);
}
