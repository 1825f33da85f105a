import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import type { Head } from '../../model/head/head.ts';
import type { ScrollRestoration } from './scroll-restoration.ts';

/** React context of scroll restoration; undefined on the server. */
export const ScrollContext = createContext<ScrollRestoration | undefined>(undefined);

/** React context of a function that announces a text to screen readers. */
export const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/**
 * React hook of each page: sets title, language and direction of the document, then scroll position and focus.
 *
 * @returns whether it is shown from its top: neither hydrated nor scrolled to a position or a hash
 */
export function usePage({ title, language, direction, description }: Head): boolean {
  const { key, pathname, hash } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const announce = useContext(AnnounceContext);
  const scroll = useContext(ScrollContext);
  const isNavigation = useRef(false);
  useLayoutEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    // Lets tests and tools wait for hydration.
    document.documentElement.dataset['hydrated'] = '';
    document.querySelector('meta[name="description"]')?.setAttribute('content', description ?? '');
  }, [title, language, direction, description]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title alone is no navigation
  useLayoutEffect(() => {
    isNavigation.current = scroll?.onPageShown({ key, pathname, hash, isBack }) ?? false;
  }, [key, pathname, hash, isBack, announce]);
  // After paint: setting state in a layout effect would flush the page's other effects, with their fetches, before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title alone is no navigation
  useEffect(() => {
    if (isNavigation.current) announce(title);
    isNavigation.current = false;
  }, [key, pathname, hash, isBack, announce]);
  return !(isBack || hash);
}
