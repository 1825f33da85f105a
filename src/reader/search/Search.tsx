import { useEffect, useRef } from 'react';
import { Button } from '../../page/layout/Button.tsx';
import { SearchBox } from '../../page/search/SearchBox.tsx';
import { SearchForm } from '../../page/search/SearchForm.tsx';
import { SearchResults } from '../../page/search/SearchResults.tsx';
import { SearchStatus } from '../../page/search/SearchStatus.tsx';
import { useInterface } from '../../page/words/interface.tsx';
import { useSearch } from './use-search.ts';

interface Props {
  /** What is looked for at first; from the address. */
  query: string;
  /** The edition's language, whose results come first. */
  language: string;
  /** Whether the field is wanted at once. */
  focus?: boolean;
  /** Told of a search that was sent, for the address. */
  onSent?: (query: string) => void;
}

/** The search: its field, what narrows it down, and what was found. */
export function Search({ query, language, focus = false, onSent }: Props) {
  const { base, words } = useInterface();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const search = useSearch(base, language, form);
  const { look, prepare } = search;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and again where the address asks for something else
  useEffect(() => {
    form.current = box.current?.querySelector('form') ?? null;
    if (focus) {
      field.current?.focus();
      prepare();
    }
    if (field.current !== null && query !== '') field.current.value = query;
    if (field.current?.value) void look();
  }, [query]);
  return (
    <SearchBox ref={box}>
      <SearchForm
        query={query}
        filters={search.filters}
        fieldRef={field}
        onFocus={prepare}
        onInput={search.lookSoon}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
          onSent?.(field.current?.value.trim() ?? '');
        }}
      />
      <SearchStatus state={search.state} count={search.count} query={search.query} asOf={search.asOf} />
      <SearchResults stories={search.stories} />
      {search.hasMore && (
        <Button quiet onClick={() => void search.more()}>
          {words.search.more}
        </Button>
      )}
    </SearchBox>
  );
}
