/** A page that was just rendered, and how the reader navigated to it. */
export interface ShownPage {
  /** Key of the history entry. */
  key: string;
  pathname: string;
  hash: string;
  /** Whether the reader went back or forward. */
  isBack: boolean;
}

/** Key that the router gives every history entry that it did not add: the first one, and hashes the browser navigated to. */
const BROWSER_ENTRY_KEY = 'default';

/** Focuses an element without adding it to the tab order. */
function focusOn(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}

/**
 * Sets scroll position and focus after navigation inside the app, as a full page load would. Positions are in memory
 * and, for reloads, in the history state; nothing is in storage (P04).
 */
export class ScrollRestoration {
  readonly #positions = new Map<string, number>();
  #lastPath: string | undefined;
  #current: string | undefined;
  #isHydrating = false;

  constructor(private readonly window: Window) {}

  /** Leaves scroll position and focus alone for the next page, which is the hydrated one. */
  keepPosition(): void {
    this.#isHydrating = true;
  }

  /** Treats the next page as a navigation, after an error page is gone with the button that had the focus. */
  expectNavigation(): void {
    this.#lastPath = '';
  }

  /** Saves the scroll position of the current entry in memory. */
  readonly save = (): void => {
    if (this.#current !== undefined) this.#positions.set(this.#current, this.window.scrollY);
  };

  /** Saves the scroll position of the current entry in memory and in the history state. */
  readonly saveToHistory = (): void => {
    this.save();
    const { history, scrollY } = this.window;
    history.replaceState({ ...history.state, y: scrollY }, '');
  };

  /** Returns the element that a hash leads to. */
  #target(hash: string): Element | null {
    if (hash.length < 2) return null;
    try {
      return this.window.document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null;
    }
  }

  /**
   * Sets scroll position and focus of a page that was just rendered.
   *
   * @returns whether this was a navigation to another page, which must be announced
   */
  onPageShown({ key, pathname, hash, isBack }: ShownPage): boolean {
    const { window } = this;
    const isStart = this.#lastPath === undefined;
    const isOtherPage = this.#lastPath !== pathname;
    this.#lastPath = pathname;
    if (this.#isHydrating) {
      this.#isHydrating = false;
      return false;
    }
    const target = this.#target(hash);
    const stored = (window.history.state as { y?: number } | null)?.y;
    // Positions from before a reload, and of entries that share a key, are in the history state only.
    const saved = isStart || key === BROWSER_ENTRY_KEY ? stored : (this.#positions.get(key) ?? stored);
    const position = isStart || isBack ? saved : undefined;
    // A position is one of a page that is laid out whole (`ArticlePage.module.css`).
    window.document.documentElement.toggleAttribute('data-whole', position !== undefined);
    if (position !== undefined) window.scrollTo(0, position);
    else if (target !== null) target.scrollIntoView();
    else if (!isStart) window.scrollTo(0, 0);
    if (isStart) return false;
    if (isOtherPage) focusOn(target ?? window.document.getElementById('main'));
    else focusOn(target);
    return isOtherPage;
  }

  /**
   * Starts saving the scroll position of a history entry.
   *
   * @returns a function that stops it
   */
  track(key: string): () => void {
    const { window } = this;
    window.history.scrollRestoration = 'manual';
    this.#current = key;
    window.addEventListener('scroll', this.save, { passive: true });
    window.addEventListener('pagehide', this.saveToHistory);
    // On `scrollend` too, since Chromium ignores changes of the history state while it reloads.
    window.addEventListener('scrollend', this.saveToHistory);
    return () => {
      window.removeEventListener('scroll', this.save);
      window.removeEventListener('pagehide', this.saveToHistory);
      window.removeEventListener('scrollend', this.saveToHistory);
    };
  }
}
