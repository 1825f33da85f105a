import type { SearchIndex } from '../../model/search/search-index.ts';
import { isUnrelatedMatch } from '../../model/search/word-forms.ts';
import type { FilterValues, SearchState } from '../../page/search/search-state.ts';
import { LoadError } from '../data/fetch-json.ts';
import { type ChosenFilters, SearchEngine, type SearchHit } from './search-engine.ts';

/** Results to show at first, and to add on request: browsers fetch this many files at once. */
const PAGE_SIZE = 6;

/** Query text and filters. */
export interface SearchQuery {
  query: string;
  filters: ChosenFilters;
}

/** Whether a query has a text or a filter. */
export const hasCriteria = ({ query, filters }: SearchQuery): boolean =>
  query.trim() !== '' || Object.values(filters).some((value) => value !== undefined);

/** State of a search, with the values of the filters once the index is loaded. */
export interface SearchProgress extends SearchState {
  choices?: FilterValues;
}

export const NO_SEARCH: SearchProgress = { count: 0, busy: false };

const failureOf = (reason: unknown): SearchState['failure'] =>
  reason instanceof LoadError && reason.kind === 'missing' ? 'later' : 'offline';

/** Searches the edition: loads the engine on demand and searches one language after the other. */
export class Searcher {
  #engine: SearchEngine | undefined;
  #hits: SearchHit[] = [];
  #state = NO_SEARCH;
  /** Counts queries, so that results of an older one are dropped. */
  #round = 0;

  /**
   * @param language of the page; results in it come first
   * @param load fetches the data of the search page; from the cache unless `force` is set
   * @param onChange called with each new state
   */
  constructor(
    private readonly base: string,
    private readonly language: string,
    private readonly load: (force: boolean) => Promise<SearchIndex>,
    private readonly onChange: (state: SearchProgress) => void,
  ) {}

  #update(change: Partial<SearchProgress>): void {
    this.#state = { ...this.#state, ...change };
    this.onChange(this.#state);
  }

  /** Returns the engine for the newest index; the same one until the index changes. */
  async #open(force = false): Promise<SearchEngine> {
    const index = await this.load(force);
    if (this.#engine?.index !== index) {
      this.#engine = new SearchEngine(this.base, index);
      const { sections, authors, years, months, asOf } = index;
      this.#update({ choices: { section: sections, author: authors, year: years, month: months }, asOf });
    }
    return this.#engine;
  }

  /** Loads the engine and the index of the page's language before the first search. */
  async prepare(): Promise<void> {
    try {
      const engine = await this.#open();
      const [first] = engine.languages(this.language);
      if (first !== undefined) await engine.prepare(first);
    } catch (reason) {
      this.#update({ failure: failureOf(reason) });
    }
  }

  /** Drops the results of the current query. */
  cancel(): void {
    this.#round++;
  }

  /** Searches all languages. */
  async search(query: SearchQuery): Promise<void> {
    const round = ++this.#round;
    this.#hits = [];
    if (!hasCriteria(query))
      return this.#update({ articles: undefined, count: 0, busy: false, failure: undefined });
    this.#update({ busy: true, failure: undefined });
    try {
      await this.#searchNewest(query, round);
      if (round === this.#round) this.#update({ busy: false });
    } catch (reason) {
      if (round === this.#round)
        this.#update({ articles: undefined, count: 0, busy: false, failure: failureOf(reason) });
    }
  }

  /** Searches, and where that fails or finds nothing, again with a newer index, if there is one. */
  async #searchNewest(query: SearchQuery, round: number): Promise<void> {
    const engine = await this.#open();
    let failed: unknown;
    try {
      await this.#searchAll(engine, query, round);
      if (this.#hits.length > 0 || round !== this.#round) return;
    } catch (reason) {
      failed = reason;
    }
    const newer = await this.#open(true);
    if (newer !== engine) await this.#searchAll(newer, query, round);
    else if (failed !== undefined) throw failed;
  }

  async #searchAll(engine: SearchEngine, { query, filters }: SearchQuery, round: number): Promise<void> {
    if (round !== this.#round) return;
    this.#hits = [];
    let found: SearchProgress['articles'] = [];
    for (const language of engine.languages(this.language, query)) {
      const hits = await engine.search(language, query, filters);
      const missing = Math.max(0, PAGE_SIZE - this.#hits.length);
      const articles = await Promise.all(hits.slice(0, missing).map((hit) => hit.read()));
      if (round !== this.#round) return;
      if (articles.length > 0 && articles.every(({ excerpt }) => isUnrelatedMatch(query, excerpt))) continue;
      this.#hits = [...this.#hits, ...hits];
      found = [...found, ...articles];
      this.#update({ articles: found, count: this.#hits.length });
    }
    if (this.#hits.length === 0) this.#update({ articles: found, count: 0 });
  }

  /** Shows more results. */
  async more(): Promise<void> {
    const round = this.#round;
    const { articles: shown = [] } = this.#state;
    try {
      const hits = this.#hits.slice(shown.length, shown.length + PAGE_SIZE);
      const articles = await Promise.all(hits.map((hit) => hit.read()));
      if (round === this.#round) this.#update({ articles: [...shown, ...articles], failure: undefined });
    } catch (reason) {
      if (round === this.#round) this.#update({ failure: failureOf(reason) });
    }
  }
}
