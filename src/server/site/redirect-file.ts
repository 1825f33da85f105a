import { type Redirect, type RedirectFinder, redirectFinder } from '../../model/redirects.ts';
import { reloadingJson } from '../reloading-file.ts';

/** Finds redirects in the press's `redirects.json`, read again when it changes. */
export function redirectFile(path: string): RedirectFinder {
  const finder = reloadingJson(path, (json) => redirectFinder(json as Redirect[]));
  return (address, query) => finder()?.(address, query);
}
