import { afterEach, describe, expect, test, vi } from 'vitest';
import { LoadError } from '../../../src/reader/data/fetch-json.ts';
import { SearchEngine } from '../../../src/reader/search/search-engine.ts';
import { articles, searchIndex, testEngine } from './indexed-articles.ts';

afterEach(() => vi.unstubAllGlobals());

describe('languages are searched in this order', () => {
  const order = (own: string, query: string, languages = ['de', 'en', 'ar', 'ja', 'ru']) =>
    new SearchEngine('/', searchIndex(languages)).languages(own, query);

  test.each([
    ['the page’s own first, then the one of most stories', 'en', 'sea', ['en', 'de', 'ar', 'ja', 'ru']],
    ['a region is no language of its own', 'en-GB', 'sea', ['en', 'de', 'ar', 'ja', 'ru']],
    ['those that are written as the query is', 'en', 'بحر', ['ar', 'en', 'de', 'ja', 'ru']],
    ['also where another stands in the query', 'en', 'WHO Море', ['ru', 'en', 'de', 'ar', 'ja']],
    ['one that is written in several scripts', 'en', '海', ['ja', 'en', 'de', 'ar', 'ru']],
    ['one that is written in several scripts, in another', 'en', 'うみ', ['ja', 'en', 'de', 'ar', 'ru']],
    ['a page in a language without an index', 'fr', '', ['de', 'en', 'ar', 'ja', 'ru']],
    ['figures are written alike everywhere', 'ru', '1990', ['ru', 'de', 'en', 'ar', 'ja']],
  ])('%s', (_, own, query, expected) => {
    expect(order(own, query)).toEqual(expected);
  });
});

test('the index of a language is opened once, under the base path, with its first search', async () => {
  const { opened } = testEngine(() => articles('a'));
  const engine = new SearchEngine('/paper/', searchIndex(['en', 'de']));
  expect(opened).toEqual([]);
  await Promise.all([engine.search('en', 'sea', {}), engine.search('en', 'sand', {})]);
  await engine.search('de', 'see', {});
  expect(opened.map(({ basePath }) => basePath)).toEqual([
    '/paper/search/index/en/',
    '/paper/search/index/de/',
  ]);
});

test('an index that did not load is tried again', async () => {
  const test = testEngine(() => articles('a'));
  test.init = () => Promise.reject(new TypeError('no network'));
  const engine = new SearchEngine('/', searchIndex(['en']));
  await expect(engine.search('en', 'sea', {})).rejects.toEqual(new LoadError('offline'));
  test.init = () => Promise.resolve();
  expect(await engine.search('en', 'sea', {})).toHaveLength(1);
});

test('withdrawn articles are not found', async () => {
  testEngine(() => articles('a', 'gone', 'b'));
  const engine = new SearchEngine('/', searchIndex(['en'], { withdrawn: ['gone'] }));
  const found = await engine.search('en', 'sea', {});
  expect((await Promise.all(found.map((one) => one.read()))).map(({ title }) => title)).toEqual([
    'Story a',
    'Story b',
  ]);
});

test('a result has its language and direction', async () => {
  testEngine(() => [{ id: 'a', title: 'قصة', text: 'by the <mark>sea</mark>' }]);
  const [found] = await new SearchEngine('/', searchIndex(['ar'])).search('ar', 'sea', {});
  expect(await found?.read()).toMatchObject({
    path: '/articles/a/',
    title: 'قصة',
    language: 'ar',
    direction: 'rtl',
    excerpt: [{ text: 'by the ' }, { text: 'sea', marked: true }],
    isBeginning: true,
  });
});

describe('the query for Pagefind', () => {
  const asked = async (query: string, chosen: object, common: string[] = []) => {
    const search = vi.fn(() => articles());
    testEngine(search);
    const index = searchIndex(['en']);
    for (const one of index.languages) one.common = common;
    await new SearchEngine('/', index).search('en', query, chosen);
    return search.mock.calls[0];
  };

  test('is trimmed', async () => {
    expect(await asked(' sea ', {})).toEqual(['en', 'sea', {}]);
  });

  test('has no common words', async () => {
    expect(await asked('the sea', {}, ['the'])).toEqual(['en', 'sea', {}]);
    expect(await asked('the', {}, ['the'])).toEqual(['en', 'the', {}]);
  });

  test('is empty for all articles of a section', async () => {
    expect(await asked(' ', { section: 'World' })).toEqual(['en', null, { section: 'World' }]);
  });

  test('has the month without its year', async () => {
    expect(await asked('', { year: '2022' })).toEqual(['en', null, { year: '2022' }]);
    expect(await asked('', { year: '2022', month: '2022-11' })).toEqual(['en', null, { month: '2022-11' }]);
  });
});
