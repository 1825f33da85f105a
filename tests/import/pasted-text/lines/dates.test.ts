import { describe, expect, test } from 'vitest';
import { readDates } from '../../../../src/import/pasted-text/lines/dates.ts';

describe('dates', () => {
  test.each([
    ['12 March 2024, 06:45 CET', true, [2024, 3, 12, 6, 45, 60]],
    ['March 12, 2024 at 6:45 p.m. EDT', true, [2024, 3, 12, 18, 45, -240]],
    ['Published Mar. 3, 2024', true, [2024, 3, 3]],
    ['2024-03-12T06:45:00+01:00', true, [2024, 3, 12, 6, 45, 60]],
    ['03/04/2024', true, [2024, 3, 4]],
    ['Mittwoch, 12. März 2024, 6.45 Uhr', false, [2024, 3, 12, 6, 45]],
    ['12.03.2024 | 18:45 Uhr', false, [2024, 3, 12, 18, 45]],
    ['Stand: 12.03.24', false, [2024, 3, 12]],
    ['1er mars 2024 à 18h30', false, [2024, 3, 1, 18, 30]],
    ['Publié le 5 avril 2024 à 9 h 05', false, [2024, 4, 5, 9, 5]],
    ['03/04/2024', false, [2024, 4, 3]],
    ['22/03/2024 - 09:15h', false, [2024, 3, 22, 9, 15]],
    ['18 de septiembre de 2024, 05:30 CEST', false, [2024, 9, 18, 5, 30, 120]],
    ['14 мая 2024 г., 10:25 (МСК)', false, [2024, 5, 14, 10, 25, 180]],
    ['Опубликовано: 09.04.2024 в 18:20', false, [2024, 4, 9, 18, 20]],
    ['٣ كانون الأول ٢٠٢٤', false, [2024, 12, 3]],
    ['12 مارس 2024، 08:30 بتوقيت غرينتش', false, [2024, 3, 12, 8, 30, 0]],
  ])('%s', (line, monthFirst, [year, month, day, hour, minute, offset]) => {
    const dates = readDates(line, monthFirst);
    const date = dates?.published ?? dates?.updated;
    expect([date?.year, date?.month, date?.day, date?.hour, date?.minute, date?.offset]).toEqual([
      year,
      month,
      day,
      hour,
      minute,
      offset,
    ]);
    expect(dates?.rest).toEqual([]);
  });

  test.each(['The vote is on 40 May.', 'Room 12, 2024 seats', '32.13.2024', 'Since last week', '12 March'])(
    'no date in %j',
    (line) => expect(readDates(line, true)).toBeUndefined(),
  );

  test('a second time of the same line is of the same day and zone', () => {
    const dates = readDates('12 March 2024, 06:45 CET · Updated 09:10', true);
    expect(dates?.updated).toEqual({ year: 2024, month: 3, day: 12, hour: 9, minute: 10, offset: 60 });
  });
});
