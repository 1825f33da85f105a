/** Text of a file, or in what way its bytes are none. */
export type DecodedText = { text: string } | { problem: 'utf-16' | 'not-text' };

/** Which byte order of UTF-16 bytes are in; undefined where they look like anything else. */
function utf16Of([a, b, c]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b !== 0) return 'utf-16be';
  return b === 0 && c !== undefined ? 'utf-16le' : undefined;
}

/**
 * Decodes the bytes of a text file. Never throws.
 *
 * @param options `utf16` reads UTF-16 as well, which JSON must not be in
 */
export function decodeText(bytes: Uint8Array, { utf16 = false } = {}): DecodedText {
  const wide = utf16Of(bytes);
  if (wide !== undefined && !utf16) return { problem: 'utf-16' };
  try {
    return { text: new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'not-text' };
  }
}
