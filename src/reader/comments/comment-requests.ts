import {
  type ApiError,
  type Comment,
  type CommentPost,
  type CommentPosted,
  commentPath,
} from '../../model/comment/comment.ts';
import { parseComment } from '../../model/comment/parse-answers.ts';
import { parseCommentPosted } from '../../model/comment/parse-posted.ts';
import { LoadError } from '../data/fetch-json.ts';
import type { Environment } from '../environment/environment.ts';
import { type CommentsClient, NoService } from './comments-client.ts';

/** The comments service refused a request. */
export class Refused extends Error {
  constructor(
    readonly answer: ApiError,
    /** Seconds to wait before the next attempt, if the service sent them. */
    readonly wait: number | undefined,
  ) {
    super(answer.code);
  }
}

/**
 * Returns the error for a response that the service did not send: nothing takes comments at this address, or something
 * on the way answered, such as a proxy, a firewall or the login page of a network.
 */
const foreignResponseError = (status: number): Error =>
  status === 404 || status === 405 || status === 501 ? new NoService() : new LoadError('server');

/** Timeout of a request in milliseconds. */
const TIMEOUT = 20_000;

interface Sent<T> {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  url: string;
  /** Absent: without a body. */
  body?: unknown;
  /** Edit or status token of the comment (C07). */
  token?: string;
  /** Parses the answer; undefined where it is none of the service. */
  parse: (answer: unknown) => T | undefined;
}

/**
 * Sends a request about a comment.
 *
 * @throws Refused by the service; NoService where there is none; LoadError for other failures
 */
export async function send<T>(
  request: Environment['fetch'],
  { method, url, body, token, parse }: Sent<T>,
): Promise<T> {
  let response: Response;
  let text: string;
  try {
    response = await request(url, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    text = await response.text();
  } catch {
    throw new LoadError('offline');
  }
  let value: unknown;
  try {
    value = JSON.parse(text || 'null');
  } catch {
    throw foreignResponseError(response.status);
  }
  if (response.ok) {
    const parsed = parse(value);
    if (parsed === undefined) throw foreignResponseError(response.status);
    return parsed;
  }
  const answer = value as Partial<ApiError> | null;
  if (typeof answer?.code !== 'string') throw foreignResponseError(response.status);
  const wait = Number(response.headers.get('retry-after') ?? '');
  throw new Refused(answer as ApiError, wait > 0 ? wait : undefined);
}

/** Posts a comment. @throws as `send` */
export const postComment = (
  client: CommentsClient,
  request: Environment['fetch'],
  slug: string,
  post: CommentPost,
): Promise<CommentPosted> =>
  send(request, { method: 'POST', url: client.formAction(slug), body: post, parse: parseCommentPosted });

/** Parses the answer to a change of a comment. */
export const parseChanged = (answer: unknown): Comment | undefined =>
  parseComment((answer as { comment?: unknown } | null)?.comment);

/** Changes the text of a comment of the reader's own. @throws as `send` */
export const editComment = (
  client: CommentsClient,
  request: Environment['fetch'],
  { id, token }: { id: string; token: string },
  text: string,
): Promise<Comment> =>
  send(request, {
    method: 'PATCH',
    url: client.url + commentPath(id),
    body: { text },
    token,
    parse: parseChanged,
  });

/** Withdraws a comment of the reader's own. @throws as `send` */
export const withdrawComment = (
  client: CommentsClient,
  request: Environment['fetch'],
  { id, token }: { id: string; token: string },
): Promise<true> =>
  send(request, { method: 'DELETE', url: client.url + commentPath(id), token, parse: () => true as const });
