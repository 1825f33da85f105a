import { memoize } from './memo.ts';

const RFC3339 =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:[Zz]|[+-]([01]\d|2[0-3]):([0-5]\d))$/;

/** Cached results: a build parses the same times again and again. */
const CACHED_TIMES = 200_000;

function parseTime(text: string): number | undefined {
  const parts = RFC3339.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts.map(Number);
  if (hour === undefined || hour > 23 || minute === undefined || minute > 59) return undefined;
  if (second === undefined || second > 60 || !year || !month || month > 12 || !day) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const time = Date.parse(withoutLeapSecond(text.toUpperCase()));
  if (Number.isNaN(time)) return undefined;
  return second === 60 && !new Date(time).toISOString().includes('T23:59:') ? undefined : time;
}

/** Replaces a leap second, which JavaScript has no time for, by the second before it, so that the day stays. */
const withoutLeapSecond = (text: string): string => text.replace(/:60(?=[.Z+-])/, ':59');

/**
 * Parses a date-time: RFC 3339 with seconds and offset.
 *
 * @returns milliseconds since 1970, or undefined where the text or the day is invalid
 */
export const timeOf: (text: string) => number | undefined = memoize(parseTime, CACHED_TIMES);

/**
 * Writes a date-time in one form: `T` and `Z` in capitals, no leap second, milliseconds only where they are not 0. The
 * offset stays.
 *
 * @param text a valid date-time
 */
export function normalizeTime(text: string): string {
  return withoutLeapSecond(text.toUpperCase()).replace(/\.(\d+)/, (_, digits: string) => {
    const milliseconds = digits.slice(0, 3).padEnd(3, '0');
    return milliseconds === '000' ? '' : `.${milliseconds}`;
  });
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Says why a date of the right form is none, as a sentence; undefined where its form is wrong. */
export function calendarProblem(text: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?|$)/i.exec(text.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const name = MONTHS[month - 1];
  if (name === undefined) return `There is no month ${month}: months go from 01 to 12.`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return `There is no day ${day}: ${name} ${year} has ${days} days.`;
  if (hour > 23 || minute > 59 || second > 59)
    return 'There is no such time: hours go from 00 to 23, minutes and seconds from 00 to 59.';
  return undefined;
}

/** Completes an incomplete date-time, to be suggested in a message; undefined where the text is no date. */
export function suggestDate(text: string): string | undefined {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ,]+(\d{1,2}):(\d\d)(?::(\d\d))?)?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(
      text.trim(),
    );
  if (match === null) return undefined;
  const [, year, month = '', day = '', hour = '09', minute = '00', second = '00', offset = 'Z'] = match;
  const zone = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  const two = (part: string) => part.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${zone}`;
  return timeOf(date) === undefined ? undefined : date;
}
