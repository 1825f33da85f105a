import { directionOf } from '../../model/direction.ts';
import { underBase } from '../../model/routes.ts';
import { type SearchFilter, type SearchIndex, searchedLanguage } from '../../model/search/search-index.ts';
import { asSearched, readExcerpt, withoutCommon } from '../../model/search/word-forms.ts';
import type { FoundArticle } from '../../page/search/search-state.ts';
import { LoadError } from '../data/fetch-json.ts';

/** What results are narrowed to. */
export type ChosenFilters = Partial<Record<SearchFilter, string>>;

/** A hit as the engine names it. */
interface Hit {
  id: string;
  data(): Promise<{ raw_url: string; content: string; excerpt: string; meta: Record<string, string> }>;
}

interface Instance {
  init(): Promise<void>;
  search(term: string | null, options: { filters: Record<string, string> }): Promise<{ results: Hit[] }>;
}

/** The engine's code, as far as we use it. */
interface Engine {
  createInstance(options: Record<string, unknown>): Instance;
}

/** Words in an excerpt. */
const EXCERPT = 28;

/** Letters that say which language it may be; Latin ones occur in every text. */
const LETTERS = /(?!\p{Script=Latin})\p{L}/u;

/** Whether a query may be in a language, as far as its letters tell. */
function isWrittenLike(query: string, language: string): boolean {
  const [letter] = LETTERS.exec(query) ?? [];
  if (letter === undefined) return true;
  const { script = '' } = new Intl.Locale(language).maximize();
  // A language that is written in several scripts together.
  const scripts = {
    Jpan: ['Han', 'Hiragana', 'Katakana'],
    Kore: ['Hang', 'Han'],
    Hans: ['Han'],
    Hant: ['Han'],
  };
  const own = Object.hasOwn(scripts, script) ? scripts[script as keyof typeof scripts] : [script];
  return own.some((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(letter));
}

/** An article that was found, whose words are fetched when they are to be shown. */
export interface SearchHit {
  read(): Promise<FoundArticle>;
}

/** Browsers remember that a module could not be loaded: each try after a failure asks for it by another name. */
let failures = 0;

/**
 * The engine over one state of the index. Each language has an index of its own, which is loaded when it is
 * first asked for.
 */
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
   * Languages in the order they are asked: those that are written as the query is, then the page's own, then the
   * one of most stories.
   *
   * @param own the page's language
   */
  languages(own: string, query = ''): string[] {
    const rank = (language: string): number =>
      (isWrittenLike(query, language) ? 0 : 2) + (language === searchedLanguage(own) ? 0 : 1);
    return this.index.languages.map(({ language }) => language).sort((a, b) => rank(a) - rank(b));
  }

  #indexed(language: string) {
    return this.index.languages.find((one) => one.language === language);
  }

  /** Loads what every search in a language needs. Throws `LoadError` where it cannot be had. */
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
    // The engine holds one language's grammar at a time; by another name it is another copy of the same file.
    const code = `${underBase(this.base, this.index.engine)}#${language}-${failures}`;
    const engine = (await import(/* @vite-ignore */ code)) as Engine;
    const { folder = '' } = this.#indexed(language) ?? {};
    const instance = engine.createInstance({
      basePath: underBase(this.base, folder),
      baseUrl: '/',
      // A worker would need an address that the page's policy trusts.
      noWorker: true,
      excerptLength: EXCERPT,
      // The folder's name changes with what is in it, so that caches need no other word.
      metaCacheTag: 'same',
    });
    await instance.init();
    return instance;
  }

  /** What a language has for a query, best first. What was withdrawn since is not among it. */
  async search(language: string, query: string, chosen: ChosenFilters): Promise<SearchHit[]> {
    const instance = await this.prepare(language);
    const { common = [] } = this.#indexed(language) ?? {};
    const term = asSearched(withoutCommon(query.trim(), common), language);
    const { year, ...filters } = chosen;
    // A month says its year; each filter is a file to be loaded.
    if (year !== undefined && filters.month === undefined) Object.assign(filters, { year });
    const { results } = await instance.search(term === '' ? null : term, { filters });
    return results
      .filter(({ id }) => !this.#withdrawn.has(id))
      .map((hit) => ({ read: async () => foundStory(await hit.data(), language) }));
  }
}

function foundStory(
  { raw_url, content, excerpt, meta }: Awaited<ReturnType<Hit['data']>>,
  indexed: string,
): FoundArticle {
  const { title = '', section = '', label, published = '', language = indexed, direction } = meta;
  return {
    path: raw_url,
    title,
    section,
    published,
    language,
    direction: direction === 'ltr' || direction === 'rtl' ? direction : directionOf(language),
    excerpt: readExcerpt(excerpt),
    opens: content.startsWith(excerpt.replaceAll(/<\/?mark>/g, '')),
    ...(label === undefined ? {} : { label }),
  };
}
