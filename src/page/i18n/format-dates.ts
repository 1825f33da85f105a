/** Dates as the page prints them: always in the edition's time zone, never in the reader's. */
import type { InterfaceTexts } from './en.ts';

/** How and where dates are printed. */
export interface Calendar {
  locale: string;
  timeZone: string;
  texts: Pick<InterfaceTexts, 'dates'>;
}

type Zone = Pick<Calendar, 'locale' | 'timeZone'>;
type Options = Readonly<Intl.DateTimeFormatOptions>;

const DAY: Options = { day: 'numeric', month: 'long', year: 'numeric' };
const DAY_OF_YEAR: Options = { day: 'numeric', month: 'long' };
const KEY: Options = { year: 'numeric', month: '2-digit', day: '2-digit' };
const MONTH: Options = { month: 'long' };
const TIME: Options = { hour: '2-digit', minute: '2-digit' };
const WEEKDAY: Options = { weekday: 'long' };
const ZONE: Options = { hour: '2-digit', timeZoneName: 'short' };

/** A formatter, and what it has printed. */
interface Format {
  of: Intl.DateTimeFormat;
  texts: Map<string | number, string>;
}

/* Making a formatter costs more than using it a hundred times, and a build prints the same moments on many pages. */
const made = new Map<Options, Map<string, Format>>();
/** Texts of one format that are kept at most. */
const KEPT = 20_000;

function format({ locale, timeZone }: Zone, options: Options): Format {
  let places = made.get(options);
  if (places === undefined) {
    places = new Map();
    made.set(options, places);
  }
  const place = `${locale} ${timeZone}`;
  let found = places.get(place);
  if (found === undefined) {
    found = { of: new Intl.DateTimeFormat(locale, { ...options, timeZone }), texts: new Map() };
    places.set(place, found);
  }
  return found;
}

function print(
  calendar: Zone,
  at: string | number,
  options: Options,
  textOf: (format: Intl.DateTimeFormat, at: Date) => string,
): string {
  const { of, texts } = format(calendar, options);
  let text = texts.get(at);
  if (text === undefined) {
    text = textOf(of, new Date(at));
    if (texts.size >= KEPT) texts.clear();
    texts.set(at, text);
  }
  return text;
}

/* Editions of ICU disagree on the space before AM, and on what joins weekday, date and time. Node and the
   browser must print the same, so each piece is formatted alone and `words.dates` joins them. */
const piece = (calendar: Zone, at: string | number, options: Options): string =>
  print(calendar, at, options, (format, date) => format.format(date).replaceAll('\u202f', ' '));

/** `2022-11-24`: the day in the edition's time zone, for `dateTime` and for grouping. */
export const dayKey = (at: string | number, { timeZone }: Pick<Calendar, 'timeZone'>): string =>
  print({ locale: 'en-US', timeZone }, at, KEY, (format, date) => {
    const parts = format.formatToParts(date);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  });

/** `24 November 2022`. */
export const dayText = (at: string | number, calendar: Calendar): string => piece(calendar, at, DAY);

/** `November`, of `2022-11`, standing alone. */
export const monthName = (month: string, calendar: Calendar): string =>
  calendar.texts.dates.month(piece({ ...calendar, timeZone: 'UTC' }, `${month}-15T12:00:00Z`, MONTH));

/** `November 2022`, of `2022-11`. */
export const monthText = (month: string, calendar: Calendar): string =>
  calendar.texts.dates.monthOfYear(monthName(month, calendar), month.slice(0, 4));

/** `06:40`. */
export const timeText = (at: string | number, calendar: Calendar): string => piece(calendar, at, TIME);

/** `UTC`, `GMT+4`: the zone's name at that moment. */
export const zoneText = (at: string | number, calendar: Calendar): string =>
  print(
    calendar,
    at,
    ZONE,
    (format, date) =>
      format.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value ?? calendar.timeZone,
  );

/** `06:40 UTC`. */
export const zonedTimeText = (at: string | number, calendar: Calendar): string =>
  calendar.texts.dates.zoned(timeText(at, calendar), zoneText(at, calendar));

/** `24 November 2022, 06:10 UTC`: nothing about it can be mistaken. */
export const momentText = (at: string | number, calendar: Calendar): string =>
  calendar.texts.dates.moment(dayText(at, calendar), zonedTimeText(at, calendar));

/** `24 November, 06:10 UTC`; with the year where it isn't this one. */
export function recentMomentText(at: string | number, now: number, calendar: Calendar): string {
  if (dayKey(at, calendar).slice(0, 4) !== dayKey(now, calendar).slice(0, 4)) {
    return momentText(at, calendar);
  }
  const day = piece(calendar, at, DAY_OF_YEAR);
  return calendar.texts.dates.moment(day, zonedTimeText(at, calendar));
}

/** `10:25` today, `23 November` on another day of this year, else with the year: for a column of short news. */
export function briefText(at: string | number, now: number, calendar: Calendar): string {
  if (dayKey(at, calendar) === dayKey(now, calendar)) return timeText(at, calendar);
  if (dayKey(at, calendar).slice(0, 4) !== dayKey(now, calendar).slice(0, 4)) return dayText(at, calendar);
  return piece(calendar, at, DAY_OF_YEAR);
}

/** `Thursday 24 November 2022`; the year is left out where it is this one and `now` is given. */
export function weekdayText(at: string | number, calendar: Calendar, now?: number): string {
  const thisYear =
    now !== undefined && dayKey(at, calendar).slice(0, 4) === dayKey(now, calendar).slice(0, 4);
  const day = thisYear ? piece(calendar, at, DAY_OF_YEAR) : dayText(at, calendar);
  return calendar.texts.dates.weekday(piece(calendar, at, WEEKDAY), day);
}

/** When an article was changed: only the time where the day is that of its publication. */
export function updateText(updated: string, published: string, calendar: Calendar): string {
  return dayKey(updated, calendar) === dayKey(published, calendar)
    ? timeText(updated, calendar)
    : momentText(updated, calendar);
}
