import type { ArticlePart } from '../render/article-files.ts';
import type { ArticleTask } from './article-task.ts';
import type { FeedItem } from './feeds/feed-item.ts';

/** Content of a file; as bytes whole or in pieces. */
export type Content = string | Uint8Array | Uint8Array[];

interface OutputBase {
  /** From the site's root, percent-encoded as in links; one that ends in a slash is a page. */
  address: string;
  /** Cache key: same key, same content. */
  key: string;
}

/** File of the site whose content is generated when it is needed. */
export interface GeneratedOutput extends OutputBase {
  /** Returns the content; undefined where its source is gone. */
  generate(): Content | undefined;
}

/** File of the site that lies somewhere else already. */
export interface FileOutput extends OutputBase {
  /** Path of the file. */
  file: string;
  /** Whether the file never changes, so that a hard link to it is as good as a copy. */
  immutable?: boolean;
}

/** Files of an article, which a worker thread may make together. */
export interface ArticleOutput {
  slug: string;
  files: (OutputBase & { part: ArticlePart })[];
  /** Gives what a worker makes them from. */
  task(): ArticleTask;
  /** Makes the content of one on this thread; undefined where its source is gone. */
  make(part: ArticlePart): Content | undefined;
  /** Takes the feed item of an article that a worker made. */
  takeFeedItem(item: FeedItem): void;
}

/** One output of a build: its address, its cache key, and how its content is generated. */
export type Output = GeneratedOutput | FileOutput | ArticleOutput;
