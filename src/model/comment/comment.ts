/** Wire contract of comments: requests, responses and error codes, used by the browser app and the server. */

/** A comment as any reader may see it: without e-mail address, network address and tokens (P01, P02). */
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
  /** `held` is seen by its writer only, in the response to the post. */
  status: 'published' | 'held';
}

/** Response to `GET /api/articles/:slug/comments?after=&limit=&page=&comment=`. */
export interface CommentList {
  /** Oldest first. */
  comments: Comment[];
  /** Published comments of the article, on all pages together. */
  count: number;
  /** Which page of the article's comments this is, from 1; absent where `after` was given. */
  page?: number;
  /** Value of `after` for the next page; null on the last. */
  next: string | null;
  /** Value of `after` for comments written later; null while there are none. */
  end: string | null;
  /** Whether readers can comment now. */
  open: boolean;
  requireEmail: boolean;
  /** False where there is no comments service: the list is a static file, or the database is unavailable. */
  service?: false;
}

/** The comment list where there is no comments service: on a static host, or without the database. */
export const UNSERVED: CommentList = {
  comments: [],
  count: 0,
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
}

/** Response 201 to a post. */
export interface CommentPosted {
  comment: Comment;
}

/** A form posted without JavaScript that was refused: its values and issues, to render the page with. */
export interface RefusedForm {
  /** Idempotency key of the next attempt (C12). */
  key: string;
  values: { text: string; name: string; email: string; url: string; remember: boolean };
  code: ErrorCode;
  fields: Record<string, FieldCode>;
}

/** What a form posted without JavaScript was answered, where it was not by the comment itself. */
export interface FormAnswer {
  refused?: RefusedForm;
  /** The comment is held for moderation. */
  held?: true;
}

/** Comments that a page is rendered with, and the answer to the form that was posted. */
export interface RenderedComments extends FormAnswer {
  list?: CommentList;
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
/** Most comments in one response (C17). */
export const COMMENT_PAGE_LIMIT = 100;

/** Returns the number of pages of so many comments; at least 1. */
export const pageCount = (count: number, limit: number = COMMENT_PAGE_LIMIT): number =>
  Math.max(1, Math.ceil(count / limit));

export const commentsPath = (slug: string): string => `/api/articles/${encodeURIComponent(slug)}/comments`;
