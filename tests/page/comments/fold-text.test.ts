import { expect, test } from 'vitest';
import { foldPosition } from '../../../src/page/comments/fold-text.ts';

const shownOf = (text: string): string => text.slice(0, foldPosition(text));
const WORDS = 'eleven signs ';

test.each([
  ['words', WORDS.repeat(400), 2300],
  ['no space', 'x'.repeat(5000), 2400],
  ['signs of two code units', `a${'𝒳'.repeat(2500)}`, 2399],
  ['Chinese', `${'字'.repeat(19)}。`.repeat(250), 2400],
])('a paragraph of 5,000 letters without a line break is folded: %s', (_, text, least) => {
  const shown = shownOf(text);
  expect(shown.length).toBeGreaterThanOrEqual(least);
  expect(shown.length).toBeLessThanOrEqual(2400);
  expect(shown).not.toMatch(/[\ud800-\udbff]$/);
});

test('a fold is between two words, and never inside an address', () => {
  expect(shownOf(WORDS.repeat(400))).toMatch(/(?:eleven |signs )$/);
  const address = `https://example.org/${'a'.repeat(3000)}`;
  expect(shownOf(address)).toBe(address);
  expect(shownOf(`One.\n${address}`)).toBe('One.\n');
  expect(shownOf(`See ${address}`)).toBe('See ');
});

test('many lines are folded after a line', () => {
  expect(shownOf('A line.\n'.repeat(60))).toBe('A line.\n'.repeat(40));
  const text = `${'A line.\n'.repeat(35)}${WORDS.repeat(100)}`;
  expect(shownOf(text)).toBe('A line.\n'.repeat(35));
});

test('a comment that fits is whole', () => {
  for (const text of ['', 'Short.', WORDS.repeat(150), 'A line.\n'.repeat(39)])
    expect(shownOf(text)).toBe(text);
});
