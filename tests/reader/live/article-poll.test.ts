import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { INTERVAL, Poll, type PollSurroundings } from '../../../src/reader/live/article-poll.ts';

let isVisible = true;
let onVisibility: () => void = () => undefined;
const surroundings: PollSurroundings = {
  now: () => Date.now(),
  isVisible: () => isVisible,
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  onVisibility: (callback) => {
    onVisibility = callback;
    return () => {
      onVisibility = () => undefined;
    };
  },
};
const ask = vi.fn<() => Promise<boolean>>();
const turn = (visible: boolean) => {
  isVisible = visible;
  onVisibility();
};
const pass = (intervals: number) => vi.advanceTimersByTimeAsync(intervals * INTERVAL);

beforeEach(() => {
  vi.useFakeTimers();
  isVisible = true;
  ask.mockReset().mockResolvedValue(true);
});
afterEach(() => vi.useRealTimers());

test('it asks every minute, the first time after one', async () => {
  const poll = new Poll(ask, surroundings);
  await vi.advanceTimersByTimeAsync(INTERVAL - 1);
  expect(ask).not.toHaveBeenCalled();
  await pass(3);
  expect(ask).toHaveBeenCalledTimes(3);
  poll.stop();
  await pass(3);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('it asks only while the page is in view, and at once where it is due when the page comes back', async () => {
  const poll = new Poll(ask, surroundings);
  turn(false);
  await pass(10);
  expect(ask).not.toHaveBeenCalled();
  turn(true);
  await pass(0);
  expect(ask).toHaveBeenCalledTimes(1);
  turn(false);
  turn(true);
  await pass(0.5);
  expect(ask).toHaveBeenCalledTimes(1);
  poll.stop();
});

test('after failures it waits longer each time, up to sixteen minutes, until it succeeds', async () => {
  ask.mockRejectedValue(new Error('No line.'));
  const poll = new Poll(ask, surroundings);
  const counts = [];
  for (const minutes of [1, 2, 4, 8, 16, 16]) {
    await pass(minutes - 0.5);
    counts.push(ask.mock.calls.length);
    await pass(0.5);
    counts.push(ask.mock.calls.length);
  }
  expect(counts).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]);
  ask.mockResolvedValue(true);
  await pass(16);
  await pass(1);
  expect(ask).toHaveBeenCalledTimes(8);
  poll.stop();
});

test('it ends when there is nothing more to wait for', async () => {
  ask.mockResolvedValue(false);
  new Poll(ask, surroundings);
  await pass(5);
  expect(ask).toHaveBeenCalledTimes(1);
});
