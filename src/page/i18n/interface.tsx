import { createContext, useContext } from 'react';
import type { Direction } from '../../model/article/article.ts';
import type { DevelopmentTexts, InterfaceTexts } from './en.ts';

/** The reader's surroundings: what the page needs to know that no article tells. */
export interface Interface {
  texts: InterfaceTexts;
  /** Language of `words`. */
  language: string;
  direction: Direction;
  /** How dates and lists are written, such as `en-GB`. */
  locale: string;
  /** IANA name; the edition's. */
  timeZone: string;
  /** Milliseconds; in print the edition's newest time, so that two builds are equal. */
  now: number;
  /** Base path; begins and ends with a slash. */
  base: string;
  /** Where the edition says what it does with what readers give it; a web address or one on this site. */
  privacy?: string;
  /** `npm run dev` alone: issues are shown instead of smoothed over, in these words. */
  development?: DevelopmentTexts;
}

/** Set once, around the whole page. */
export const InterfaceContext = createContext<Interface | undefined>(undefined);

/** The interface the page speaks. Fails loudly outside `InterfaceContext`: a page without words is a bug. */
export function useInterface(): Interface {
  const found = useContext(InterfaceContext);
  if (found === undefined) throw new Error('No InterfaceContext around this component');
  return found;
}
