import { createHash } from 'node:crypto';
import {
  COMMENT_PAGE_LIMIT,
  type Comment,
  type CommentList,
  type FieldCode,
} from '../../model/comment/comment.ts';
import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';
import { type KeylessPost, normaliseComment } from '../../model/comment/parse-post.ts';
import { timeOf } from '../../model/time.ts';
import { HttpError } from '../http/errors.ts';
import type { CommentStore, Cursor, StoredComment, StoredStatus } from '../store/store.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Clock } from './clock.ts';
import type { PostCounter } from './limits.ts';
import { isReserved } from './reserved-names.ts';

/** Who asks: as the rate limits count, and as the database may keep it (P02). */
export interface CommentClient {
  /** Address, or its /64 for IPv6. */
  group: string;
  /** HMAC under a daily key. */
  hash: string;
}

interface Parts {
  store: CommentStore;
  index: ArticleIndex;
  counter: PostCounter;
  clock: Clock;
  /** Next moment and id of the order in which comments stand. */
  next: () => { at: number; id: string };
}

const publicView = (comment: StoredComment): Comment => ({
  id: comment.id,
  parent: comment.parent,
  name: comment.name,
  ...(comment.url === '' ? {} : { url: comment.url }),
  text: comment.text,
  at: new Date(comment.createdAt).toISOString(),
  status: comment.status === 'held' ? 'held' : 'published',
});

const writeCursor = ({ createdAt, id }: Cursor): string => `${createdAt}.${id}`;

function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const parts = /^(\d{1,16})\.([0-9a-f-]{36})$/.exec(text);
  if (parts === null) throw new HttpError('invalid_fields', { after: 'invalid' });
  return { createdAt: Number(parts[1]), id: parts[2] ?? '' };
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return COMMENT_PAGE_LIMIT;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new HttpError('invalid_fields', { limit: 'invalid' });
  return Math.min(limit, COMMENT_PAGE_LIMIT);
}

/** The rules of comments around a store (STYLE 8). Every answer is what the wire contract says. */
export class CommentService {
  constructor(private readonly parts: Parts) {}

  /** The published comments of a story, a page of them. Throws `ApiError`. */
  async list(slug: string, query: { after?: string; limit?: string }): Promise<CommentList> {
    const story = this.#story(slug);
    const after = readCursor(query.after);
    const limit = readLimit(query.limit);
    const { store } = this.parts;
    const [found, count] = await Promise.all([store.list(story.id, after, limit + 1), store.count(story.id)]);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const end = last === undefined ? (query.after ?? null) : writeCursor(last);
    return {
      comments: page.map(publicView),
      count,
      next: found.length > limit ? end : null,
      end,
      open: this.#isOpen(story),
      requireEmail: this.#edition().requireEmail,
    };
  }

  /** Takes a reader's comment. Throws `ApiError`; resolves only after the commit is durable (D01). */
  async post(slug: string, post: KeylessPost, client: CommentClient): Promise<Comment> {
    const story = this.#story(slug);
    const edition = this.#edition();
    const bodyHash = hashOf(story.id, post);
    const { store, counter, next } = this.parts;
    const { key, earlier } = await this.#keyed(story.id, post, client);
    if (earlier !== undefined) return sameAnswer(earlier, bodyHash);
    if (!this.#isOpen(story)) throw new HttpError('comments_closed');
    const clean = normaliseComment(post, edition.requireEmail);
    if (!clean.ok) throw new HttpError('invalid_fields', clean.fields as Record<string, FieldCode>);
    if (isReserved(clean.value.name, edition.authors))
      throw new HttpError('invalid_fields', { name: 'reserved_name' });
    const wait = await counter.take(client.group, story.id);
    if (wait > 0) throw new HttpError('too_many_requests', undefined, { 'retry-after': String(wait) });
    if (await store.isDuplicate({ articleId: story.id, ...clean.value })) {
      // The same post, sent twice at once, may have been stored since its key was looked up.
      const stored = await store.byKey(key);
      if (stored !== undefined) return sameAnswer(stored, bodyHash);
      throw new HttpError('duplicate');
    }
    const { at, id } = next();
    const comment: StoredComment = {
      id,
      articleId: story.id,
      parent: null,
      status: await this.#firstStatus(story, clean.value),
      ...clean.value,
      revision: post.revision !== undefined && post.revision <= story.revision ? post.revision : null,
      createdAt: at,
      key,
      bodyHash,
      clientHash: client.hash,
    };
    const result = await store.add(comment);
    return result.added ? publicView(comment) : sameAnswer(result.earlier, bodyHash);
  }

  /**
   * The key of a post, and the comment that came with it before. Where a plain form has none, what was sent and
   * by whom stands in for ten minutes (C12).
   */
  async #keyed(
    articleId: string,
    post: KeylessPost,
    client: CommentClient,
  ): Promise<{ key: string; earlier: StoredComment | undefined }> {
    const { store, clock } = this.parts;
    if (post.key !== undefined) return { key: post.key, earlier: await store.byKey(post.key) };
    const window = Math.floor(clock() / STAND_IN_LIFE);
    const [key, before] = [window, window - 1].map((part) => standInKey(articleId, post, client, part)) as [
      string,
      string,
    ];
    const earlier = (await store.byKey(key)) ?? (await store.byKey(before));
    const isRecent = earlier !== undefined && earlier.createdAt > clock() - STAND_IN_LIFE;
    return { key, earlier: isRecent ? earlier : undefined };
  }

  async #firstStatus(
    story: IndexedArticle,
    { name, email }: { name: string; email: string },
  ): Promise<StoredStatus> {
    if (story.moderation === 'post') return 'published';
    if (story.moderation === 'pre') return 'held';
    return email !== '' && (await this.parts.store.isKnownWriter(name, email)) ? 'published' : 'held';
  }

  #edition(): CommentsIndex['edition'] {
    const edition = this.parts.index.edition();
    if (edition === undefined) throw new HttpError('unavailable');
    return edition;
  }

  /** An unknown or hidden story and one without comments are one and the same answer (S18). */
  #story(slug: string): IndexedArticle {
    this.#edition();
    const story = this.parts.index.find(slug);
    if (story === undefined || story.state === 'off') throw new HttpError('not_found');
    return story;
  }

  #isOpen({ state, closesAt }: IndexedArticle): boolean {
    if (state !== 'open') return false;
    return closesAt === undefined || (timeOf(closesAt) ?? 0) > this.parts.clock();
  }
}

/** How long the words of a plain form stand in for a key; milliseconds. */
const STAND_IN_LIFE = 600_000;

function standInKey(
  articleId: string,
  { text, name, email }: KeylessPost,
  { hash }: CommentClient,
  window: number,
): string {
  const said = JSON.stringify([articleId, null, name, email, text, hash, window]);
  return `form-${createHash('sha256').update(said).digest('hex')}`;
}

/** What the client sent, apart from its key: the same again is a retry, anything else is a mistake (C12). */
function hashOf(articleId: string, { text, name, email, url, revision }: KeylessPost): string {
  return createHash('sha256')
    .update(JSON.stringify([articleId, text, name, email, url, revision ?? null]))
    .digest('hex');
}

function sameAnswer(earlier: StoredComment, bodyHash: string): Comment {
  if (earlier.bodyHash !== bodyHash) throw new HttpError('key_reused');
  if (earlier.status === 'removed') throw new HttpError('not_found');
  return publicView(earlier);
}
