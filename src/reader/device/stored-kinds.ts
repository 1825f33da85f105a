import { DISPLAY_KEY } from '../../model/display-settings.ts';
import type { BrowserStorage } from '../environment/storage.ts';

/** What a browser keeps, as a reader thinks of it. */
export type StoredKind = 'settings' | 'comments' | 'history' | 'saved';

/** Keys of each kind: whole ones, or how they begin where they end in a colon. */
const KEYS: Readonly<Record<StoredKind, readonly string[]>> = {
  settings: [DISPLAY_KEY, 'slash:', 'order'],
  comments: ['draft:', 'held:', 'own:', 'writer'],
  history: ['history', 'read:', 'place:'],
  saved: ['saved:'],
};

export const STORED_KINDS = Object.keys(KEYS) as StoredKind[];

/** Returns the kind of what is stored under a key; undefined where it is none of ours. */
const kindOf = (key: string): StoredKind | undefined =>
  STORED_KINDS.find((kind) =>
    KEYS[kind].some((name) => key === name || (name.endsWith(':') && key.startsWith(name))),
  );

/** Entries of the browser's storage, by their keys without the prefix of all. */
type StoredEntries = Record<string, string>;

/** Reads the entries of a kind. */
export function entriesOf(storage: BrowserStorage, kind: StoredKind): StoredEntries {
  const keys = storage.keys().filter((key) => kindOf(key) === kind);
  return Object.fromEntries(keys.map((key) => [key, storage.get(key) ?? '']));
}

/** Space that a kind takes, without what all names begin with; bytes, as browsers count them: two a letter. */
export const sizeOfEntries = (entries: StoredEntries): number =>
  Object.entries(entries).reduce((sum, [key, value]) => sum + 2 * (key.length + value.length), 0);

/** Deletes all entries of a kind. */
export function clearKind(storage: BrowserStorage, kind: StoredKind): void {
  for (const key of Object.keys(entriesOf(storage, kind))) storage.remove(key);
}

/** What an exported file says of itself. */
const FORMAT = 'broadsheet-browser-data';
const VERSION = 1;

/** Writes all that is stored as the text of a file. @param url the paper's address, for whoever opens the file */
export function exportEntries(storage: BrowserStorage, url: string): string {
  const entries = Object.assign({}, ...STORED_KINDS.map((kind) => entriesOf(storage, kind)));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, url, entries }, null, 2)}\n`;
}

function parseExport(text: string): StoredEntries | undefined {
  try {
    const { format, version, entries } = JSON.parse(text) as Record<string, unknown>;
    if (format !== FORMAT || version !== VERSION || typeof entries !== 'object' || entries === null)
      return undefined;
    return Object.fromEntries(
      Object.entries(entries).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && kindOf(entry[0]) !== undefined,
      ),
    );
  } catch {
    return undefined;
  }
}

/** Result of an import: how many entries were stored, and whether there was room for all. */
interface Imported {
  count: number;
  isWhole: boolean;
}

/**
 * Stores the entries of an exported file, each in place of what is stored under its key; all others stay. Whoever reads
 * an entry checks it (S11).
 *
 * @returns undefined where the text is no such file; nothing is changed then
 */
export function importEntries(storage: BrowserStorage, text: string): Imported | undefined {
  const entries = parseExport(text);
  if (entries === undefined) return undefined;
  const stored = Object.entries(entries).map(([key, value]) => storage.set(key, value));
  return { count: stored.filter(Boolean).length, isWhole: stored.every(Boolean) };
}
