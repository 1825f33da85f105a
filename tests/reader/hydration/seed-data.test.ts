import { describe, expect, test } from 'vitest';
import { UNSERVED } from '../../../src/model/comment/comment.ts';
import type { PageData, RouteData } from '../../../src/model/page-data.ts';
import { parseRoute } from '../../../src/model/routes.ts';
import { BrowserData } from '../../../src/reader/data/browser-data.tsx';
import type { DataQuery } from '../../../src/reader/data/page-data.tsx';
import * as queries from '../../../src/reader/data/queries.ts';
import { isRenderedFor, seedData } from '../../../src/reader/hydration/seed-data.ts';
import { about, short as article } from '../../../src/reader/specimen/articles.ts';
import * as cards from '../../../src/reader/specimen/cards.ts';
import { edition } from '../../../src/reader/specimen/edition.ts';
import { list } from '../comments/written-comments.ts';
import { TestEnvironment } from '../test-environment.ts';

const base = '/paper/';
const tag = {
  ...cards.archiveList,
  kind: 'tag',
  tag: { name: 'Sea', slug: 'sea' },
} as typeof cards.sectionList;
const older = { ...cards.sectionList, page: 3 };
const next = [cards.teacher, cards.cats];

/** Page data of each kind of page, and the queries of its route with their values. */
const PAGES: [string, RouteData, [DataQuery<unknown>, unknown][]][] = [
  ['/', { kind: 'front', front: cards.front }, [[queries.frontQuery(base), cards.front]]],
  ['/nowhere/', { kind: 'unknown', front: cards.front }, [[queries.suggestionsQuery(base), cards.front]]],
  [
    '/sections/science/',
    { kind: 'list', list: cards.sectionList },
    [[queries.listQuery(base, '/sections/science/'), cards.sectionList]],
  ],
  [
    '/sections/science/page/3/',
    { kind: 'list', list: older },
    [[queries.listQuery(base, '/sections/science/page/3/'), older]],
  ],
  ['/tags/sea/', { kind: 'list', list: tag }, [[queries.listQuery(base, '/tags/sea/'), tag]]],
  [
    '/authors/science-desk/',
    { kind: 'list', list: cards.authorList },
    [[queries.listQuery(base, '/authors/science-desk/'), cards.authorList]],
  ],
  [
    '/archive/2022/11/',
    { kind: 'list', list: cards.archiveList },
    [[queries.listQuery(base, '/archive/2022/11/'), cards.archiveList]],
  ],
  [
    '/corrections/',
    { kind: 'corrections', list: cards.corrections },
    [[queries.correctionsQuery(base), cards.corrections]],
  ],
  [
    '/corrections/page/2/',
    { kind: 'corrections', list: { ...cards.corrections, page: 2 } },
    [[queries.correctionsQuery(base, 2), { ...cards.corrections, page: 2 }]],
  ],
  ['/archive/', { kind: 'months', list: cards.months }, [[queries.monthsQuery(base), cards.months]]],
  [
    '/pages/about/',
    { kind: 'free', page: { ...about, slug: 'about' } },
    [[queries.freeQuery(base, 'about'), { ...about, slug: 'about' }]],
  ],
  ['/search/', { kind: 'search' }, []],
  [
    `/articles/${article.slug}/`,
    { kind: 'article', article, next },
    [
      [queries.articleQuery(base, article.slug), { kind: 'article', article }],
      [queries.nextQuery(base, article, 'culture'), next],
    ],
  ],
];

/** Returns the cache that a page's data was put into. */
function seeded(pageData: Partial<PageData>) {
  const environment = new TestEnvironment();
  const { cache, client } = new BrowserData(environment.fetch);
  seedData(cache, { base, edition, ...pageData });
  return { cache, client, requests: environment.requests };
}

describe('page data has the values of the route’s queries', () => {
  test.each(PAGES)('%s', async (_, page, asked) => {
    const { cache, requests } = seeded({ page });
    for (const [query, value] of asked) expect(await cache.fetch(query)).toEqual(value);
    expect(requests).toEqual([]);
  });

  test('a page without data leaves the cache empty', () => {
    expect(seeded({}).client.getQueryCache().getAll()).toEqual([]);
  });
});

describe('the comments of an article', () => {
  const page: RouteData = { kind: 'article', article, next };
  const comments = list([]);
  const refused = {
    key: 'k',
    values: { text: 'x', name: '', email: '', url: '', remember: false },
    code: 'duplicate' as const,
    fields: {},
  };
  const key = queries.commentsKey('/paper', article.slug);

  test('are as old as the page', () => {
    const { cache, client } = seeded({ page, comments: { list: comments, refused } });
    expect(cache.get(key)).toEqual(comments);
    expect(cache.get(queries.formAnswerKey(article.slug))).toMatchObject({ refused });
    expect(client.getQueryState(key)?.dataUpdatedAt).toBe(Math.round(performance.timeOrigin));
  });

  test('belong to the service that the edition names', () => {
    const elsewhere = {
      ...edition,
      comments: { moderation: 'post', requireEmail: true, endpoint: 'https://c.example/' },
    };
    const { cache } = seeded({ page, comments: { list: comments }, edition: elsewhere as typeof edition });
    expect(cache.get(queries.commentsKey('https://c.example', article.slug))).toEqual(comments);
  });

  test('are fetched where the page was rendered without them', () => {
    expect(seeded({ page, comments: { list: UNSERVED } }).cache.get(key)).toBeUndefined();
    expect(seeded({ page, comments: {} }).cache.get(key)).toBeUndefined();
    expect(seeded({ page }).cache.get(key)).toBeUndefined();
  });

  test('are not cached where the edition has none', () => {
    const off = { ...edition, comments: 'off' as const };
    const { client } = seeded({ page, comments: { list: comments, refused }, edition: off });
    expect(
      client
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey[0]),
    ).toEqual(['article', 'next']);
  });
});

describe('a page was rendered for its address', () => {
  const addresses = PAGES.map(([path]) => path);

  test.each(PAGES.filter(([, { kind }]) => kind !== 'unknown'))('%s and for no other', (path, page) => {
    expect(addresses.filter((address) => isRenderedFor(page, parseRoute(address)))).toEqual([path]);
    expect(isRenderedFor(page, parseRoute('/articles/another/'))).toBe(false);
    expect(isRenderedFor(page, parseRoute('/pages/another/'))).toBe(false);
    expect(isRenderedFor(page, parseRoute('/sections/another/'))).toBe(false);
  });

  test('a page for an unknown address was rendered for every address', () => {
    const missing: RouteData = { kind: 'unknown', front: cards.front };
    for (const address of addresses) expect(isRenderedFor(missing, parseRoute(address))).toBe(true);
  });

  test('a page without rendered content was rendered for none', () => {
    for (const address of addresses) expect(isRenderedFor(undefined, parseRoute(address))).toBe(false);
  });
});
