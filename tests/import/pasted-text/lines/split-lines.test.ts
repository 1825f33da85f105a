import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../../src/import/pasted-text/lines/detect-language.ts';
import { linesOf, wordCount } from '../../../../src/import/pasted-text/lines/split-lines.ts';

describe('lines', () => {
  test('hard-wrapped text is put together, paragraph by paragraph', () => {
    const wrapped =
      'the road was closed at midnight after forty centimetres of\nsnow fell in six hours, and the office that looks after it\nsaid that nobody would be able to drive there before noon,\nand perhaps not then, since the wind had been filling every\ncutting as fast as the ploughs could clear it.\nThe end.';
    expect(linesOf(wrapped).map(({ text }) => text)).toEqual([
      wrapped.slice(0, -9).replaceAll('\n', ' ').trim(),
      'The end.',
    ]);
  });

  test('white space and invisible signs at the edges go, inside they stay', () => {
    expect(linesOf('\ufeff a\u00a0b \u200b\r\n\r\n\u202fc\u2028d')).toEqual([
      { text: 'a\u00a0b', gap: true },
      { text: 'c', gap: true },
      { text: 'd', gap: false },
    ]);
  });

  test('languages', () => {
    expect(languageOf('ок')).toBe('ru');
    expect(languageOf('a b c')).toBeUndefined();
    expect(languageOf('the cat and the dog and the bird of the house that was on it by the river')).toBe(
      'en',
    );
  });
});

test('runs of white space are shortened, so that no pattern meets a long one', () => {
  const blanks = ' '.repeat(80_000);
  const [line] = linesOf(`A headline${blanks}of words\t${blanks}and\u00a0\u00a0\u00a0more`);
  expect(line?.text).toBe('A headline  of words\tand  more');
});

describe('words', () => {
  test.each([
    ['two words', 2],
    ['市议会决定保留室内游泳池', 6],
    ['Obsidian 帮助文档', 3],
  ])('%s', (text, count) => {
    expect(wordCount(text)).toBe(count);
  });
});
