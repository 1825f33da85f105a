/** Decoded text, or why the bytes are not text. */
export type DecodedText = { text: string } | { problem: 'utf-16' | 'not-text' };

/** Encoding by a byte-order mark of UTF-16; undefined where there is none. */
function byteOrderMark([a, b]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** Whether bytes look like UTF-16 without a mark: every other one of a text in Latin letters is zero. */
const looksWide = ([a, b, c]: Uint8Array): boolean => (a === 0 && b !== 0) || (b === 0 && c !== undefined);

/**
 * Decodes the bytes of a text file. Never throws.
 *
 * @param options `utf16` reads UTF-16 as well, which JSON must not be in
 */
export function decodeText(bytes: Uint8Array, { utf16 = false } = {}): DecodedText {
  const wide = byteOrderMark(bytes);
  if (!utf16 && (wide !== undefined || looksWide(bytes))) return { problem: 'utf-16' };
  try {
    return { text: new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'not-text' };
  }
}
