import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearchUrl, searchUrl } from '../../../src/reader/search/search-url.ts';

const words = fc.string({ unit: 'grapheme' });
const value = fc.string({ unit: 'grapheme', minLength: 1 });
const chosen = fc.record({ section: value, author: value, year: value, month: value }, { requiredKeys: [] });

test('every query is parsed back from its address', () => {
  fc.assert(
    fc.property(words, chosen, (query, narrowed) => {
      const address = searchUrl({ query, filters: narrowed });
      expect(parseSearchUrl(address)).toEqual({ query: query.trim(), filters: narrowed });
      // Also as part of a complete address.
      const whole = new URL(`/search/${address}#main`, 'https://example.org');
      expect(parseSearchUrl(whole.search)).toEqual({ query: query.trim(), filters: narrowed });
    }),
  );
});

test('no address throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { query, filters: narrowed } = parseSearchUrl(text);
      const again = parseSearchUrl(searchUrl({ query, filters: narrowed }));
      expect(again).toEqual({ query: query.trim(), filters: narrowed });
    }),
  );
});

test('an address has the fields of the form, and no empty ones', () => {
  expect(searchUrl({ query: ' sea & sand ', filters: { section: 'World', month: '2022-11' } })).toBe(
    '?q=sea+%26+sand&section=World&month=2022-11',
  );
  expect(searchUrl({ query: ' ', filters: {} })).toBe('');
  expect(searchUrl({ query: '', filters: { year: undefined } })).toBe('');
  expect(parseSearchUrl('?q=sea&section=&page=2&utm_source=x')).toEqual({ query: 'sea', filters: {} });
  expect(parseSearchUrl('')).toEqual({ query: '', filters: {} });
});
