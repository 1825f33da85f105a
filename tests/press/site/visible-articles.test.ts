import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthFormatter } from '../../../src/press/site/visible-articles.ts';

const ZONES = ['UTC', 'Asia/Yerevan', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];

test.each([
  ['Pacific/Kiritimati', '2022-10-31T09:59:59Z', '2022-10'],
  ['Pacific/Kiritimati', '2022-10-31T10:00:00Z', '2022-11'],
  ['Pacific/Pago_Pago', '2022-11-01T10:59:59Z', '2022-10'],
  ['Pacific/Pago_Pago', '2022-11-01T11:00:00Z', '2022-11'],
  ['UTC', '0999-12-31T23:59:59Z', '0999-12'],
])('in %s %s is of the month %s', (zone, at, month) => {
  expect(monthFormatter(zone)(Date.parse(at))).toBe(month);
});

test('whatever was asked before, a month is the one that the zone’s own calendar shows', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      // Around the turns of months, where zones differ.
      fc.array(
        fc
          .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: -1000, max: 1000 }))
          .map(([month, minutes]) => new Date(Date.UTC(1990, month) + minutes * 60_000)),
        { minLength: 1, maxLength: 40 },
      ),
      (timeZone, dates) => {
        const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' });
        const monthOf = monthFormatter(timeZone);
        for (const date of dates) expect(monthOf(date.getTime())).toBe(calendar.format(date));
      },
    ),
  );
});
