import type { ErasedPart, ErasureQuery } from './erasure/erasure.ts';
import type { LongTransactions, Transactions } from './transaction-script.ts';

/** A comment as the store holds it: more than any reader may see. */
export interface StoredComment {
  id: string;
  /** The article's permanent id, never its slug. */
  articleId: string;
  /** Id of the comment it answers; null at the top. */
  parent: string | null;
  /** Steps to the comment at the top of its thread, which has 0. */
  depth: number;
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
  /** When the writer last changed it; null: never. */
  editedAt: number | null;
  pinned: boolean;
  /** Whether a signed-in moderator wrote it for the paper. */
  byPaper: boolean;
  /** Idempotency key of the post (C12). */
  key: string;
  /** Hash of what the client sent with the key (C12). */
  bodyHash: string;
  /** HMAC of the network address under a key of the day; null after 14 days (P02). */
  clientHash: string | null;
  /** SHA-256 of the token by which its writer may change it; null where there is none (C07). */
  tokenHash: string | null;
  /** Code of the rule by which it was held, or is spam; null: by none. */
  heldBy: string | null;
  /** Why a moderator decided so, as its writer may read it. */
  reason: string | null;
  /** Name of the moderator who decided last; null: nobody did. */
  decidedBy: string | null;
  decidedAt: number | null;
  /** Whether its writer has objected to a refusal, which is possible once. */
  objected: boolean;
}

/** Fields of a comment that nobody has changed or decided on yet; not needed where it is stored. */
type LaterFields =
  | 'editedAt'
  | 'pinned'
  | 'byPaper'
  | 'tokenHash'
  | 'heldBy'
  | 'reason'
  | 'decidedBy'
  | 'decidedAt'
  | 'objected';

/** A comment to be stored; how deep it is in its thread follows from its parent. */
export type NewComment = Omit<StoredComment, 'depth' | LaterFields> &
  Partial<Pick<StoredComment, LaterFields>>;

/** Whether readers see a comment, nobody yet, or nobody any more; `withdrawn` by its writer. */
export type StoredStatus = 'published' | 'held' | 'spam' | 'removed' | 'withdrawn';

/**
 * Where a list of an article's comments begins: after a comment, or after so many of them; neither: at the first.
 * `newest`: threads that began last come first; their replies are in the order in which they were stored.
 */
export interface ListStart {
  /** Id of a comment of the article, in any status. */
  after?: string;
  offset?: number;
  order?: 'oldest' | 'newest';
}

/** What is known of an article's comments without reading them, and what a moderator set for all of them. */
export interface ThreadState {
  /** Published comments. */
  count: number;
  /** Comments that lists have: also those removed that have a listed reply. */
  listed: number;
  /** Another one after each change that readers can see; empty where there was no comment yet. */
  version: string;
  /** Whether a moderator closed the comments. */
  closed: boolean;
  /** Seconds that a reader has to wait between two comments; 0: none. */
  slowSeconds: number;
}

/** What lists hold of a comment: neither an e-mail address nor a key, hash or token is read for them (P01, P02). */
export type ListedComment = Omit<
  StoredComment,
  | 'email'
  | 'key'
  | 'bodyHash'
  | 'clientHash'
  | 'tokenHash'
  | 'heldBy'
  | 'reason'
  | 'decidedBy'
  | 'decidedAt'
  | 'objected'
>;

/** A comment in the list of an article. */
export interface ListedEntry extends ListedComment {
  /** Name of the writer it answers; empty where that one is not published, null at the top. */
  parentName: string | null;
}

/** What the rules ask the store about a post. */
export interface PostQuery extends Pick<StoredComment, 'articleId' | 'name' | 'email' | 'text'> {
  /** Idempotency keys under which the post may be stored already; the first that is found counts. */
  keys: readonly string[];
  /** Id of the comment it answers. */
  parent?: string | null | undefined;
  /** Name of the moderator who posts it for the paper, for the event. */
  actor?: string;
  /** Who posts it and when, for the wait between two comments of a client in a slow thread. */
  client?: { hash: string; now: number };
}

/** The comment that a post answers, as the rules need it. */
export type ParentFacts = Pick<StoredComment, 'articleId' | 'status' | 'depth' | 'name'>;

/** What the store knows about a post, read in the transaction that stores it. */
export interface PostFacts {
  /** The comment that has one of the keys, in any status. */
  earlier: StoredComment | undefined;
  /** Whether a published comment of the article has this name and this text: what any reader can see for themselves. */
  isDuplicate: boolean;
  /** Whether a comment with this name and e-mail address is published, under any article. */
  hasPublished: boolean;
  /** What moderators decided about the writer with this e-mail address. */
  standing: 'trusted' | 'blocked' | undefined;
  /**
   * Who else has published comments under the article with a name that looks like this one: with the same name and
   * another e-mail address, or with the name in other letters. Some of them, where there are many.
   */
  namesakes: readonly Pick<StoredComment, 'name' | 'email'>[];
  /** Names of the accounts of moderators. */
  moderators: readonly string[];
  /** The comment it answers, in any status and under any article; undefined where there is none. */
  parent: ParentFacts | undefined;
  /** What a moderator set for the comments of the article. */
  thread: Pick<ThreadState, 'closed' | 'slowSeconds'>;
  /** In a slow thread: when the client's last comment there was written, if it has to wait since; milliseconds. */
  lastOfClient: number | undefined;
}

/**
 * Rules for a post: pure, and run again where the transaction is.
 *
 * @returns the comment to store, or the earlier one that answers the post
 * @throws what the post is to be refused with; nothing is stored then
 */
export type PostRules = (facts: PostFacts) => NewComment | StoredComment;

/** A post on its way to the store. */
export interface Post {
  query: PostQuery;
  rules: PostRules;
}

/** Result of storing a comment: added, or the earlier comment that has the same key. */
export type AddResult = { added: true } | { added: false; earlier: StoredComment };

/** What happened to a comment, or to all of an article. */
export interface StoreEvent {
  /** Milliseconds since 1970. */
  at: number;
  kind: string;
  articleId: string | null;
  commentId: string | null;
  /** Name of the moderator; null: the writer, another reader, or the program. */
  actor: string | null;
  /** What was changed, as JSON, without names, texts, addresses and hashes. */
  before: string | null;
  after: string | null;
  /** Why, or what was said with it: a moderator's reason, a reader's report, an objection. */
  reason: string | null;
}

/** An event as the change that it is written with names it; the store adds what was before and after. */
export type ChangeEvent = Pick<StoreEvent, 'at' | 'kind' | 'actor' | 'reason'>;

/** Fields of a comment that may be changed. */
export type ChangedFields = Partial<
  Omit<StoredComment, 'id' | 'articleId' | 'parent' | 'depth' | 'createdAt' | 'key'>
>;

/** A change of a comment. */
export interface CommentChange {
  set: ChangedFields;
  event: ChangeEvent;
  /** What of the comment is erased, with what readers and moderators said about it in its events and reports (P03). */
  erases?: ErasedPart;
}

/** Which comment is to be changed, and the text that it may get. */
export interface ChangeQuery {
  id: string;
  text?: string;
}

/** What the store knows about a change, read in the transaction that makes it. */
export interface ChangeFacts extends Pick<PostFacts, 'isDuplicate' | 'hasPublished' | 'standing' | 'thread'> {
  comment: StoredComment;
}

/**
 * Rules for a change: pure, and run again where the transaction is.
 *
 * @param facts undefined where there is no such comment
 * @returns the change, or undefined where the comment stays as it is
 * @throws what the change is to be refused with
 */
export type ChangeRules = (facts: ChangeFacts | undefined) => CommentChange | undefined;

/** A reader's report of a comment. */
export interface Report {
  commentId: string;
  /** HMAC of the network address under a key of the day, one a comment (P02). */
  reporterHash: string;
  reason: string;
  note: string;
  at: number;
}

/** The store cannot be read or written now; the same call may succeed later. The message is for the log alone. */
export class StoreUnavailable extends Error {}

/** The store cannot be opened as it is. The message says what is wrong and what to do, in plain words. */
export class StoreUnusable extends Error {}

/** So many points are taken in so many seconds. */
export interface CounterLimit {
  points: number;
  duration: number;
}

/** Counter of what clients do, by keys that name nobody (P02). */
export interface Counter {
  /** Counts one more. @returns milliseconds to wait, or 0 where it is within the limit */
  consume(key: string): Promise<number>;
}

/**
 * Repository of comments. The rules of comments wrap it and ask for no more than this; every implementation passes
 * the contract suite in tests/server/store.
 *
 * A promise that resolves means durable (D01). Every method may reject with `StoreUnavailable`. Those that change
 * something also do so where their result would be gone at the next start (D03).
 */
export interface CommentStore extends Transactions, LongTransactions {
  /**
   * Comments of an article thread by thread; clocks do not count. Beside the published ones it has those that were
   * removed or withdrawn while a listed reply hangs below.
   *
   * @returns undefined where `after` is no comment of the article
   */
  list(articleId: string, start: ListStart, limit: number): Promise<ListedEntry[] | undefined>;
  /** The pinned comments of an article that are published, in the order in which they were stored. */
  pinned(articleId: string): Promise<ListedEntry[]>;
  /** What is known of the comments of an article; reads none of them. */
  thread(articleId: string): Promise<ThreadState>;
  /** What is known of the comments of several articles, by their ids; an article without comments is left out. */
  threads(articleIds: readonly string[]): Promise<Map<string, ThreadState>>;
  /** Number of listed comments before a listed one; undefined where the article lists none with this id. */
  position(articleId: string, id: string, order?: ListStart['order']): Promise<number | undefined>;
  /**
   * Counts the published comments of an article that were written before a time.
   *
   * @param time milliseconds
   * @returns undefined where there is none
   */
  writtenBefore(articleId: string, time: number): Promise<{ count: number; newest: string } | undefined>;
  /** The published comments of an article, or of all articles, that were stored last; the last of them first. */
  latest(articleId: string | undefined, limit: number): Promise<ListedComment[]>;
  /** Finds a comment in any status. */
  find(id: string): Promise<StoredComment | undefined>;
  /** Finds the comment that has one of the idempotency keys, as `post` does; stores nothing. Durable as a post is. */
  findByKeys(keys: readonly string[]): Promise<StoredComment | undefined>;
  /**
   * Reads what is known about a post, applies the rules to it and stores what they return with an event, in one
   * transaction.
   *
   * @returns what the rules returned, as it is stored; rejects with what they threw
   */
  post(query: PostQuery, rules: PostRules): Promise<StoredComment>;
  /** Stores a comment by no rules, unless another has its key. */
  add(comment: NewComment): Promise<AddResult>;
  /** Comments of a status under all articles, last stored first. */
  listByStatus(status: StoredStatus, limit: number): Promise<ListedComment[]>;
  /**
   * Changes a comment by rules that see what is stored of it, and writes the event, in one transaction. What lists
   * have of the comments above it follows.
   *
   * @returns the comment as it is now; undefined where there is none; rejects with what the rules threw
   */
  change(query: ChangeQuery, rules: ChangeRules): Promise<StoredComment | undefined>;
  /**
   * Erases parts of comments in one transaction, each with an event, and lists what must never come back (P03).
   *
   * @returns ids of the comments that were changed: those erased before are not
   */
  erase(query: ErasureQuery, event: ChangeEvent): Promise<string[]>;
  /** Sets the status of a comment by no rules. @returns whether there is such a comment */
  setStatus(id: string, status: StoredStatus, event?: Partial<ChangeEvent>): Promise<boolean>;
  /** Closes the comments of an article or opens them again, or sets the wait between two of a reader. */
  changeThread(
    articleId: string,
    set: Partial<Pick<ThreadState, 'closed' | 'slowSeconds'>>,
    event: ChangeEvent,
  ): Promise<void>;
  /** Stores a report of a published comment, one a reporter. @returns whether readers see such a comment */
  report(report: Report): Promise<boolean>;
  /**
   * Another text after each committed change that readers can see of the published comments, of all articles, that were
   * stored last; whatever the order in which transactions end.
   *
   * @param limit how many of them
   */
  latestVersion(limit: number): Promise<string>;
  /** What happened to a comment, in its order. */
  eventsOf(commentId: string): Promise<StoreEvent[]>;
  /**
   * Creates a counter of what clients do, with its limit. All processes that serve from the store share it.
   *
   * @param name of the counter, the same in each process
   */
  counter(name: string, limit: CounterLimit): Counter;
  /** Removes the hashes of clients from before `from`, or by a clock that was ahead after `to` (P02). */
  removeClientHashes(from: number, to: number): Promise<void>;
  /** Writes as much as a comment takes; rejects where no comment could be stored now (D09). */
  probe(): Promise<void>;
  close(): Promise<void>;
}
