import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ScrollRestoration, type ShownPage } from '../../../src/reader/navigation/scroll-restoration.ts';

/** Scroll calls: positions, or ids of elements. */
let moves: (number | string)[];
let scroll: ScrollRestoration;

beforeEach(() => {
  moves = [];
  document.body.innerHTML = `<main id="main"><h2 id="part">Part</h2><a id="link" href="/">Link</a>
    <h2 id="القسم">Part</h2><button tabindex="0" id="button">Button</button></main>`;
  document.body.focus();
  history.replaceState(null, '', '/');
  vi.spyOn(window, 'scrollTo').mockImplementation((...args: unknown[]) => void moves.push(args[1] as number));
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    moves.push(this.id);
  });
  scroll = new ScrollRestoration(window);
});

const at = (scrollY: number) => Object.assign(window, { scrollY });
const shows = (page: Partial<ShownPage> = {}) =>
  scroll.onPageShown({ key: 'k', pathname: '/', hash: '', isBack: false, ...page });
const focused = () => document.activeElement?.id ?? '';

/** Opens the first page and navigates to another. */
function started() {
  shows({ key: 'first', isBack: true });
  moves = [];
}

describe('the first page', () => {
  test('is not scrolled, focused or announced', () => {
    expect(shows({ isBack: true })).toBe(false);
    expect(moves).toEqual([]);
    expect(focused()).toBe('');
  });

  test('is scrolled to the target of its hash', () => {
    expect(shows({ hash: '#part', isBack: true })).toBe(false);
    expect(moves).toEqual(['part']);
    expect(focused()).toBe('');
  });

  test('after a reload is scrolled to its position, whatever its hash', () => {
    history.replaceState({ y: 640 }, '');
    shows({ hash: '#part', isBack: true });
    expect(moves).toEqual([640]);
  });

  test('is laid out whole where it is scrolled to a position, and the next page is not', () => {
    const isWhole = () => document.documentElement.hasAttribute('data-whole');
    history.replaceState({ y: 640 }, '');
    vi.mocked(window.scrollTo).mockImplementation(() => void moves.push(String(isWhole())));
    shows({ isBack: true });
    expect(moves).toEqual(['true']);
    shows({ key: 'next', pathname: '/next/' });
    expect(isWhole()).toBe(false);
  });

  test('after a reload at its top stays there', () => {
    history.replaceState({ y: 0 }, '');
    shows({ hash: '#part', isBack: true });
    expect(moves).toEqual([0]);
  });

  test('is not scrolled when it is hydrated', () => {
    history.replaceState({ y: 640 }, '');
    scroll.keepPosition();
    expect(shows({ hash: '#part', isBack: true })).toBe(false);
    expect(moves).toEqual([]);
    expect(shows({ pathname: '/a/' })).toBe(true);
    expect(moves).toEqual([0]);
  });
});

describe('a hash that the browser navigated to itself', () => {
  const byBrowser = (page: Partial<ShownPage>) => shows({ key: 'default', isBack: true, ...page });

  let stopTracking: () => void;
  afterEach(() => stopTracking());

  beforeEach(() => {
    byBrowser({});
    stopTracking = scroll.track('default');
    at(900);
    scroll.saveToHistory();
    history.pushState(null, '', '#part');
    moves = [];
  });

  test('is scrolled to, not to the position of the entry before it', () => {
    byBrowser({ hash: '#part' });
    expect(moves).toEqual(['part']);
    history.pushState(null, '', '#top');
    byBrowser({ hash: '#top' });
    expect(moves).toEqual(['part', 0]);
  });

  test('leaves the position of the entry before it alone', () => {
    byBrowser({ hash: '#part' });
    at(300);
    scroll.saveToHistory();
    history.replaceState({ y: 900 }, '', '/');
    byBrowser({});
    expect(moves).toEqual(['part', 900]);
  });
});

describe('a navigation', () => {
  beforeEach(started);

  test('to another page scrolls to the top and focuses its main element', () => {
    expect(shows({ pathname: '/a/' })).toBe(true);
    expect(moves).toEqual([0]);
    expect(focused()).toBe('main');
    expect(document.getElementById('main')?.getAttribute('tabindex')).toBe('-1');
  });

  test('to a hash of another page scrolls to its target and focuses it', () => {
    expect(shows({ pathname: '/a/', hash: '#part' })).toBe(true);
    expect(moves).toEqual(['part']);
    expect(focused()).toBe('part');
  });

  test('to a hash of the same page scrolls to its target, and is not announced', () => {
    expect(shows({ hash: '#part' })).toBe(false);
    expect(moves).toEqual(['part']);
    expect(focused()).toBe('part');
  });

  test('to the same page scrolls to the top', () => {
    document.getElementById('link')?.focus();
    expect(shows()).toBe(false);
    expect(moves).toEqual([0]);
    expect(focused()).toBe('link');
  });

  test('decodes the hash', () => {
    shows({ hash: `#${encodeURIComponent('القسم')}` });
    expect(moves).toEqual(['القسم']);
  });

  test.each(['#', '#nowhere', '#%E0%A4%A', '#%'])(
    'scrolls to the top for %s, which has no target',
    (hash) => {
      expect(shows({ pathname: '/a/', hash })).toBe(true);
      expect(moves).toEqual([0]);
      expect(focused()).toBe('main');
    },
  );

  test('does not change the tab order of a focusable target', () => {
    for (const id of ['link', 'button']) {
      const before = document.getElementById(id)?.getAttribute('tabindex');
      shows({ hash: `#${id}` });
      expect(focused()).toBe(id);
      expect(document.getElementById(id)?.getAttribute('tabindex')).toBe(before);
    }
  });

  test('after a retry focuses the page', () => {
    shows({ pathname: '/a/' });
    (document.activeElement as HTMLElement).blur();
    scroll.expectNavigation();
    expect(shows({ pathname: '/a/' })).toBe(true);
    expect(focused()).toBe('main');
  });
});

describe('back', () => {
  beforeEach(started);

  test('restores the position of each entry', () => {
    const stop = scroll.track('first');
    at(900);
    window.dispatchEvent(new Event('scroll'));
    stop();
    shows({ key: 'second', pathname: '/a/' });
    const stopSecond = scroll.track('second');
    at(50);
    window.dispatchEvent(new Event('scroll'));
    stopSecond();
    moves = [];
    expect(shows({ key: 'first', isBack: true })).toBe(true);
    expect(moves).toEqual([900]);
    expect(focused()).toBe('main');
    shows({ key: 'second', pathname: '/a/', isBack: true });
    expect(moves).toEqual([900, 50]);
  });

  test('restores the position from before a reload', () => {
    shows({ key: 'second', pathname: '/a/' });
    moves = [];
    history.replaceState({ key: 'old', y: 700 }, '', '/old/');
    shows({ key: 'old', pathname: '/old/', isBack: true });
    expect(moves).toEqual([700]);
  });

  test('scrolls to the top of an entry without a position', () => {
    shows({ key: 'unknown', pathname: '/a/', isBack: true });
    expect(moves).toEqual([0]);
  });

  test('differs from a link to a page that was visited before', () => {
    scroll.track('first')();
    at(900);
    scroll.save();
    shows({ key: 'first', pathname: '/a/' });
    expect(moves).toEqual([0]);
  });
});

describe('the saved position', () => {
  test('is in the history state, beside the state of others', () => {
    history.replaceState({ key: 'a', idx: 3 }, '');
    const stop = scroll.track('a');
    expect(history.scrollRestoration).toBe('manual');
    for (const [type, y] of [
      ['scrollend', 400],
      ['pagehide', 500],
    ] as const) {
      at(y);
      window.dispatchEvent(new Event(type));
      expect(history.state).toEqual({ key: 'a', idx: 3, y });
    }
    stop();
    at(9);
    for (const type of ['scroll', 'scrollend', 'pagehide']) window.dispatchEvent(new Event(type));
    expect(history.state).toEqual({ key: 'a', idx: 3, y: 500 });
  });
});
