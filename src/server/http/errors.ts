import type { ErrorCode, FieldCode } from '../../model/comment/comment.ts';

const ANSWERS: Readonly<Record<ErrorCode, { status: number; message: string }>> = {
  invalid_json: { status: 400, message: 'The body is not JSON, or not UTF-8.' },
  invalid_fields: { status: 422, message: 'Some fields need a change; "fields" says which.' },
  unsupported_media_type: { status: 415, message: 'Send application/json, or a plain form.' },
  method_not_allowed: { status: 405, message: 'This address does not take this method.' },
  not_found: { status: 404, message: 'There is nothing at this address.' },
  comments_closed: { status: 403, message: 'Comments are closed under this story.' },
  duplicate: { status: 409, message: 'These words already stand under this story.' },
  key_reused: { status: 409, message: 'This key was used for other words.' },
  too_many_requests: { status: 429, message: 'Too many comments in a short time. Wait, then send it again.' },
  too_large: { status: 413, message: 'The body is larger than 64 kB.' },
  forbidden_origin: { status: 403, message: 'Comments are taken from pages of this edition only.' },
  misdirected: { status: 421, message: 'This server does not answer for that host.' },
  unavailable: { status: 503, message: 'Comments cannot be read or written now. Try again later.' },
  internal: { status: 500, message: 'Something went wrong here. Nothing was stored.' },
};

/** A refusal that the client is told of (C18). */
export class HttpError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly fields?: Record<string, FieldCode>,
    readonly headers: Record<string, string> = {},
  ) {
    super(ANSWERS[code].message);
    this.status = ANSWERS[code].status;
  }
}
