/** Key-value storage of the browser. Never throws. */
export interface BrowserStorage {
  get(key: string): string | undefined;
  /** @returns false where storage is full or forbidden */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): string[];
  /** Calls back after another tab has changed something. @returns a function that ends that */
  watch(onChange: () => void): () => void;
}

/** Prefix of all keys; `boot.ts`, which does not import it, repeats it. */
export const STORAGE_PREFIX = 'broadsheet:';

/**
 * Wraps a `Storage` that may be full or forbidden; nothing is stored then (S11).
 *
 * @param open returns the storage; even `window.localStorage` throws where storage is forbidden
 * @param events the window, whose events tell what other tabs change
 */
export function safeStorage(open: () => Storage, events?: EventTarget): BrowserStorage {
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(open());
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => attempt((storage) => storage.getItem(STORAGE_PREFIX + key)) ?? undefined,
    set: (key, value) =>
      attempt((storage) => {
        storage.setItem(STORAGE_PREFIX + key, value);
        return true;
      }) ?? false,
    remove: (key) => void attempt((storage) => storage.removeItem(STORAGE_PREFIX + key)),
    keys: () =>
      (attempt((storage) => Object.keys(storage)) ?? [])
        .filter((key) => key.startsWith(STORAGE_PREFIX))
        .map((key) => key.slice(STORAGE_PREFIX.length)),
    watch: (onChange) => {
      events?.addEventListener('storage', onChange);
      return () => events?.removeEventListener('storage', onChange);
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
