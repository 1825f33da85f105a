import type { SearchIndex } from '../../model/search/search-index.ts';
import { isFarFrom } from '../../model/search/word-forms.ts';
import type { Choices, SearchState } from '../../page/search/search-state.ts';
import { LoadError } from '../data/fetch-json.ts';
import { type ChosenFilters, SearchEngine, type SearchHit } from './engine.ts';

/** Results that are shown at first, and with each wish for more: browsers fetch so many files at once. */
const STEP = 6;

/** What is asked for. */
export interface SearchQuery {
  query: string;
  filters: ChosenFilters;
}

/** Whether anything is asked for: a word, or all articles of a section, an author, a year, a month. */
export const isAsked = ({ query, filters }: SearchQuery): boolean =>
  query.trim() !== '' || Object.values(filters).some((value) => value !== undefined);

/** Where a search stands, and what it can be narrowed to once that is known. */
export interface SearchProgress extends SearchState {
  choices?: Choices;
}

export const NO_SEARCH: SearchProgress = { count: 0, busy: false };

const failureOf = (reason: unknown): SearchState['failure'] =>
  reason instanceof LoadError && reason.kind === 'missing' ? 'later' : 'offline';

/** Searches the edition: loads the engine when it is wanted, asks one language after the other. */
export class Searcher {
  #engine: SearchEngine | undefined;
  #found: SearchHit[] = [];
  #state = NO_SEARCH;
  /** Counts questions, so that an answer to an older one is dropped. */
  #round = 0;

  /**
   * @param language of the page: its articles come first
   * @param load gives what can be found; asked for a fresh one it may be a newer index
   * @param show told of every change
   */
  constructor(
    private readonly base: string,
    private readonly language: string,
    private readonly load: (fresh: boolean) => Promise<SearchIndex>,
    private readonly show: (state: SearchProgress) => void,
  ) {}

  #say(change: Partial<SearchProgress>): void {
    this.#state = { ...this.#state, ...change };
    this.show(this.#state);
  }

  /** The engine over the newest index; the same one while that has not changed. */
  async #open(fresh = false): Promise<SearchEngine> {
    const index = await this.load(fresh);
    if (this.#engine?.index !== index) {
      this.#engine = new SearchEngine(this.base, index);
      const { sections, authors, years, months, asOf } = index;
      this.#say({ choices: { section: sections, author: authors, year: years, month: months }, asOf });
    }
    return this.#engine;
  }

  /** Loads the engine for the page's language: a search is near. */
  async prepare(): Promise<void> {
    try {
      const engine = await this.#open();
      const [first] = engine.languages(this.language);
      if (first !== undefined) await engine.prepare(first);
    } catch (reason) {
      this.#say({ failure: failureOf(reason) });
    }
  }

  /** Forgets what was asked; nothing is shown any more. */
  leave(): void {
    this.#round++;
  }

  /** Answers a question, in the page's language first. */
  async ask(question: SearchQuery): Promise<void> {
    const round = ++this.#round;
    this.#found = [];
    if (!isAsked(question))
      return this.#say({ stories: undefined, count: 0, busy: false, failure: undefined });
    this.#say({ busy: true, failure: undefined });
    try {
      await this.#askNewest(question, round);
      if (round === this.#round) this.#say({ busy: false });
    } catch (reason) {
      if (round === this.#round)
        this.#say({ stories: undefined, count: 0, busy: false, failure: failureOf(reason) });
    }
  }

  /** Where nothing is found, the index may have been made again meanwhile, and the files of the one before are gone. */
  async #askNewest(question: SearchQuery, round: number): Promise<void> {
    const engine = await this.#open();
    let failed: unknown;
    try {
      await this.#askAll(engine, question, round);
      if (this.#found.length > 0 || round !== this.#round) return;
    } catch (reason) {
      failed = reason;
    }
    const newer = await this.#open(true);
    if (newer !== engine) await this.#askAll(newer, question, round);
    else if (failed !== undefined) throw failed;
  }

  async #askAll(engine: SearchEngine, { query, filters }: SearchQuery, round: number): Promise<void> {
    if (round !== this.#round) return;
    this.#found = [];
    let stories: SearchProgress['stories'] = [];
    for (const language of engine.languages(this.language, query)) {
      const hits = await engine.search(language, query, filters);
      const at = this.#found.length;
      const next = await Promise.all(hits.slice(0, Math.max(0, STEP - at)).map((hit) => hit.read()));
      if (round !== this.#round) return;
      if (next.length > 0 && next.every(({ excerpt }) => isFarFrom(query, excerpt))) continue;
      this.#found = [...this.#found, ...hits];
      stories = [...stories, ...next];
      this.#say({ stories, count: this.#found.length });
    }
    if (this.#found.length === 0) this.#say({ stories, count: 0 });
  }

  /** Shows some more of what was found. */
  async more(): Promise<void> {
    const round = this.#round;
    const { stories = [] } = this.#state;
    try {
      const next = this.#found.slice(stories.length, stories.length + STEP);
      const read = await Promise.all(next.map((hit) => hit.read()));
      if (round === this.#round) this.#say({ stories: [...stories, ...read], failure: undefined });
    } catch (reason) {
      if (round === this.#round) this.#say({ failure: failureOf(reason) });
    }
  }
}
