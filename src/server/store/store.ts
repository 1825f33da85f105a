import type { Transactions } from './steps.ts';

/** A comment as the store holds it: more than any reader may see. */
export interface StoredComment {
  id: string;
  /** The article's permanent id, never its slug. */
  articleId: string;
  /** Id of the comment it answers; null at the top. */
  parent: string | null;
  status: StoredStatus;
  name: string;
  /** Empty where the writer gave none. */
  email: string;
  /** The writer's website; empty where the writer gave none. */
  url: string;
  text: string;
  /** The article's revision that the writer saw; null where the client named none that exists. */
  revision: number | null;
  /** Milliseconds since 1970, by the server's clock. */
  createdAt: number;
  /** Idempotency key of the post (C12). */
  key: string;
  /** Hash of what the client sent with the key (C12). */
  bodyHash: string;
  /** HMAC of the network address under a key of the day; null after 14 days (P02). */
  clientHash: string | null;
}

/** Whether readers see a comment, nobody yet, or nobody any more; `withdrawn` by its writer. */
export type StoredStatus = 'published' | 'held' | 'spam' | 'removed' | 'withdrawn';

/** Where a list of an article's comments begins: after a comment, or after so many of them; neither: at the first. */
export interface ListStart {
  /** Id of a comment of the article, in any status. */
  after?: string;
  offset?: number;
}

/** What is known of an article's published comments without reading them. */
export interface ThreadState {
  count: number;
  /** Another one after each change that readers can see; empty where there was no comment yet. */
  version: string;
}

/** What lists hold of a comment: neither an e-mail address nor a key or hash is read for them (P01, P02). */
export type ListedComment = Omit<StoredComment, 'email' | 'key' | 'bodyHash' | 'clientHash'>;

/** What the rules ask the store about a post. */
export interface PostQuery extends Pick<StoredComment, 'articleId' | 'name' | 'email' | 'text'> {
  /** Idempotency keys under which the post may be stored already; the first that is found counts. */
  keys: readonly string[];
}

/** What the store knows about a post, read in the transaction that stores it. */
export interface PostFacts {
  /** The comment that has one of the keys, in any status. */
  earlier: StoredComment | undefined;
  /** Whether a published comment of the article has this name and this text: what any reader can see for themselves. */
  isDuplicate: boolean;
  /** Whether a comment with this name and e-mail address is published, under any article. */
  hasPublished: boolean;
}

/**
 * Rules for a post: pure, and run again where the transaction is.
 *
 * @returns the comment to store, or the earlier one that answers the post
 * @throws what the post is to be refused with; nothing is stored then
 */
export type PostRules = (facts: PostFacts) => StoredComment;

/** Result of storing a comment: added, or the earlier comment that has the same key. */
export type AddResult = { added: true } | { added: false; earlier: StoredComment };

/** The store cannot be read or written now; the same call may succeed later. The message is for the log alone. */
export class StoreUnavailable extends Error {}

/** The store cannot be opened as it is. The message says what is wrong and what to do, in plain words. */
export class StoreUnusable extends Error {}

/**
 * Repository of comments. The rules of comments wrap it and ask for no more than this; every implementation passes
 * the contract suite in tests/server/store.
 *
 * A promise that resolves means durable (D01). Every method may reject with `StoreUnavailable`. Those that change
 * something also do so where their result would be gone at the next start (D03).
 */
export interface CommentStore extends Transactions {
  /**
   * Published comments of an article in the order in which they were stored; clocks do not count.
   *
   * @returns undefined where `after` is no comment of the article
   */
  list(articleId: string, start: ListStart, limit: number): Promise<ListedComment[] | undefined>;
  /** Number and version of the published comments of an article; reads none of them. */
  thread(articleId: string): Promise<ThreadState>;
  /** Number of published comments before a published one; undefined where the article has none with this id. */
  position(articleId: string, id: string): Promise<number | undefined>;
  /**
   * Reads what is known about a post, applies the rules to it and stores what they return, in one transaction.
   *
   * @returns what the rules returned; rejects with what they threw
   */
  post(query: PostQuery, rules: PostRules): Promise<StoredComment>;
  /** Stores a comment by no rules, unless another has its key. */
  add(comment: StoredComment): Promise<AddResult>;
  /** Comments of a status under all articles, last stored first. */
  listByStatus(status: StoredStatus, limit: number): Promise<ListedComment[]>;
  /** @returns whether there is such a comment */
  setStatus(id: string, status: StoredStatus): Promise<boolean>;
  /** Removes the client hashes of comments created before `from`, or by a clock that was ahead after `to` (P02). */
  removeClientHashes(from: number, to: number): Promise<void>;
  /** Writes as much as a comment takes; rejects where no comment could be stored now (D09). */
  probe(): Promise<void>;
  close(): Promise<void>;
}
