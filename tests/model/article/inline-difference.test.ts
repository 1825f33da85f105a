import { diffWordsWithSpace } from 'diff';
import { expect, test } from 'vitest';
import type { Change, Inline } from '../../../src/model/article/article.ts';
import { blockText, plainText } from '../../../src/model/article/blocks.ts';
import { inlineDifference } from '../../../src/model/article/inline-difference.ts';

const change = (from: string, to: Inline): Change =>
  diffWordsWithSpace(from, blockText({ type: 'paragraph', text: to })).map(({ value, added, removed }) =>
    added ? { added: value } : removed ? { removed: value } : { same: value },
  );

const shown = (from: string, to: Inline) =>
  inlineDifference(to, change(from, to))?.map(({ kind, text }) => [kind, plainText(text)]);

test('a plain text is divided into words that stayed, came and went', () => {
  expect(shown('At six o’clock.', 'At seven o’clock.')).toEqual([
    ['same', 'At '],
    ['removed', 'six'],
    ['added', 'seven'],
    ['same', ' o’clock.'],
  ]);
});

test('formatting, links and line breaks stay with their words', () => {
  const text: Inline = [
    'At ',
    { text: 'seven exactly', strong: true, href: '/a/' },
    { break: true },
    'it rained.',
  ];
  const parts = inlineDifference(text, change('At \nsix exactly\nit rained.', text)) ?? [];
  expect(parts).toEqual([
    { kind: 'same', text: ['At '] },
    { kind: 'removed', text: 'six' },
    { kind: 'added', text: [{ text: 'seven', strong: true, href: '/a/' }] },
    {
      kind: 'same',
      text: [{ text: ' exactly', strong: true, href: '/a/' }, { break: true }, 'it rained.'],
    },
  ]);
});

test('a difference of another text is none', () => {
  expect(inlineDifference('At eight.', change('At six.', 'At seven.'))).toBeUndefined();
  expect(inlineDifference('At seven. More.', change('At six.', 'At seven.'))).toBeUndefined();
  expect(inlineDifference('At', change('At six.', 'At seven.'))).toBeUndefined();
});
