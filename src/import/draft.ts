import type { WrittenArticle } from '../model/article/article.ts';
import { timeOf } from '../model/time.ts';

/** What a foreign format gave: an article as far as it goes, and what a reviewer should know. */
export interface ArticleDraft {
  article: Partial<WrittenArticle>;
  /** Decided without being sure. */
  guesses: string[];
  /** Of the source, and not of the article. */
  leftOut: { what: string; text: string }[];
}

/** A date-time as a moment, for telling two of them apart. */
export const instant = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : timeOf(text);
