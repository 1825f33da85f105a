import type { EditionInterface } from '../edition/interface-language.ts';
import type { LoggedAct, ModeratedStatus } from './moderation-acts.ts';

/** Pages of moderation: the values that the server renders them from. Times are RFC 3339. */

/** Lists of comments that wait for, or had, a decision. */
export const QUEUES = ['held', 'reported', 'spam', 'all'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What a moderator knows about the writer of a comment. */
export interface WriterHistory {
  published: number;
  /** Removed, refused and spam. */
  refused: number;
  /** Of the first comment; absent where this is the first. */
  firstAt?: string;
  standing?: 'trusted' | 'blocked';
}

/** Reports of a comment with the same reason. */
export interface ReportGroup {
  reason: string;
  count: number;
  notes: string[];
}

/** The article of a comment. */
export interface ModeratedArticle {
  id: string;
  headline: string;
  /** Site-relative address; absent where it is not published. */
  path?: string;
  isClosed: boolean;
  slowSeconds: number;
}

/** A comment as a moderator sees it: without e-mail address, network address and tokens (P01, P02). */
export interface ModeratedComment {
  id: string;
  name: string;
  url?: string;
  text: string;
  at: string;
  editedAt?: string;
  status: ModeratedStatus;
  isPinned: boolean;
  byPaper: boolean;
  /** Code of the rule that held it, or what a moderator wrote to its writer. */
  reason?: string;
  decided?: { by: string; at: string };
  article: ModeratedArticle;
  /** The comment that it answers. */
  answers?: { id: string; name: string; text: string; status: ModeratedStatus };
  /** Absent where the writer gave no e-mail address: nobody can tell then who it was. */
  writer?: WriterHistory;
  reports: ReportGroup[];
  /** What forms send back, so that nobody decides on what they have not seen. */
  seen: string;
  /** What its writer said against the decision. */
  objection?: string;
}

/** An entry of the log. */
export interface LogEntry {
  /** Number of the event. */
  event: number;
  at: string;
  by: string;
  act: LoggedAct;
  reason?: string;
  comment?: { id: string; name: string; text: string };
  /** Headline of the article, or the name of the account. */
  on?: string;
  /** Seconds of slow mode. */
  seconds?: number;
  /** Whether one button takes it back: nothing was changed since. */
  canUndo: boolean;
}

/** What an act did, told on the page after it. */
export interface ActNotice {
  /** The name is that of the comment's writer, else the headline or the account. */
  done: { event: number; act: LoggedAct; name: string; isOfComment: boolean; canUndo: boolean }[];
  /** Comments that were decided on, or changed by their writers, while the moderator looked: nothing was done. */
  conflicts: { name: string; by?: string; at: string; status: ModeratedStatus; isEdited: boolean }[];
}

/** A session of the moderator. */
export interface ListedSession {
  id: string;
  client: string;
  createdAt: string;
  seenAt: string;
  isCurrent: boolean;
}

/** An account, for admins. */
export interface ListedAccount {
  name: string;
  role: 'moderator' | 'admin';
  hasSecondFactor: boolean;
  isDisabled: boolean;
  isCurrent: boolean;
}

/** Why there is nothing to see at an address. */
export type ModerationProblem =
  | 'not_found'
  | 'forbidden'
  | 'forbidden_origin'
  | 'insecure'
  | 'unavailable'
  | 'invalid'
  | 'changed_since'
  | 'internal';

export type ModerationPage =
  | {
      kind: 'sign-in';
      problem?: 'wrong' | 'too_many';
      name: string;
      minutes?: number;
      /** The page that it leads to, without the base path. */
      next?: string;
    }
  | { kind: 'queue'; queue: QueueName; comments: ModeratedComment[]; next?: string; isFirst: boolean }
  | {
      kind: 'comment';
      comment: ModeratedComment;
      /** The thread around it, in order; the comment itself is one of them. */
      thread: (Pick<ModeratedComment, 'id' | 'name' | 'text' | 'at' | 'status'> & { depth: number })[];
      log: LogEntry[];
    }
  | { kind: 'log'; entries: LogEntry[]; next?: string }
  | { kind: 'sessions'; sessions: ListedSession[] }
  | { kind: 'accounts'; accounts: ListedAccount[] }
  | { kind: 'problem'; problem: ModerationProblem };

/** What every page of moderation has around it. */
export interface ModerationFrameData {
  /** Name of the edition. */
  edition: string;
  /** Base path; begins and ends with a slash. */
  base: string;
  interface: EditionInterface;
  timeZone: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Address of the page, without the base path and the query. */
  current: string;
  /** Addresses of style sheet and script. */
  styles: string;
  script: string;
  /** Who is signed in. */
  moderator?: { name: string; isAdmin: boolean };
  /** Number of comments in the queues that wait for a decision. */
  counts?: { held: number; reported: number };
  notice?: ActNotice;
}
