import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SearchFilters } from '../../page/search/SearchForm.tsx';
import type { FoundStory } from '../../page/search/SearchResults.tsx';
import type { SearchState } from '../../page/search/SearchStatus.tsx';
import { Engine, type Found, NoIndex, type Query } from './engine.ts';

/** Shown at once after typing has paused for so long; milliseconds. */
const PAUSE = 160;

interface Shown {
  state: SearchState;
  query: string;
  count: number;
  stories: FoundStory[];
  /** Lists that have more. */
  left: Found[];
}

const NOTHING: Shown = { state: 'idle', query: '', count: 0, stories: [], left: [] };

const queryIn = (form: HTMLFormElement): Query => {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  return { text: text('q'), section: text('section'), author: text('author'), year: text('year') };
};

/** Everything a search does: loads the engine when the field is wanted, looks while somebody types, shows more. */
export function useSearch(base: string, language: string, form: RefObject<HTMLFormElement | null>) {
  const [engine] = useState(() => new Engine(base, language));
  const [filters, setFilters] = useState<SearchFilters>();
  const [shown, setShown] = useState(NOTHING);
  const opened = useRef<Promise<void>>(undefined);
  const round = useRef(0);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  const open = (): Promise<void> => {
    opened.current ??= engine.open().then(
      async () => setFilters(await engine.filters()),
      (reason: unknown) => {
        opened.current = undefined;
        throw reason;
      },
    );
    return opened.current;
  };

  const look = async () => {
    if (form.current === null) return;
    const query = queryIn(form.current);
    const mine = ++round.current;
    if (query.text === '') return setShown(NOTHING);
    const isLate = () => mine !== round.current;
    setShown((before) => ({ ...before, state: 'busy', query: query.text }));
    try {
      await open();
      let found: Shown = { ...NOTHING, state: 'done', query: query.text };
      // The page's own language first; the others when its results stand.
      for (const one of engine.languages) {
        const list = await engine.search(query, one);
        const stories = await list.next();
        if (isLate()) return;
        const isAll = stories.length >= list.count || stories.length === 0;
        found = {
          ...found,
          count: found.count + (isAll ? stories.length : list.count),
          stories: [...found.stories, ...stories],
          left: isAll ? found.left : [...found.left, list],
        };
        setShown(found);
      }
      setFilters(await engine.filters());
    } catch (reason) {
      if (!isLate())
        setShown({ ...NOTHING, state: reason instanceof NoIndex ? 'none' : 'failed', query: query.text });
    }
  };

  const more = async () => {
    const [list, ...rest] = shown.left;
    if (list === undefined) return;
    const stories = await list.next();
    setShown((now) => ({
      ...now,
      stories: [...now.stories, ...stories],
      left: stories.length < 10 ? rest : now.left,
    }));
  };

  return {
    ...shown,
    filters,
    asOf: engine.asOf,
    hasMore: shown.left.length > 0,
    /** Loads the engine, so that the first result is near. */
    prepare: () => void open().catch(() => undefined),
    look,
    lookSoon: () => {
      clearTimeout(pause.current);
      pause.current = setTimeout(() => void look(), PAUSE);
    },
    more,
  };
}
