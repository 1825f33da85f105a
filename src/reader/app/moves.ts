import type { QueryClient } from '@tanstack/react-query';
import { listPlacePath, type Place, placeOf, withoutBase } from '../../model/addresses.ts';
import {
  correctionsQuery,
  freeQuery,
  frontQuery,
  listQuery,
  monthsQuery,
  storyQuery,
} from '../loading/queries.ts';
import { noteLeaving } from './arrival.ts';
import { routeOf, routeQuery } from './routes.ts';

/** The link an event happened on, where it leads to a page of this app. */
function ownLink(
  event: Event,
  base: string,
): { link: HTMLAnchorElement; path: string; url: URL } | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (
    link === null ||
    !link.href ||
    (link.target !== '' && link.target !== '_self') ||
    link.hasAttribute('download')
  ) {
    return undefined;
  }
  const url = new URL(link.href);
  if (url.origin !== location.origin) return undefined;
  const path = withoutBase(base, url.pathname);
  // Pages end in a slash; what ends in a name with a dot is a file, and the browser's to open.
  return path === undefined || /\.[^/]*$/.test(path) ? undefined : { link, path, url };
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 &&
  !event.metaKey &&
  !event.ctrlKey &&
  !event.shiftKey &&
  !event.altKey &&
  !event.defaultPrevented;

/** Fetches what a place needs: its data and its code. A failure waits until the reader really goes there. */
export function prefetch(queries: QueryClient, base: string, place: Place): void {
  void queries.prefetchQuery(routeQuery(routeOf(place)));
  switch (place.kind) {
    case 'front':
      return void queries.prefetchQuery(frontQuery(base));
    case 'article':
      return void queries.prefetchQuery(storyQuery(base, place.slug));
    case 'corrections':
      return void queries.prefetchQuery(correctionsQuery(base, place.page));
    case 'months':
      return void queries.prefetchQuery(monthsQuery(base));
    case 'free':
      return void queries.prefetchQuery(freeQuery(base, place.slug));
    default: {
      const path = listPlacePath(place);
      if (path !== undefined) void queries.prefetchQuery(listQuery(base, path));
    }
  }
}

/** What failed before gets a new chance when the reader moves; on the page that shows it, “Try again” does. */
const forgetFailures = (queries: QueryClient): void =>
  queries.removeQueries({
    predicate: (query) => query.state.status === 'error' && query.getObserversCount() === 0,
  });

/**
 * The same for back and forward. Whoever listens first is told first: this must stand before the router,
 * which shows the page at once.
 *
 * @returns what takes it down again
 */
export function forgetFailuresOnBack(queries: QueryClient): () => void {
  const onBack = () => forgetFailures(queries);
  addEventListener('popstate', onBack);
  return () => removeEventListener('popstate', onBack);
}

/**
 * The one listener that makes clicks on plain links into moves, and fetches ahead on hover, focus and touch.
 *
 * @returns what takes it down again
 */
export function listenForMoves(queries: QueryClient, base: string, go: (to: string) => void): () => void {
  const onClick = (event: MouseEvent) => {
    const found = isPlainClick(event) ? ownLink(event, base) : undefined;
    if (found === undefined) return;
    const { path, url } = found;
    const samePage = url.pathname === location.pathname && url.search === location.search;
    // Files of the edition, its data and its feeds are the browser's to open.
    if (placeOf(path).kind === 'unknown' && !samePage) return;
    event.preventDefault();
    forgetFailures(queries);
    noteLeaving();
    go(path + url.search + url.hash);
  };
  const onHint = (event: Event) => {
    const found = ownLink(event, base);
    if (found !== undefined) prefetch(queries, base, placeOf(found.path));
  };
  const hints = ['pointerover', 'focusin', 'touchstart'] as const;
  document.addEventListener('click', onClick);
  for (const hint of hints) document.addEventListener(hint, onHint, { passive: true });
  return () => {
    document.removeEventListener('click', onClick);
    for (const hint of hints) document.removeEventListener(hint, onHint);
  };
}
