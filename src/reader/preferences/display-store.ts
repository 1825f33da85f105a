import {
  DISPLAY_KEY,
  DISPLAY_NAMES,
  type DisplayName,
  type DisplaySettings,
  parseDisplaySettings,
} from '../../model/display-settings.ts';
import type { BrowserStorage } from '../environment/storage.ts';

/** The reader's settings of how pages look: stored in the browser, and applied to the page at once. */
export class DisplayStore {
  #settings: DisplaySettings;
  readonly #listeners = new Set<() => void>();

  /** @param root the element that has the settings as attributes */
  constructor(
    private readonly storage: BrowserStorage,
    private readonly root: Pick<HTMLElement, 'dataset'>,
  ) {
    this.#settings = this.#stored();
  }

  /** The settings now; the same object until they change. */
  readonly get = (): DisplaySettings => this.#settings;

  /** Calls back after each change, also of another tab. @returns a function that ends that */
  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    const unwatch = this.storage.watch(this.reload);
    return () => {
      this.#listeners.delete(onChange);
      unwatch();
    };
  };

  /** Sets one setting. @param value undefined for the usual one */
  set(name: DisplayName, value: string | undefined): void {
    const { [name]: _, ...others } = this.#settings;
    this.#store(parseDisplaySettings({ ...others, [name]: value }));
  }

  /** Sets all settings to the usual ones. */
  reset(): void {
    this.#store({});
  }

  /** Takes over what is stored now. */
  readonly reload = (): void => this.#apply(this.#stored());

  #stored(): DisplaySettings {
    try {
      return parseDisplaySettings(JSON.parse(this.storage.get(DISPLAY_KEY) ?? '{}'));
    } catch {
      return {};
    }
  }

  #store(settings: DisplaySettings): void {
    if (Object.keys(settings).length === 0) this.storage.remove(DISPLAY_KEY);
    else this.storage.set(DISPLAY_KEY, JSON.stringify(settings));
    // Where nothing can be stored, the page at least looks so until it is left.
    this.#apply(settings);
  }

  #apply(settings: DisplaySettings): void {
    this.#settings = settings;
    for (const name of DISPLAY_NAMES) {
      const value = settings[name];
      if (value === undefined) delete this.root.dataset[name];
      else this.root.dataset[name] = value;
    }
    for (const onChange of this.#listeners) onChange();
  }
}
