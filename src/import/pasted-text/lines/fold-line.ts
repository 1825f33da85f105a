/** Normalises a line for comparison: lower case, one kind of apostrophe and space, no punctuation at its ends. */
export function fold(text: string): string {
  const plain = text
    .slice(0, 600)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'`´]/gu, ' ')
    .replace(/\s+/gu, ' ');
  let from = 0;
  let to = plain.length;
  while (from < to && !/[\p{L}\p{N}]/u.test(plain.charAt(from))) from++;
  while (to > from && !/[\p{L}\p{N}\p{M}]/u.test(plain.charAt(to - 1))) to--;
  return plain.slice(from, to);
}
