import {
  type ApiError,
  type Comment,
  type CommentList,
  type CommentPost,
  commentsPath,
} from '../../model/comment/comment.ts';
import { parseCommentList, parseCommentPosted } from '../../model/comment/parse-answers.ts';
import { fetchJson, LoadError } from '../data/fetch-json.ts';
import type { Environment } from '../environment/environment.ts';

/** There is no comments service at this address, as on a static host. */
export class NoService extends Error {}

/** The comments service refused a comment. */
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

/** Which comments are fetched; by default the first page. */
export type CommentsQuery = Partial<Record<'page' | 'comment' | 'after', string>>;

/** Timeout of a post in milliseconds. */
const POST_TIMEOUT = 20_000;

/** HTTP client of a comments service. */
export class CommentsClient {
  /** @param url of the service, without trailing slash */
  constructor(
    readonly url: string,
    private readonly request: Environment['fetch'],
  ) {}

  /** Returns the address that the form posts to. */
  formAction(slug: string): string {
    return this.url + commentsPath(slug);
  }

  /**
   * Fetches a page of the comments of an article: by its number, by a comment that it holds, or after a comment.
   *
   * @throws NoService where there is no comments service; LoadError for other failures
   */
  async list(slug: string, query: CommentsQuery, signal: AbortSignal): Promise<CommentList> {
    const search = String(new URLSearchParams(query));
    try {
      const url = this.formAction(slug) + (search && `?${search}`);
      const { value } = await fetchJson(url, { signal, request: this.request });
      const list = parseCommentList(value);
      if (list === undefined || list.service === false) throw new NoService();
      return list;
    } catch (reason) {
      if (reason instanceof LoadError && (reason.kind === 'missing' || reason.kind === 'broken'))
        throw new NoService();
      throw reason;
    }
  }

  /**
   * Posts a comment.
   *
   * @throws Refused by the service; NoService where there is none; LoadError for other failures
   */
  async post(slug: string, post: CommentPost): Promise<Comment> {
    let response: Response;
    let text: string;
    try {
      response = await this.request(this.formAction(slug), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(post),
        signal: AbortSignal.timeout(POST_TIMEOUT),
      });
      text = await response.text();
    } catch {
      throw new LoadError('offline');
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw foreignResponseError(response.status);
    }
    if (response.ok) {
      const posted = parseCommentPosted(value);
      if (posted === undefined) throw foreignResponseError(response.status);
      return posted.comment;
    }
    const answer = value as Partial<ApiError> | null;
    if (typeof answer?.code !== 'string') throw foreignResponseError(response.status);
    const wait = Number(response.headers.get('retry-after') ?? '');
    throw new Refused(answer as ApiError, wait > 0 ? wait : undefined);
  }
}
