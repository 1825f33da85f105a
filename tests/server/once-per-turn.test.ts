import { expect, test, vi } from 'vitest';
import { oncePerTurn } from '../../src/server/once-per-turn.ts';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

test('a result is computed once in a turn of the event loop for each key, also where it is nothing, and again in the next', async () => {
  const compute = vi.fn((key: string) => (key === 'none' ? undefined : `${key}!`));
  const look = oncePerTurn(compute);
  expect([look('a'), look('a'), look('none'), look('none')]).toEqual(['a!', 'a!', undefined, undefined]);
  await Promise.resolve();
  expect(look('a')).toBe('a!');
  expect(compute.mock.calls).toEqual([['a'], ['none']]);
  await nextTurn();
  expect(look('a')).toBe('a!');
  expect(compute).toHaveBeenCalledTimes(3);
});

test('a failure is not remembered', () => {
  let isThere = false;
  const look = oncePerTurn(() => {
    if (!isThere) throw new Error('missing');
    return 1;
  });
  expect(() => look('a')).toThrow('missing');
  isThere = true;
  expect(look('a')).toBe(1);
});
