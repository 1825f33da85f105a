import type { ErrorCode, FieldCode } from '../../model/comment/comment.ts';

interface Details {
  /** What is wrong with each field or query parameter. */
  fields?: Record<string, FieldCode>;
  /** Seconds after which the client may try again. */
  retryAfter?: number;
}

/** Refusal of a request by the rules of comments, with the code that the client is told (C18). */
export class CommentError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
  ) {
    super(code);
  }
}

/** Refusal of a client that has to wait. @param wait milliseconds */
export const tooMany = (wait: number): CommentError =>
  new CommentError('too_many_requests', { retryAfter: Math.max(1, Math.ceil(wait / 1000)) });
