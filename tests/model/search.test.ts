import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arabicForms, excerptOf, FORMS, markOf, otherForms, queryForms } from '../../src/model/search.ts';

describe('Arabic words', () => {
  test.each([
    ['القناة', 'قناة'],
    ['والقناة', 'قناة'],
    ['بالقناة', 'قناة'],
    ['للسفن', 'سفن'],
    ['وبحر', 'بحر'],
  ])('%s is looked for as %s as well', (word, stem) => {
    expect(arabicForms(word).at(-1)).toBe(stem);
    expect(otherForms(`قبل ${word} بعد`).split(' ')).toContain(stem);
    expect(queryForms(word)).toBe(stem);
  });

  test.each(['ولد', 'بيت', 'كتب'])('%s is a word of its own', (word) => expect(queryForms(word)).toBe(word));

  test('are the same with and without their vowels', () => {
    expect(queryForms('قَنَاةٌ')).toBe(queryForms('قناة'));
  });
});

describe('an excerpt', () => {
  const marked = (content: string, query: string) =>
    excerptOf(content, query).flatMap(({ text, mark }) => (mark ? [text] : []));

  test('marks every word that was looked for, where words begin', () => {
    expect(marked('The Suez canal. A canal cuts. Canals are cut.', 'canal')).toEqual([
      'canal',
      'canal',
      'Canals',
    ]);
    expect(marked('scatter the cat', 'cat')).toEqual(['cat']);
  });

  test.each([
    ['ベアトは1863年から日本にいた。いくつかの港が開かれて', '港', '港'],
    ['افتُتحت القناة في نوفمبر', 'قناة', 'القناة'],
    ['Հայերի այբուբենը', 'այբուբեն', 'այբուբենը'],
  ])('of %s marks what “%s” found', (content, query, found) => {
    expect(marked(content, query)).toEqual([found]);
  });

  test('begins near the first match, and shows no other forms of words', () => {
    const text = `${'word '.repeat(200)}harbour ${'word '.repeat(200)}${FORMS} hidden harbour`;
    const pieces = excerptOf(text, 'harbour');
    expect(pieces[0]?.text).toBe('… ');
    expect(pieces.map((piece) => piece.text).join('')).not.toContain('hidden');
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(300);
  });

  test('of anything, for anything, is a part of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (content, query) => {
        const shown = excerptOf(content, query);
        const words = shown
          .map(({ text }) => text)
          .join('')
          .replace(/^… | …$/g, '');
        expect((content.split(FORMS, 1)[0] ?? '').replace(/\s+/g, ' ')).toContain(words.trim());
      }),
    );
  });
});

test('the mark of a story does not say it, and is another for another', () => {
  const marks = new Set(Array.from({ length: 20_000 }, (_, i) => markOf(`story-${i}`)));
  expect(marks.size).toBe(20_000);
  expect(markOf('withdrawn-story')).not.toContain('withdrawn');
});
