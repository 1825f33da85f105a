import type { Direction } from '../../model/article/article.ts';
import type { SearchFilter } from '../../model/search/search-index.ts';
import type { ExcerptPiece } from '../../model/search/word-forms.ts';

/** An article that was found, as a result shows it. */
export interface FoundArticle {
  /** Site-relative. */
  path: string;
  title: string;
  section: string;
  label?: string;
  published: string;
  language: string;
  direction: Direction;
  excerpt: ExcerptPiece[];
  /** The excerpt is the beginning of the article. */
  opens: boolean;
}

/** What results can be narrowed to, and what they are. */
export type Choices = Record<SearchFilter, string[]>;

/** Why nothing can be found; `later`: the index is still being made. */
export type SearchFailure = 'later' | 'offline';

/** Where a search stands. */
export interface SearchState {
  /** Absent before the first search. */
  stories?: FoundArticle[];
  /** How many were found in all; more may come while it is busy. */
  count: number;
  busy: boolean;
  failure?: SearchFailure;
  /** Date-time up to which articles are found; absent before it is known. */
  asOf?: string;
}
