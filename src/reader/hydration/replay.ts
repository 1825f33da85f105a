/** Links that the app handles without a move; `boot.ts`, which loads this module, imports no addresses. */
const APP_LINKS = 'a[href$="#display"],[data-save],.article .enlarge,.share';
/** Controls that do nothing without the app, or something better with it; other links and forms work natively. */
const REPLAYED_CONTROLS = `button:not([type=submit]),${APP_LINKS}`;
const CONTROLS = 'a,button,input,textarea,select,summary,label';

/** Records clicks on buttons and the search key before hydration, and replays them once after it. */
export class EventReplay {
  #clicked: HTMLElement | undefined;
  #searchKey = false;

  /** @param isSearchKeyOn whether `/` opens the search in this browser */
  constructor(private readonly isSearchKeyOn: () => boolean) {}

  /** Records an event. @returns whether the app must start for it */
  hold(event: Event): boolean {
    const target = event.target instanceof Element ? event.target : null;
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (
      key === '/' &&
      !(ctrlKey || metaKey || altKey) &&
      this.isSearchKeyOn() &&
      target?.closest('input,textarea,select') === null
    ) {
      event.preventDefault();
      this.#searchKey = true;
      return true;
    }
    const control = target?.closest<HTMLElement>(CONTROLS) ?? null;
    if (control === null) return false;
    if (event.type === 'click' && control.matches(REPLAYED_CONTROLS) && !(ctrlKey || metaKey)) {
      event.preventDefault();
      this.#clicked = control;
    }
    return true;
  }

  /** Follows a link whose click was recorded, since the app did not load. */
  followLink(): void {
    if (this.#clicked instanceof HTMLAnchorElement) location.assign(this.#clicked.href);
  }

  /** Dispatches the recorded events again. */
  replay(): void {
    this.#clicked?.click();
    if (this.#searchKey) dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
    this.#clicked = undefined;
    this.#searchKey = false;
  }
}
