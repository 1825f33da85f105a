import type { CommentsIndex, IndexedArticle } from '../../model/comment/comments-index.ts';
import type { KeylessPost, NormalisedComment } from '../../model/comment/parse-post.ts';
import type { PostFacts, StoredComment, StoredStatus } from '../store/store.ts';
import { CommentError } from './comment-error.ts';
import { isSamePost, requireSameBody } from './idempotency.ts';

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
  /** Whether the article takes comments now. */
  isOpen: boolean;
  post: KeylessPost;
  content: NormalisedComment;
  client: CommentClient;
  /** Idempotency keys, of the client or in its place; the first is that of a new comment (C12). */
  keys: readonly [string, ...string[]];
  /** Hash of what the client sent with the key. */
  bodyHash: string;
  /** Time of the request; milliseconds. */
  now: number;
}

/**
 * One rule for a post: pure over what the store knows, since it runs within the store's transaction.
 *
 * @returns the comment that answers the post already, or undefined where the next phase decides
 * @throws CommentError where the post is refused
 */
type Phase = (submission: Submission, facts: PostFacts) => StoredComment | undefined;

// Before anything is refused: a retry gets its first answer, also where comments were closed since.
const answerRetry: Phase = ({ post, now, bodyHash }, { earlier }) =>
  earlier !== undefined && isSamePost({ post, now }, earlier)
    ? requireSameBody(earlier, bodyHash)
    : undefined;

const refuseClosed: Phase = ({ isOpen }) => {
  if (!isOpen) throw new CommentError('comments_closed');
  return undefined;
};

const refuseDuplicate: Phase = (_, { isDuplicate }) => {
  // By what readers see: an answer that knew of held comments or of addresses would give them away to whoever guesses.
  if (isDuplicate) throw new CommentError('duplicate');
  return undefined;
};

/** Rules for a post whose fields are valid, in the order in which they apply. */
const POST_PHASES: readonly Phase[] = [answerRetry, refuseClosed, refuseDuplicate];

/** Applies the phases to a post. @returns the comment that answers it already, or undefined where it is a new one */
export function applyPhases(submission: Submission, facts: PostFacts): StoredComment | undefined {
  for (const phase of POST_PHASES) {
    const answer = phase(submission, facts);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/**
 * Status of a new comment by the article's moderation: published at once, held, or held until the writer has a
 * published comment. A writer without an e-mail address cannot be recognised.
 */
export function initialStatus(
  { article, content: { email } }: Pick<Submission, 'article' | 'content'>,
  { hasPublished }: Pick<PostFacts, 'hasPublished'>,
): StoredStatus {
  if (article.moderation === 'post') return 'published';
  if (article.moderation === 'pre') return 'held';
  return email !== '' && hasPublished ? 'published' : 'held';
}
