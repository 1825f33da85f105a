import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../../src/import/pasted-text/read-pasted.ts';

const TEXT = `The bridge over the Aln was opened again on Monday, and four hundred people walked over it before noon.

It had been closed for nine years, since a crack was found in the second pier by a diver of the county.`;
const pageOf = (...lines: string[]) =>
  readPasted(['Bridge over the Aln opens after nine years', '', ...lines, '', TEXT].join('\n'), []);

describe('no lead is', () => {
  test('a name beside a date', () => {
    const page = pageOf('12 March 2024', '', 'Ann Marie Lee');
    expect(page.lead).toBeUndefined();
    expect(page.byline).toEqual([{ name: 'Ann Marie Lee' }]);
    expect(page.guesses.join()).toContain('"Ann Marie Lee"');
  });
  test('a handle', () => {
    const page = pageOf('By Ann Lee', '', '@annlee', '', '12 March 2024');
    expect(page.lead).toBeUndefined();
    expect(page.byline).toEqual([{ name: 'Ann Lee' }]);
    expect(page.leftOut).toContainEqual({ kind: 'author box', text: '@annlee' });
  });
  test('a role', () => {
    const page = pageOf('By Ann Lee', '', 'Chief transport correspondent', '', '12 March 2024');
    expect(page.lead).toBeUndefined();
    expect(page.byline).toEqual([{ name: 'Ann Lee', role: 'Chief transport correspondent' }]);
  });
});

test('dates glued to words are parted', () => {
  const page = pageOf('ByAnn Lee12 March 2024Updated 13 March 2024');
  expect(page.byline).toEqual([{ name: 'Ann Lee' }]);
  expect(page.published).toMatchObject({ year: 2024, month: 3, day: 12 });
  expect(page.updated).toMatchObject({ day: 13 });
});

describe('a date is a guess', () => {
  test('above the headline', () => {
    const page = readPasted(`12 March 2024\n\nBridge over the Aln opens after nine years\n\n${TEXT}`, []);
    expect(page.published).toMatchObject({ day: 12 });
    expect(page.guesses.join()).toContain('published: the date was read from a line above the headline');
  });
  test('in a list', () => {
    const page = pageOf(
      '12 March 2024',
      'Ferry stops for the winter',
      '13 March 2024',
      'Rain until May',
      '14 March 2024',
    );
    expect(page.guesses.join()).toContain('published: 3 lines above the text have a date');
  });
});

test('runs of short lines between headline and text are left out and listed', () => {
  const menu = [
    'Share this',
    'Ferry stops for winter',
    'Rain until Thursday',
    'Baker of the year',
    'Ten wet walks',
  ];
  const page = pageOf('12 March 2024', '', ...menu.flatMap((line) => [line, '']), 'Council votes in May');
  expect(page.parts).toHaveLength(2);
  expect(page.lead).toBeUndefined();
  expect(page.leftOut.map(({ text }) => text)).toEqual(expect.arrayContaining(menu.slice(1)));
});

test('a kicker that repeats the breadcrumb is the section', () => {
  const page = readPasted(
    `Home > Culture > Museums in the valley\n\nCulture\n\nBridge over the Aln opens after nine years\n\n${TEXT}`,
    [],
  );
  expect(page).toMatchObject({ section: 'Culture', label: undefined });
});
