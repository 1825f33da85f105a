/** Lines of a comment that are always shown, where a line has so many letters. */
const SHOWN_LINES = 40;
const LINE_LETTERS = 60;
/** A line is divided only where at least so many lines of it are shown. */
const LEAST_LINES = 10;

/**
 * Finds where a long comment is folded: at the end of a line, or between two words of a line that is long itself.
 *
 * @returns where the folded rest begins; the length of the text where nothing is folded
 */
export function foldPosition(text: string): number {
  let start = 0;
  let left = SHOWN_LINES;
  for (const line of text.split('\n')) {
    const lines = 1 + Math.floor(line.length / LINE_LETTERS);
    if (lines > left) {
      if (start > 0 && left < LEAST_LINES) return start;
      const shown = line.slice(0, left * LINE_LETTERS);
      // Scripts without spaces have marks of their own.
      const [words] = /^.*[\s、。，！？]/u.exec(shown) ?? [];
      if (words !== undefined) return start + words.length;
      // A link would lead elsewhere if a part of its address were cut off.
      if (!shown.includes('://')) return start + shown.replace(/[\ud800-\udbff]$/, '').length;
      if (start > 0) return start;
    }
    start += line.length + 1;
    left -= lines;
  }
  return text.length;
}
