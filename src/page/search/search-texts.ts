import { createContext, useContext } from 'react';
import type { SearchTexts } from '../i18n/texts.ts';

/** React context of the interface text of the search, which is loaded with it. */
export const SearchTextsContext = createContext<SearchTexts | undefined>(undefined);

/** Returns the interface text of the search. @throws outside `SearchTextsContext` */
export function useSearchTexts(): SearchTexts {
  const texts = useContext(SearchTextsContext);
  if (texts === undefined) throw new Error('No SearchTextsContext around this component');
  return texts;
}
