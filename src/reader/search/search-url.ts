import type { SearchFilter } from '../../model/search/search-index.ts';
import type { Chosen } from './engine.ts';
import type { Question } from './searcher.ts';

const FILTERS: readonly SearchFilter[] = ['section', 'author', 'year', 'month'];

/** What the address of the search page asks for. */
export function readQuestion(search: string): Question {
  const asked = new URLSearchParams(search);
  const chosen: Chosen = {};
  for (const name of FILTERS) {
    const value = asked.get(name);
    if (value !== null && value !== '') chosen[name] = value;
  }
  return { query: asked.get('q') ?? '', chosen };
}

/** The same the other way round: empty where nothing is asked, else beginning with `?`. */
export function writeQuestion({ query, chosen }: Question): string {
  const asked = new URLSearchParams();
  if (query.trim() !== '') asked.set('q', query.trim());
  for (const name of FILTERS) {
    const value = chosen[name];
    if (value !== undefined) asked.set(name, value);
  }
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}
