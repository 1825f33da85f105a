import { useEffect, useMemo, useState } from 'react';
import { useDataCache } from '../data/page-data.tsx';
import { searchQuery } from '../data/queries.ts';
import { NO_SEARCH, Searcher } from './searcher.ts';

/** React hook: a searcher of the edition and its state. @param language of the page; results in it come first */
export function useSearch(base: string, language: string) {
  const cache = useDataCache();
  const [state, setState] = useState(NO_SEARCH);
  const searcher = useMemo(() => {
    const load = (force: boolean) => cache.fetch(searchQuery(base), force);
    return new Searcher(base, language, load, setState);
  }, [cache, base, language]);
  useEffect(() => () => searcher.cancel(), [searcher]);
  return { state, searcher };
}
