/** What has happened in this window so far. In memory: nothing is stored (P04). */
const positions = new Map<string, number>();
let lastPath: string | undefined;
let current: string | undefined;
let standing = false;

/** The reader is in a page that was printed: the app that takes it over moves neither it nor them. */
export function stayInPlace(): void {
  standing = true;
}

/** Notes how far down the reader is, before a move takes the page away. */
export function notePosition(): void {
  if (current !== undefined) positions.set(current, scrollY);
}

/** The same, and for a reload in the history itself. */
export function noteLeaving(): void {
  notePosition();
  history.replaceState({ ...history.state, y: scrollY }, '');
}

/** What comes next counts as a move, since the page that failed is gone with the button that had the focus. */
export function expectArrival(): void {
  lastPath = '';
}

/** The element a hash leads to. */
function targetOf(hash: string): Element | null {
  if (hash.length < 2) return null;
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** Moves keyboard and screen reader to an element without making it a stop of the tab order. */
function focusOn(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}

interface Arrival {
  key: string;
  pathname: string;
  hash: string;
  /** Whether the reader came by back or forward. */
  back: boolean;
}

/**
 * Scroll and focus once a page stands, as a full page load would have set them.
 *
 * @returns whether this was a move to another page, which is then announced
 */
export function arrive({ key, pathname, hash, back }: Arrival): boolean {
  const start = lastPath === undefined;
  const moved = lastPath !== pathname;
  lastPath = pathname;
  if (standing) {
    standing = false;
    return false;
  }
  const target = targetOf(hash);
  const kept = start ? (history.state as { y?: number } | null)?.y : back ? positions.get(key) : undefined;
  if (kept !== undefined) scrollTo(0, kept);
  else if (target !== null) target.scrollIntoView();
  else if (!start) scrollTo(0, 0);
  if (start) return false;
  if (moved) focusOn(target ?? document.getElementById('main'));
  else focusOn(target);
  return moved;
}

/**
 * Keeps how far down an entry of the history was read: for back and forward in memory, for a reload in the
 * history itself.
 *
 * @returns what stops it
 */
export function keepPosition(key: string): () => void {
  history.scrollRestoration = 'manual';
  current = key;
  addEventListener('scroll', notePosition, { passive: true });
  addEventListener('pagehide', noteLeaving);
  // Chromium takes no more notes of a page that is being reloaded.
  addEventListener('scrollend', noteLeaving);
  return () => {
    removeEventListener('scroll', notePosition);
    removeEventListener('pagehide', noteLeaving);
    removeEventListener('scrollend', noteLeaving);
  };
}
