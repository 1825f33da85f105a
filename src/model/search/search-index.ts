/** The stories of one language, searchable. */
export interface SearchedLanguage {
  /** Without region or script: `en`, `ar`. */
  language: string;
  /** Where its index lies: a site-relative address that ends in a slash, another one for another index. */
  folder: string;
  stories: number;
  /** Words of most stories, in lower case: they tell none from another, and loading where they stand costs much. */
  common: string[];
}

/** What the search can find: `/search/index.json`, the data of the search page. */
export interface SearchIndex {
  kind: 'search';
  /** Date-time up to which the stories are in the index. */
  asOf: string;
  /** Site-relative address of the engine's code. */
  engine: string;
  /** The language of most stories first. */
  languages: SearchedLanguage[];
  /** What results can be narrowed to. */
  sections: string[];
  authors: string[];
  /** Years of publication in the edition's time zone, newest first. */
  years: string[];
  /** Months of publication there, `2022-11`, newest first. */
  months: string[];
  /** Entries of the index whose stories readers may no longer see, by the engine's name for them. */
  withdrawn: string[];
}

/** How stories are narrowed down; each has one value at most. */
export type SearchFilter = 'section' | 'author' | 'year' | 'month';

/** The index that holds a language: regions and scripts share one. */
export const searchedLanguage = (language: string): string => language.toLowerCase().split('-', 1)[0] ?? '';
