import type { WrittenArticle } from '../model/article/article.ts';
import { timeOf } from '../model/time.ts';

/** Imported article, possibly incomplete, with notes for its reviewer. */
export interface ArticleDraft {
  article: Partial<WrittenArticle>;
  /** Lines of the source that may be its headline, the one that was taken first; empty where nothing was guessed. */
  headlines: string[];
  /** Decisions that may be wrong, as sentences. */
  guesses: string[];
  /** Boilerplate of the source that is not in the article. */
  leftOut: { what: string; text: string }[];
}

/** Options of an import that complete a draft; they take precedence over the file. */
export interface DraftOptions {
  headline?: string;
  section?: string;
  /** '' for none; so for the lead, byline and tags. */
  lead?: string;
  /** Names, separated by commas. */
  byline?: string;
  /** Separated by commas. */
  tags?: string;
  published?: string;
  photo?: string;
  alt?: string;
  related?: string;
  source?: string;
}

/** Time of a date-time in milliseconds; undefined where it is absent or invalid. */
export const instant = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : timeOf(text);
