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

/** No comments service answers at this address: a host that serves files only. */
export class NoService extends Error {}

/** The service refused a comment, with a reason. */
export class Refused extends Error {
  constructor(
    readonly answer: ApiError,
    /** Seconds to wait, where the service says so. */
    readonly wait: number | undefined,
  ) {
    super(answer.code);
  }
}

/** An answer that is none of the service's: a proxy before one that is down speaks for itself, in HTML or JSON. */
const notOurs = (status: number): Error => (status >= 500 ? new LoadError('server') : new NoService());

/** Longer than this and the reader is told; milliseconds. */
const POST_TIMEOUT = 20_000;

/** HTTP client of a comments service. */
export class CommentsClient {
  /** @param url where the service answers, without a slash at the end */
  constructor(
    readonly url: string,
    private readonly request: Environment['fetch'],
  ) {}

  /** Address that a plain form posts to. */
  formAction(slug: string): string {
    return this.url + commentsPath(slug);
  }

  /**
   * Fetches a page of the comments of an article.
   *
   * @throws NoService where nobody answers for comments, else LoadError
   */
  async list(slug: string, after: string | undefined, signal: AbortSignal): Promise<CommentList> {
    const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
    try {
      const { value } = await fetchJson(this.formAction(slug) + query, { signal, request: this.request });
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
   * @throws Refused with the service's reason, LoadError where no answer of its came, NoService
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
      throw notOurs(response.status);
    }
    if (response.ok) {
      const posted = parseCommentPosted(value);
      if (posted === undefined) throw new NoService();
      return posted.comment;
    }
    const answer = value as Partial<ApiError> | null;
    if (typeof answer?.code !== 'string') throw notOurs(response.status);
    const wait = Number(response.headers.get('retry-after') ?? '');
    throw new Refused(answer as ApiError, wait > 0 ? wait : undefined);
  }
}
