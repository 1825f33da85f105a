import { createContext, useContext } from 'react';
import type { EndMatterTexts } from '../../i18n/texts.ts';

/** React context of the interface text of what stands below the body of an article. */
export const EndMatterTextsContext = createContext<EndMatterTexts | undefined>(undefined);

/** Returns the interface text of what stands below the body of an article. @throws outside `EndMatterTextsContext` */
export function useEndMatterTexts(): EndMatterTexts {
  const texts = useContext(EndMatterTextsContext);
  if (texts === undefined) throw new Error('No EndMatterTextsContext around this component');
  return texts;
}
