import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenToLinks } from '../../../src/reader/navigation/link-navigation.ts';

const BASE = '/paper/';
const navigate = vi.fn();
const prefetch = vi.fn();
const onLeave = vi.fn();
let stop: () => void;

beforeEach(() => {
  history.replaceState(null, '', '/paper/articles/here/?a=1');
  document.body.innerHTML = '';
  vi.clearAllMocks();
  stop = listenToLinks({ base: BASE, navigate, prefetch, onLeave });
});

afterEach(() => stop());

function link(href: string, attributes: Record<string, string> = {}): HTMLElement {
  const anchor = document.createElement('a');
  for (const [name, value] of Object.entries({ href, ...attributes })) anchor.setAttribute(name, value);
  anchor.append(document.createElement('em'));
  document.body.append(anchor);
  return anchor;
}

/** Clicks without leaving the page. @returns whether the browser would follow the link */
function click(element: Element, init: MouseEventInit = {}): boolean {
  let isLeft = true;
  const onLast = (event: Event) => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('click', onLast, { once: true });
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
  return isLeft;
}

const ARTICLE = '/paper/articles/there/';

describe('a click that the app handles', () => {
  test.each([
    ['an article', ARTICLE, '/articles/there/'],
    ['a whole address of this site', `http://localhost:3000${ARTICLE}`, '/articles/there/'],
    ['a relative address', '../there/', '/articles/there/'],
    ['a query and a hash', '/paper/search/?q=sea#results', '/search/?q=sea#results'],
    ['the front page', '/paper/', '/'],
    ['the front page without its slash', '/paper', '/'],
    ['a list', '/paper/sections/science/page/2/', '/sections/science/page/2/'],
    ['a slug with a dot', '/paper/articles/v1.2/', '/articles/v1.2/'],
    ['a part of this page', '#comments', '/articles/here/?a=1#comments'],
  ])('%s', (_, href, to) => {
    expect(click(link(href))).toBe(false);
    expect(navigate.mock.calls).toEqual([[to]]);
  });

  test('inside a link', () => {
    expect(click(link(ARTICLE).firstElementChild as Element)).toBe(false);
    expect(navigate).toHaveBeenCalledWith('/articles/there/');
  });

  test('on a link with `target="_self"`', () => {
    expect(click(link(ARTICLE, { target: '_self' }))).toBe(false);
  });

  test('calls `onLeave` before it navigates', () => {
    onLeave.mockImplementation(() => expect(navigate).not.toHaveBeenCalled());
    click(link(ARTICLE));
    expect(onLeave).toHaveBeenCalledOnce();
    expect(navigate).toHaveBeenCalledOnce();
  });

  test('on a hash link of a page that does not exist stays on it', () => {
    history.replaceState(null, '', '/paper/nowhere/');
    expect(click(link('#main'))).toBe(false);
    expect(navigate).toHaveBeenCalledWith('/nowhere/#main');
  });
});

describe('a click that the browser handles', () => {
  const untouched = (element: Element, init?: MouseEventInit) => {
    expect(click(element, init)).toBe(true);
    expect(navigate).not.toHaveBeenCalled();
    expect(onLeave).not.toHaveBeenCalled();
  };

  test.each<MouseEventInit>([
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
    { altKey: true },
    { button: 1 },
    { button: 2 },
  ])('with %j', (init) => untouched(link(ARTICLE), init));

  test.each<Record<string, string>>([
    { target: '_blank' },
    { target: 'other' },
    { download: '' },
    { download: 'a.html' },
  ])('on a link with %j', (attributes) => untouched(link(ARTICLE, attributes)));

  test.each([
    ['another site', 'https://example.org/paper/articles/there/'],
    ['another port', 'http://localhost:4000/paper/articles/there/'],
    ['an e-mail address', 'mailto:a@example.org'],
    ['a telephone', 'tel:+1'],
    ['a feed', '/paper/feed.xml'],
    ['data', '/paper/articles/there.json'],
    ['a photo', '/paper/photos/a.avif'],
    ['outside the base path', '/articles/there/'],
    ['a base path that is longer', '/papers/articles/there/'],
    ['an address that is no page', '/paper/api/articles/'],
  ])('%s', (_, href) => untouched(link(href)));

  test('on a link without an address', () => {
    const anchor = document.createElement('a');
    document.body.append(anchor);
    untouched(anchor);
  });

  test('outside a link', () => untouched(document.body));

  test('that another listener has handled', () => {
    const anchor = link(ARTICLE);
    anchor.addEventListener('click', (event) => event.preventDefault());
    click(anchor);
    expect(navigate).not.toHaveBeenCalled();
  });
});

describe('a page is prefetched', () => {
  const hint = (type: string, element: Element) => element.dispatchEvent(new Event(type, { bubbles: true }));

  test.each(['pointerover', 'focusin', 'touchstart'])('on %s', (type) => {
    hint(type, link(ARTICLE).firstElementChild as Element);
    expect(prefetch.mock.calls).toEqual([[{ kind: 'article', slug: 'there' }]]);
    expect(navigate).not.toHaveBeenCalled();
  });

  test('unless the app does not open it', () => {
    hint('pointerover', link('https://example.org/'));
    hint('pointerover', link('/paper/feed.xml'));
    hint('pointerover', link(ARTICLE, { target: '_blank' }));
    hint('pointerover', document.body);
    expect(prefetch).not.toHaveBeenCalled();
  });
});

test('the listeners can be removed', () => {
  stop();
  expect(click(link(ARTICLE))).toBe(true);
  document.querySelector('a')?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  expect(navigate).not.toHaveBeenCalled();
  expect(prefetch).not.toHaveBeenCalled();
});
