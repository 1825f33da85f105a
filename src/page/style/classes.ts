/** Joins class names, leaving out what is absent; nothing at all gives no attribute. */
export function classes(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
