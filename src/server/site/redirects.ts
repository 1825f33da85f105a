import { readFileSync, statSync } from 'node:fs';
import { type Redirect, type RedirectFinder, redirectFinder } from '../../model/redirects.ts';

/** `dist/redirects.json`, read again when it changes. While it cannot be read the last good one counts. */
export function redirectFile(path: string): RedirectFinder {
  let find: RedirectFinder = () => undefined;
  let stamp = '';
  return (address, query) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    const found = stat === undefined ? '' : `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
    if (found !== stamp && stat !== undefined) {
      try {
        find = redirectFinder(JSON.parse(readFileSync(path, 'utf8')) as Redirect[]);
        stamp = found;
      } catch {
        // Half a file is being written: the next request reads it whole.
      }
    }
    return find(address, query);
  };
}
