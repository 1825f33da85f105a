import { fold } from '../lines/fold-line.ts';
import type { Line } from '../lines/split-lines.ts';

/** Whether a text is the name of the site, taken from its rights notice. */
export function isSiteName(text: string, lines: readonly Line[]): boolean {
  const name = fold(text);
  return (
    name.length > 3 &&
    lines
      .slice(-40)
      .some(
        (line) =>
          /©|\(c\)|copyright|الحقوق محفوظة|права защищены/iu.test(line.text) &&
          line.text.length < 300 &&
          fold(line.text).includes(name),
      )
  );
}
