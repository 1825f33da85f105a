import { parseRoute, type Route, withoutBase } from '../../model/routes.ts';

/** A link to a page of this app. */
interface AppLink {
  /** Without the base path. */
  path: string;
  url: URL;
}

/** The link an event happened on, where it leads to a page of this app. */
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
  // Pages end in a slash; what ends in a name with a dot is a file, and the browser's to open.
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
  /** Begins and ends with a slash. */
  base: string;
  /** Shows a page of the app; the address is without the base path. */
  navigate(to: string): void;
  /** Fetches what a page needs before it is asked for. */
  prefetch(route: Route): void;
  /** Told before the page changes. */
  onLeave(): void;
}

/**
 * Makes clicks on plain links into navigations inside the app, and fetches ahead on hover, focus and touch: one
 * delegated listener for the whole document.
 *
 * @returns what removes the listeners
 */
export function listenToLinks({ base, navigate, prefetch, onLeave }: LinkHandlers): () => void {
  const onClick = (event: MouseEvent) => {
    const link = isPlainClick(event) ? appLink(event, base) : undefined;
    if (link === undefined) return;
    const { path, url } = link;
    const isSamePage = url.pathname === location.pathname && url.search === location.search;
    // Files of the edition, its data and its feeds are the browser's to open.
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
