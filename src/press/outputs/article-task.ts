import type { ArticlePageInput } from '../render/article-files.ts';
import type { PublishFacts } from '../site/publish-facts.ts';

/** What a worker thread makes the files of an article from, beside its text. */
export interface ArticleTask {
  slug: string;
  /** Hash of the article's file: a worker with another version of it makes nothing. */
  hash: string;
  facts: PublishFacts;
  input: ArticlePageInput;
  /** Whether it is in a feed, so that its feed item is wanted too. */
  inFeeds: boolean;
}
