/** Formats a number of bytes in the largest unit of which there is at least one; with a decimal below 100 of it. */
export function byteText(bytes: number, locale: string): string {
  const [unit, divisor] = bytes < 1e3 ? ['byte', 1] : bytes < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  const count = bytes / (divisor as number);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: unit as string,
    unitDisplay: bytes < 1e3 ? 'long' : 'short',
    maximumFractionDigits: count < 100 ? 1 : 0,
  }).format(count);
}
