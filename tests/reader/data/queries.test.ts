import { describe, expect, test } from 'vitest';
import { HIDDEN_HEADER } from '../../../src/model/visibility.ts';
import { BrowserData } from '../../../src/reader/data/browser-data.tsx';
import { LoadError } from '../../../src/reader/data/fetch-json.ts';
import type { DataQuery } from '../../../src/reader/data/page-data.tsx';
import * as queries from '../../../src/reader/data/queries.ts';
import { about, short } from '../../../src/reader/specimen/articles.ts';
import * as cards from '../../../src/reader/specimen/cards.ts';
import { type Answer, html, json, TestEnvironment, unreachable } from '../test-environment.ts';

const BASE = '/paper/';

/** Returns a published value; without photos, since the specimen's are files that no edition publishes. */
const published = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, part) => (key === 'photo' ? undefined : part)));

/** Fetches a query as the app does. */
function get<T>(query: DataQuery<T>, answer: Answer) {
  const { fetch, requests } = new TestEnvironment(answer);
  const result = new BrowserData(fetch).cache.fetch(query).catch((reason: unknown) => reason);
  return { result, requests };
}

const search = {
  kind: 'search',
  asOf: '2022-11-24T10:00:00Z',
  engine: '/search/engine.js',
  languages: [{ language: 'en', folder: '/search/index/en/', articles: 3, common: [] }],
  sections: ['World'],
  authors: [],
  years: ['2022'],
  months: ['2022-11'],
  withdrawn: [],
};

const CASES: [string, DataQuery<unknown>, string, unknown][] = [
  ['the front page', queries.frontQuery(BASE), '/paper/index.json', cards.front],
  [
    'a section',
    queries.listQuery(BASE, '/sections/science/'),
    '/paper/sections/science/index.json',
    cards.sectionList,
  ],
  [
    'a numbered page of a tag',
    queries.listQuery(BASE, '/tags/sea/page/3/'),
    '/paper/tags/sea/page/3/index.json',
    { ...cards.archiveList, kind: 'tag', tag: { name: 'Sea', slug: 'sea' }, month: undefined },
  ],
  [
    'an author',
    queries.listQuery(BASE, '/authors/desk/'),
    '/paper/authors/desk/index.json',
    cards.authorList,
  ],
  [
    'a month',
    queries.listQuery(BASE, '/archive/2022/11/'),
    '/paper/archive/2022/11/index.json',
    cards.archiveList,
  ],
  ['corrections', queries.correctionsQuery(BASE), '/paper/corrections/index.json', cards.corrections],
  [
    'older corrections',
    queries.correctionsQuery(BASE, 2),
    '/paper/corrections/page/2/index.json',
    cards.corrections,
  ],
  ['the months', queries.monthsQuery(BASE), '/paper/archive/index.json', cards.months],
  ['a page that is no story', queries.freeQuery(BASE, 'about'), '/paper/pages/about/index.json', about],
  ['the search', queries.searchQuery(BASE), '/paper/search/index.json', search],
];

describe.each(CASES)('%s', (_, query, url, value) => {
  const file = published(value);

  test('is fetched from beside its page, and parsed', async () => {
    const { result, requests } = get(query, () => json(file));
    expect(await result).toEqual(file);
    expect(requests.map((request) => request.url)).toEqual([url]);
  });

  test.each([
    ['missing', () => html()],
    ['missing', () => json(null, 404)],
    ['server', () => json({}, 500)],
    ['broken', () => json({ kind: 'another' })],
    ['broken', () => json([])],
    ['broken', () => json({ file: 'a.json', issues: [] }, 422)],
    ['offline', unreachable],
  ] as [string, Answer][])('that cannot be had is %s', async (kind, answer) => {
    expect(await get(query, answer).result).toEqual(new LoadError(kind as LoadError['kind']));
  });
});

test('no two queries have the same key', () => {
  const all = [
    ...CASES.map(([, { key }]) => key),
    queries.articleQuery(BASE, short.slug).key,
    queries.nextQuery(BASE, short, 'culture').key,
    queries.suggestionsQuery(BASE).key,
    queries.formAnswerKey(short.slug),
    queries.commentsKey('', short.slug),
    queries.commentsKey('https://c.example', short.slug),
  ];
  expect(new Set(all.map((key) => JSON.stringify(key))).size).toBe(all.length);
});

describe('an article', () => {
  const query = queries.articleQuery(BASE, 'a b');
  const file = published(short);

  test('is fetched from its address', async () => {
    const { result, requests } = get(query, () => json(file));
    expect(await result).toEqual({ kind: 'article', article: file });
    expect(requests[0]?.url).toBe('/paper/articles/a%20b.json');
  });

  test('that is hidden from readers has its reason', async () => {
    const { result } = get(query, () => json(file, 200, { [HIDDEN_HEADER]: 'embargo' }));
    expect(await result).toMatchObject({ kind: 'article', hidden: 'embargo' });
  });

  test('with issues has them', async () => {
    const issues = { file: 'articles/a.json', issues: [{ severity: 'error', path: [], message: 'No' }] };
    expect(await get(query, () => json(issues, 422)).result).toEqual({ kind: 'issues', ...issues });
  });

  test('of a later format asks for a reload', async () => {
    expect(await get(query, () => json({ ...file, format: 2, body: 'new' })).result).toEqual(
      new LoadError('later'),
    );
  });

  test('that is invalid is broken', async () => {
    expect(await get(query, () => json({ ...file, headline: 5 })).result).toEqual(new LoadError('broken'));
  });
});

describe('data from other pages', () => {
  test('suggestions are the front page, or null where it did not load', async () => {
    const query = queries.suggestionsQuery(BASE);
    const front = published(cards.front);
    expect(await get(query, () => json(front)).result).toEqual(front);
    expect(await get(query, unreachable).result).toBeNull();
  });

  test('next articles are from the article’s section, without itself', async () => {
    const list = published(cards.sectionList);
    const { result, requests } = get(
      queries.nextQuery(BASE, { ...short, slug: cards.teacher.slug }, 'science'),
      () => json(list),
    );
    const slugs = ((await result) as { slug: string }[]).map(({ slug }) => slug);
    expect(slugs.length).toBeGreaterThan(0);
    expect(slugs).not.toContain(cards.teacher.slug);
    expect(requests[0]?.url).toBe('/paper/sections/science/index.json');
  });
});
