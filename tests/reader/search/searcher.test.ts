import { waitFor } from '@testing-library/dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchIndex } from '../../../src/model/search/search-index.ts';
import { LoadError } from '../../../src/reader/data/fetch-json.ts';
import type { ChosenFilters } from '../../../src/reader/search/search-engine.ts';
import {
  hasCriteria,
  NO_SEARCH,
  Searcher,
  type SearchProgress,
} from '../../../src/reader/search/searcher.ts';
import { deferred } from '../test-environment.ts';
import {
  articles,
  type IndexedTestArticle,
  searchIndex,
  type TestEngine,
  testEngine,
} from './indexed-articles.ts';

let engine: TestEngine;
let state: SearchProgress;
let states: SearchProgress[];
/** The current index, and the number of forced fetches. */
let index: SearchIndex;
let load: (anew: boolean) => Promise<SearchIndex>;
let askedAnew: number;
let searcher: Searcher;

beforeEach(() => {
  engine = testEngine(() => []);
  state = NO_SEARCH;
  states = [];
  index = searchIndex(['en']);
  askedAnew = 0;
  load = () => Promise.resolve(index);
  searcher = new Searcher(
    '/',
    'en',
    (anew) => {
      if (anew) askedAnew++;
      return load(anew);
    },
    (next) => {
      state = next;
      states.push(next);
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

const ask = (query: string, chosen: ChosenFilters = {}) => searcher.search({ query, filters: chosen });
const titles = () => state.articles?.map(({ title }) => title);
const many = (count: number): IndexedTestArticle[] =>
  articles(...Array.from({ length: count }, (_, i) => `${i + 1}`));

test.each([
  ['', {}, false],
  ['  ', { section: undefined }, false],
  ['sea', {}, true],
  ['', { year: '2022' }, true],
])('query %j with filters %j has criteria or not', (query, chosen, expected) => {
  expect(hasCriteria({ query, filters: chosen })).toBe(expected);
});

test('results are shown with their number and the values of the filters', async () => {
  engine.search = () => articles('a', 'b');
  await ask('sea');
  expect(states[0]).toMatchObject({ busy: true });
  expect(titles()).toEqual(['Story a', 'Story b']);
  expect(state).toMatchObject({
    count: 2,
    busy: false,
    asOf: index.asOf,
    choices: { section: ['World'], author: ['Tunde'], year: ['2022'], month: ['2022-11'] },
  });
  expect(askedAnew).toBe(0);
});

test('an empty query shows nothing and searches nothing', async () => {
  engine.search = () => articles('a');
  await ask('sea');
  engine.search = () => {
    throw new Error('asked');
  };
  await ask(' ');
  expect(state).toMatchObject({ articles: undefined, count: 0, busy: false, failure: undefined });
});

test('languages are searched in turn, and results are shown as they come', async () => {
  index = searchIndex(['de', 'en']);
  const second = deferred<IndexedTestArticle[]>();
  engine.search = (language) => (language === 'en' ? articles('english') : second.promise);
  const answered = ask('sea');
  await waitFor(() => expect(titles()).toEqual(['Story english']));
  expect(state.busy).toBe(true);
  second.resolve(articles('deutsch'));
  await answered;
  expect(titles()).toEqual(['Story english', 'Story deutsch']);
  expect(state).toMatchObject({ count: 2, busy: false });
});

test('unrelated matches in another language are not shown', async () => {
  index = searchIndex(['en', 'de']);
  const english = { id: 'far', title: 'Far', text: '<mark>We</mark> were there' };
  engine.search = (language) =>
    language === 'en' ? [english] : [{ id: 'near', title: 'Near', text: 'ein <mark>Werk</mark>' }];
  await ask('werk');
  expect(titles()).toEqual(['Near']);
  expect(state.count).toBe(1);
});

describe('more', () => {
  test('is shown in pages, across languages', async () => {
    index = searchIndex(['en', 'de']);
    engine.search = (language) => (language === 'en' ? many(8) : articles('deutsch'));
    await ask('sea');
    expect(state.count).toBe(9);
    expect(titles()).toHaveLength(6);
    await searcher.more();
    expect(titles()).toEqual([...many(8).map(({ title }) => title), 'Story deutsch']);
  });

  test('that did not load is an error, and can be tried again', async () => {
    engine.search = () => many(8);
    await ask('sea');
    engine.read = () => Promise.reject(new TypeError('no network'));
    await searcher.more();
    expect(state.failure).toBe('offline');
    expect(titles()).toHaveLength(6);
    engine.read = () => Promise.resolve();
    await searcher.more();
    expect(state.failure).toBeUndefined();
    expect(titles()).toHaveLength(8);
  });

  test.each(['arrives', 'fails'])('that %s after another query is dropped', async (end) => {
    engine.search = () => many(8);
    await ask('sea');
    const reading = deferred<void>();
    engine.read = ({ id }) => (id === '7' ? reading.promise : Promise.resolve());
    const more = searcher.more();
    engine.search = () => articles('other');
    await ask('sand');
    if (end === 'fails') reading.reject(new TypeError('no network'));
    else reading.resolve();
    await more;
    expect(titles()).toEqual(['Story other']);
    expect(state.failure).toBeUndefined();
  });
});

describe('a later query wins', () => {
  /** Starts a slow search, then a fast one. */
  async function overtake(settle: (slow: ReturnType<typeof deferred<IndexedTestArticle[]>>) => void) {
    const slow = deferred<IndexedTestArticle[]>();
    engine.search = (_, term) => (term === 'slow' ? slow.promise : many(8));
    const first = ask('slow');
    await waitFor(() => expect(engine.opened).toHaveLength(1));
    await ask('sea');
    settle(slow);
    await first;
  }

  test.each<[string, Parameters<typeof overtake>[0]]>([
    ['answered', (slow) => slow.resolve(articles('slow'))],
    ['answered with nothing', (slow) => slow.resolve([])],
    ['failed', (slow) => slow.reject(new TypeError('no network'))],
  ])('over an earlier one that %s after it', async (_, settle) => {
    await overtake(settle);
    expect(titles()).toHaveLength(6);
    expect(state).toMatchObject({ count: 8, busy: false });
    expect(state.failure).toBeUndefined();
  });

  test('and has its results also where the index was rebuilt meanwhile', async () => {
    await overtake((slow) => {
      index = searchIndex(['en']);
      slow.reject(new TypeError('gone'));
    });
    await searcher.more();
    expect(titles()).toHaveLength(8);
  });

  test('a cancelled search shows nothing', async () => {
    const slow = deferred<IndexedTestArticle[]>();
    engine.search = () => slow.promise;
    const first = ask('sea');
    await waitFor(() => expect(engine.opened).toHaveLength(1));
    searcher.cancel();
    const before = states.length;
    slow.resolve(articles('a'));
    await first;
    expect(states).toHaveLength(before);
  });
});

describe('an index that may have been rebuilt', () => {
  test('is fetched again where nothing is found, and the newer one is searched', async () => {
    const newer = searchIndex(['en', 'de'], { asOf: '2022-11-24T11:00:00Z' });
    load = (anew) => Promise.resolve(anew ? newer : index);
    engine.search = (language) => (language === 'de' ? articles('new') : []);
    await ask('sea');
    expect(titles()).toEqual(['Story new']);
    expect(state.asOf).toBe(newer.asOf);
    expect(askedAnew).toBe(1);
  });

  test('and was not is searched once', async () => {
    const search = vi.fn(() => []);
    engine.search = search;
    await ask('sea');
    expect(state).toMatchObject({ articles: [], count: 0, busy: false, failure: undefined });
    expect(askedAnew).toBe(1);
    expect(search).toHaveBeenCalledOnce();
  });

  test('is fetched again where the files of the old one are gone', async () => {
    const newer = searchIndex(['de']);
    load = (anew) => Promise.resolve(anew ? newer : index);
    engine.search = (language) => {
      if (language === 'en') throw new TypeError('404');
      return articles('new');
    };
    await ask('sea');
    expect(titles()).toEqual(['Story new']);
    expect(state.failure).toBeUndefined();
  });
});

describe('a failure', () => {
  test('is shown, and the next search works', async () => {
    engine.init = () => Promise.reject(new TypeError('no network'));
    await ask('sea');
    expect(state).toMatchObject({ failure: 'offline', articles: undefined, busy: false });
    engine.init = () => Promise.resolve();
    engine.search = () => articles('a');
    await ask('sea');
    expect(titles()).toEqual(['Story a']);
    expect(state.failure).toBeUndefined();
  });

  test.each([
    ['missing', 'later'],
    ['offline', 'offline'],
    ['server', 'offline'],
  ] as const)('of the index that is %s is said as %s', async (kind, failure) => {
    load = () => Promise.reject(new LoadError(kind));
    await ask('sea');
    expect(state.failure).toBe(failure);
  });
});

describe('preparing a search', () => {
  test('opens the first language, and shows the values of the filters', async () => {
    index = searchIndex(['de', 'en']);
    await searcher.prepare();
    expect(engine.opened.map(({ basePath }) => basePath)).toEqual(['/search/index/en/']);
    expect(state.choices?.section).toEqual(['World']);
    expect(state.articles).toBeUndefined();
  });

  test('shows a failure', async () => {
    load = () => Promise.reject(new LoadError('missing'));
    await searcher.prepare();
    expect(state.failure).toBe('later');
  });

  test('in an edition without articles does nothing', async () => {
    index = searchIndex([]);
    await searcher.prepare();
    await ask('sea');
    expect(state).toMatchObject({ articles: [], count: 0, failure: undefined });
  });
});
