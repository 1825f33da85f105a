import type { SearchFilter } from '../../model/search/search-index.ts';
import type { ChosenFilters } from './search-engine.ts';
import type { SearchQuery } from './searcher.ts';

const FILTERS: readonly SearchFilter[] = ['section', 'author', 'year', 'month'];

/** Parses the query of the search page's address. */
export function parseSearchUrl(search: string): SearchQuery {
  const params = new URLSearchParams(search);
  const filters: ChosenFilters = {};
  for (const name of FILTERS) {
    const value = params.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  return { query: params.get('q') ?? '', filters };
}

/** Returns the search part of the address for a query, with its `?`; empty where the query is. */
export function searchUrl({ query, filters }: SearchQuery): string {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  for (const name of FILTERS) {
    const value = filters[name];
    if (value !== undefined) params.set(name, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
