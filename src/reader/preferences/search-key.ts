import type { BrowserStorage } from '../environment/storage.ts';

/** Storage key that is set where `/` does not open the search; `boot.ts` reads it too. */
const OFF = 'slash:off';

/** Whether the keyboard shortcut `/` opens the search (WCAG 2.1.4: a key without modifier can be switched off). */
export const isSearchKeyOn = (storage: BrowserStorage): boolean => storage.get(OFF) === undefined;

/** Stores whether the keyboard shortcut `/` opens the search. @returns false where the browser does not store that */
export function setSearchKey(storage: BrowserStorage, isOn: boolean): boolean {
  if (!isOn) return storage.set(OFF, 'yes');
  storage.remove(OFF);
  return true;
}
