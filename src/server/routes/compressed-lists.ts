import { compressText, type Encoding } from '../http/encodings.ts';

/** Lists in the cache at most; the least recently used is removed first. */
const CACHED_LISTS = 300;

/**
 * Lists of comments as compressed JSON. A list is read and compressed once for all who ask for it until it changes,
 * also where they ask at the same time.
 */
export class CompressedLists {
  readonly #lists = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  /**
   * Returns a list from the cache, or reads and compresses it.
   *
   * @param key same key, same list
   * @param read rejects where there is no such list; then nothing is cached
   */
  get(key: string, encoding: Encoding, read: () => Promise<unknown>): Promise<Uint8Array<ArrayBuffer>> {
    const entry = `${encoding} ${key}`;
    const list =
      this.#lists.get(entry) ?? read().then((value) => compressText(JSON.stringify(value), encoding));
    this.#lists.delete(entry);
    this.#lists.set(entry, list);
    list.catch(() => this.#lists.delete(entry));
    if (this.#lists.size > CACHED_LISTS) this.#lists.delete(this.#lists.keys().next().value ?? '');
    return list;
  }
}
