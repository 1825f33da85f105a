import { expect, test } from 'vitest';
import { oldFrom } from '../../../src/model/edition/age-notice.ts';
import { parseEdition } from '../../../src/model/edition/parse-edition.ts';

const published = '2022-11-24T06:10:00Z';
const from = (ageNotice?: number) => oldFrom({ published }, { ageNotice });

test('an article is old after two years, after the months that the edition says, or never', () => {
  expect(from()).toBe(Date.UTC(2024, 10, 24, 6, 10));
  expect(from(3)).toBe(Date.UTC(2023, 1, 24, 6, 10));
  expect(from(0)).toBe(Number.POSITIVE_INFINITY);
});

test('`ageNotice` in `edition.json` is a whole number of months', () => {
  const parsed = (ageNotice: unknown) =>
    parseEdition({
      id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
      title: 'Paper',
      language: 'en',
      url: 'https://test.example/',
      sections: [],
      ageNotice,
    });
  expect(parsed(36)).toMatchObject({ ok: true, value: { ageNotice: 36 } });
  for (const wrong of [-1, 1.5, '12']) expect(parsed(wrong)).toMatchObject({ ok: false });
});
