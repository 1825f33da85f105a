import { createContext, useContext } from 'react';
import type { SearchTexts } from '../i18n/search-en.ts';

/** React context of the interface text of the search, set where the search is loaded. */
export const SearchTextsContext = createContext<SearchTexts | undefined>(undefined);

/** React hook: returns the interface text of the search. @throws outside `SearchTextsContext` */
export function useSearchTexts(): SearchTexts {
  const texts = useContext(SearchTextsContext);
  if (texts === undefined) throw new Error('No SearchTextsContext around this component');
  return texts;
}
