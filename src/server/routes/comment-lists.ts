import { UNSERVED } from '../../model/comment/comment.ts';
import { memoize } from '../../model/memo.ts';
import type { CommentService } from '../comments/comment-service.ts';
import { type ListQuery, parseListQuery } from '../comments/list-query.ts';
import { stampOfState } from '../comments/page-comments.ts';
import type { Answer } from '../http/answer.ts';
import { acceptedEncodings, variantEtag } from '../http/encodings.ts';
import { etagOf, hasEtag } from '../http/etags.ts';
import { CachedTexts } from './cached-texts.ts';

/** Request for a list of comments. */
export interface ListRequest {
  slug: string;
  query: ListQuery;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
}

const CACHING = { 'cache-control': 'no-cache', vary: 'accept-encoding' };
/** Remembered ETags at most. */
const REMEMBERED = 1000;

/** Answers requests for lists of comments: compressed where the client accepts it, with 304 where the client has the list. */
export class CommentLists {
  readonly #texts = new CachedTexts();
  readonly #etagOf = memoize<string>((stamp) => etagOf(stamp), REMEMBERED);

  /** @param comments undefined where there is no comment service: lists then say that nobody takes replies */
  constructor(private readonly comments: CommentService | undefined) {}

  /** @throws CommentError where the article takes no comments, it has no such comment, or the query is wrong */
  async answer({ slug, query: asked, acceptEncoding, ifNoneMatch }: ListRequest): Promise<Answer> {
    const { comments } = this;
    const json = { ...CACHING, 'content-type': 'application/json' };
    if (comments === undefined) return { status: 200, headers: json, body: JSON.stringify(UNSERVED) };
    const query = parseListQuery(asked);
    const state = await comments.state(slug);
    // An empty list is shorter than the headers.
    const [encoding] = state.count === 0 ? [] : acceptedEncodings(acceptEncoding);
    const stamp = stampOfState(state);
    const etag = variantEtag(this.#etagOf(stamp), encoding);
    if (hasEtag(ifNoneMatch, etag)) return { status: 304, headers: { ...CACHING, etag } };
    // By the list that a query comes to: who invents parameters or ways to write them fills no cache.
    const selection = await comments.select(slug, query, state);
    const body = await this.#texts.get(JSON.stringify([slug, stamp, selection]), encoding, async () =>
      JSON.stringify(await comments.list(slug, selection)),
    );
    const headers = {
      ...json,
      etag,
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
      'content-length': String(body.length),
    };
    return { status: 200, headers, body };
  }
}
