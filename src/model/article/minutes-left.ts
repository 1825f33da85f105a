import type { Article } from './article.ts';
import { readingMinutes } from './reading-time.ts';

/** Of an article so much must be read before what is left is of use, and from here on it is as good as read. */
const FROM = 0.1;
const TO = 0.92;
/** Articles that take no longer are read in one go; minutes. */
const SHORT = 1;

/**
 * Returns the minutes that the rest of an article takes to read; undefined at its start and end, and for a short one.
 *
 * @param share part of the article that was read: 0 to 1
 */
export function minutesLeft(article: Article, share: number): number | undefined {
  const minutes = readingMinutes(article);
  if (minutes <= SHORT || share < FROM || share >= TO) return undefined;
  return Math.max(1, Math.round(minutes * (1 - share)));
}
