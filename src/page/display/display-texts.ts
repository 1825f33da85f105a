import { createContext, useContext } from 'react';
import type { DisplayTexts } from '../i18n/texts.ts';

/** React context of the interface text of the settings and of what is kept, which is loaded with them. */
export const DisplayTextsContext = createContext<DisplayTexts | undefined>(undefined);

/** Returns the interface text of the settings and of what is kept. @throws outside `DisplayTextsContext` */
export function useDisplayTexts(): DisplayTexts {
  const texts = useContext(DisplayTextsContext);
  if (texts === undefined) throw new Error('No DisplayTextsContext around this component');
  return texts;
}
