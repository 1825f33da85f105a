/** What the browser alone does nothing with; everything else keeps its own meaning until the app runs. */
const HELD_CONTROLS = 'button:not([type=submit])';
const CONTROLS = 'a,button,input,textarea,select,summary,label';

/**
 * Holds what the reader did before the app could hear it, and replays it once, on the same element: a click on a
 * button, and the key that opens the search. Links and forms keep their native meaning.
 */
export class EventReplay {
  #clicked: HTMLElement | undefined;
  #searchKey = false;

  /** @param isSearchKeyOn whether `/` opens the search in this browser */
  constructor(private readonly isSearchKeyOn: () => boolean) {}

  /** Takes in an event. @returns whether it asks for the app */
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
    if (event.type === 'click' && control.matches(HELD_CONTROLS)) this.#clicked = control;
    return true;
  }

  /** Makes what was held happen once more, for the app to hear. */
  replay(): void {
    this.#clicked?.click();
    if (this.#searchKey) dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
    this.#clicked = undefined;
    this.#searchKey = false;
  }
}
