import { directionOf } from '../../model/direction.ts';
import { underBase } from '../../model/routes.ts';
import { type SearchFilter, type SearchIndex, searchedLanguage } from '../../model/search/search-index.ts';
import { normaliseQuery, parseExcerpt, removeCommonWords } from '../../model/search/word-forms.ts';
import type { SearchResultArticle } from '../../page/search/search-state.ts';
import { LoadError } from '../data/fetch-json.ts';

/** Values of the chosen filters. */
export type ChosenFilters = Partial<Record<SearchFilter, string>>;

/** A result of Pagefind. */
interface Hit {
  id: string;
  data(): Promise<{ raw_url: string; content: string; excerpt: string; meta: Record<string, string> }>;
}

interface Instance {
  init(): Promise<void>;
  search(term: string | null, options: { filters: Record<string, string> }): Promise<{ results: Hit[] }>;
}

/** The part of Pagefind's module that is used here. */
interface Engine {
  createInstance(options: Record<string, unknown>): Instance;
}

/** Words in an excerpt. */
const EXCERPT = 28;

/** Letters that indicate a language; Latin letters occur in all. */
const LETTERS = /(?!\p{Script=Latin})\p{L}/u;

/** Whether a query may be in a language, by the script of its letters. */
function isWrittenLike(query: string, language: string): boolean {
  const [letter] = LETTERS.exec(query) ?? [];
  if (letter === undefined) return true;
  const { script = '' } = new Intl.Locale(language).maximize();
  // Languages that are written in several scripts together.
  const scripts = {
    Jpan: ['Han', 'Hiragana', 'Katakana'],
    Kore: ['Hang', 'Han'],
    Hans: ['Han'],
    Hant: ['Han'],
  };
  const own = Object.hasOwn(scripts, script) ? scripts[script as keyof typeof scripts] : [script];
  return own.some((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(letter));
}

/** A search result whose text is fetched when it is shown. */
export interface SearchHit {
  read(): Promise<SearchResultArticle>;
}

/** Counts failures. Part of module addresses, since browsers cache the failure of an import by its address. */
let failures = 0;

/** Searches one version of the index with Pagefind. The index of each language is loaded with its first search. */
export class SearchEngine {
  readonly #withdrawn: ReadonlySet<string>;
  readonly #instances = new Map<string, Promise<Instance>>();

  constructor(
    private readonly base: string,
    readonly index: SearchIndex,
  ) {
    this.#withdrawn = new Set(index.withdrawn);
  }

  /**
   * Returns the languages in the order of search: those in the query's script first, then the page's language, then
   * the one with most articles.
   *
   * @param own language of the page
   */
  languages(own: string, query = ''): string[] {
    const rank = (language: string): number =>
      (isWrittenLike(query, language) ? 0 : 2) + (language === searchedLanguage(own) ? 0 : 1);
    return this.index.languages.map(({ language }) => language).sort((a, b) => rank(a) - rank(b));
  }

  #indexed(language: string) {
    return this.index.languages.find((indexed) => indexed.language === language);
  }

  /** Loads the engine and the index of a language. @throws LoadError where they did not load */
  async prepare(language: string): Promise<Instance> {
    let instance = this.#instances.get(language);
    if (instance === undefined) {
      instance = this.#open(language);
      this.#instances.set(language, instance);
    }
    try {
      return await instance;
    } catch {
      this.#instances.delete(language);
      failures++;
      throw new LoadError('offline');
    }
  }

  async #open(language: string): Promise<Instance> {
    // Pagefind supports one language for each instance of its module; another hash loads another instance.
    const code = `${underBase(this.base, this.index.engine)}#${language}-${failures}`;
    const engine = (await import(/* @vite-ignore */ code)) as Engine;
    const { folder = '' } = this.#indexed(language) ?? {};
    const instance = engine.createInstance({
      basePath: underBase(this.base, folder),
      baseUrl: '/',
      // The content policy does not allow the address of Pagefind's worker.
      noWorker: true,
      excerptLength: EXCERPT,
      // The folder's name changes with its content, so that caches need no other key.
      metaCacheTag: 'same',
    });
    await instance.init();
    return instance;
  }

  /** Searches one language. @returns results without withdrawn articles, best first */
  async search(language: string, query: string, chosen: ChosenFilters): Promise<SearchHit[]> {
    const instance = await this.prepare(language);
    const { common = [] } = this.#indexed(language) ?? {};
    const term = normaliseQuery(removeCommonWords(query.trim(), common), language);
    const { year, ...filters } = chosen;
    // A month implies its year, and each filter is another file to load.
    if (year !== undefined && filters.month === undefined) Object.assign(filters, { year });
    const { results } = await instance.search(term === '' ? null : term, { filters });
    return results
      .filter(({ id }) => !this.#withdrawn.has(id))
      .map((hit) => ({ read: async () => articleOf(await hit.data(), language) }));
  }
}

/** Converts a result of Pagefind. @param indexed language of the index */
function articleOf(
  { raw_url, content, excerpt, meta }: Awaited<ReturnType<Hit['data']>>,
  indexed: string,
): SearchResultArticle {
  const { title = '', section = '', label, published = '', language = indexed, direction } = meta;
  return {
    path: raw_url,
    title,
    section,
    published,
    language,
    direction: direction === 'ltr' || direction === 'rtl' ? direction : directionOf(language),
    excerpt: parseExcerpt(excerpt),
    isBeginning: content.startsWith(excerpt.replaceAll(/<\/?mark>/g, '')),
    ...(label === undefined ? {} : { label }),
  };
}
