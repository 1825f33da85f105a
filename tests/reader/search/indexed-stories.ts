import { vi } from 'vitest';
import type { SearchIndex } from '../../../src/model/search/search-index.ts';

/** An article as the engine gives it. */
export interface IndexedStory {
  id: string;
  title: string;
  /** With `<mark>` around what was found. */
  text?: string;
}

/** What the engine is asked: a language's index, the words, the filters. */
type Search = (
  language: string,
  term: string | null,
  filters: Record<string, string>,
) => IndexedStory[] | Promise<IndexedStory[]>;

/** What a test decides of the engine. */
export interface TestEngine {
  /** Each index that was opened. */
  opened: { basePath: string }[];
  search: Search;
  /** Before an index answers for the first time. */
  init: (language: string) => Promise<void>;
  /** Before the words of an article are there. */
  read: (story: IndexedStory) => Promise<void>;
}

/** Code of an engine that a test stands behind, in the place of the one that a build packs. */
const CODE =
  'data:text/javascript,export const createInstance = (options) => globalThis.openTestIndex(options);';

/** Puts an engine in the place of the packed one, until `vi.unstubAllGlobals`. */
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
        const stories = await engine.search(language, term, filters);
        return { results: stories.map((story) => hit(engine, story)) };
      },
    };
  });
  return engine;
}

const hit = (engine: TestEngine, story: IndexedStory) => ({
  id: story.id,
  data: async () => {
    await engine.read(story);
    const { id, title, text = '<mark>sea</mark>' } = story;
    return {
      raw_url: `/articles/${id}/`,
      content: text.replaceAll(/<\/?mark>/g, ''),
      excerpt: text,
      meta: { title, section: 'World', published: '2022-11-24T08:00:00Z' },
    };
  },
});

/** Articles with these ids. */
export const stories = (...ids: string[]): IndexedStory[] => ids.map((id) => ({ id, title: `Story ${id}` }));

/** An index of languages, the one of most articles first. */
export const searchIndex = (languages: string[], rest: Partial<SearchIndex> = {}): SearchIndex => ({
  kind: 'search',
  asOf: '2022-11-24T10:00:00Z',
  engine: CODE,
  languages: languages.map((language) => ({
    language,
    folder: `/search/index/${language}/`,
    stories: 3,
    common: [],
  })),
  sections: ['World'],
  authors: ['Tunde'],
  years: ['2022'],
  months: ['2022-11'],
  withdrawn: [],
  ...rest,
});
