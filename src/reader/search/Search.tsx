import { useEffect, useRef, useState } from 'react';
import { useInterface } from '../../page/i18n/interface.tsx';
import { SearchFilters } from '../../page/search/SearchFilters.tsx';
import { SearchForm } from '../../page/search/SearchForm.tsx';
import { SearchResults } from '../../page/search/SearchResults.tsx';
import type { ChosenFilters } from './search-engine.ts';
import { parseSearchUrl, searchUrl } from './search-url.ts';
import { hasCriteria, type SearchQuery } from './searcher.ts';
import { useSearch } from './use-search.ts';

interface Props {
  base: string;
  /** Language of the page; results in it come first. */
  language: string;
  /** Whether the query is in the page's address. */
  inAddress?: boolean;
}

/** Debounce delay while the reader types; milliseconds. */
const DEBOUNCE = 160;

/** Writes the query to the address of the current history entry. */
function writeToAddress(query: SearchQuery): void {
  const { pathname, search, hash } = location;
  const newSearch = searchUrl(query);
  if (newSearch !== search) history.replaceState(history.state, '', pathname + newSearch + hash);
}

/** Moves the focus between field and results with the arrow keys. */
function onArrow(this: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const target = event.target as HTMLElement;
  if (step === undefined || !target.matches('input, a')) return;
  const stops = [...this.querySelectorAll<HTMLElement>('input[name=q], .story a')];
  const next = stops[stops.indexOf(target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Renders the search: form, filters and results. */
export function Search({ base, language, inAddress = false }: Props) {
  const { texts } = useInterface();
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<ChosenFilters>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { state, searcher } = useSearch(base, language);
  const search = (query: SearchQuery) => {
    clearTimeout(timer.current);
    if (inAddress) writeToAddress(query);
    void searcher.search(query);
  };
  const currentQuery = (filters = chosen): SearchQuery => ({ query: field.current?.value ?? '', filters });
  // Starts with the query in the address, and with text typed before hydration.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, after hydration
  useEffect(() => {
    const initial = inAddress ? parseSearchUrl(location.search) : { query: '', filters: {} };
    if (field.current !== null && field.current.value === '') field.current.value = initial.query;
    setChosen(initial.filters);
    if (document.activeElement === field.current) void searcher.prepare();
    if (hasCriteria(currentQuery(initial.filters))) search(currentQuery(initial.filters));
    return () => clearTimeout(timer.current);
  }, [searcher]);
  useEffect(() => {
    const element = root.current;
    element?.addEventListener('keydown', onArrow);
    return () => element?.removeEventListener('keydown', onArrow);
  }, []);
  const choose = (name: keyof ChosenFilters, value: string | undefined) => {
    const { [name]: _, ...rest } = chosen;
    const others: ChosenFilters = rest;
    // A month belongs to its year.
    if (name === 'year') delete others.month;
    const filters = value === undefined ? others : { ...others, [name]: value };
    setChosen(filters);
    search(currentQuery(filters));
  };
  return (
    <search ref={root} aria-label={texts.search.title}>
      <SearchForm
        field={field}
        onFocus={() => void searcher.prepare()}
        onInput={() => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(currentQuery()), DEBOUNCE);
        }}
        onSubmit={() => search(currentQuery())}
      />
      <SearchFilters choices={state.choices} chosen={chosen} onChoose={choose} />
      <SearchResults
        state={state}
        onMore={() => void searcher.more()}
        onRetry={() => search(currentQuery())}
      />
    </search>
  );
}
