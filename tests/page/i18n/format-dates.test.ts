import { expect, test } from 'vitest';
import { editionInterface } from '../../../src/model/edition/interface-language.ts';
import { allTexts } from '../../../src/page/i18n/all-texts.ts';
import {
  type Calendar,
  dayKey,
  momentText,
  monthText,
  recentMomentText,
  timeText,
  updateText,
  weekdayText,
} from '../../../src/page/i18n/format-dates.ts';
import { en } from '../interface.tsx';

const at = '2022-11-24T20:10:00Z';
const now = Date.UTC(2022, 11, 1);
const utc: Calendar = { locale: 'en-GB', timeZone: 'UTC', texts: en };
const yerevan: Calendar = { ...utc, timeZone: 'Asia/Yerevan' };

test.each([
  ['a moment names its zone', momentText(at, utc), '24 November 2022, 20:10 UTC'],
  ['in the edition’s zone, whatever the machine’s', momentText(at, yerevan), '25 November 2022, 00:10 GMT+4'],
  ['midnight is the new day', timeText('2022-11-24T00:00:00Z', utc), '00:00'],
  ['this year goes without saying', recentMomentText(at, now, utc), '24 November, 20:10 UTC'],
  ['another year does not', recentMomentText(at, Date.UTC(2023, 0, 1), utc), '24 November 2022, 20:10 UTC'],
  ['a day of the week', weekdayText(at, utc), 'Thursday 24 November 2022'],
  ['a day of this year', weekdayText(at, utc, now), 'Thursday 24 November'],
  ['a day as a key', dayKey(at, yerevan), '2022-11-25'],
  ['a change on the same day', updateText('2022-11-24T21:00:00Z', at, utc), '21:00'],
  [
    'the same, where midnight lies between',
    updateText('2022-11-24T20:30:00Z', '2022-11-24T19:30:00Z', yerevan),
    '25 November 2022, 00:30 GMT+4',
  ],
  [
    'the space before AM is the same everywhere',
    timeText('2022-11-24T06:10:00Z', { ...utc, locale: 'en-US' }),
    '06:10 AM',
  ],
])('%s', (_, found, expected) => {
  expect(found).toBe(expected);
});

test.each([
  ['de', '24. November 2022, 06:10 Uhr UTC', 'Donnerstag, 24. November 2022', 'November 2022'],
  ['ru', '24 ноября 2022 г., 06:10 UTC', 'Четверг, 24 ноября 2022 г.', 'Ноябрь 2022'],
  ['ar-EG', '٢٤ نوفمبر ٢٠٢٢، ٠٦:١٠ ص UTC', 'الخميس ٢٤ نوفمبر ٢٠٢٢', 'نوفمبر ٢٠٢٢'],
  ['en-US', 'November 24, 2022, 06:10 AM UTC', 'Thursday November 24, 2022', 'November 2022'],
])('in %s dates are in its words and digits', (tag, moment, weekday, month) => {
  const own = editionInterface(tag);
  const calendar: Calendar = { locale: own.locale, timeZone: 'UTC', texts: allTexts(own).texts };
  const at = '2022-11-24T06:10:00Z';
  expect(momentText(at, calendar)).toBe(moment);
  expect(weekdayText(at, calendar)).toBe(weekday);
  expect(monthText('2022-11', calendar)).toBe(month);
});
