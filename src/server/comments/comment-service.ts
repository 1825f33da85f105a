import { type Comment, type CommentList, type FieldCode, UNSERVED } from '../../model/comment/comment.ts';
import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';
import {
  type KeylessPost,
  type NormalisedComment,
  normaliseComment,
} from '../../model/comment/parse-post.ts';
import { timeOf } from '../../model/time.ts';
import { type CommentStore, type StoredComment, StoreUnavailable } from '../store/store.ts';
import type { ArticleIndex } from './article-index.ts';
import { type Clock, type CommentStamp, monotonicStamps } from './clock.ts';
import { CommentError } from './comment-error.ts';
import { findByKey, hashBody, requireSameBody } from './idempotency.ts';
import { type ListQuery, parseListQuery, writeCursor } from './list-query.ts';
import { type CommentClient, initialStatus, POST_PHASES, type Submission } from './post-phases.ts';
import { PostLimiter, type PostLimits } from './rate-limits.ts';

/** How long the hash of a network address is stored; milliseconds (P02). */
export const CLIENT_HASH_LIFE = 14 * 86_400_000;

interface Services {
  store: CommentStore;
  index: ArticleIndex;
  limiter: PostLimiter;
  clock: Clock;
  nextStamp: () => CommentStamp;
}

/** A stored comment as any reader may see it: without addresses, key and hashes (P01, P02). */
const publicView = (comment: StoredComment): Comment => ({
  id: comment.id,
  parent: comment.parent,
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
   * Lists the published comments of an article, one page of them.
   *
   * @throws CommentError where the article takes no comments or the query is wrong
   */
  async list(slug: string, query: ListQuery): Promise<CommentList> {
    const article = this.#article(slug);
    const { after, limit } = parseListQuery(query);
    const { store } = this.services;
    const [rows, count] = await Promise.all([
      store.list(article.id, after, limit + 1),
      store.count(article.id),
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const end = last === undefined ? (query.after ?? null) : writeCursor(last);
    return {
      comments: page.map(publicView),
      count,
      next: rows.length > limit ? end : null,
      end,
      open: this.#isOpen(article),
      requireEmail: this.#edition().requireEmail,
    };
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
    const bodyHash = hashBody(article.id, post);
    const { store, clock } = this.services;
    const { key, earlier } = await findByKey(store, {
      articleId: article.id,
      post,
      clientHash: client.hash,
      now: clock(),
    });
    // Before anything is refused: a retry gets its first answer, also where comments were closed since.
    if (earlier !== undefined) return publicView(requireSameBody(earlier, bodyHash));
    if (!this.#isOpen(article)) throw new CommentError('comments_closed');
    const content = normalise(post, edition.requireEmail);
    const submission: Submission = { article, edition, post, content, client, key, bodyHash };
    for (const phase of POST_PHASES) {
      const answer = await phase(submission, this.services);
      if (answer !== undefined) return publicView(answer);
    }
    return this.#store(submission);
  }

  /** Stores a post that passed every phase. */
  async #store(submission: Submission): Promise<Comment> {
    const { article, post, content, client, key, bodyHash } = submission;
    const { store, nextStamp } = this.services;
    const { at, id } = nextStamp();
    const comment: StoredComment = {
      id,
      articleId: article.id,
      parent: null,
      status: await initialStatus(submission, store),
      ...content,
      revision: post.revision !== undefined && post.revision <= article.revision ? post.revision : null,
      createdAt: at,
      key,
      bodyHash,
      clientHash: client.hash,
    };
    const result = await store.add(comment);
    return publicView(result.added ? comment : requireSameBody(result.earlier, bodyHash));
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

/** Normalises the fields of a post (C04). @throws CommentError where some are wrong */
function normalise(post: KeylessPost, requireEmail: boolean): NormalisedComment {
  const result = normaliseComment(post, requireEmail);
  if (!result.ok)
    throw new CommentError('invalid_fields', { fields: result.fields as Record<string, FieldCode> });
  return result.value;
}

/** Creates the comment service over a store, and removes client hashes that are too old (P02). */
export async function createCommentService(
  store: CommentStore,
  index: ArticleIndex,
  { limits, clock = Date.now }: { limits: PostLimits; clock?: Clock },
): Promise<CommentService> {
  const nextStamp = monotonicStamps(clock, await store.newestAt());
  await store.removeClientHashes(clock() - CLIENT_HASH_LIFE).catch((reason: unknown) => {
    // Where nothing can be written now, as on a full disk, comments can still be read; the next purge does it.
    if (!(reason instanceof StoreUnavailable)) throw reason;
  });
  return new CommentService({ store, index, limiter: new PostLimiter(limits), clock, nextStamp });
}

/**
 * Reads the comments of an article for its rendered page. Where they cannot be read the page is rendered all the
 * same, and says that nobody takes replies.
 */
export async function listForPage(comments: CommentService | undefined, slug: string): Promise<CommentList> {
  try {
    return (await comments?.list(slug, {})) ?? UNSERVED;
  } catch {
    return UNSERVED;
  }
}
