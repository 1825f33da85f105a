import { expect, test } from 'vitest';
import { minutesLeft } from '../../../src/model/article/minutes-left.ts';

test.each([
  [0, undefined],
  [0.09, undefined],
  [0.1, 9],
  [0.5, 5],
  [0.9, 1],
  [0.92, undefined],
  [1, undefined],
])('of an article of ten minutes, after %d of it, %s minutes are left', (share, minutes) => {
  expect(minutesLeft(10, share)).toBe(minutes);
});

test('of an article of one minute nothing is said', () => {
  expect(minutesLeft(1, 0.5)).toBeUndefined();
});
