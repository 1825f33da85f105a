import { createContext, useContext } from 'react';
import type { Edition } from '../../model/edition/edition.ts';

/** An edition and its base path. */
export interface OpenEdition {
  /** Begins and ends with a slash. */
  base: string;
  edition: Edition;
}

/** React context of the edition. */
export const EditionContext = createContext<OpenEdition | undefined>(undefined);

/** Returns the edition. @throws outside `EditionContext` */
export function useEdition(): OpenEdition {
  const open = useContext(EditionContext);
  if (open === undefined) throw new Error('No EditionContext around this component');
  return open;
}

/** Returns the URL of the comments service without trailing slash; undefined where comments are off or nobody serves them. */
export function commentsServiceUrl({ base, edition }: OpenEdition): string | undefined {
  if (edition.comments === 'off' || edition.comments.service === false) return undefined;
  return (edition.comments.endpoint ?? base).replace(/\/$/, '');
}
