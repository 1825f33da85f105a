import { createHash } from 'node:crypto';
import type { KeylessPost } from '../../../model/comment/parse-post.ts';
import { CONTENT_KEY } from '../../store/erasure/erased-fields.ts';
import type { StoredComment } from '../../store/store.ts';
import { CommentError } from '../comment-error.ts';

/** How long the content of a plain form is used as its key; milliseconds (C12). Days begin with a window of it. */
export const STAND_IN_LIFE = 600_000;

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/**
 * Hash of what a reader wrote: the same again is a retry, anything else a mistake (C12). The revision is left out: the
 * article may have changed between a post whose answer was lost and its retry.
 */
export const hashBody = (articleId: string, { text, name, email, url, parent }: KeylessPost): string =>
  sha256([articleId, text, name, email, url, ...(parent === undefined ? [] : [parent])]);

/** What identifies a post: its article, its content, its sender and the time. */
export interface KeyedPost {
  articleId: string;
  post: KeylessPost;
  /** Hashes of the sender; see `CommentClient`. */
  client: { hash: string; hashBefore?: string };
  /** Time of the request; milliseconds. */
  now: number;
}

/** Key of a form without one: hash of its content and sender, the same for one window of time. */
const standInKey = ({ articleId, post }: KeyedPost, clientHash: string, window: number): string =>
  `${CONTENT_KEY}${sha256([articleId, post.parent ?? null, post.name, post.email, post.text, clientHash, window])}`;

/**
 * Idempotency keys under which a post may be stored already, that of a new comment first. Where a plain form has no
 * key, a hash of its content and sender is used for ten minutes (C12).
 */
export function keysOf(keyed: KeyedPost): [string, ...string[]] {
  const { post, now, client } = keyed;
  if (post.key !== undefined) return [post.key];
  // Ten minutes may begin in the window before this one.
  const window = Math.floor(now / STAND_IN_LIFE);
  return [
    standInKey(keyed, client.hash, window),
    standInKey(keyed, client.hashBefore ?? client.hash, window - 1),
  ];
}

/** Whether a comment that has one of the keys of a post is the same post: with a key for ever, else for ten minutes. */
export const isSamePost = (
  { post, now }: Pick<KeyedPost, 'post' | 'now'>,
  earlier: Pick<StoredComment, 'createdAt'>,
): boolean => post.key !== undefined || earlier.createdAt > now - STAND_IN_LIFE;

/**
 * Checks that a post is a retry of the comment that has its key.
 *
 * @returns that comment
 * @throws CommentError where its content is another, or the comment is removed
 */
export function requireSameBody(earlier: StoredComment, bodyHash: string): StoredComment {
  if (earlier.status === 'withdrawn') throw new CommentError('not_found');
  if (earlier.bodyHash !== bodyHash) throw new CommentError('key_reused');
  if (earlier.status === 'removed') throw new CommentError('not_found');
  return earlier;
}
