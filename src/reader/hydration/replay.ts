/** Controls that do nothing without the app; links and forms work natively. */
const REPLAYED_CONTROLS = 'button:not([type=submit])';
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
    if (event.type === 'click' && control.matches(REPLAYED_CONTROLS)) this.#clicked = control;
    return true;
  }

  /** Dispatches the recorded events again. */
  replay(): void {
    this.#clicked?.click();
    if (this.#searchKey) dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
    this.#clicked = undefined;
    this.#searchKey = false;
  }
}
