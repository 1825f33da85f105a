import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuestion, writeQuestion } from '../../../src/reader/search/search-url.ts';

const words = fc.string({ unit: 'grapheme' });
const value = fc.string({ unit: 'grapheme', minLength: 1 });
const chosen = fc.record({ section: value, author: value, year: value, month: value }, { requiredKeys: [] });

test('every question comes back out of its address', () => {
  fc.assert(
    fc.property(words, chosen, (query, narrowed) => {
      const address = writeQuestion({ query, chosen: narrowed });
      expect(readQuestion(address)).toEqual({ query: query.trim(), chosen: narrowed });
      // As part of a whole address, too.
      const whole = new URL(`/search/${address}#main`, 'https://example.org');
      expect(readQuestion(whole.search)).toEqual({ query: query.trim(), chosen: narrowed });
    }),
  );
});

test('no address is too odd to be read', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { query, chosen: narrowed } = readQuestion(text);
      const again = readQuestion(writeQuestion({ query, chosen: narrowed }));
      expect(again).toEqual({ query: query.trim(), chosen: narrowed });
    }),
  );
});

test('an address says what is asked, in the words of the form, and nothing else', () => {
  expect(writeQuestion({ query: ' sea & sand ', chosen: { section: 'World', month: '2022-11' } })).toBe(
    '?q=sea+%26+sand&section=World&month=2022-11',
  );
  expect(writeQuestion({ query: ' ', chosen: {} })).toBe('');
  expect(writeQuestion({ query: '', chosen: { year: undefined } })).toBe('');
  expect(readQuestion('?q=sea&section=&page=2&utm_source=x')).toEqual({ query: 'sea', chosen: {} });
  expect(readQuestion('')).toEqual({ query: '', chosen: {} });
});
