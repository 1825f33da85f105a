import type { BrowserStorage } from '../environment/storage.ts';

/** Set where `/` is not to open the search; `boot.ts` looks there too. */
const OFF = 'slash:off';

/** Whether `/` opens the search (WCAG 2.1.4: a key without a modifier can be switched off). */
export const isSearchKeyOn = (storage: BrowserStorage): boolean => storage.get(OFF) === undefined;

/** Stores whether `/` opens the search. Where storage is full or forbidden it stays as it was. */
export function setSearchKey(storage: BrowserStorage, isOn: boolean): void {
  if (isOn) storage.remove(OFF);
  else storage.set(OFF, 'yes');
}
