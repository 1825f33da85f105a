import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';
import type { KeylessPost, NormalisedComment } from '../../model/comment/parse-post.ts';
import type { CommentStore, StoredComment, StoredStatus } from '../store/store.ts';
import { CommentError } from './comment-error.ts';
import { requireSameBody } from './idempotency.ts';
import type { PostLimiter } from './rate-limits.ts';
import { isReservedName } from './reserved-names.ts';

/** Client of a request, as the rate limits count it and as the store may hold it (P02). */
export interface CommentClient {
  /** Address, or its /64 for IPv6 (C11). */
  group: string;
  /** HMAC of the group under a key of the day. */
  hash: string;
}

/** Post of a reader on its way to the store. */
export interface Submission {
  article: IndexedArticle;
  edition: CommentsIndex['edition'];
  post: KeylessPost;
  content: NormalisedComment;
  client: CommentClient;
  /** Idempotency key, of the client or in its place (C12). */
  key: string;
  /** Hash of what the client sent with the key. */
  bodyHash: string;
}

interface Services {
  store: Pick<CommentStore, 'isDuplicate' | 'byKey'>;
  limiter: PostLimiter;
}

/**
 * One rule for a post.
 *
 * @returns the comment that answers the post already, or undefined where the next phase decides
 * @throws CommentError where the post is refused
 */
type Phase = (submission: Submission, services: Services) => Promise<StoredComment | undefined>;

const refuseReservedName: Phase = async ({ content, edition }) => {
  if (isReservedName(content.name, edition))
    throw new CommentError('invalid_fields', { fields: { name: 'reserved_name' } });
  return undefined;
};

const refuseOverLimits: Phase = async ({ client, article }, { limiter }) => {
  const retryAfter = await limiter.consume(client.group, article.id);
  if (retryAfter > 0) throw new CommentError('too_many_requests', { retryAfter });
  return undefined;
};

const refuseDuplicate: Phase = async ({ article, content, key, bodyHash }, { store }) => {
  // By what readers see: an answer that knew of held comments or of addresses would give them away to whoever guesses.
  if (!(await store.isDuplicate({ articleId: article.id, ...content }))) return undefined;
  // The same post, sent twice at once, may have been stored since its key was looked up.
  const stored = await store.byKey(key);
  if (stored === undefined) throw new CommentError('duplicate');
  return requireSameBody(stored, bodyHash);
};

/** Rules for a post whose fields are valid, in the order in which they apply. */
export const POST_PHASES: readonly Phase[] = [
  // Costs nothing, and a mistake in a field should not use up what the client may send.
  refuseReservedName,
  // Before the store is read: somebody who floods it waits first.
  refuseOverLimits,
  refuseDuplicate,
];

/**
 * Status of a new comment by the article's moderation: published at once, held, or held until the writer has a
 * published comment. A writer without an e-mail address cannot be recognised.
 */
export async function initialStatus(
  { article, content: { name, email } }: Pick<Submission, 'article' | 'content'>,
  store: Pick<CommentStore, 'hasPublished'>,
): Promise<StoredStatus> {
  if (article.moderation === 'post') return 'published';
  if (article.moderation === 'pre') return 'held';
  return email !== '' && (await store.hasPublished(name, email)) ? 'published' : 'held';
}
