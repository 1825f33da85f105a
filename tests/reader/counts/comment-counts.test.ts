import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CardCounts } from '../../../src/reader/counts/comment-counts.ts';

/** Stands in for the browser's observer: cards come near when the test says so. */
class Observer {
  static last: Observer;
  readonly observed = new Set<Element>();
  constructor(readonly onChange: (entries: Partial<IntersectionObserverEntry>[]) => void) {
    Observer.last = this;
  }
  observe = (element: Element) => this.observed.add(element);
  disconnect = () => this.observed.clear();
  comesNear(...ids: string[]): void {
    const isNear = ({ id }: Element) => ids.includes(id);
    this.onChange([...this.observed].map((target) => ({ target, isIntersecting: isNear(target) })));
  }
}

const card = (slug: string, line: string) =>
  `<article class="story" id="${slug}">${line}<h3 class="headline"><a href="/paper/articles/${slug}/">x</a></h3></article>`;
const LABEL = '<p class="section-label">World</p>';

let asked: string[];
let answer: () => Promise<Response>;

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', Observer);
  asked = [];
  answer = async () => Response.json({ counts: { a: 1, b: 1200, c: 0 } });
  document.body.innerHTML = `<main>${card('a', LABEL)}${card('b', '<p class="byline">14:05</p>')}${card('c', LABEL)}${card('none', '')}</main>`;
});
afterEach(() => vi.unstubAllGlobals());

function start(locale = 'en-GB'): CardCounts {
  const request = (url: string) => {
    asked.push(url);
    return answer();
  };
  const counts = new CardCounts({ service: 'https://c.example/paper', locale }, request);
  counts.observe();
  return counts;
}
const texts = () =>
  [...document.querySelectorAll<HTMLElement>('[data-comments]')].map((line) => line.dataset['comments']);

test('nothing is asked for before a card comes near, then many in one request', async () => {
  start();
  Observer.last.comesNear();
  expect(asked).toEqual([]);
  Observer.last.comesNear('a', 'b', 'c');
  await vi.waitFor(() => expect(texts()).toEqual(['1 comment', '1,200 comments']));
  expect(asked).toEqual(['https://c.example/paper/api/comments/counts?slugs=a,b,c']);
  Observer.last.comesNear('a', 'b');
  expect(asked).toHaveLength(1);
});

test.each([
  ['de', ['1 Kommentar', '1.200 Kommentare']],
  ['ru', ['1 комментарий', '1 200 комментариев']],
  ['ar-u-ca-gregory-nu-latn', ['تعليق واحد', '1,200 تعليق']],
])('counts are written in %s', async (locale, expected) => {
  start(locale);
  Observer.last.comesNear('a', 'b');
  await vi.waitFor(() => expect(texts().map((text) => text?.replace(/\s/g, ' '))).toEqual(expected));
});

test('a card without such a line gets one more while it is below the window, and none in view', async () => {
  answer = async () => Response.json({ counts: { a: 1, none: 3 } });
  const card = document.getElementById('none') as HTMLElement;
  const counts = start();
  Observer.last.comesNear('a', 'none');
  await vi.waitFor(() => expect(texts()).toEqual(['1 comment']));
  card.getBoundingClientRect = () => ({ top: innerHeight }) as DOMRect;
  counts.observe();
  Observer.last.comesNear('a', 'none');
  expect(texts()).toEqual(['1 comment', '3 comments']);
});

test('a brief shows its count with its time', async () => {
  document.body.innerHTML = `<main><ol class="briefs"><li class="story" id="b"><span class="brief-time">14:05</span><h3 class="headline"><a href="/articles/b/">x</a></h3></li></ol></main>`;
  start();
  Observer.last.comesNear('b');
  await vi.waitFor(() => expect(texts()).toEqual(['1,200 comments']));
  expect(document.querySelector<HTMLElement>('.brief-time')?.dataset['comments']).toBe('1,200 comments');
});

test('an element that the app uses for another article loses its count', async () => {
  answer = async () => Response.json({ counts: { a: 1 } });
  const counts = start();
  Observer.last.comesNear('a');
  await vi.waitFor(() => expect(texts()).toEqual(['1 comment']));
  document.querySelector('#a a')?.setAttribute('href', '/paper/articles/d/');
  counts.observe();
  expect(texts()).toEqual([]);
});

test('without an answer nothing is shown, and the next card asks again', async () => {
  answer = async () => new Response('not now', { status: 503 });
  start();
  Observer.last.comesNear('a');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  answer = async () => Response.json({ counts: { a: 2 } });
  await vi.waitFor(() => {
    Observer.last.comesNear('a');
    expect(texts()).toEqual(['2 comments']);
  });
});
