/**
 * The wire contract of comments: requests, answers and error words, used by both ends (DESIGN, Stable names).
 */

/** A comment as any reader may see it. Never an e-mail address, a network address or a token (P01, P02). */
export interface Comment {
  id: string;
  /** Id of the comment it answers; null at the top. */
  parent: string | null;
  name: string;
  /** The writer's website, http or https. */
  url?: string;
  text: string;
  /** RFC 3339, the server's clock. */
  at: string;
  /** `held` is seen by its own writer only, in the answer to the post. */
  status: 'published' | 'held';
}

/** `GET /api/articles/:slug/comments?after=&limit=` */
export interface CommentList {
  /** Oldest first. */
  comments: Comment[];
  /** Published comments under the story, all pages together. */
  count: number;
  /** What to give as `after` for the next page; null at the end. */
  next: string | null;
  /** What to give as `after` to ask for comments that come later; null while there are none. */
  end: string | null;
  /** Whether a reply is taken now. */
  open: boolean;
  requireEmail: boolean;
  /** Nobody takes replies here: this list is a file, or the service has no database. */
  service?: false;
}

/** The comments of a story where nobody takes any: on a host of files, or where the database cannot be had. */
export const UNSERVED: CommentList = {
  comments: [],
  count: 0,
  next: null,
  end: null,
  open: false,
  requireEmail: true,
  service: false,
};

/** `POST /api/articles/:slug/comments`, as JSON. */
export interface CommentPost {
  /** Made once a submission; the same key with the same words gives the first answer again (C12). */
  key: string;
  text: string;
  name: string;
  email: string;
  url: string;
  /** Number of the revision the reader saw. */
  revision?: number;
}

/** Answer 201 to a post. */
export interface CommentPosted {
  comment: Comment;
}

/** A plain form that was not taken: what it held, and what is wrong. The page is printed again around it. */
export interface RefusedForm {
  /** Goes with the next try (C12). */
  key: string;
  held: { text: string; name: string; email: string; url: string; remember: boolean };
  code: ErrorCode;
  fields: Record<string, FieldCode>;
}

/** What is known of a story's comments where its page is made. */
export interface RenderedComments {
  list?: CommentList;
  refused?: RefusedForm;
}

/** Id of what tells the writer of a plain form that their comment waits; a fragment, so that nobody else is told. */
export const HELD_ID = 'comment-held';
/** Id of what is wrong with a form, above its fields. */
export const PROBLEMS_ID = 'reply-problems';

export type CommentField = 'text' | 'name' | 'email' | 'url';

/** What is wrong with a field, as a word; the sentence is the interface's. */
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
  | 'duplicate'
  | 'key_reused'
  | 'too_many_requests'
  | 'too_large'
  | 'forbidden_origin'
  | 'misdirected'
  | 'unavailable'
  | 'internal';

/** Every answer that is not a success (C18). */
export interface ApiError {
  code: ErrorCode;
  message: string;
  requestId: string;
  fields?: Record<string, FieldCode>;
}

/** Limits in code points, but for the e-mail address and website (C15, wordpress-page 3.2). */
export const COMMENT_LIMITS = { text: 5000, name: 60, email: 100, url: 200 } as const;
/** The most comments a page of the list holds (C17). */
export const COMMENT_PAGE_LIMIT = 100;

export const commentsPath = (slug: string): string => `/api/articles/${encodeURIComponent(slug)}/comments`;
