import { expect, test } from 'vitest';
import { describeLoad } from './results.ts';

test('figures of a busy machine are not recorded, and the load is said', () => {
  expect(describeLoad(0.3, 2)).toEqual({
    isQuiet: true,
    sentence: 'Load of the machine before the benchmark: 0.30 on 2 cores.',
  });
  const busy = describeLoad(3.14, 2);
  expect(busy.isQuiet).toBe(false);
  expect(busy.sentence).toMatch(/3\.14 on 2 cores.*above 0\.50.*not recorded/);
});
