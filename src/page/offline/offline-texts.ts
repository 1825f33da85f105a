import { createContext, useContext } from 'react';
import type { OfflineTexts } from '../i18n/texts.ts';

/** React context of the interface text of reading without a connection, which is loaded with its pages. */
export const OfflineTextsContext = createContext<OfflineTexts | undefined>(undefined);

/** Returns the interface text of reading without a connection. @throws outside `OfflineTextsContext` */
export function useOfflineTexts(): OfflineTexts {
  const texts = useContext(OfflineTextsContext);
  if (texts === undefined) throw new Error('No OfflineTextsContext around this component');
  return texts;
}
