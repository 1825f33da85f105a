/** Links that the app handles without a move; `boot.ts`, which loads this module, imports no addresses. */
const APP_LINKS = 'a[href$="#display"],[data-save],.article .enlarge,.share';
/** Controls that do nothing without the app, or something better with it; other links and forms work natively. */
const REPLAYED_CONTROLS = `button:not([type=submit]),${APP_LINKS}`;
const CONTROLS = 'a,button,input,textarea,select,summary,label';

/** Events before hydration that are replayed after it. */
export interface EventReplay {
  /** Records an event. @returns whether the app must start for it */
  hold(event: Event): boolean;
  /** Follows a link whose click was recorded, since the app did not load. */
  followLink(): void;
  /** Dispatches the recorded events again. */
  replay(): void;
}

/**
 * Records clicks on buttons and the search key before hydration, and replays them once after it. Not a class, which
 * would be larger in the script that every page has.
 *
 * @param isSearchKeyOn whether `/` opens the search in this browser
 */
export function eventReplay(isSearchKeyOn: () => boolean): EventReplay {
  let clicked: HTMLElement | undefined;
  let hasSearchKey = false;
  return {
    hold(event) {
      const target = event.target instanceof Element ? event.target : null;
      const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
      if (
        key === '/' &&
        !(ctrlKey || metaKey || altKey) &&
        isSearchKeyOn() &&
        target?.closest('input,textarea,select') === null
      ) {
        event.preventDefault();
        hasSearchKey = true;
        return true;
      }
      const control = target?.closest<HTMLElement>(CONTROLS) ?? null;
      if (control === null) return false;
      if (event.type === 'click' && control.matches(REPLAYED_CONTROLS) && !(ctrlKey || metaKey)) {
        event.preventDefault();
        clicked = control;
      }
      return true;
    },
    followLink() {
      if (clicked instanceof HTMLAnchorElement) location.assign(clicked.href);
    },
    replay() {
      clicked?.click();
      if (hasSearchKey) dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
      clicked = undefined;
      hasSearchKey = false;
    },
  };
}
