import { vi } from 'vitest';
import type { SearchIndex } from '../../../src/model/search/search-index.ts';

/** An article as Pagefind returns it. */
export interface IndexedTestArticle {
  id: string;
  title: string;
  /** With `<mark>` around matches. */
  text?: string;
}

/** A search in the stub: the language's index, the text, the filters. */
type Search = (
  language: string,
  term: string | null,
  filters: Record<string, string>,
) => IndexedTestArticle[] | Promise<IndexedTestArticle[]>;

/** Behaviour of the stub, set by a test. */
export interface TestEngine {
  /** Folders of the opened indexes. */
  opened: { basePath: string }[];
  search: Search;
  /** Awaited when an index is opened. */
  init: (language: string) => Promise<void>;
  /** Awaited when the text of an article is fetched. */
  read: (article: IndexedTestArticle) => Promise<void>;
}

/** Source of a stub module for Pagefind. */
const CODE =
  'data:text/javascript,export const createInstance = (options) => globalThis.openTestIndex(options);';

/** Replaces Pagefind by a stub, until `vi.unstubAllGlobals`. */
export function testEngine(search: Search): TestEngine {
  const engine: TestEngine = {
    opened: [],
    search,
    init: () => Promise.resolve(),
    read: () => Promise.resolve(),
  };
  vi.stubGlobal('openTestIndex', (options: { basePath: string }) => {
    engine.opened.push(options);
    const language = /\/(\w+)\/$/.exec(options.basePath)?.[1] ?? '';
    return {
      init: () => engine.init(language),
      search: async (term: string | null, { filters }: { filters: Record<string, string> }) => {
        const articles = await engine.search(language, term, filters);
        return { results: articles.map((article) => hit(engine, article)) };
      },
    };
  });
  return engine;
}

const hit = (engine: TestEngine, article: IndexedTestArticle) => ({
  id: article.id,
  data: async () => {
    await engine.read(article);
    const { id, title, text = '<mark>sea</mark>' } = article;
    return {
      raw_url: `/articles/${id}/`,
      content: text.replaceAll(/<\/?mark>/g, ''),
      excerpt: text,
      meta: { title, section: 'World', published: '2022-11-24T08:00:00Z' },
    };
  },
});

/** Returns articles with these ids. */
export const articles = (...ids: string[]): IndexedTestArticle[] =>
  ids.map((id) => ({ id, title: `Story ${id}` }));

/** Returns the data of the search page for these languages. */
export const searchIndex = (languages: string[], rest: Partial<SearchIndex> = {}): SearchIndex => ({
  kind: 'search',
  asOf: '2022-11-24T10:00:00Z',
  engine: CODE,
  languages: languages.map((language) => ({
    language,
    folder: `/search/index/${language}/`,
    articles: 3,
    common: [],
  })),
  sections: ['World'],
  authors: ['Tunde'],
  years: ['2022'],
  months: ['2022-11'],
  withdrawn: [],
  ...rest,
});
