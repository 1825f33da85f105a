import {
  type ApiError,
  type Comment,
  type CommentList,
  type CommentPost,
  commentsPath,
} from '../../model/comment/comment.ts';
import { readCommentList, readCommentPosted } from '../../model/comment/read-answers.ts';
import { fetchJson, LoadError } from '../loading/load.ts';

/** No comments service answers at this address: a host that serves files only. */
export class NoService extends Error {}

/** The service refused a comment, with a reason. */
export class Refused extends Error {
  constructor(
    readonly fault: ApiError,
    /** Seconds to wait, where the service says so. */
    readonly wait: number | undefined,
  ) {
    super(fault.code);
  }
}

/**
 * Fetches a page of the comments of a story. Throws `NoService` where nobody answers for comments, else
 * `LoadError`.
 */
export async function fetchComments(
  service: string,
  slug: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<CommentList> {
  const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
  try {
    const { value } = await fetchJson(`${service}${commentsPath(slug)}${query}`, signal);
    const list = readCommentList(value);
    if (list === undefined || list.service === false) throw new NoService();
    return list;
  } catch (reason) {
    if (reason instanceof LoadError && (reason.kind === 'missing' || reason.kind === 'broken'))
      throw new NoService();
    throw reason;
  }
}

/** Longer than this and the reader is told; milliseconds. */
const PATIENCE = 20_000;

/** Sends a comment. Throws `Refused` with the service's reason, `LoadError` where no answer of its came, `NoService`. */
export async function sendComment(service: string, slug: string, post: CommentPost): Promise<Comment> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${service}${commentsPath(slug)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(post),
      signal: AbortSignal.timeout(PATIENCE),
    });
    text = await response.text();
  } catch {
    throw new LoadError('offline');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // A proxy before a service that is down speaks for itself, in HTML.
    throw response.status >= 500 ? new LoadError('server') : new NoService();
  }
  if (response.ok) {
    const posted = readCommentPosted(value);
    if (posted === undefined) throw new NoService();
    return posted.comment;
  }
  const fault = value as Partial<ApiError> | null;
  if (typeof fault?.code !== 'string') throw new NoService();
  const wait = Number(response.headers.get('retry-after') ?? '');
  throw new Refused(fault as ApiError, wait > 0 ? wait : undefined);
}

/** A key for one submission; `crypto.randomUUID` is missing on plain http (TRAPS). */
export function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
