import { describe, expect, test } from 'vitest';
import {
  addWordForms,
  CommonWords,
  isUnrelatedMatch,
  normaliseQuery,
  parseExcerpt,
  removeCommonWords,
  vocabularyOf,
} from '../../../src/model/search/word-forms.ts';

const NONE = new Set<string>();
/** Returns the marked forms of a text. */
const forms = (text: string, language: string, known = NONE): string[] =>
  [...addWordForms(text, language, known).matchAll(/\u2060([\p{L}\p{M}]+)/gu)].map(([, word]) => word ?? '');

describe('word forms', () => {
  test.each([
    ['المدينة', 'مدينة'],
    ['والمدينة', 'مدينة'],
    ['بالمدينة', 'مدينة'],
    ['للمدينة', 'مدينة'],
    ['لبناء', 'بناء'],
    ['فالرئيس', 'رئيس'],
    ['وقال', 'قال'],
    ['سيكتب', 'يكتب'],
    ['المُساقين', 'مساقين'],
  ])('the Arabic %s is indexed as %s too', (written, wanted) => {
    expect(forms(written, 'ar')).toContain(wanted);
  });

  test('an Arabic query loses its article', () => {
    expect(normaliseQuery('والمدينة', 'ar')).toBe('مدينة');
    expect(normaliseQuery('كتاب', 'ar')).toBe('كتاب');
    expect(normaliseQuery('المدينة', 'fa')).toBe('المدينة');
  });

  test('the last part of a German compound is indexed where it is a word of the edition', () => {
    const text = 'Die Gewerkschaft spricht für die Hafenarbeitergewerkschaft.';
    const known = vocabularyOf('de', [text]);
    expect(forms(text, 'de', known)).toEqual(['gewerkschaft']);
    expect(forms('Hafenarbeitergewerkschaft', 'de')).toEqual([]);
  });

  test('common words are removed from a query that has others', () => {
    const words = new CommonWords();
    for (let i = 0; i < 400; i++) words.add(i % 3 === 0 ? 'The bridge' : 'The river');
    expect(words.list).toEqual(['river', 'the']);
    expect(removeCommonWords('The old bridge', words.list)).toBe('old bridge');
    expect(removeCommonWords('the river', words.list)).toBe('the river');
    expect(removeCommonWords('"the old"', words.list)).toBe('"the old"');
    const few = new CommonWords();
    few.add('The bridge');
    expect(few.list).toEqual([]);
  });

  test('other languages are unchanged', () => {
    expect(addWordForms('a bookkeeper keeps books', 'en', vocabularyOf('en', ['keeper']))).toBe(
      'a bookkeeper keeps books',
    );
  });
});

describe('an excerpt', () => {
  test('has its matches marked, also in text without spaces', () => {
    expect(parseExcerpt('東京都の<mark>水道</mark>局')).toEqual([
      { text: '東京都の' },
      { text: '水道', marked: true },
      { text: '局' },
    ]);
    expect(parseExcerpt('a &lt;b&gt; <mark>x</mark>')).toEqual([
      { text: 'a <b> ' },
      { text: 'x', marked: true },
    ]);
  });

  test('has the word marked that contains a matching form, and no form', () => {
    expect(parseExcerpt('خطة لبناء <mark>\u2060بناء</mark> الجسر \u2060جسر، ثم')).toEqual([
      { text: 'خطة ' },
      { text: 'لبناء', marked: true },
      { text: ' الجسر، ثم' },
    ]);
    expect(parseExcerpt('die Hafengewerkschaft <mark>\u2060gewerkschaft.</mark> Sie')).toEqual([
      { text: 'die ' },
      { text: 'Hafengewerkschaft', marked: true },
      { text: '. Sie' },
    ]);
  });

  test('with only a short beginning of the query marked is unrelated', () => {
    const of = (text: string) => [{ text, marked: true }];
    expect(isUnrelatedMatch('werk', of('we'))).toBe(true);
    expect(isUnrelatedMatch('we', of('we'))).toBe(false);
    expect(isUnrelatedMatch('running', of('run'))).toBe(false);
    expect(isUnrelatedMatch('湿板', of('湿'))).toBe(false);
  });
});
