import { createContext, useContext } from 'react';
import type { OpenEdition } from '../../model/edition/comments-service.ts';

/** React context of the edition. */
export const EditionContext = createContext<OpenEdition | undefined>(undefined);

/** Returns the edition. @throws outside `EditionContext` */
export function useEdition(): OpenEdition {
  const open = useContext(EditionContext);
  if (open === undefined) throw new Error('No EditionContext around this component');
  return open;
}
