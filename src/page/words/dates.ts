/** Dates as the page prints them: always in the edition's time zone, never in the reader's. */
import type { Words } from './en.ts';

/** How and where dates are printed. */
export interface Calendar {
  locale: string;
  timeZone: string;
  words: Pick<Words, 'dates'>;
}

/* Making a formatter costs more than using it a hundred times, and a build prints thousands of dates. */
const made = new Map<string, Intl.DateTimeFormat>();

type Zone = Pick<Calendar, 'locale' | 'timeZone'>;

function format(calendar: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${calendar.locale} ${calendar.timeZone} ${JSON.stringify(options)}`;
  let found = made.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(calendar.locale, { ...options, timeZone: calendar.timeZone });
    made.set(key, found);
  }
  return found;
}

/* Editions of ICU disagree on the space before AM, and on what joins weekday, date and time. Node and the
   browser must print the same, so each piece is formatted alone and `words.dates` joins them. */
const piece = (calendar: Calendar, at: Date, options: Intl.DateTimeFormatOptions): string =>
  format(calendar, options).format(at).replaceAll('\u202f', ' ');

/** `2022-11-24`: the day in the edition's time zone, for `dateTime` and for grouping. */
export function dayKey(at: string | number, { timeZone }: Pick<Calendar, 'timeZone'>): string {
  const parts = format(
    { locale: 'en-US', timeZone },
    { year: 'numeric', month: '2-digit', day: '2-digit' },
  ).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** `24 November 2022`. */
export const dayText = (at: string | number, calendar: Calendar): string =>
  piece(calendar, new Date(at), { day: 'numeric', month: 'long', year: 'numeric' });

/** `November`, of `2022-11`, standing alone. */
export const monthName = (month: string, calendar: Calendar): string =>
  calendar.words.dates.month(
    piece({ ...calendar, timeZone: 'UTC' }, new Date(`${month}-15T12:00:00Z`), { month: 'long' }),
  );

/** `November 2022`, of `2022-11`. */
export const monthText = (month: string, calendar: Calendar): string =>
  calendar.words.dates.monthOfYear(monthName(month, calendar), month.slice(0, 4));

/** `06:40`. */
export const timeText = (at: string | number, calendar: Calendar): string =>
  piece(calendar, new Date(at), { hour: '2-digit', minute: '2-digit' });

/** `UTC`, `GMT+4`: the zone's name at that moment. */
export const zoneText = (at: string | number, calendar: Calendar): string =>
  format(calendar, { hour: '2-digit', timeZoneName: 'short' })
    .formatToParts(new Date(at))
    .find((part) => part.type === 'timeZoneName')?.value ?? calendar.timeZone;

/** `06:40 UTC`. */
export const zonedTimeText = (at: string | number, calendar: Calendar): string =>
  calendar.words.dates.zoned(timeText(at, calendar), zoneText(at, calendar));

/** `24 November 2022, 06:10 UTC`: nothing about it can be mistaken. */
export const momentText = (at: string | number, calendar: Calendar): string =>
  calendar.words.dates.moment(dayText(at, calendar), zonedTimeText(at, calendar));

/** `24 November, 06:10 UTC`; with the year where it isn't this one. */
export function nearMomentText(at: string | number, now: number, calendar: Calendar): string {
  if (dayKey(at, calendar).slice(0, 4) !== dayKey(now, calendar).slice(0, 4)) {
    return momentText(at, calendar);
  }
  const day = piece(calendar, new Date(at), { day: 'numeric', month: 'long' });
  return calendar.words.dates.moment(day, zonedTimeText(at, calendar));
}

/** `10:25` today, `23 November` on another day of this year, else with the year: for a column of short news. */
export function briefText(at: string | number, now: number, calendar: Calendar): string {
  if (dayKey(at, calendar) === dayKey(now, calendar)) return timeText(at, calendar);
  if (dayKey(at, calendar).slice(0, 4) !== dayKey(now, calendar).slice(0, 4)) return dayText(at, calendar);
  return piece(calendar, new Date(at), { day: 'numeric', month: 'long' });
}

/** `Thursday 24 November 2022`; the year is left out where it is this one and `now` is given. */
export function weekdayText(at: string | number, calendar: Calendar, now?: number): string {
  const date = new Date(at);
  const thisYear =
    now !== undefined && dayKey(at, calendar).slice(0, 4) === dayKey(now, calendar).slice(0, 4);
  const day = thisYear ? piece(calendar, date, { day: 'numeric', month: 'long' }) : dayText(at, calendar);
  return calendar.words.dates.weekday(piece(calendar, date, { weekday: 'long' }), day);
}

/** When a story was changed: only the time where the day is that of its publication. */
export function updateText(updated: string, published: string, calendar: Calendar): string {
  return dayKey(updated, calendar) === dayKey(published, calendar)
    ? timeText(updated, calendar)
    : momentText(updated, calendar);
}
