import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ScrollRestoration, type ShownPage } from '../../../src/reader/navigation/scroll-restoration.ts';

/** Where the window was scrolled to: a position, or the id of an element. */
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

/** The reader has opened the app's first page, and left it for another. */
function started() {
  shows({ key: 'first', isBack: true });
  moves = [];
}

describe('the first page', () => {
  test('is left where it is, without focus or announcement', () => {
    expect(shows({ isBack: true })).toBe(false);
    expect(moves).toEqual([]);
    expect(focused()).toBe('');
  });

  test('is shown at the target of its hash', () => {
    expect(shows({ hash: '#part', isBack: true })).toBe(false);
    expect(moves).toEqual(['part']);
    expect(focused()).toBe('');
  });

  test('that was reloaded is shown where it was, whatever its hash', () => {
    history.replaceState({ y: 640 }, '');
    shows({ hash: '#part', isBack: true });
    expect(moves).toEqual([640]);
  });

  test('that was reloaded at its top is shown there', () => {
    history.replaceState({ y: 0 }, '');
    shows({ hash: '#part', isBack: true });
    expect(moves).toEqual([0]);
  });

  test('that is hydrated is not moved: the reader is reading', () => {
    history.replaceState({ y: 640 }, '');
    scroll.keepPosition();
    expect(shows({ hash: '#part', isBack: true })).toBe(false);
    expect(moves).toEqual([]);
    expect(shows({ pathname: '/a/' })).toBe(true);
    expect(moves).toEqual([0]);
  });
});

describe('a navigation', () => {
  beforeEach(started);

  test('to another page begins at its top, with the keyboard at its main part', () => {
    expect(shows({ pathname: '/a/' })).toBe(true);
    expect(moves).toEqual([0]);
    expect(focused()).toBe('main');
    expect(document.getElementById('main')?.getAttribute('tabindex')).toBe('-1');
  });

  test('to a part of another page begins there, with the keyboard', () => {
    expect(shows({ pathname: '/a/', hash: '#part' })).toBe(true);
    expect(moves).toEqual(['part']);
    expect(focused()).toBe('part');
  });

  test('within a page goes to the part, and is not announced', () => {
    expect(shows({ hash: '#part' })).toBe(false);
    expect(moves).toEqual(['part']);
    expect(focused()).toBe('part');
  });

  test('to the same page again begins at its top', () => {
    document.getElementById('link')?.focus();
    expect(shows()).toBe(false);
    expect(moves).toEqual([0]);
    expect(focused()).toBe('link');
  });

  test('finds a part by its name in any script', () => {
    shows({ hash: `#${encodeURIComponent('القسم')}` });
    expect(moves).toEqual(['القسم']);
  });

  test.each(['#', '#nowhere', '#%E0%A4%A', '#%'])('begins at the top for %s, which leads nowhere', (hash) => {
    expect(shows({ pathname: '/a/', hash })).toBe(true);
    expect(moves).toEqual([0]);
    expect(focused()).toBe('main');
  });

  test('does not make a stop of the tab order out of one that has its own', () => {
    for (const id of ['link', 'button']) {
      const before = document.getElementById(id)?.getAttribute('tabindex');
      shows({ hash: `#${id}` });
      expect(focused()).toBe(id);
      expect(document.getElementById(id)?.getAttribute('tabindex')).toBe(before);
    }
  });

  test('that is tried again after a failure moves the keyboard to the page', () => {
    shows({ pathname: '/a/' });
    (document.activeElement as HTMLElement).blur();
    scroll.expectNavigation();
    expect(shows({ pathname: '/a/' })).toBe(true);
    expect(focused()).toBe('main');
  });
});

describe('back', () => {
  beforeEach(started);

  test('leads to where the reader left each entry', () => {
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

  test('leads to where an entry was left before a reload', () => {
    shows({ key: 'second', pathname: '/a/' });
    moves = [];
    history.replaceState({ key: 'old', y: 700 }, '', '/old/');
    shows({ key: 'old', pathname: '/old/', isBack: true });
    expect(moves).toEqual([700]);
  });

  test('to an entry nothing is known of begins at its top', () => {
    shows({ key: 'unknown', pathname: '/a/', isBack: true });
    expect(moves).toEqual([0]);
  });

  test('is another thing than a link to a page that was seen', () => {
    scroll.track('first')();
    at(900);
    scroll.save();
    shows({ key: 'first', pathname: '/a/' });
    expect(moves).toEqual([0]);
  });
});

describe('what is saved', () => {
  test('is in the history for a reload, beside what others keep there', () => {
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
