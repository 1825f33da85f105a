import type { SearchFilter } from '../../model/search/search-index.ts';
import type { ChosenFilters } from './engine.ts';
import type { SearchQuery } from './searcher.ts';

const FILTERS: readonly SearchFilter[] = ['section', 'author', 'year', 'month'];

/** What the address of the search page asks for. */
export function parseSearchUrl(search: string): SearchQuery {
  const asked = new URLSearchParams(search);
  const filters: ChosenFilters = {};
  for (const name of FILTERS) {
    const value = asked.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  return { query: asked.get('q') ?? '', filters };
}

/** The same the other way round: empty where nothing is asked, else beginning with `?`. */
export function searchUrl({ query, filters }: SearchQuery): string {
  const asked = new URLSearchParams();
  if (query.trim() !== '') asked.set('q', query.trim());
  for (const name of FILTERS) {
    const value = filters[name];
    if (value !== undefined) asked.set(name, value);
  }
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}
