import { type CommentList, commentsPath } from '../../model/comment/comment.ts';
import { fetchJson, LoadError, loadCode } from '../data/fetch-json.ts';
import type { Environment } from '../environment/environment.ts';

/** There is no comments service at this address, as on a static host. */
export class NoService extends Error {}

/** Which comments are fetched; by default the first page. */
export type CommentsQuery = Partial<Record<'page' | 'comment' | 'after' | 'order', string>>;

/** Loads the parser of lists, which no page needs whose comments were rendered. */
const loadParser = () => import('../../model/comment/parse-list.ts');

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
      const [{ parseCommentList }, { value }] = await Promise.all([
        loadCode(loadParser(), this.request),
        fetchJson(url, { signal, request: this.request }),
      ]);
      const list = parseCommentList(value);
      if (list === undefined || list.service === false) throw new NoService();
      return list;
    } catch (reason) {
      if (reason instanceof LoadError && (reason.kind === 'missing' || reason.kind === 'broken'))
        throw new NoService();
      throw reason;
    }
  }
}
