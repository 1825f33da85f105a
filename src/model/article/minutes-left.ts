/** Of an article so much must be read before what is left is of use, and from here on it is as good as read. */
const FROM = 0.1;
const TO = 0.92;
/** Articles that take no longer are read in one go; minutes. */
const SHORT = 1;

/**
 * Returns the minutes that the rest of an article takes to read; undefined at its start and end, and for a short one.
 *
 * @param minutes that the whole article takes
 * @param share part of the article that was read: 0 to 1
 */
export function minutesLeft(minutes: number, share: number): number | undefined {
  if (minutes <= SHORT || share < FROM || share >= TO) return undefined;
  return Math.max(1, Math.round(minutes * (1 - share)));
}
