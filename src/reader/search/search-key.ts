/** Where a reader keeps that `/` is not to open the search; `boot.ts` looks there too. */
const OFF = 'broadsheet:slash:off';

/** Whether `/` opens the search (WCAG 2.1.4: a key without a modifier can be switched off). */
export function isSearchKeyOn(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

/** Keeps whether `/` opens the search. Where storage is full or forbidden it stays as it was. */
export function keepSearchKey(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'yes');
  } catch {
    // It is asked for again.
  }
}
