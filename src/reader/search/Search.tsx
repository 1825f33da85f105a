import { useEffect, useRef, useState } from 'react';
import { useInterface } from '../../page/i18n/interface.tsx';
import { SearchFilters } from '../../page/search/SearchFilters.tsx';
import { SearchForm } from '../../page/search/SearchForm.tsx';
import { SearchKeySetting } from '../../page/search/SearchKeySetting.tsx';
import { SearchResults } from '../../page/search/SearchResults.tsx';
import { useEnvironment } from '../environment/environment.ts';
import type { ChosenFilters } from './engine.ts';
import { isSearchKeyOn, setSearchKey } from './search-key.ts';
import { parseSearchUrl, searchUrl } from './search-url.ts';
import { isAsked, type SearchQuery } from './searcher.ts';
import { useSearch } from './use-search.ts';

interface Props {
  base: string;
  /** Of the page: its articles come first. */
  language: string;
  /** The question stands in the page's address, so that it can be kept and come back to. */
  inAddress?: boolean;
}

/** How long a reader rests between words; milliseconds. */
const REST = 160;

/** Keeps what is asked in the address of this entry of the history. */
function keepInAddress(question: SearchQuery): void {
  const { pathname, search, hash } = location;
  const asked = searchUrl(question);
  if (asked !== search) history.replaceState(history.state, '', pathname + asked + hash);
}

/** Arrow keys go from the field through the results and back. */
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

/** The search itself: a field, what it found, and what that can be narrowed to. */
export function Search({ base, language, inAddress = false }: Props) {
  const { texts } = useInterface();
  const { storage } = useEnvironment();
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<ChosenFilters>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { state, searcher } = useSearch(base, language);
  // Without the app there is no such key, and in print nothing to switch.
  const [key, setKey] = useState<boolean>();
  useEffect(() => setKey(isSearchKeyOn(storage)), [storage]);
  const ask = (question: SearchQuery) => {
    clearTimeout(timer.current);
    if (inAddress) keepInAddress(question);
    void searcher.ask(question);
  };
  const now = (narrowed = chosen): SearchQuery => ({ query: field.current?.value ?? '', filters: narrowed });
  // What the address asks, and what was typed before the app ran.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page stands
  useEffect(() => {
    const asked = inAddress ? parseSearchUrl(location.search) : { query: '', filters: {} };
    if (field.current !== null && field.current.value === '') field.current.value = asked.query;
    setChosen(asked.filters);
    if (document.activeElement === field.current) void searcher.prepare();
    if (isAsked(now(asked.filters))) ask(now(asked.filters));
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
    // A month is one of its year.
    if (name === 'year') delete others.month;
    const narrowed = value === undefined ? others : { ...others, [name]: value };
    setChosen(narrowed);
    ask(now(narrowed));
  };
  return (
    <search ref={root} aria-label={texts.search.title}>
      <SearchForm
        field={field}
        onFocus={() => void searcher.prepare()}
        onType={() => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => ask(now()), REST);
        }}
        onAsk={() => ask(now())}
      />
      <SearchFilters choices={state.choices} chosen={chosen} onChoose={choose} />
      <SearchKeySetting
        on={key}
        onChange={(on) => {
          setSearchKey(storage, on);
          setKey(isSearchKeyOn(storage));
        }}
      />
      <SearchResults state={state} onMore={() => void searcher.more()} onRetry={() => ask(now())} />
    </search>
  );
}
