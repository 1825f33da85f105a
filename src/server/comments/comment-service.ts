import {
  COMMENT_PAGE_LIMIT,
  COUNTED_SLUGS_LIMIT,
  type Comment,
  type CommentCounts,
  type CommentList,
  type CommentOrder,
  type CommentReport,
  type CommentsBefore,
  pageCount,
} from '../../model/comment/comment.ts';
import type { IndexedArticle } from '../../model/comment/comments-index.ts';
import { type CommentStore, StoreUnavailable, type ThreadState } from '../store/store.ts';
import { type ArticleIndex, isOpenAt, requireArticle, requireEdition } from './article-index.ts';
import type { Clock } from './clock.ts';
import { CommentError } from './comment-error.ts';
import { CommentFeeds } from './comment-feeds.ts';
import { CommentPosts } from './comment-posts.ts';
import type { CommentServices } from './comment-services.ts';
import { ownView, publicView, publishedName } from './comment-view.ts';
import { Erasures } from './erasures.ts';
import type { ListSelection, ParsedListQuery } from './list-query.ts';
import { OwnComments } from './own-comments.ts';
import { RETENTION_DEFAULTS, type Retention, removeOld } from './retention.ts';
import { normaliseNoteField } from './rules/comment-content.ts';
import { signFormTime } from './rules/form-time.ts';
import { HOLD_DEFAULTS, type HoldSettings } from './rules/hold-rules.ts';
import type { CommentClient } from './rules/post-phases.ts';
import { type PostLimits, RateLimits } from './rules/rate-limits.ts';
import { derive } from './writer-tokens.ts';

/** What the lists of an article depend on: equal values, equal lists. */
export type ListState = Omit<ThreadState, 'closed' | 'slowSeconds'> &
  Pick<CommentList, 'open' | 'requireEmail' | 'closesAt' | 'slowSeconds'>;

/** Lists and takes comments by the rules of the edition, around a store (STYLE 8). */
export class CommentService {
  /** What writers may do with comments of their own. */
  readonly own: OwnComments;
  readonly feeds: CommentFeeds;
  readonly posts: CommentPosts;
  readonly erasures: Erasures;

  constructor(private readonly services: CommentServices) {
    this.own = new OwnComments(services);
    this.feeds = new CommentFeeds(services);
    this.posts = new CommentPosts(services);
    this.erasures = services.erasures;
  }

  /** Erases again what a restored database brought back, and removes what is stored for too long (P02, P03). */
  async purge(): Promise<void> {
    const { store, clock, retention, erasures } = this.services;
    await erasures.reapply(clock());
    await removeOld(store, retention, clock());
  }

  /**
   * Reads what lists of an article depend on, without reading a comment.
   *
   * @throws CommentError where the article takes no comments
   */
  async state(slug: string): Promise<ListState> {
    const article = requireArticle(this.services.index, slug);
    const { closed, slowSeconds, ...thread } = await this.services.store.thread(article.id);
    const open = isOpenAt(article, this.services.clock()) && !closed;
    return {
      ...thread,
      open,
      requireEmail: requireEdition(this.services.index).requireEmail,
      ...(open && article.closesAt !== undefined ? { closesAt: article.closesAt } : {}),
      ...(slowSeconds > 0 ? { slowSeconds } : {}),
    };
  }

  /** Counts the comments that were written before each of some times of an article's corrections, if there are any. */
  async before(slug: string, times: readonly string[]): Promise<CommentsBefore[]> {
    const { id } = requireArticle(this.services.index, slug);
    const written = times.map(async (at) => {
      const comments = await this.services.store.writtenBefore(id, Date.parse(at));
      return comments === undefined ? [] : [{ at, ...comments }];
    });
    return (await Promise.all(written)).flat();
  }

  /** When a form under an article is rendered, signed; see `RenderedComments`. */
  formTime(slug: string): string {
    const { index, secret, clock } = this.services;
    return signFormTime(secret, requireArticle(index, slug).id, clock());
  }

  /**
   * Finds which list a query comes to: a page beyond the last is the last, and a comment is found on its page.
   *
   * @throws CommentError where the article takes no comments, or has no such comment
   */
  async select(
    slug: string,
    { after, comment, limit, order, page }: ParsedListQuery,
    { listed }: Pick<ListState, 'listed'>,
  ): Promise<ListSelection> {
    if (after !== undefined) return { after, limit, order };
    const wanted = comment === undefined ? page : await this.pageOf(slug, comment, order, limit);
    return { page: Math.min(wanted, pageCount(listed, limit)), limit, order };
  }

  /**
   * Lists comments of an article that readers see.
   *
   * @throws CommentError where the article takes no comments, or has no such comment
   */
  async list(slug: string, selection: ListSelection): Promise<CommentList> {
    const article = requireArticle(this.services.index, slug);
    const { listed, version: _, ...state } = await this.state(slug);
    const { limit, order } = selection;
    const after = 'after' in selection ? selection.after : undefined;
    const pages = pageCount(listed, limit);
    // Comments may have been removed since the page was found.
    const page = 'page' in selection ? Math.min(selection.page, pages) : 1;
    const start = after === undefined ? { offset: (page - 1) * limit, order } : { after, order };
    const rows = await this.services.store.list(article.id, start, limit + 1);
    if (rows === undefined) throw new CommentError('invalid_fields', { fields: { after: 'invalid' } });
    const pinned = after === undefined && page === 1 ? await this.services.store.pinned(article.id) : [];
    const end = rows.slice(0, limit).at(-1)?.id ?? after ?? null;
    return {
      comments: rows.slice(0, limit).map(publicView),
      ...(pinned.length > 0 ? { pinned: pinned.map(publicView) } : {}),
      ...state,
      order,
      ...(after === undefined ? { page, pages } : {}),
      next: rows.length > limit ? end : null,
      end,
    };
  }

  /** Number of the page that holds a listed comment. @throws CommentError where the article has no such comment */
  async pageOf(
    slug: string,
    id: string,
    order: CommentOrder = 'oldest',
    limit: number = COMMENT_PAGE_LIMIT,
  ): Promise<number> {
    const position = await this.services.store.position(
      requireArticle(this.services.index, slug).id,
      id,
      order,
    );
    if (position === undefined) throw new CommentError('not_found');
    return Math.floor(position / limit) + 1;
  }

  /**
   * Finds a published comment and its article, as any reader may see them.
   *
   * @throws CommentError where readers see no such comment
   */
  async published(id: string): Promise<{ comment: Comment; article: IndexedArticle }> {
    const comment = await this.services.store.find(id);
    const article = comment && this.services.index.findById(comment.articleId);
    if (article === undefined || comment?.status !== 'published') throw new CommentError('not_found');
    return { comment: ownView(comment, await publishedName(this.services.store, comment.parent)), article };
  }

  /**
   * Counts the published comments of articles; one that is unknown or takes none is left out.
   *
   * @throws CommentError where there are too many slugs
   */
  async counts(slugs: readonly string[]): Promise<CommentCounts> {
    if (slugs.length > COUNTED_SLUGS_LIMIT)
      throw new CommentError('invalid_fields', { fields: { slugs: 'too_long' } });
    requireEdition(this.services.index);
    const articles = slugs.flatMap((slug) => {
      const article = this.services.index.find(slug);
      return article === undefined || article.state === 'off' ? [] : [article];
    });
    const threads = await this.services.store.threads(articles.map(({ id }) => id));
    return {
      counts: Object.fromEntries(articles.map(({ slug, id }) => [slug, threads.get(id)?.count ?? 0])),
    };
  }

  /**
   * Takes a reader's report of a comment, one a browser and comment.
   *
   * @param reporter what tells the browser from others; undefined: its network address
   * @throws CommentError where readers see no such comment, or the client reports too much
   */
  async report(id: string, report: CommentReport, client: CommentClient, reporter?: string): Promise<void> {
    const { store, limiter, clock, secret } = this.services;
    const note = normaliseNoteField('note', report.note ?? '', false);
    await limiter.require('report', client, id);
    await limiter.requireFew(client, id);
    await this.published(id);
    const { reason } = report;
    const isStored = await store.report({
      commentId: id,
      reporterHash: reporter === undefined ? client.hash : derive(secret, 'reporter', `${id} ${reporter}`),
      reason,
      note,
      at: clock(),
    });
    if (!isStored) throw new CommentError('not_found');
  }
}

/** Settings of a comment service. */
interface ServiceSettings {
  limits: PostLimits;
  secret: Uint8Array;
  clock?: Clock;
  holds?: HoldSettings;
  retention?: Retention;
  onPost?: CommentServices['onPost'];
  /** The data folder, for what is to outlive the database; undefined: nothing is. */
  data?: string;
}

/** Creates the comment service over a store, erases again what was erased, and removes what is too old (P02, P03). */
export async function createCommentService(
  store: CommentStore,
  index: ArticleIndex,
  {
    limits,
    secret,
    clock = Date.now,
    holds = HOLD_DEFAULTS,
    retention = RETENTION_DEFAULTS,
    data,
    onPost,
  }: ServiceSettings,
): Promise<CommentService> {
  const erasures = new Erasures(store, data);
  const limiter = new RateLimits(limits, store);
  const service = new CommentService({
    ...{ store, index, limiter, clock, secret, holds, retention, erasures, onPost },
  });
  await service.purge().catch((reason: unknown) => {
    // Where nothing can be written now, as on a full disk, comments can still be read; the next purge does it.
    if (!(reason instanceof StoreUnavailable)) throw reason;
  });
  return service;
}
