/** Formats dates, in the edition's time zone, never in the reader's. */
import { memoize } from '../../model/memo.ts';
import type { InterfaceTexts } from './texts.ts';

/** Locale, time zone and texts for dates. */
export interface Calendar {
  locale: string;
  timeZone: string;
  texts: Pick<InterfaceTexts, 'dates'>;
}

type Zone = Pick<Calendar, 'locale' | 'timeZone'>;

/** A formatter with its cached results. */
interface CachedFormat {
  formatter: Intl.DateTimeFormat;
  texts: Map<string | number, string>;
}

/** Gives the formatter of a locale and a time zone: `en-GB UTC`. */
type Format = (zone: string) => CachedFormat;

/* Cached: a formatter costs more than a hundred of its uses, and a use more than all else that a build does with a time. */
const formatOf = (options: Intl.DateTimeFormatOptions): Format =>
  memoize((zone) => {
    const [locale, timeZone] = zone.split(' ');
    return { formatter: new Intl.DateTimeFormat(locale, { ...options, timeZone }), texts: new Map() };
  }, 100);

const DAY = formatOf({ day: 'numeric', month: 'long', year: 'numeric' });
const DAY_OF_YEAR = formatOf({ day: 'numeric', month: 'long' });
const LOCAL = formatOf({
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
const MONTH = formatOf({ month: 'long' });
const TIME = formatOf({ hour: '2-digit', minute: '2-digit' });
const WEEKDAY = formatOf({ weekday: 'long' });
const YEAR = formatOf({ year: 'numeric' });
const ZONE = formatOf({ hour: '2-digit', timeZoneName: 'short' });

/** Most results in the cache of a format. */
const MAX_CACHED = 20_000;

/** @param key of the cache: times with the same key have the same text */
function format(
  { locale, timeZone }: Zone,
  at: string | number,
  cachedFormat: Format,
  key: string | number,
  textOf: (format: Intl.DateTimeFormat, at: Date) => string,
): string {
  const { formatter, texts } = cachedFormat(`${locale} ${timeZone}`);
  let text = texts.get(key);
  if (text === undefined) {
    text = textOf(formatter, new Date(at));
    if (texts.size >= MAX_CACHED) texts.clear();
    texts.set(key, text);
  }
  return text;
}

const partOf = (formatter: Intl.DateTimeFormat, date: Date) => {
  const parts = formatter.formatToParts(date);
  return (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
};

/** Day, time and zone of a time where it is shown: `2022-11-24 06:40 UTC`. The texts of a time depend on these alone. */
const localTime = (at: string | number, timeZone: string): string =>
  // A locale of Latin digits and 24 hours.
  format({ locale: 'sv', timeZone }, at, LOCAL, at, (formatter, date) => {
    const part = partOf(formatter, date);
    const day = [part('year')?.padStart(4, '0'), part('month'), part('day')].join('-');
    return `${day} ${part('hour')}:${part('minute')} ${part('timeZoneName')}`;
  });

/* Versions of ICU differ in the space before AM and in what joins weekday, date and time. Node and browsers must
   render the same, so each piece is formatted alone and `texts.dates` joins them. */
const piece = (
  calendar: Zone,
  at: string | number,
  cachedFormat: Format,
  key = dayKey(at, calendar),
): string =>
  format(calendar, at, cachedFormat, key, (formatter, date) =>
    formatter.format(date).replaceAll('\u202f', ' '),
  );

/** Formats a day for `dateTime` and grouping: `2022-11-24`. */
export const dayKey = (at: string | number, { timeZone }: Pick<Calendar, 'timeZone'>): string =>
  localTime(at, timeZone).slice(0, 10);

/** Formats a day: `24 November 2022`. */
export const dayText = (at: string | number, calendar: Calendar): string => piece(calendar, at, DAY);

/** Formats the month `2022-11` without its year: `November`. */
export const monthName = (month: string, calendar: Calendar): string =>
  calendar.texts.dates.month(piece({ ...calendar, timeZone: 'UTC' }, `${month}-15T12:00:00Z`, MONTH));

/** Formats the year `2022`, in the digits of the locale. */
export const yearText = (year: string, calendar: Calendar): string =>
  piece({ ...calendar, timeZone: 'UTC' }, `${year}-06-15T12:00:00Z`, YEAR);

/** Formats the month `2022-11`: `November 2022`. */
export const monthText = (month: string, calendar: Calendar): string =>
  calendar.texts.dates.monthOfYear(monthName(month, calendar), yearText(month.slice(0, 4), calendar));

/** Formats a time: `06:40`. */
export const timeText = (at: string | number, calendar: Calendar): string =>
  piece(calendar, at, TIME, localTime(at, calendar.timeZone).slice(11, 16));

/** Formats the name of the time zone at a time: `UTC`, `GMT+4`. */
export const zoneText = (at: string | number, calendar: Calendar): string =>
  format(
    calendar,
    at,
    ZONE,
    localTime(at, calendar.timeZone).slice(17),
    (formatter, date) => partOf(formatter, date)('timeZoneName') ?? calendar.timeZone,
  );

/** Formats a time with its zone: `06:40 UTC`. */
export const zonedTimeText = (at: string | number, calendar: Calendar): string =>
  calendar.texts.dates.zoned(timeText(at, calendar), zoneText(at, calendar));

/** Formats day, time and zone: `24 November 2022, 06:10 UTC`. */
export const momentText = (at: string | number, calendar: Calendar): string =>
  calendar.texts.dates.moment(dayText(at, calendar), zonedTimeText(at, calendar));

/** Formats day, time and zone, without the year where it is that of `now`: `24 November, 06:10 UTC`. */
export function recentMomentText(at: string | number, now: number, calendar: Calendar): string {
  if (dayKey(at, calendar).slice(0, 4) !== dayKey(now, calendar).slice(0, 4)) {
    return momentText(at, calendar);
  }
  const day = piece(calendar, at, DAY_OF_YEAR);
  return calendar.texts.dates.moment(day, zonedTimeText(at, calendar));
}

/** Formats the time of a brief: `10:25` today, `23 November` in this year, else with the year. */
export function briefText(at: string | number, now: number, calendar: Calendar): string {
  if (dayKey(at, calendar) === dayKey(now, calendar)) return timeText(at, calendar);
  if (dayKey(at, calendar).slice(0, 4) !== dayKey(now, calendar).slice(0, 4)) return dayText(at, calendar);
  return piece(calendar, at, DAY_OF_YEAR);
}

/** Formats a day with its weekday: `Thursday 24 November 2022`; without the year where it is that of `now`. */
export function weekdayText(at: string | number, calendar: Calendar, now?: number): string {
  const thisYear =
    now !== undefined && dayKey(at, calendar).slice(0, 4) === dayKey(now, calendar).slice(0, 4);
  const day = thisYear ? piece(calendar, at, DAY_OF_YEAR) : dayText(at, calendar);
  return calendar.texts.dates.weekday(piece(calendar, at, WEEKDAY), day);
}

/** Formats the time of an update: the time alone where the day is that of publication. */
export function updateText(updated: string, published: string, calendar: Calendar): string {
  return dayKey(updated, calendar) === dayKey(published, calendar)
    ? timeText(updated, calendar)
    : momentText(updated, calendar);
}
