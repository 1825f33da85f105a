import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import type { Edition } from '../../model/edition/edition.ts';
import type { Head } from '../../model/head.ts';
import { arrive } from './arrival.ts';

/** What every page of the app stands in. */
export interface Paper {
  base: string;
  edition: Edition;
}

export const PaperContext = createContext<Paper | undefined>(undefined);

/** Says a sentence to screen readers. */
export const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** The newspaper that is open. */
export function usePaper(): Paper {
  const paper = useContext(PaperContext);
  if (paper === undefined) throw new Error('No PaperContext around this component');
  return paper;
}

/**
 * Called by each page once it stands: title, language and direction of the document follow it (DESIGN), then
 * scroll, focus and announcement.
 */
export function usePage({ title, language, direction, description }: Head): void {
  const { key, pathname, hash } = useLocation();
  const back = useNavigationType() === NavigationType.Pop;
  const announce = useContext(AnnounceContext);
  const moved = useRef(false);
  useLayoutEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    // Tells a page that answers from one that is printed only.
    document.documentElement.dataset['awake'] = '';
    document.querySelector('meta[name="description"]')?.setAttribute('content', description ?? '');
  }, [title, language, direction, description]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title alone is no move
  useLayoutEffect(() => {
    moved.current = arrive({ key, pathname, hash, back });
  }, [key, pathname, hash, back, announce]);
  // Said once the page is painted: a state that is set before would start all that the page fetches before it, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title alone is no move
  useEffect(() => {
    if (moved.current) announce(title);
    moved.current = false;
  }, [key, pathname, hash, back, announce]);
}
