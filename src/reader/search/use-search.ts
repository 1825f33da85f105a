import { useEffect, useMemo, useState } from 'react';
import { useDataCache } from '../data/page-data.tsx';
import { searchQuery } from '../data/queries.ts';
import { NO_SEARCH, Searcher } from './searcher.ts';

/** A search of the paper and where it stands. @param language of the page: its articles come first */
export function useSearch(base: string, language: string) {
  const cache = useDataCache();
  const [state, setState] = useState(NO_SEARCH);
  const searcher = useMemo(() => {
    const load = (fresh: boolean) => cache.fetch(searchQuery(base), fresh);
    return new Searcher(base, language, load, setState);
  }, [cache, base, language]);
  useEffect(() => () => searcher.leave(), [searcher]);
  return { state, searcher };
}
