import { v7 } from 'uuid';
import {
  COMMENT_PAGE_LIMIT,
  type Comment,
  type CommentList,
  type FieldCode,
  pageCount,
} from '../../model/comment/comment.ts';
import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';
import {
  type KeylessPost,
  type NormalisedComment,
  normaliseComment,
} from '../../model/comment/parse-post.ts';
import { timeOf } from '../../model/time.ts';
import {
  type CommentStore,
  type ListedComment,
  type PostFacts,
  type StoredComment,
  StoreUnavailable,
  type ThreadState,
} from '../store/store.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Clock } from './clock.ts';
import { CommentError } from './comment-error.ts';
import { hashBody, keysOf } from './idempotency.ts';
import { type ListQuery, parseListQuery } from './list-query.ts';
import { applyPhases, type CommentClient, initialStatus, type Submission } from './post-phases.ts';
import { PostLimiter, type PostLimits } from './rate-limits.ts';
import { isReservedName } from './reserved-names.ts';

/** How long the hash of a network address is stored; milliseconds (P02). */
const CLIENT_HASH_LIFE = 14 * 86_400_000;

interface Services {
  store: CommentStore;
  index: ArticleIndex;
  limiter: PostLimiter;
  clock: Clock;
}

/** What the lists of an article depend on: equal values, equal lists. */
export type ListState = ThreadState & Pick<CommentList, 'open' | 'requireEmail'>;

/** A stored comment as any reader may see it: without addresses, key and hashes (P01, P02). */
const publicView = (comment: ListedComment): Comment => ({
  id: comment.id,
  parent: comment.parent,
  depth: 0,
  name: comment.name,
  ...(comment.url === '' ? {} : { url: comment.url }),
  text: comment.text,
  at: new Date(comment.createdAt).toISOString(),
  status: comment.status === 'held' ? 'held' : 'published',
});

/** Lists and takes comments by the rules of the edition, around a store (STYLE 8). */
export class CommentService {
  constructor(private readonly services: Services) {}

  /**
   * Reads what lists of an article depend on, without reading a comment.
   *
   * @throws CommentError where the article takes no comments
   */
  async state(slug: string): Promise<ListState> {
    const article = this.#article(slug);
    const { count, version } = await this.services.store.thread(article.id);
    return { count, version, open: this.#isOpen(article), requireEmail: this.#edition().requireEmail };
  }

  /**
   * Lists the published comments of an article, one page of them. A page beyond the last is the last.
   *
   * @throws CommentError where the article takes no comments, it has no such comment, or the query is wrong
   */
  async list(slug: string, query: ListQuery): Promise<CommentList> {
    const article = this.#article(slug);
    const { after, comment, limit, ...asked } = parseListQuery(query);
    const { count, open, requireEmail } = await this.state(slug);
    const wanted = comment === undefined ? asked.page : await this.pageOf(slug, comment, limit);
    const page = Math.min(wanted, pageCount(count, limit));
    const start = after === undefined ? { offset: (page - 1) * limit } : { after };
    const rows = await this.services.store.list(article.id, start, limit + 1);
    if (rows === undefined) throw new CommentError('invalid_fields', { fields: { after: 'invalid' } });
    const end = rows.slice(0, limit).at(-1)?.id ?? query.after ?? null;
    return {
      comments: rows.slice(0, limit).map(publicView),
      count,
      order: 'oldest',
      ...(after === undefined ? { page } : {}),
      next: rows.length > limit ? end : null,
      end,
      open,
      requireEmail,
    };
  }

  /** Number of the page that holds a published comment. @throws CommentError where the article has no such comment */
  async pageOf(slug: string, id: string, limit: number = COMMENT_PAGE_LIMIT): Promise<number> {
    const position = await this.services.store.position(this.#article(slug).id, id);
    if (position === undefined) throw new CommentError('not_found');
    return Math.floor(position / limit) + 1;
  }

  /**
   * Takes a reader's comment; resolves only after the commit is durable (D01).
   *
   * @returns the comment, or the one that an earlier post with the same key became (C12)
   * @throws CommentError where it is refused
   */
  async post(slug: string, post: KeylessPost, client: CommentClient): Promise<Comment> {
    const article = this.#article(slug);
    const edition = this.#edition();
    const content = normalise(post, edition.requireEmail);
    if (isReservedName(content.name, edition))
      throw new CommentError('invalid_fields', { fields: { name: 'reserved_name' } });
    const { store, clock, limiter } = this.services;
    // Before the store is asked, so that a flood costs it nothing; after the fields, so that a mistake in one does not
    // use up what the client may send.
    const retryAfter = await limiter.consume(client.group, article.id);
    if (retryAfter > 0) throw new CommentError('too_many_requests', { retryAfter });
    const now = clock();
    const submission: Submission = {
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
    const { name, email, text } = content;
    const query = { keys: submission.keys, articleId: article.id, name, email, text };
    return publicView(
      await store.post(query, (facts) => applyPhases(submission, facts) ?? newComment(submission, facts)),
    );
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
}

/** The comment that a post becomes which passed every phase. */
function newComment(submission: Submission, facts: PostFacts): StoredComment {
  const { article, post, content, client, keys, bodyHash, now } = submission;
  return {
    id: v7({ msecs: now }),
    articleId: article.id,
    parent: null,
    status: initialStatus(submission, facts),
    ...content,
    revision: post.revision !== undefined && post.revision <= article.revision ? post.revision : null,
    createdAt: now,
    key: keys[0],
    bodyHash,
    clientHash: client.hash,
  };
}

/** Normalises the fields of a post (C04). @throws CommentError where some are wrong */
function normalise(post: KeylessPost, requireEmail: boolean): NormalisedComment {
  const result = normaliseComment(post, requireEmail);
  if (!result.ok)
    throw new CommentError('invalid_fields', { fields: result.fields as Record<string, FieldCode> });
  return result.value;
}

/** Removes the hashes of network addresses that are stored for too long (P02). */
export const removeOldHashes = (store: CommentStore, now: number): Promise<void> =>
  store.removeClientHashes(now - CLIENT_HASH_LIFE, now);

/** Creates the comment service over a store, and removes client hashes that are too old (P02). */
export async function createCommentService(
  store: CommentStore,
  index: ArticleIndex,
  { limits, clock = Date.now }: { limits: PostLimits; clock?: Clock },
): Promise<CommentService> {
  await removeOldHashes(store, clock()).catch((reason: unknown) => {
    // Where nothing can be written now, as on a full disk, comments can still be read; the next purge does it.
    if (!(reason instanceof StoreUnavailable)) throw reason;
  });
  return new CommentService({ store, index, limiter: new PostLimiter(limits), clock });
}
