import { searchIndexPath, searchPath, underBase } from '../../model/addresses.ts';
import type { Direction } from '../../model/article/article.ts';
import { excerptOf, markOf, queryForms, type SearchIndex } from '../../model/search.ts';
import type { SearchFilters } from '../../page/search/SearchForm.tsx';
import type { FoundStory } from '../../page/search/SearchResults.tsx';
import { fetchJson, loadCode } from '../loading/load.ts';

/** What Pagefind gives for a result once it is asked for. */
interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

interface Result {
  data(): Promise<Fragment>;
}

/** The engine as it lies beside an index; made by Pagefind. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: Result[] }>;
}

/** What is looked for, and what narrows it down; an empty filter narrows nothing. */
export interface Query {
  text: string;
  section: string;
  author: string;
  year: string;
}

/** A list of results whose texts come when they are asked for. */
export interface Found {
  count: number;
  /** The next results, at most ten; fewer where the list ends. */
  next(): Promise<FoundStory[]>;
}

const AT_ONCE = 10;

/** The edition has no index: it is built without one, or development serves it. */
export class NoIndex extends Error {}

/**
 * The search of an edition: one index a language, the page's own first. Nothing is fetched before `open`.
 */
export class Engine {
  #index: SearchIndex | undefined;
  readonly #engines = new Map<string, Promise<Pagefind>>();

  /**
   * @param base base path of the site
   * @param language the page's; its results come first
   */
  constructor(
    private readonly base: string,
    private readonly language: string,
  ) {}

  /** When the index was made; empty before it is known. */
  get asOf(): string {
    return this.#index?.asOf ?? '';
  }

  get languages(): string[] {
    const all = (this.#index?.languages ?? []).map(({ language }) => language);
    return [...all.filter((one) => one === this.language), ...all.filter((one) => one !== this.language)];
  }

  /** Loads what the search needs first. Throws `NoIndex` where there is none, `LoadError` where it cannot be had. */
  async open(): Promise<void> {
    const { value } = await fetchJson(underBase(this.base, searchIndexPath()), AbortSignal.timeout(15_000));
    this.#index = value as SearchIndex;
    const [first] = this.languages;
    if (first === undefined) throw new NoIndex();
    await this.#engine(first);
  }

  #engine(language: string): Promise<Pagefind> {
    let engine = this.#engines.get(language);
    if (engine === undefined) {
      engine = this.#load(language);
      this.#engines.set(language, engine);
      engine.catch(() => this.#engines.delete(language));
    }
    return engine;
  }

  async #load(language: string): Promise<Pagefind> {
    const folder = this.#index?.languages.find((one) => one.language === language)?.folder ?? '';
    const path = underBase(this.base, `${searchPath()}${folder}/`);
    const engine = (await loadCode(import(/* @vite-ignore */ `${path}pagefind.js`))) as Pagefind;
    // A worker would need another word in the content policy; the index is small enough without one.
    await engine.options({ basePath: path, baseUrl: '/', noWorker: true, excerptLength: 1 });
    await engine.init();
    return engine;
  }

  /** Names by which stories can be told apart, of every language whose engine is there. */
  async filters(): Promise<SearchFilters> {
    const all = await Promise.all([...this.#engines.values()].map(async (one) => (await one).filters()));
    const names = (kind: string) =>
      [...new Set(all.flatMap((found) => Object.keys(found[kind] ?? {})))].sort();
    return { section: names('section'), author: names('author'), year: names('year').reverse() };
  }

  /** Looks for words in one language. */
  async search({ text, ...filters }: Query, language: string): Promise<Found> {
    const engine = await this.#engine(language);
    const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
    const { results } = await engine.search(queryForms(text), { filters: chosen });
    const gone = new Set(this.#index?.withdrawn);
    let at = 0;
    return {
      count: results.length,
      next: async () => {
        const part = results.slice(at, at + AT_ONCE);
        at += part.length;
        // The text of a story that was withdrawn is gone with it.
        const texts = await Promise.all(part.map((result) => result.data().catch(() => undefined)));
        return texts
          .flatMap((fragment) => (fragment === undefined ? [] : storyOf(fragment, text)))
          .filter(({ slug }) => !gone.has(markOf(slug)));
      },
    };
  }
}

function storyOf({ url, content, meta }: Fragment, query: string): FoundStory[] {
  const slug = /\/articles\/([^/]+)\/$/.exec(url)?.[1];
  if (slug === undefined) return [];
  const { title = '', section = '', published = '', language = 'en', direction } = meta;
  return [
    {
      slug,
      title,
      section,
      published,
      language,
      direction: (direction === 'rtl' ? 'rtl' : 'ltr') satisfies Direction,
      excerpt: excerptOf(content.startsWith(title) ? content.slice(title.length) : content, query),
    },
  ];
}
