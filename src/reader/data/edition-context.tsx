import { createContext, useContext } from 'react';
import type { Edition } from '../../model/edition/edition.ts';

/** The edition that is open, and its base path. */
export interface OpenEdition {
  /** Begins and ends with a slash. */
  base: string;
  edition: Edition;
}

export const EditionContext = createContext<OpenEdition | undefined>(undefined);

/** The edition around a component. Throws outside of `EditionContext`. */
export function useEdition(): OpenEdition {
  const open = useContext(EditionContext);
  if (open === undefined) throw new Error('No EditionContext around this component');
  return open;
}

/** Where the comments service of an edition answers, without a slash at the end; undefined where comments are off. */
export function commentsServiceUrl({ base, edition }: OpenEdition): string | undefined {
  if (edition.comments === 'off') return undefined;
  return (edition.comments.endpoint ?? base).replace(/\/$/, '');
}
