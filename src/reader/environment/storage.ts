/** Key-value storage of the browser, of one paper. Never throws. */
export interface BrowserStorage {
  get(key: string): string | undefined;
  /** @returns false where storage is full or forbidden */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): string[];
  /**
   * Calls back after each change, here or in another tab.
   *
   * @param onChange gets the key of what was stored or removed here
   * @returns a function that ends that
   */
  watch(onChange: (key?: string) => void): () => void;
}

/** Beginning of all names in the browser's storage; `boot.ts` and the inline script, which import nothing, repeat it. */
const PREFIX = 'broadsheet:';

/** Keys of settings, which all papers of an origin share: they are the reader's own, and no paper's. */
const SETTINGS = /^(display|slash:off|order)$/;

/**
 * Wraps a `Storage` that may be full or forbidden; nothing is stored then (S11). An origin may have several papers, so
 * the names of all but settings have the base path in them. Entries that were stored without it are still there, and
 * belong to all papers.
 *
 * @param open returns the storage; even `window.localStorage` throws where storage is forbidden
 * @param base base path of the paper
 * @param events the window, whose events tell what other tabs change
 */
export function safeStorage(open: () => Storage, base: string, events?: EventTarget): BrowserStorage {
  const own = `${PREFIX}${base}:`;
  const listeners = new Set<(key?: string) => void>();
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(open());
    } catch {
      return undefined;
    }
  };
  const nameOf = (key: string): string => (SETTINGS.test(key) ? PREFIX : own) + key;
  // A slash begins the base path of another paper.
  const keysOf = (name: string): string[] =>
    /^broadsheet:([^/].*)/s.exec(name.replace(own, PREFIX))?.slice(1) ?? [];
  const tell = (key?: string): void => {
    for (const onChange of listeners) onChange(key);
  };
  events?.addEventListener('storage', () => tell());
  return {
    get: (key) =>
      attempt((storage) => storage.getItem(nameOf(key)) ?? storage.getItem(PREFIX + key)) ?? undefined,
    set: (key, value) => {
      const isStored =
        attempt((storage) => {
          storage.setItem(nameOf(key), value);
          return true;
        }) ?? false;
      if (isStored) tell(key);
      return isStored;
    },
    remove: (key) => {
      attempt((storage) => {
        for (const name of [nameOf(key), PREFIX + key]) storage.removeItem(name);
      });
      tell(key);
    },
    keys: () => [...new Set((attempt((storage) => Object.keys(storage)) ?? []).flatMap(keysOf))],
    watch: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** Storage that is always empty. */
export const noStorage: BrowserStorage = {
  get: () => undefined,
  set: () => false,
  remove: () => undefined,
  keys: () => [],
  watch: () => () => undefined,
};
