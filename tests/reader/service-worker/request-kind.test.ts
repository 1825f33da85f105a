import { expect, test } from 'vitest';
import {
  dataOfPage,
  pageOfData,
  pagePathOf,
  type RequestFacts,
  requestKind,
  slugOfPath,
} from '../../../src/reader/service-worker/request-kind.ts';

const scope = 'https://paper.example/paper/';
const kindOf = (path: string, facts: Partial<RequestFacts> = {}) =>
  requestKind(
    {
      method: 'GET',
      url: scope + path,
      mode: 'cors',
      destination: '',
      isDownload: false,
      isRange: false,
      ...facts,
    },
    scope,
  );

test.each<[string, Partial<RequestFacts>, string]>([
  ['articles/a/', { mode: 'navigate' }, 'page'],
  ['', { mode: 'navigate' }, 'page'],
  ['articles/a.json', {}, 'data'],
  ['index.json', {}, 'data'],
  ['sections/world/index.json', {}, 'data'],
  ['assets/app-AAAAAAAA.js', { destination: 'script' }, 'code'],
  ['photos/a-00000000-640.avif', { destination: 'image' }, 'photo'],
  ['favicon.png', { destination: 'image' }, 'extra'],
  ['api/articles/a/comments', {}, 'none'],
  ['moderation/', { mode: 'navigate' }, 'none'],
  ['comments/1/report', { mode: 'navigate' }, 'none'],
  ['search/index/en/pagefind.js', { destination: 'script' }, 'none'],
  ['offline.json', {}, 'none'],
  ['media/film.webm', { destination: 'video' }, 'none'],
  ['photos/a-00000000-640.avif', { destination: 'image', isRange: true }, 'none'],
  ['articles/a.json', { isDownload: true }, 'none'],
  ['articles/a/', { mode: 'navigate', method: 'POST' }, 'none'],
])('a request for %j with %j is of the kind %s', (path, facts, kind) => {
  expect(kindOf(path, facts)).toBe(kind);
});

test('what is outside the site is left alone', () => {
  expect(kindOf('', { url: 'https://paper.example/other/', mode: 'navigate' })).toBe('none');
  expect(kindOf('', { url: 'https://elsewhere.example/paper/', mode: 'navigate' })).toBe('none');
});

test('pages and their data belong together', () => {
  for (const [page, data] of [
    ['/paper/articles/a/', '/paper/articles/a.json'],
    ['/paper/', '/paper/index.json'],
    ['/paper/tags/x/page/2/', '/paper/tags/x/page/2/index.json'],
  ] as const) {
    expect(dataOfPage(page)).toBe(data);
    expect(pageOfData(data)).toBe(page);
  }
  expect(slugOfPath('/paper/articles/a%C3%A9/')).toBe('aé');
  expect(slugOfPath('/paper/articles/a.json')).toBe('a');
  expect(slugOfPath('/paper/articles/%/')).toBeUndefined();
  expect(slugOfPath('/paper/sections/a/')).toBeUndefined();
});

test.each([
  ['/paper/articles/a/', '/paper/articles/a/'],
  ['/paper/articles/a', '/paper/articles/a/'],
  ['/paper/articles/a/index.html', '/paper/articles/a/'],
  ['/paper/articles/v1.2', '/paper/articles/v1.2/'],
  ['/paper/feed.xml', '/paper/feed.xml'],
])('the page at %s is stored as %s', (path, stored) => {
  expect(pagePathOf(path)).toBe(stored);
});
