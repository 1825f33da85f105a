import type { Direction } from '../../model/article/article.ts';
import type { SearchFilter } from '../../model/search/search-index.ts';
import type { ExcerptPiece } from '../../model/search/word-forms.ts';

/** A search result. */
export interface SearchResultArticle {
  /** Site-relative. */
  path: string;
  title: string;
  section: string;
  label?: string;
  published: string;
  language: string;
  direction: Direction;
  excerpt: ExcerptPiece[];
  /** Whether the excerpt is the beginning of the article. */
  isBeginning: boolean;
}

/** Values of each filter. */
export type FilterValues = Record<SearchFilter, string[]>;

/** Why a search failed; `later`: the index does not exist yet. */
export type SearchFailure = 'later' | 'offline';

/** State of a search. */
export interface SearchState {
  /** Absent before the first search. */
  articles?: SearchResultArticle[];
  /** Number of all results; may grow while `busy`. */
  count: number;
  busy: boolean;
  failure?: SearchFailure;
  /** Date-time up to which articles are indexed; absent before the index has loaded. */
  asOf?: string;
}
