import type { WrittenArticle } from '../model/article/article.ts';
import { timeOf } from '../model/time.ts';

/** Imported article, possibly incomplete, with notes for its reviewer. */
export interface ArticleDraft {
  article: Partial<WrittenArticle>;
  /** Decisions that may be wrong, as sentences. */
  guesses: string[];
  /** Boilerplate of the source that is not in the article. */
  leftOut: { what: string; text: string }[];
}

/** Time of a date-time in milliseconds; undefined where it is absent or invalid. */
export const instant = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : timeOf(text);
