import type { Article } from '../article/article.ts';
import type { Edition } from './edition.ts';

/** Months after which an article says when it is from, where the edition does not say. */
const USUAL_MONTHS = 24;

/**
 * Returns the time from which on an article says when it is from.
 *
 * @returns milliseconds since 1970; infinite where the edition wants no such notice
 */
export function oldFrom(
  { published }: Pick<Article, 'published'>,
  { ageNotice }: Pick<Edition, 'ageNotice'>,
): number {
  const months = ageNotice ?? USUAL_MONTHS;
  if (months === 0) return Number.POSITIVE_INFINITY;
  const date = new Date(published);
  return date.setUTCMonth(date.getUTCMonth() + months);
}
