/** A comment as it is kept: more than any reader may see. */
export interface StoredComment {
  id: string;
  /** The article's lasting id, never its slug. */
  articleId: string;
  parent: string | null;
  status: StoredStatus;
  name: string;
  email: string;
  url: string;
  text: string;
  /** The revision the writer saw, where it exists. */
  revision: number | null;
  /** Milliseconds, the server's clock. */
  createdAt: number;
  /** The client's idempotency key and a hash of what it sent with it (C12). */
  key: string;
  bodyHash: string;
  /** HMAC of the network address under a daily key; gone after 14 days (P02). */
  clientHash: string | null;
}

export type StoredStatus = 'published' | 'held' | 'removed';

/** Where a page of comments begins: after this one. */
export interface Cursor {
  createdAt: number;
  id: string;
}

/** What came of storing a comment whose key may have been used before. */
export type Added = { added: true } | { added: false; earlier: StoredComment };

/** The store cannot be read or written now; whoever asked may try again. The message is for the log. */
export class StoreUnavailable extends Error {}

/** The store cannot be opened as it is. The message says what is wrong and what to do, in plain words. */
export class StoreUnusable extends Error {}

/**
 * Where comments live. Rules wrap it and ask for no more than this; every implementation passes the contract
 * suite in tests/server/store. A promise that resolves means durable (D01); every method may reject with
 * `StoreUnavailable`, and those that change something, or find what a client sent before, do so as well where
 * what they say would be gone at the next start.
 */
export interface CommentStore {
  /** Published comments of a story, oldest first, after the cursor. */
  list(articleId: string, after: Cursor | undefined, limit: number): Promise<StoredComment[]>;
  /** Published comments of a story. */
  count(articleId: string): Promise<number>;
  /** Stores a comment once a key: a second one with the same key gives the earlier one back. */
  add(comment: StoredComment): Promise<Added>;
  /** The comment that came with this key, in any state. */
  byKey(key: string): Promise<StoredComment | undefined>;
  /** Whether these words already stand under the story, from this name or address, and are not removed. */
  isDuplicate(comment: Pick<StoredComment, 'articleId' | 'name' | 'email' | 'text'>): Promise<boolean>;
  /** Whether this name and e-mail address have a published comment anywhere. */
  isKnownWriter(name: string, email: string): Promise<boolean>;
  /** Newest first, for whoever decides. */
  listByStatus(status: StoredStatus, limit: number): Promise<StoredComment[]>;
  /** @returns whether there was such a comment */
  setStatus(id: string, status: StoredStatus): Promise<boolean>;
  /** Time of the newest comment; 0 where there is none. */
  newestAt(): Promise<number>;
  /** Forgets the network hashes of comments older than this moment. */
  forgetClients(before: number): Promise<void>;
  /** Writes something that takes as much room as a comment; rejects where no comment could be stored now (D09). */
  probe(): Promise<void>;
  close(): Promise<void>;
}
