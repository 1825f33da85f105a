import type { ErrorCode, FieldCode } from '../../model/comment/comment.ts';
import { CommentError } from '../comments/comment-error.ts';
import { StoreUnavailable } from '../store/store.ts';

const ANSWERS: Readonly<Record<ErrorCode, { status: number; message: string }>> = {
  invalid_json: { status: 400, message: 'The body is not JSON, or not UTF-8.' },
  invalid_fields: { status: 422, message: 'Some fields need a change; "fields" says which.' },
  unsupported_media_type: { status: 415, message: 'Send application/json, or a plain form, in UTF-8.' },
  method_not_allowed: { status: 405, message: 'This address does not take this method.' },
  not_found: { status: 404, message: 'There is nothing at this address.' },
  comments_closed: { status: 403, message: 'Comments are closed under this story.' },
  edit_window_over: { status: 403, message: 'The time in which this comment could be changed is over.' },
  duplicate: { status: 409, message: 'These words already stand under this story.' },
  key_reused: { status: 409, message: 'This key was used for other words.' },
  too_many_requests: { status: 429, message: 'Too many comments in a short time. Wait, then send it again.' },
  too_large: { status: 413, message: 'The body is larger than 64 kB.' },
  forbidden_origin: { status: 403, message: 'Comments are taken from pages of this edition only.' },
  misdirected: { status: 421, message: 'This server does not answer for that host.' },
  unavailable: { status: 503, message: 'Comments cannot be read or written now. Try again later.' },
  internal: { status: 500, message: 'Something went wrong here. Nothing was stored.' },
};

/** Error that is answered with its code, its message, and the headers given here (C18). */
export class HttpError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    /** What is wrong with each field. */
    readonly fields?: Record<string, FieldCode>,
    readonly headers: Record<string, string> = {},
  ) {
    super(ANSWERS[code].message);
    this.status = ANSWERS[code].status;
  }
}

/** Seconds after which a client may try again while the store cannot be used. */
const STORE_RETRY = 10;

const retryAfter = (seconds: number | undefined): Record<string, string> =>
  seconds === undefined ? {} : { 'retry-after': String(seconds) };

/**
 * Turns anything that was thrown into an error that can be answered. What a store or the program says of itself is
 * left out (C18); a store that is busy, full or gone is no mistake of the program: the client may try again (D03).
 */
export function toHttpError(reason: unknown): HttpError {
  if (reason instanceof HttpError) return reason;
  if (reason instanceof CommentError)
    return new HttpError(reason.code, reason.details.fields, retryAfter(reason.details.retryAfter));
  if (reason instanceof StoreUnavailable)
    return new HttpError('unavailable', undefined, retryAfter(STORE_RETRY));
  return new HttpError('internal');
}

/** Whether something that was thrown is a refusal of the client's request, which no log needs. */
export const isRefusal = (reason: unknown): boolean =>
  reason instanceof HttpError || reason instanceof CommentError;
