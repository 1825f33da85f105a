import type { WrittenArticle, WrittenBlock } from '../../model/article/article.ts';
import { timeOf } from '../../model/time.ts';
import { type ArticleDraft, instant } from '../draft.ts';
import type { PastedDate, PastedPage, PastedPart } from './lines/pasted-page.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Offset of a time zone at a local time; minutes east of UTC. */
function offsetIn(timeZone: string, { year, month, day, hour = 0, minute = 0 }: PastedDate): number {
  const utc = Date.UTC(year, month - 1, day, hour, minute);
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(utc);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  return (
    (Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - utc) / 60_000
  );
}

/** Formats a pasted date as RFC 3339, and adds a guess for what the text leaves open. */
function dateText(field: string, date: PastedDate, timeZone: string, guesses: string[]): string | undefined {
  const offset = date.offset ?? offsetIn(timeZone, date);
  const sign = offset < 0 ? '-' : '+';
  const zone =
    offset === 0 && date.offset === undefined && timeZone === 'UTC'
      ? 'Z'
      : `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  const text = `${date.year}-${two(date.month)}-${two(date.day)}T${two(date.hour ?? 0)}:${two(date.minute ?? 0)}:00${zone}`;
  if (timeOf(text) === undefined) return undefined;
  if (date.hour === undefined)
    guesses.push(`${field}: the text gives the day and no time; 00:00 was written.`);
  else if (date.offset === undefined)
    guesses.push(`${field}: the text names no time zone; the edition's (${timeZone}) was taken.`);
  if (date.ambiguous)
    guesses.push(`${field}: day and month could be the other way round; ${text.slice(0, 10)} was read.`);
  return text;
}

/** Gives a date the time zone of another date of the page, where it names none. */
const withZoneOf = (date: PastedDate, { offset }: PastedDate): PastedDate =>
  date.offset !== undefined || offset === undefined || date.hour === undefined ? date : { ...date, offset };

function blockOf(part: PastedPart): WrittenBlock {
  switch (part.kind) {
    case 'paragraph':
      return part.text;
    case 'heading':
      return { type: 'heading', text: part.text };
    case 'list':
      return { type: 'list', ...(part.ordered ? { ordered: true } : {}), items: part.items };
    case 'photo':
      return {
        type: 'photo',
        caption: part.caption,
        ...(part.credit === undefined ? {} : { credit: part.credit }),
      };
    case 'related':
      return { type: 'related', headline: part.headline };
  }
}

/** Names the headline that was taken, and the lines that came next. */
function headlineGuess([taken, ...others]: readonly string[]): string[] {
  if (taken === undefined) return [];
  const rest =
    others.length === 0
      ? 'No other line looked like one'
      : `Others that it could be: ${others.map((line) => `"${line}"`).join('; ')}`;
  return [`headline: "${taken}" was taken. ${rest}. Read the page from another line with --headline "…".`];
}

/**
 * Adapts a pasted page to an article draft.
 *
 * @param edition gives the time zone where the text names none, and the language that need not be written
 */
export function adaptPasted(page: PastedPage, edition: { timeZone: string; language: string }): ArticleDraft {
  const guesses: string[] = [];
  const first = page.published ?? page.updated;
  const published = first && dateText('published', first, edition.timeZone, guesses);
  const updated =
    page.published &&
    page.updated &&
    dateText('updated', withZoneOf(page.updated, page.published), edition.timeZone, guesses);
  if (page.published === undefined && published !== undefined)
    guesses.push(
      `published: the text has only the date of its last change (${published}); that is used instead.`,
    );
  const foreign = page.language !== undefined && page.language !== edition.language.split('-')[0];
  if (foreign) guesses.push(`language: "${page.language}", by the words of the text.`);
  const article: Partial<WrittenArticle> = {
    ...(foreign ? { language: page.language } : {}),
    ...(page.section === undefined ? {} : { section: page.section }),
    ...(page.label === undefined ? {} : { label: page.label }),
    ...(page.headline === undefined ? {} : { headline: page.headline }),
    ...(page.lead === undefined ? {} : { lead: page.lead }),
    ...(page.byline.length === 0
      ? {}
      : { byline: page.byline.map(({ name, role }) => (role === undefined ? name : { name, role })) }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined || instant(updated) === instant(published) ? {} : { updated }),
    ...(page.caption === undefined
      ? {}
      : { photo: { caption: page.caption, ...(page.credit === undefined ? {} : { credit: page.credit }) } }),
    body: page.parts.map(blockOf),
    ...(page.sources.length === 0 ? {} : { sources: page.sources }),
    ...(page.tags.length === 0 ? {} : { tags: page.tags }),
  };
  return {
    article,
    headlines: page.headlines,
    guesses: [...headlineGuess(page.headlines), ...guesses, ...page.guesses],
    leftOut: page.leftOut.map(({ kind, text }) => ({ what: kind, text })),
  };
}
