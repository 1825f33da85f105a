import type { StoredStatus } from './store.ts';

/** Who gets notices: the moderators by mail, writers by mail, another program by a webhook. */
export type NoticeChannel = 'moderators' | 'writers' | 'webhook';

/**
 * What a notice is about: for moderators a comment that waits, was reported, or whose writer objects; for writers a
 * reply, a decision, or the question whether they want mail; for a webhook whatever happens to a comment.
 */
export type NoticeKind =
  | 'held'
  | 'reported'
  | 'objected'
  | 'reply'
  | 'decision'
  | 'confirmation'
  | 'posted'
  | 'edited'
  | 'withdrawn'
  | 'decided'
  | 'erased';

/** Row of a notice that waits to be sent, or was given up. */
export interface NoticeRow {
  /** The same at each attempt: what gets it twice can tell. */
  id: string;
  channel: NoticeChannel;
  kind: NoticeKind;
  /** When it happened; milliseconds since 1970. */
  at: number;
  article_id: string;
  comment_id: string;
  /** Status of the comment then. */
  state: StoredStatus;
  /** Of a notice to a writer: whose subscription it is for. */
  subscription_id: string | null;
  /** Id of the mail that it is sent in with others, the same at each attempt. */
  batch: string | null;
  /** Id of the attempt that is running, or that a process ended within. */
  lease: string | null;
  attempts: number;
  /** When it is to be sent, or sent again unless the attempt that runs has ended by then; null: given up. */
  due_at: number | null;
}

/** Tables of the notices. */
export interface NoticeTables {
  /** Channels that are in use: nothing is queued for others. Hourly ones get at each full hour what came since. */
  notice_channels: { channel: NoticeChannel; is_hourly: number };
  notices: NoticeRow;
  /** Addresses to which writers want mail about a comment of theirs, one a comment. */
  subscriptions: {
    id: string;
    comment_id: string;
    address: string;
    /** Whether somebody has confirmed it from a mail to the address. */
    confirmed: number;
    created_at: number;
    /** When the next mail about replies may go: those that come before are collected until then. */
    next_reply_at: number;
  };
}
