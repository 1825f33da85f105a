import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenToScrolling } from '../../../src/reader/reading/listen-to-scrolling.ts';

const onRest = vi.fn();
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onRest.mockClear();
  stop = listenToScrolling(onRest);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const scroll = () => dispatchEvent(new Event('scroll'));

test('a page that was scrolled is told of once, when it lies still, in browsers without `scrollend` too', () => {
  scroll();
  vi.advanceTimersByTime(50);
  scroll();
  vi.advanceTimersByTime(50);
  expect(onRest).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(onRest).toHaveBeenCalledTimes(1);
});

test.each([
  ['left', () => dispatchEvent(new Event('pagehide'))],
  [
    'hidden',
    () => {
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      document.dispatchEvent(new Event('visibilitychange'));
    },
  ],
])(
  'a page that is %s before it lies still is told of at once, and only where it was scrolled',
  (_, leave) => {
    leave();
    expect(onRest).not.toHaveBeenCalled();
    scroll();
    leave();
    expect(onRest).toHaveBeenCalledTimes(1);
    vi.runAllTimers();
    expect(onRest).toHaveBeenCalledTimes(1);
  },
);

test('nothing is told after the end', () => {
  scroll();
  stop();
  vi.runAllTimers();
  dispatchEvent(new Event('pagehide'));
  expect(onRest).not.toHaveBeenCalled();
});
