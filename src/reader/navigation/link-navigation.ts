import { parseRoute, type Route, withoutBase } from '../../model/routes.ts';

/** A link to a page of this app. */
interface AppLink {
  /** Without the base path. */
  path: string;
  url: URL;
}

/** Returns the link that an event happened on, if it leads to a page of this app. */
function appLink(event: Event, base: string): AppLink | undefined {
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
  // Addresses of pages end in a slash; a name with a dot is a file, which the browser opens.
  return path === undefined || /\.[^/]*$/.test(path) ? undefined : { path, url };
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 &&
  !event.metaKey &&
  !event.ctrlKey &&
  !event.shiftKey &&
  !event.altKey &&
  !event.defaultPrevented;

interface LinkHandlers {
  /** Base path; begins and ends with a slash. */
  base: string;
  /** Navigates inside the app; the address is without the base path. */
  navigate(to: string): void;
  /** Fetches data and code of a page in advance. */
  prefetch(route: Route): void;
  /** Called before navigation. */
  onLeave(): void;
}

/**
 * Turns clicks on links into navigations inside the app, and prefetches on hover, focus and touch, with listeners on
 * the document.
 *
 * @returns a function that removes the listeners
 */
export function listenToLinks({ base, navigate, prefetch, onLeave }: LinkHandlers): () => void {
  const onClick = (event: MouseEvent) => {
    const link = isPlainClick(event) ? appLink(event, base) : undefined;
    if (link === undefined) return;
    const { path, url } = link;
    const isSamePage = url.pathname === location.pathname && url.search === location.search;
    // The browser opens addresses that are no page, such as feeds.
    if (parseRoute(path).kind === 'unknown' && !isSamePage) return;
    event.preventDefault();
    onLeave();
    navigate(path + url.search + url.hash);
  };
  const onHint = (event: Event) => {
    const link = appLink(event, base);
    if (link !== undefined) prefetch(parseRoute(link.path));
  };
  const hints = ['pointerover', 'focusin', 'touchstart'] as const;
  document.addEventListener('click', onClick);
  for (const hint of hints) document.addEventListener(hint, onHint, { passive: true });
  return () => {
    document.removeEventListener('click', onClick);
    for (const hint of hints) document.removeEventListener(hint, onHint);
  };
}
