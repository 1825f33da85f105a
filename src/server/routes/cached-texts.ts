import { compressText, type Encoding } from '../http/encodings.ts';

/** Texts in the cache at most; the least recently used is removed first. */
const CACHED_TEXTS = 300;

const encode = (text: string, encoding: Encoding | undefined): Promise<Uint8Array<ArrayBuffer>> =>
  encoding === undefined ? Promise.resolve(new TextEncoder().encode(text)) : compressText(text, encoding);

/**
 * Bytes of lists and feeds of comments, compressed and as they are. Each is read and compressed once for all who ask for
 * it until it changes, also where they ask at the same time.
 */
export class CachedTexts {
  readonly #texts = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  /**
   * Returns a text from the cache, or reads and compresses it.
   *
   * @param key same key, same text
   * @param read rejects where there is no such text; then nothing is cached
   */
  get(
    key: string,
    encoding: Encoding | undefined,
    read: () => Promise<string>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const entry = `${encoding ?? 'plain'} ${key}`;
    const text = this.#texts.get(entry) ?? read().then((value) => encode(value, encoding));
    this.#texts.delete(entry);
    this.#texts.set(entry, text);
    text.catch(() => this.#texts.delete(entry));
    if (this.#texts.size > CACHED_TEXTS) this.#texts.delete(this.#texts.keys().next().value ?? '');
    return text;
  }
}
