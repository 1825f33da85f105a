import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { searchQuery } from '../loading/queries.ts';
import { AT_REST, Searcher } from './searcher.ts';

/** A search of the paper and where it stands. @param language of the page: its stories come first */
export function useSearch(base: string, language: string) {
  const queries = useQueryClient();
  const [state, setState] = useState(AT_REST);
  const searcher = useMemo(() => {
    const load = (anew: boolean) =>
      queries.fetchQuery({ ...searchQuery(base), ...(anew ? { staleTime: 0 } : {}) });
    return new Searcher(base, language, load, setState);
  }, [queries, base, language]);
  useEffect(() => () => searcher.leave(), [searcher]);
  return { state, searcher };
}
