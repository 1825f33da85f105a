/** Key-value storage of this browser, as far as the app uses it. Never throws. */
export interface BrowserStorage {
  get(key: string): string | undefined;
  /** @returns whether it was stored: storage may be full or forbidden */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): string[];
}

/** Prefix of every key of ours; `boot.ts`, which imports nothing, writes it too. */
export const STORAGE_PREFIX = 'broadsheet:';

/**
 * Wraps a `Storage` that may be full, forbidden or filled by somebody else: then nothing is stored, and nothing
 * breaks (S11).
 *
 * @param open gives the storage; merely asking for it throws where it is forbidden
 */
export function safeStorage(open: () => Storage): BrowserStorage {
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
  };
}

/** Storage that holds nothing. */
export const noStorage: BrowserStorage = {
  get: () => undefined,
  set: () => false,
  remove: () => undefined,
  keys: () => [],
};
