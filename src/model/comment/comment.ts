/** Wire contract of comments: requests, responses and error codes, used by the browser app and the server. */

/** A comment as any reader may see it: without e-mail address, network address and tokens (P01, P02). */
export interface Comment {
  id: string;
  /** Id of the comment it answers; null at the top. */
  parent: string | null;
  /** Steps to the comment at the top of its thread, which has 0. */
  depth: number;
  /** The comment it answers, where there is one; the name is empty where that one was removed. */
  replyTo?: { id: string; name: string };
  name: string;
  /** The writer's website, http or https. */
  url?: string;
  text: string;
  /** RFC 3339, the server's clock. */
  at: string;
  /** When the writer last changed it, RFC 3339. */
  editedAt?: string;
  /** The article's revision that the writer saw. */
  revision?: number;
  pinned?: true;
  /** A signed-in moderator wrote it for the paper. */
  byPaper?: true;
  /**
   * `held` is seen by its writer only, in the response to the post. `removed` (by a moderator) and `withdrawn` (by its
   * writer) have neither name nor text, and are listed while a published reply hangs below.
   */
  status: 'published' | 'held' | 'removed' | 'withdrawn';
}

/** Order of the threads in a list; replies are oldest first in both. */
export type CommentOrder = 'oldest' | 'newest';

/** Response to `GET /api/articles/:slug/comments?after=&limit=&page=&comment=&order=`. */
export interface CommentList {
  /** Thread by thread: a comment, then all replies in it, as they were stored. */
  comments: Comment[];
  /** On the first page: pinned comments of all pages, to stand above the threads; absent where there are none. */
  pinned?: Comment[];
  /** Published comments of the article, on all pages together. */
  count: number;
  order: CommentOrder;
  /** Which page of the article's comments this is, from 1; absent where `after` was given. */
  page?: number;
  /** Number of pages of this length; absent where `after` was given. */
  pages?: number;
  /** Value of `after` for the next page; null on the last. */
  next: string | null;
  /** Value of `after` for what comes to stand behind this list; null while it is empty. */
  end: string | null;
  /** Whether readers can comment now. */
  open: boolean;
  requireEmail: boolean;
  /** When comments will close, RFC 3339; absent where they stay open, or are closed. */
  closesAt?: string;
  /** Seconds that a reader has to wait between two comments under the article, where there is such a time. */
  slowSeconds?: number;
  /** False where there is no comments service: the list is a static file, or the database is unavailable. */
  service?: false;
}

/** The comment list where there is no comments service: on a static host, or without the database. */
export const UNSERVED: CommentList = {
  comments: [],
  count: 0,
  order: 'oldest',
  next: null,
  end: null,
  open: false,
  requireEmail: true,
  service: false,
};

/** JSON body of `POST /api/articles/:slug/comments`. */
export interface CommentPost {
  /** Idempotency key: the same key with the same content gets the first response again (C12). */
  key: string;
  text: string;
  name: string;
  email: string;
  url: string;
  /** Number of the revision that the reader saw. */
  revision?: number;
  /** Id of the comment it answers: a published one under the same article. */
  parent?: string;
  /** What is in a field that the form hides: programs fill it in, people do not (C14). */
  subject?: string;
  /**
   * For how long the form was shown: milliseconds, counted by the app; or in a plain form when it was rendered, signed by
   * the server. Absent where nobody noted it (C14).
   */
  shown?: number | string;
}

/** Response 201 to a post. */
export interface CommentPosted {
  comment: Comment;
  /** Token by which its writer edits or withdraws it (C07); absent once that is over. Never a part of an address. */
  token?: string;
  /** Until when the token may be used, RFC 3339. */
  editableUntil?: string;
  /** Token by which its writer reads its state; may be a part of an address. Absent from services of before. */
  statusToken?: string;
}

/** JSON body of `PATCH /api/comments/:id`; its response is `{comment}`. */
export interface CommentEdit {
  text: string;
}

/** What became of a comment: still to be decided, seen by readers, refused, or withdrawn by its writer. */
export type CommentOutcome = 'waiting' | 'published' | 'refused' | 'withdrawn';

/** Response to `GET /api/comments/:id/status?token=`. */
export interface CommentState {
  status: CommentOutcome;
  /** Why it was refused, as the moderator wrote it for its writer. */
  reason?: string;
  /** Whether its writer may object to the refusal, which is possible once. */
  canObject: boolean;
  /** When it came to this state, RFC 3339. */
  at: string;
}

/** Why a reader reports a comment. */
export const REPORT_REASONS = ['spam', 'abuse', 'off_topic', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** JSON body of `POST /api/comments/:id/reports`. */
export interface CommentReport {
  reason: ReportReason;
  note?: string;
}

/** Response to `GET /api/comments/counts?slugs=`: published comments by slug; an unknown slug is left out. */
export interface CommentCounts {
  counts: Record<string, number>;
}

/** A form posted without JavaScript that was refused: its values and issues, to render the page with. */
export interface RefusedForm {
  /** Idempotency key of the next attempt; absent where its content is to stand for one, as before (C12). */
  key?: string;
  values: { text: string; name: string; email: string; url: string; remember: boolean; parent?: string };
  code: ErrorCode;
  fields: Record<string, FieldCode>;
}

/** What a form posted without JavaScript was answered, where it was not by the comment itself. */
export interface FormAnswer {
  refused?: RefusedForm;
  /** The comment is held for moderation; with the address of the page that tells its writer what becomes of it. */
  held?: { status?: string };
}

/** The comments that were written before a correction of the article. */
export interface CommentsBefore {
  /** Time of the correction, as the article has it. */
  at: string;
  count: number;
  /** Id of the newest of them. */
  newest: string;
}

/** Comments that a page is rendered with, and the answer to the form that was posted. */
export interface RenderedComments extends FormAnswer {
  list?: CommentList;
  /** The comment that the form answers. */
  target?: Comment;
  /** For each correction that comments were written before. */
  before?: CommentsBefore[];
  /** When the form was rendered, signed; the form sends it back (C14). */
  shown?: string;
}

/** Id of what a form was answered: its problems, or that the comment is held. */
export const FORM_ANSWER_ID = 'reply-answer';

export type CommentField = 'text' | 'name' | 'email' | 'url';

/** Error code of a field; the interface text has a sentence for each. */
export type FieldCode =
  | 'required'
  | 'too_long'
  | 'invalid_email'
  | 'invalid_url'
  | 'invalid_characters'
  | 'reserved_name'
  | 'invalid'
  | 'unknown';

export type ErrorCode =
  | 'invalid_json'
  | 'invalid_fields'
  | 'unsupported_media_type'
  | 'method_not_allowed'
  | 'not_found'
  | 'comments_closed'
  | 'edit_window_over'
  | 'duplicate'
  | 'key_reused'
  | 'too_many_requests'
  | 'too_large'
  | 'forbidden_origin'
  | 'misdirected'
  | 'unavailable'
  | 'internal';

/** Body of every response that is not a success (C18). */
export interface ApiError {
  code: ErrorCode;
  message: string;
  requestId: string;
  fields?: Record<string, FieldCode>;
}

/** Greatest lengths: in code points, of e-mail address and website in UTF-16 units (C15, wordpress-page 3.2). */
export const COMMENT_LIMITS = { text: 5000, name: 60, email: 100, url: 200 } as const;
/** Greatest length of a report's note and of an objection, in code points. */
export const NOTE_LIMIT = 1000;
/** Comments in one response, where the request does not say how many. */
export const COMMENT_PAGE_LIMIT = 50;
/** Most comments in one response (C17). */
export const COMMENT_PAGE_MOST = 100;
/** Most articles whose comments are counted by one request. */
export const COUNTED_SLUGS_LIMIT = 100;
/** How long a comment may be edited or withdrawn by its writer; milliseconds (C07). */
export const EDIT_WINDOW = 900_000;

/** Returns the number of pages of so many comments, with those removed that are listed; at least 1. */
export const pageCount = (count: number, limit: number = COMMENT_PAGE_LIMIT): number =>
  Math.max(1, Math.ceil(count / limit));

export const commentsPath = (slug: string): string => `/api/articles/${encodeURIComponent(slug)}/comments`;
/** Address of one comment in the API, or of a part of it. */
export const commentPath = (
  id: string,
  part?: 'status' | 'objection' | 'reports' | 'stored' | 'erasure',
): string => `/api/comments/${encodeURIComponent(id)}${part === undefined ? '' : `/${part}`}`;
