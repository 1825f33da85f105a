import type { MessagePort } from 'node:worker_threads';
import type { ArticleTask } from '../outputs/article-task.ts';
import type { FeedItem } from '../outputs/feeds/feed-item.ts';
import type { ArticlePart } from '../render/article-files.ts';
import type { ThemeStyles } from '../render/html-template.ts';
import type { EditionFacts } from '../site/publish-facts.ts';
import type { SharedReading } from '../source/shared-reading.ts';

/** What a worker is started with. */
export interface WorkerStart {
  /** Path of the compiled renderer. */
  renderer: string;
  /** Articles that it reads together with the main thread, and where it sends their files. */
  reading?: { shared: SharedReading; port: MessagePort };
}

/** What a worker needs to know of an edition. */
export interface WorkerInit {
  /** The edition's folder. */
  root: string;
  facts: EditionFacts;
  styles: ThemeStyles;
  /** Folder of the compiled browser app. */
  client: string;
  /** Without compressed variants. */
  plain: boolean;
}

/** Files of an article to make. */
export interface WorkerJob {
  id: number;
  task: ArticleTask;
  /** Paths that they are written to. */
  files: { part: ArticlePart; path: string }[];
}

/** What a worker wrote of an article. */
export interface WorkerResult {
  id: number;
  /** In the order of the job; absent where the worker does not find the article as it was read. */
  files?: {
    /** Size before compression. */
    bytes: number;
    hasVariants: boolean;
  }[];
  feedItem?: FeedItem;
}

/** Message to a worker. */
export type ToWorker = { init: WorkerInit } | { jobs: WorkerJob[] };

/** Message of a worker. */
export type FromWorker = { ready: true } | { results: WorkerResult[] } | { failed: number[]; reason: string };
