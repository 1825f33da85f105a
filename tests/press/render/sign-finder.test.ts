import { expect, test } from 'vitest';
import { SignFinder } from '../../../src/press/render/sign-finder.ts';

const signs = new SignFinder([['lang="ar', 'lang="hy'], ['class="Bb_', 'class="B_'], ['class="C_']]);

test.each([
  ['<p>', [false, false, false]],
  ['<p lang="ar-EG">', [true, false, false]],
  ['<p lang="a"><p class="Bx_a"><p class="C"><p title="C_">', [false, false, false]],
  ['<p class="X_a"><p class="C_a"><p class="Bb_a story">', [false, true, true]],
  ['<p class="B_a"><i lang="hy">', [true, true, false]],
])('%s has the groups %j', (html, groups) => {
  expect(signs.find(html)).toEqual(groups);
});

test('a sign counts in any of several texts', () => {
  expect(signs.find('<html lang="ar">', '<p class="C_b">')).toEqual([true, false, true]);
});
