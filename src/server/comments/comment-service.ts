import { v7 } from 'uuid';
import {
  COMMENT_PAGE_LIMIT,
  COUNTED_SLUGS_LIMIT,
  type Comment,
  type CommentCounts,
  type CommentList,
  type CommentOrder,
  type CommentPosted,
  type CommentReport,
  pageCount,
} from '../../model/comment/comment.ts';
import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';
import type { KeylessPost } from '../../model/comment/parse-post.ts';
import { timeOf } from '../../model/time.ts';
import {
  type CommentStore,
  type NewComment,
  type PostFacts,
  type StoredComment,
  StoreUnavailable,
  type ThreadState,
} from '../store/store.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Clock } from './clock.ts';
import { normaliseContent, normaliseNoteField } from './comment-content.ts';
import { CommentError } from './comment-error.ts';
import { CommentFeeds } from './comment-feeds.ts';
import type { CommentServices } from './comment-services.ts';
import { ownView, publicView } from './comment-view.ts';
import { HOLD_DEFAULTS, type HoldSettings, placementOf } from './hold-rules.ts';
import { hashBody, keysOf } from './idempotency.ts';
import { type ListQuery, parseListQuery } from './list-query.ts';
import { editableUntil, OwnComments } from './own-comments.ts';
import { answerOf, applyPhases, type CommentClient, type Submission } from './post-phases.ts';
import { type PostLimits, RateLimits } from './rate-limits.ts';
import { isReservedName } from './reserved-names.ts';
import { editToken, hashToken, isEditToken, statusToken } from './writer-tokens.ts';

/** How long the hash of a network address is stored; milliseconds (P02). */
const CLIENT_HASH_LIFE = 14 * 86_400_000;

/** What the lists of an article depend on: equal values, equal lists. */
export type ListState = Omit<ThreadState, 'closed' | 'slowSeconds'> &
  Pick<CommentList, 'open' | 'requireEmail' | 'closesAt' | 'slowSeconds'>;

/** Lists and takes comments by the rules of the edition, around a store (STYLE 8). */
export class CommentService {
  /** What writers may do with comments of their own. */
  readonly own: OwnComments;
  readonly feeds: CommentFeeds;

  constructor(private readonly services: CommentServices) {
    this.own = new OwnComments(services);
    this.feeds = new CommentFeeds(services);
  }

  /**
   * Reads what lists of an article depend on, without reading a comment.
   *
   * @throws CommentError where the article takes no comments
   */
  async state(slug: string): Promise<ListState> {
    const article = this.#article(slug);
    const { closed, slowSeconds, ...thread } = await this.services.store.thread(article.id);
    const open = this.#isOpen(article) && !closed;
    return {
      ...thread,
      open,
      requireEmail: this.#edition().requireEmail,
      ...(open && article.closesAt !== undefined ? { closesAt: article.closesAt } : {}),
      ...(slowSeconds > 0 ? { slowSeconds } : {}),
    };
  }

  /**
   * Lists the comments of an article that readers see, one page of them. A page beyond the last is the last.
   *
   * @throws CommentError where the article takes no comments, it has no such comment, or the query is wrong
   */
  async list(slug: string, query: ListQuery): Promise<CommentList> {
    const article = this.#article(slug);
    const { after, comment, limit, order, ...asked } = parseListQuery(query);
    const { listed, version: _, ...state } = await this.state(slug);
    const pages = pageCount(listed, limit);
    const wanted = comment === undefined ? asked.page : await this.pageOf(slug, comment, order, limit);
    const page = Math.min(wanted, pages);
    const start = after === undefined ? { offset: (page - 1) * limit, order } : { after, order };
    const rows = await this.services.store.list(article.id, start, limit + 1);
    if (rows === undefined) throw new CommentError('invalid_fields', { fields: { after: 'invalid' } });
    const end = rows.slice(0, limit).at(-1)?.id ?? query.after ?? null;
    return {
      comments: rows.slice(0, limit).map(publicView),
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
    const position = await this.services.store.position(this.#article(slug).id, id, order);
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
    return { comment: ownView(comment, await this.#nameOf(comment.parent)), article };
  }

  /**
   * Counts the published comments of articles; one that is unknown or takes none is left out.
   *
   * @throws CommentError where there are too many slugs
   */
  async counts(slugs: readonly string[]): Promise<CommentCounts> {
    if (slugs.length > COUNTED_SLUGS_LIMIT)
      throw new CommentError('invalid_fields', { fields: { slugs: 'too_long' } });
    this.#edition();
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
   * Takes a reader's comment; resolves only after the commit is durable (D01).
   *
   * @returns the comment, or the one that an earlier post with the same key became (C12), with its writer's tokens
   * @throws CommentError where it is refused
   */
  async post(slug: string, post: KeylessPost, client: CommentClient): Promise<CommentPosted> {
    const { store, clock, limiter } = this.services;
    const submission = this.#submission(slug, post, client, clock());
    const { article, keys } = submission;
    // A retry gets its first answer, however many there are: before the limits, which are there for what is new.
    const earlier = await store.findByKeys(keys);
    const retried = earlier && answerOf(submission, earlier);
    if (retried !== undefined) return this.#posted(retried, await this.#nameOf(retried.parent));
    await limiter.require('post', client, article.id);
    const { slowSeconds } = await store.thread(article.id);
    if (slowSeconds > 0) await limiter.requireSlow(client, article.id);
    const { name, email, text } = submission.content;
    const query = { keys, articleId: article.id, name, email, text, parent: post.parent };
    let parentName: string | null = null;
    const comment = await store.post(query, (facts) => {
      parentName = facts.parent?.name ?? null;
      return applyPhases(submission, facts) ?? this.#newComment(submission, facts);
    });
    if (slowSeconds > 0) await limiter.slowDown(client, article.id, slowSeconds);
    return this.#posted(comment, parentName);
  }

  /**
   * Takes a reader's report of a comment, one a client and comment.
   *
   * @throws CommentError where readers see no such comment, or the client reports too much
   */
  async report(id: string, report: CommentReport, client: CommentClient): Promise<void> {
    const { store, limiter, clock } = this.services;
    const note = normaliseNoteField('note', report.note ?? '', false);
    await limiter.require('report', client, id);
    await this.published(id);
    const { reason } = report;
    const isStored = await store.report({
      commentId: id,
      reporterHash: client.hash,
      reason,
      note,
      at: clock(),
    });
    if (!isStored) throw new CommentError('not_found');
  }

  /**
   * Publishes an answer of the paper itself to a comment; the same answer again is the first one.
   *
   * @param moderator name of the account, for the log
   * @returns the id of the answer
   * @throws CommentError where readers see no such comment, or the text is refused
   */
  async answerAsPaper(parentId: string, text: string, moderator: string): Promise<string> {
    const { store, index, clock } = this.services;
    const answered = await store.find(parentId);
    const article = answered && index.findById(answered.articleId);
    if (article === undefined) throw new CommentError('not_found');
    const [name = moderator] = this.#edition().titles ?? [];
    const content = normaliseContent({ text, name, email: '', url: '' }, false);
    const now = clock();
    const id = v7({ msecs: now });
    const key = `paper-${hashBody(parentId, { ...content })}`;
    const answer: NewComment = {
      ...{ id, articleId: article.id, parent: parentId, status: 'published', ...content, byPaper: true },
      ...{ revision: article.revision, createdAt: now, key, bodyHash: '', clientHash: null },
    };
    const query = { keys: [key], articleId: article.id, ...content, parent: parentId, actor: moderator };
    const stored = await store.post(query, ({ earlier, parent }) => {
      if (parent?.status !== 'published') throw new CommentError('not_found');
      if (earlier === undefined) return answer;
      return earlier.status === 'published' ? earlier : { ...answer, key: `${key}-${id}` };
    });
    return stored.id;
  }

  #edition(): CommentsIndex['edition'] {
    const edition = this.services.index.edition();
    if (edition === undefined) throw new CommentError('unavailable');
    return edition;
  }

  /** An unknown article, a hidden one and one without comments get the same answer (S18). */
  #article(slug: string): IndexedArticle {
    this.#edition();
    const article = this.services.index.find(slug);
    if (article === undefined || article.state === 'off') throw new CommentError('not_found');
    return article;
  }

  #isOpen({ state, closesAt }: IndexedArticle): boolean {
    if (state !== 'open') return false;
    return closesAt === undefined || (timeOf(closesAt) ?? 0) > this.services.clock();
  }

  /** @throws CommentError where the article or a field of the post is wrong */
  #submission(slug: string, post: KeylessPost, client: CommentClient, now: number): Submission {
    const article = this.#article(slug);
    const edition = this.#edition();
    const content = normaliseContent(post, edition.requireEmail);
    if (isReservedName(content.name, edition))
      throw new CommentError('invalid_fields', { fields: { name: 'reserved_name' } });
    return {
      article,
      edition,
      isOpen: this.#isOpen(article),
      post,
      content,
      client,
      keys: keysOf({ articleId: article.id, post, clientHash: client.hash, now }),
      bodyHash: hashBody(article.id, post),
      now,
    };
  }

  /** The comment that a post becomes which passed every phase. */
  #newComment(submission: Submission, facts: PostFacts): NewComment {
    const { article, post, content, client, keys, bodyHash, now } = submission;
    const id = v7({ msecs: now });
    return {
      id,
      articleId: article.id,
      parent: post.parent ?? null,
      ...placementOf(
        { content, moderation: article.moderation, trap: post.subject ?? '', settings: this.services.holds },
        facts,
      ),
      ...content,
      revision: post.revision !== undefined && post.revision <= article.revision ? post.revision : null,
      createdAt: now,
      key: keys[0],
      bodyHash,
      clientHash: client.hash,
      tokenHash: hashToken(editToken(this.services.secret, id)),
    };
  }

  async #nameOf(id: string | null): Promise<string> {
    const comment = id === null ? undefined : await this.services.store.find(id);
    return comment?.status === 'published' ? comment.name : '';
  }

  /** A stored comment with the tokens of its writer; that for changes while it may be changed. */
  #posted(comment: StoredComment, parentName: string | null): CommentPosted {
    const { secret, clock } = this.services;
    const token = editToken(secret, comment.id);
    const until = editableUntil(comment);
    const isEditable = clock() <= until && isEditToken(token, comment.tokenHash);
    return {
      comment: ownView(comment, parentName),
      ...(isEditable ? { token, editableUntil: new Date(until).toISOString() } : {}),
      statusToken: statusToken(secret, comment.id),
    };
  }
}

/** Removes the hashes of network addresses that are stored for too long (P02). */
export const removeOldHashes = (store: CommentStore, now: number): Promise<void> =>
  store.removeClientHashes(now - CLIENT_HASH_LIFE, now);

/** Settings of a comment service. */
interface ServiceSettings {
  limits: PostLimits;
  secret: Uint8Array;
  clock?: Clock;
  holds?: HoldSettings;
}

/** Creates the comment service over a store, and removes client hashes that are too old (P02). */
export async function createCommentService(
  store: CommentStore,
  index: ArticleIndex,
  { limits, secret, clock = Date.now, holds = HOLD_DEFAULTS }: ServiceSettings,
): Promise<CommentService> {
  await removeOldHashes(store, clock()).catch((reason: unknown) => {
    // Where nothing can be written now, as on a full disk, comments can still be read; the next purge does it.
    if (!(reason instanceof StoreUnavailable)) throw reason;
  });
  return new CommentService({ store, index, limiter: new RateLimits(limits, store), clock, secret, holds });
}
