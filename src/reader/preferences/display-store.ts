import {
  COOKIE_ATTRIBUTE,
  DISPLAY_KEY,
  DISPLAY_NAMES,
  type DisplayName,
  type DisplaySettings,
  parseDisplaySettings,
} from '../../model/display-settings.ts';
import type { BrowserStorage } from '../environment/storage.ts';

/** Version of the entry; one that has none is of the first. */
const VERSION = 1;

/** The element that has the settings as attributes. */
export type DisplayRoot = Pick<HTMLElement, 'dataset'>;

/** The reader's settings of how pages look: stored in the browser, and applied to the page at once. */
export class DisplayStore {
  #settings: DisplaySettings;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly storage: BrowserStorage,
    private readonly root: DisplayRoot,
  ) {
    // Those of a cookie are in the page alone, under those that are stored.
    const isInCookie = root.dataset[COOKIE_ATTRIBUTE] !== undefined;
    this.#settings = isInCookie ? parseDisplaySettings({ ...root.dataset }) : this.#stored();
  }

  /** The settings now; the same object until they change. */
  readonly get = (): DisplaySettings => this.#settings;

  /** Calls back after each change, also of another tab. @returns a function that ends that */
  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    let text = this.storage.get(DISPLAY_KEY);
    const unwatch = this.storage.watch((key) => {
      const before = text;
      text = this.storage.get(DISPLAY_KEY);
      // What could not be stored holds while other entries change.
      if (key === DISPLAY_KEY || text !== before) this.#apply(this.#stored());
    });
    return () => {
      this.#listeners.delete(onChange);
      unwatch();
    };
  };

  /**
   * Sets one setting.
   *
   * @param value undefined for the usual one
   * @returns false where the browser does not store it: it holds until a page is loaded
   */
  set(name: DisplayName, value: string | undefined): boolean {
    const { [name]: _, ...others } = this.#settings;
    return this.#store(parseDisplaySettings({ ...others, [name]: value }));
  }

  /** Sets all settings to the usual ones. */
  reset(): void {
    this.#store({});
  }

  #stored(): DisplaySettings {
    try {
      const { v = VERSION, ...values } = JSON.parse(this.storage.get(DISPLAY_KEY) ?? '{}');
      return v === VERSION ? parseDisplaySettings(values) : {};
    } catch {
      return {};
    }
  }

  #store(settings: DisplaySettings): boolean {
    let isStored = true;
    if (Object.keys(settings).length === 0) this.storage.remove(DISPLAY_KEY);
    else isStored = this.storage.set(DISPLAY_KEY, JSON.stringify({ v: VERSION, ...settings }));
    this.#apply(settings);
    return isStored;
  }

  #apply(settings: DisplaySettings): void {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    for (const name of DISPLAY_NAMES) {
      const value = settings[name];
      if (value === undefined) delete this.root.dataset[name];
      else this.root.dataset[name] = value;
    }
    for (const onChange of this.#listeners) onChange();
  }
}
