import { createHash } from 'node:crypto';
import type { KeylessPost } from '../../model/comment/parse-post.ts';
import type { CommentStore, StoredComment } from '../store/store.ts';
import { CommentError } from './comment-error.ts';

/** How long the content of a plain form is used as its key; milliseconds (C12). */
const STAND_IN_LIFE = 600_000;

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/**
 * Hash of what a reader wrote: the same again is a retry, anything else a mistake (C12). The revision is left out: the
 * article may have changed between a post whose answer was lost and its retry.
 */
export const hashBody = (articleId: string, { text, name, email, url }: KeylessPost): string =>
  sha256([articleId, text, name, email, url]);

/** What identifies a post: its article, its content, its sender and the time. */
export interface KeyedPost {
  articleId: string;
  post: KeylessPost;
  clientHash: string;
  /** Time of the request; milliseconds. */
  now: number;
}

/** Key of a form without one: hash of its content and sender, the same for one window of time. */
const standInKey = ({ articleId, post, clientHash }: KeyedPost, window: number): string =>
  `form-${sha256([articleId, null, post.name, post.email, post.text, clientHash, window])}`;

/**
 * Finds the idempotency key of a post, and the comment that an earlier post with this key became. Where a plain form
 * has no key, a hash of its content and sender is used for ten minutes (C12).
 */
export async function findByKey(
  store: Pick<CommentStore, 'byKey'>,
  keyed: KeyedPost,
): Promise<{ key: string; earlier: StoredComment | undefined }> {
  const { post, now } = keyed;
  if (post.key !== undefined) return { key: post.key, earlier: await store.byKey(post.key) };
  // Ten minutes may begin in the window before this one.
  const window = Math.floor(now / STAND_IN_LIFE);
  const key = standInKey(keyed, window);
  const earlier = (await store.byKey(key)) ?? (await store.byKey(standInKey(keyed, window - 1)));
  const isRecent = earlier !== undefined && earlier.createdAt > now - STAND_IN_LIFE;
  return { key, earlier: isRecent ? earlier : undefined };
}

/**
 * Checks that a post is a retry of the comment that has its key.
 *
 * @returns that comment
 * @throws CommentError where its content is another, or the comment is removed
 */
export function requireSameBody(earlier: StoredComment, bodyHash: string): StoredComment {
  if (earlier.bodyHash !== bodyHash) throw new CommentError('key_reused');
  if (earlier.status === 'removed') throw new CommentError('not_found');
  return earlier;
}
