import { BESIDE_DATES, MONTHS, ZONES } from './date-words.ts';
import type { PastedDate } from './pasted-page.ts';

const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])));
const MONTH = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|');

const ZONE = Object.keys(ZONES)
  .sort((a, b) => b.length - a.length)
  .join('|');

const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s{0,2}(?:de\\s{1,2}|of\\s{1,2})?(${MONTH})\\.?,?\\s{0,2}(?:de[l]?\\s{1,2}|/\\s{0,2})?(?:${MONTH})?[,/\\s]{0,4}(\\d{4})(?!\\d)`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(${MONTH})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(\\d{4})(?!\\d)`,
  'iu',
);
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})/u;
const NUMERIC = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./])/u;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[./年]\s?(\d{1,2})\s?[./月]\s?(\d{1,2})(?!\d)日?/u;
const TIME = new RegExp(
  `(?<![\\d.,])(\\d{1,2})(?:[:.hч]|\\s?h\\s?)(\\d{2})(?::\\d{2})?(?:\\.\\d{1,9})?(?:\\s?(?:h|hs|hrs|uhr|ч)(?!\\p{L}))?\\s{0,2}([ap]\\.?m\\.?|ص|م)?(?![\\p{L}\\d])\\s{0,2}(?:(?:uhr|h|часов|ч|horas|hrs?)(?![\\p{L}]))?\\s{0,2}\\(?(?:(${ZONE})(?![\\p{L}])|(?:utc|gmt)?\\s{0,2}([+−-])(\\d{1,2}):?(\\d{2})?)?`,
  'iu',
);
const BARE_HOUR = /(?<![\d.,])(\d{1,2})\s{0,2}([ap]\.?m\.?)(?![\p{L}])/iu;

const UPDATED =
  /(?:updated?|last (?:updated|modified)|modified|aktualisiert|zuletzt (?:aktualisiert|geändert)|stand|mis à jour|modifié|mise à jour|actualizad[oa]|última actualización|actualización|обновлено|обновлена|обновление|изменено|تحديث|آخر تحديث|تم التحديث|حُدّث|حدث في)/iu;
const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) % 16));

/** A date in a line, and the text that it was read from. */
interface DateMatch {
  date: Omit<PastedDate, 'hour' | 'minute' | 'offset'>;
  match: string;
}

const valid = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;

function findDate(text: string, monthFirst: boolean): DateMatch | undefined {
  const dateMatch = (
    match: RegExpExecArray | null,
    year: number,
    month: number,
    day: number,
    ambiguous = false,
  ): DateMatch | undefined =>
    match !== null && valid(year, month, day)
      ? { date: { year, month, day, ...(ambiguous ? { ambiguous } : {}) }, match: match[0] }
      : undefined;
  const named = NAMED.exec(text);
  if (named !== null)
    return dateMatch(
      named,
      Number(named[3]),
      MONTH_OF.get((named[2] ?? '').toLowerCase()) ?? 0,
      Number(named[1]),
    );
  const first = MONTH_FIRST.exec(text);
  if (first !== null)
    return dateMatch(
      first,
      Number(first[3]),
      MONTH_OF.get((first[1] ?? '').toLowerCase()) ?? 0,
      Number(first[2]),
    );
  const iso = ISO.exec(text) ?? YEAR_FIRST.exec(text);
  if (iso !== null) return dateMatch(iso, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(text);
  if (numeric === null) return undefined;
  const [a, b] = [Number(numeric[1]), Number(numeric[3])];
  const american = monthFirst && numeric[2] === '/' && a <= 12;
  const [day, month] = american || (b > 12 && a <= 12) ? [b, a] : [a, b];
  const year = Number(numeric[4]) + (numeric[4]?.length === 2 ? 2000 : 0);
  return dateMatch(
    numeric,
    year,
    month,
    day,
    monthFirst && numeric[2] !== '.' && a <= 12 && b <= 12 && a !== b,
  );
}

function findTime(
  text: string,
): (Pick<PastedDate, 'hour' | 'minute' | 'offset'> & { match: string }) | undefined {
  const full = TIME.exec(text);
  const bare = full === null ? BARE_HOUR.exec(text) : null;
  const match = full ?? bare;
  if (match === null) return undefined;
  const half = (full === null ? bare?.[2] : full[3])?.toLowerCase().replaceAll('.', '');
  let hour = Number(match[1]);
  const minute = full === null ? 0 : Number(full[2]);
  if (hour > 24 || minute > 59) return undefined;
  if ((half === 'pm' || half === 'م') && hour < 12) hour += 12;
  if ((half === 'am' || half === 'ص') && hour === 12) hour = 0;
  const zone = full?.[4]?.toLowerCase();
  const sign = full?.[5] === '+' ? 1 : -1;
  const offset =
    zone !== undefined
      ? ZONES[zone]
      : full?.[6] !== undefined
        ? sign * (Number(full[6]) * 60 + Number(full[7] ?? 0))
        : undefined;
  return { hour: hour % 24, minute, ...(offset === undefined ? {} : { offset }), match: match[0] };
}

/** Longer lines are no date lines. */
const LONGEST = 200;

/** What is left of a date line once dates, times and the words beside them are taken out. */
function leftover(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s\u00a0,،.·•|/:;()–—-]+/u)
    .filter(
      (word) => word !== '' && !BESIDE_DATES.has(word) && !/^\d+$/.test(word) && ZONES[word] === undefined,
    );
}

/** Whether a line has a word that announces a date of publication or change. */
const ANNOUNCED =
  /^\s*(?:published|posted|updated|last updated|first published|veröffentlicht|aktualisiert|erstellt|stand|publié|mis à jour|publicad|actualizad|fecha|опубликован|обновлен|дата|نشر|نُشر|تاريخ|آخر تحديث|تم)/iu;
export const announcesDate = (text: string): boolean => ANNOUNCED.test(text);

/** Dates of a line, and the words that belong to none. */
export interface DateLine {
  published?: PastedDate;
  updated?: PastedDate;
  /** Words that belong to no date. */
  rest: string[];
}

/**
 * Reads the dates of a line, in six languages. A part without a date of its own (`Updated 09:10`) is of the
 * same day.
 *
 * @param monthFirst whether 03/04/2024 is the fourth of March
 * @returns undefined where the line has no date
 */
export function readDates(line: string, monthFirst: boolean): DateLine | undefined {
  if (line.length > LONGEST) return undefined;
  const text = latinDigits(line).replace(/T(?=\d{2}:)/u, ' ');
  const result: DateLine = { rest: [] };
  let day: DateMatch['date'] | undefined;
  let zone: number | undefined;
  for (const part of partsOf(text)) {
    const dateMatch = findDate(part, monthFirst);
    const without = dateMatch === undefined ? part : part.replace(dateMatch.match, ' ');
    const time = findTime(without);
    const { match: _, ...clock } = time ?? { match: '' };
    zone = clock.offset ?? zone;
    result.rest.push(...leftover(time === undefined ? without : without.replace(time.match, ' ')));
    if (dateMatch === undefined && (time === undefined || day === undefined)) continue;
    // `12.03.2024 | 18:45`: the hour of the same day, and no second date.
    if (dateMatch === undefined && !UPDATED.test(part) && result.published?.hour === undefined) {
      const dated = result.published ?? result.updated;
      if (dated !== undefined) Object.assign(dated, clock);
      continue;
    }
    day = dateMatch?.date ?? day;
    if (day === undefined) continue;
    const date: PastedDate = {
      ...day,
      ...clock,
      ...(clock.offset === undefined && zone !== undefined && time !== undefined ? { offset: zone } : {}),
    };
    if (UPDATED.test(part)) result.updated ??= date;
    else result.published ??= date;
  }
  if (result.published === undefined && result.updated === undefined) return undefined;
  return result;
}

/** Dates, times and words that pages set right beside each other without a space between. */
const GLUED =
  /(?<=\p{Ll})(?=\d{1,2}\.?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s)?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})|(?<=\p{Ll})(?=\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2},\s\d{4})|(?<=\d{4}|\d:\d{2})(?=\p{Lu}\p{Ll})/gu;
/** Words before an author, with the name right behind them. */
const GLUED_AUTHOR = /^(By|Von|Par|Por|Автор)(?=\p{Lu}\p{Ll})/u;

/** Parts dates and authors from words that stand right beside them: `Ann Lee12 March 2024Updated 09:10`. */
export function partGluedDates(text: string): string {
  if (text.length > LONGEST) return text;
  const parted = text.replace(GLUED, ' ').replace(GLUED_AUTHOR, '$1 ');
  return GLUED_AUTHOR.test(text) || readDates(parted, false) !== undefined ? parted : text;
}

/** A line may hold two dates: it is parted at signs, and before the word that says “updated”. */
function partsOf(text: string): string[] {
  return text.split(/\s?[·•|]\s?|\s[–—-]\s(?=\p{L})/u).flatMap((part) => {
    const at = part.search(UPDATED);
    return at > 4 && findDate(part.slice(0, at), false) !== undefined
      ? [part.slice(0, at), part.slice(at)]
      : [part];
  });
}
