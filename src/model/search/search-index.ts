/** The search index of one language. */
export interface SearchedLanguage {
  /** Language subtag alone: `en`, `ar`. */
  language: string;
  /** Site-relative address of the index, with a slash at its end; it changes with the content. */
  folder: string;
  articles: number;
  /** Words of most articles, in lower case: they distinguish none, and their entries are large. */
  common: string[];
}

/** Data of the search page: `/search/index.json`. */
export interface SearchIndex {
  kind: 'search';
  /** Date-time up to which articles are indexed. */
  asOf: string;
  /** Site-relative address of the search engine's code. */
  engine: string;
  /** The language with most articles first. */
  languages: SearchedLanguage[];
  /** Values of the filters. */
  sections: string[];
  authors: string[];
  /** Years of publication in the edition's time zone, newest first. */
  years: string[];
  /** Months of publication there, `2022-11`, newest first. */
  months: string[];
  /** Ids, in the search engine, of indexed articles that are no longer visible. */
  withdrawn: string[];
}

/** Names of the search filters; each has at most one value. */
export type SearchFilter = 'section' | 'author' | 'year' | 'month';

/** Returns the language of the index for a BCP 47 tag; regions and scripts share an index. */
export const searchedLanguage = (language: string): string => language.toLowerCase().split('-', 1)[0] ?? '';
