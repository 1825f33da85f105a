/** The format this version reads and writes. */
export const FORMAT = 1;

/** The format a value asks for, where it is a later one than ours. */
export function laterFormatOf(value: unknown): number | undefined {
  const format = (value as { format?: unknown } | null | undefined)?.format;
  return typeof format === 'number' && Number.isInteger(format) && format > FORMAT ? format : undefined;
}
