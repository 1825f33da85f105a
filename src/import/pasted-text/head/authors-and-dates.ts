import { bylineOf } from '../lines/bylines.ts';
import { readDates } from '../lines/dates.ts';
import { fold } from '../lines/fold-line.ts';
import type { PastedAuthor, PastedPage } from '../lines/pasted-page.ts';
import { authorsIn, handlesIn, isRole } from '../lines/people.ts';
import type { HeadLine } from './head-line.ts';
import { type Knowledge, metaOf, namedAbove } from './metadata-lines.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Adds a time whose date is in a line above; without one it is left out. */
export function takeTimeOnly(text: string, page: PastedPage): void {
  const day = page.published;
  const same = day && readDates(`${day.year}-${two(day.month)}-${two(day.day)} · ${text}`, false);
  if (same?.updated?.hour === undefined) page.leftOut.push({ kind: 'a time without a date', text });
  else page.updated ??= same.updated;
}

/** Adds authors whose line says it together with the next one. @returns the number of lines read */
function takeNamed(
  named: PastedAuthor[],
  line: HeadLine,
  next: HeadLine,
  page: PastedPage,
  knowledge: Knowledge,
): number {
  const announced = bylineOf(`${line.text} ${next.text}`) !== undefined || isRole(next.text);
  // Beside authors that are known already, a name above a date is that of an office or of one of them.
  if (page.byline.length > 0 && !announced) {
    page.leftOut.push({ kind: 'author box', text: line.text });
    return 1;
  }
  page.byline.push(...named);
  const last = page.byline.at(-1);
  // `Ann Lee` above `Ann Lee (Editor of the news desk)`.
  const [again] = authorsIn(next.text) ?? [];
  if (last !== undefined && again?.role !== undefined && fold(again.name) === fold(last.name)) {
    last.role ??= again.role;
    return 2;
  }
  if (isRole(next.text) && last !== undefined && fold(last.name) !== fold(next.text)) {
    last.role ??= next.text;
    return 2;
  }
  if (announced) {
    for (const text of handlesIn(next.text)) page.leftOut.push({ kind: 'author box', text });
    return 2;
  }
  const meta = metaOf(next.text, knowledge);
  if (meta?.guessed && last !== undefined) {
    last.role ??= meta.authors.map(({ name }) => name).join(', ');
    page.published ??= meta.published;
    page.updated ??= meta.updated;
    return 2;
  }
  page.guesses.push(`byline: "${line.text}" stood above the date and was taken for the author.`);
  return 1;
}

/** Adds the names and dates of a line to a page, where it has none. @returns the number of lines read */
export function takeMeta(
  line: HeadLine,
  next: HeadLine | undefined,
  page: PastedPage,
  knowledge: Knowledge,
): number {
  for (const text of handlesIn(line.text)) page.leftOut.push({ kind: 'author box', text });
  const named = namedAbove(line.text, next?.text, knowledge);
  if (named !== undefined && next !== undefined) return takeNamed(named, line, next, page, knowledge);
  const meta = metaOf(line.text, knowledge);
  if (meta === undefined) {
    takeTimeOnly(line.text, page);
    return 1;
  }
  if (page.byline.length === 0) page.byline.push(...meta.authors);
  else
    page.byline.push(
      ...meta.authors.filter(({ name }) => page.byline.every((author) => author.name !== name)),
    );
  if (meta.guessed)
    page.guesses.push(
      `byline: "${meta.authors.map(({ name }) => name).join(', ')}" stood beside the ${(meta.published ?? meta.updated) ? 'date' : 'role'} and was taken for the author.`,
    );
  page.published ??= meta.published;
  page.updated ??= meta.updated;
  if (meta.section !== undefined && page.section === undefined) {
    page.section = meta.section;
    page.guesses.push(`section: "${meta.section}" stood beside the date.`);
  }
  return 1;
}
