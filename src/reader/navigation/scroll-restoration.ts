/** A page that is shown now, and how the reader came to it. */
export interface ShownPage {
  /** Of the history entry. */
  key: string;
  pathname: string;
  hash: string;
  /** Whether the reader came by back or forward. */
  isBack: boolean;
}

/** Moves keyboard and screen reader to an element without making it a stop of the tab order. */
function focusOn(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}

/**
 * Scroll position and focus after navigations inside the app, as a full page load would set them. Positions are in
 * memory, and for a reload in the history itself; nothing is stored (P04).
 */
export class ScrollRestoration {
  readonly #positions = new Map<string, number>();
  #lastPath: string | undefined;
  #current: string | undefined;
  #isHydrating = false;

  constructor(private readonly window: Window) {}

  /** The next page shown is the rendered one that the reader is in already: neither it nor they are moved. */
  keepPlace(): void {
    this.#isHydrating = true;
  }

  /** The next page shown counts as a navigation: the page that failed is gone with the button that had the focus. */
  expectNavigation(): void {
    this.#lastPath = '';
  }

  /** Saves the scroll position of the current entry in memory. */
  readonly save = (): void => {
    if (this.#current !== undefined) this.#positions.set(this.#current, this.window.scrollY);
  };

  /** Saves the scroll position of the current entry, for a reload in the history too. */
  readonly saveToHistory = (): void => {
    this.save();
    const { history, scrollY } = this.window;
    history.replaceState({ ...history.state, y: scrollY }, '');
  };

  /** The element a hash leads to. */
  #target(hash: string): Element | null {
    if (hash.length < 2) return null;
    try {
      return this.window.document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null;
    }
  }

  /**
   * Sets scroll and focus once a page is shown.
   *
   * @returns whether this was a navigation to another page, which is then announced
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
    // Entries from before a reload are in the history alone.
    const position = isStart ? stored : isBack ? (this.#positions.get(key) ?? stored) : undefined;
    if (position !== undefined) window.scrollTo(0, position);
    else if (target !== null) target.scrollIntoView();
    else if (!isStart) window.scrollTo(0, 0);
    if (isStart) return false;
    if (isOtherPage) focusOn(target ?? window.document.getElementById('main'));
    else focusOn(target);
    return isOtherPage;
  }

  /**
   * Saves the scroll position of a history entry while it is the current one.
   *
   * @returns what stops it
   */
  track(key: string): () => void {
    const { window } = this;
    window.history.scrollRestoration = 'manual';
    this.#current = key;
    window.addEventListener('scroll', this.save, { passive: true });
    window.addEventListener('pagehide', this.saveToHistory);
    // Chromium takes no more notes of a page that is being reloaded.
    window.addEventListener('scrollend', this.saveToHistory);
    return () => {
      window.removeEventListener('scroll', this.save);
      window.removeEventListener('pagehide', this.saveToHistory);
      window.removeEventListener('scrollend', this.saveToHistory);
    };
  }
}
