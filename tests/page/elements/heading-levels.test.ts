import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/article/article.ts';
import { headingLevels } from '../../../src/page/elements/heading-levels.ts';

const heading = (level: 2 | 3 | 4): Block => ({ type: 'heading', level, text: 'x' });

test.each([
  [
    [2, 3, 4, 2],
    [2, 3, 4, 2],
  ],
  [
    [4, 4, 3],
    [2, 3, 3],
  ],
  [
    [3, 2, 4],
    [2, 2, 3],
  ],
])('levels %j are rendered as %j', (written, set) => {
  expect(headingLevels((written as (2 | 3 | 4)[]).map(heading), 2)).toEqual(set);
});

test('no level is skipped, and none is above the top level', () => {
  const level = fc.constantFrom<2 | 3 | 4>(2, 3, 4);
  const top = fc.constantFrom<2 | 3 | 4 | 5>(2, 3, 4, 5);
  fc.assert(
    fc.property(fc.array(level), top, (written, from) => {
      let last = from - 1;
      for (const found of headingLevels(written.map(heading), from)) {
        expect(found).toBeGreaterThanOrEqual(from);
        expect(found).toBeLessThanOrEqual(Math.min(6, last + 1));
        last = found;
      }
    }),
  );
});

test('the title of a box is one below the heading before it; a live update is at the top level', () => {
  const box: Block = { type: 'box', title: 'x', body: [] };
  const update: Block = { type: 'update', at: '2022-11-24T06:10:00Z', headline: 'x', body: [] };
  expect(headingLevels([heading(2), box, update, box], 2)).toEqual([2, 3, 2, 3]);
  expect(headingLevels([box], 2)).toEqual([2]);
});
