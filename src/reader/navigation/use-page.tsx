import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import type { Head } from '../../model/head/head.ts';
import type { ScrollRestoration } from './scroll-restoration.ts';

/** Scroll restoration of this window; absent while a page is rendered on the server. */
export const ScrollContext = createContext<ScrollRestoration | undefined>(undefined);

/** Says a sentence to screen readers. */
export const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/**
 * Called by each page: once it is shown, title, language and direction of the document follow it (DESIGN), then
 * scroll, focus and announcement.
 */
export function usePage({ title, language, direction, description }: Head): void {
  const { key, pathname, hash } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const announce = useContext(AnnounceContext);
  const scroll = useContext(ScrollContext);
  const isNavigation = useRef(false);
  useLayoutEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    // Tells a page that answers from one that is only rendered.
    document.documentElement.dataset['hydrated'] = '';
    document.querySelector('meta[name="description"]')?.setAttribute('content', description ?? '');
  }, [title, language, direction, description]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title alone is no navigation
  useLayoutEffect(() => {
    isNavigation.current = scroll?.onPageShown({ key, pathname, hash, isBack }) ?? false;
  }, [key, pathname, hash, isBack, announce]);
  // Said once the page is painted: a state that is set before would start all that the page fetches before it, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title alone is no navigation
  useEffect(() => {
    if (isNavigation.current) announce(title);
    isNavigation.current = false;
  }, [key, pathname, hash, isBack, announce]);
}
