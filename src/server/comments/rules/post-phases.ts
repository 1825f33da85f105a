import type { CommentsIndex, IndexedArticle } from '../../../model/comment/comments-index.ts';
import type { KeylessPost, NormalisedComment } from '../../../model/comment/parse-post.ts';
import type { ChangeFacts, PostFacts, StoredComment } from '../../store/store.ts';
import { CommentError, tooMany } from '../comment-error.ts';
import { isSamePost, requireSameBody } from './idempotency.ts';

/** Client of a request, as the rate limits count it and as the store may hold it (P02). */
export interface CommentClient {
  /** Address, or its /64 for IPv6 (C11). */
  group: string;
  /** HMAC of the group under a key of the day. */
  hash: string;
  /** The same under the key of the day before, in the first minutes of a day; see `keysOf`. */
  hashBefore?: string;
}

/** Text of a reader on its way to the store, new or edited. */
export interface SubmittedText {
  article: IndexedArticle;
  edition: CommentsIndex['edition'];
  content: NormalisedComment;
  /** Time of the request; milliseconds. */
  now: number;
}

/** Post of a reader on its way to the store. */
export interface Submission extends SubmittedText {
  /** Whether the article takes comments now. */
  isOpen: boolean;
  post: KeylessPost;
  client: CommentClient;
  /** Idempotency keys, of the client or in its place; the first is that of a new comment (C12). */
  keys: readonly [string, ...string[]];
  /** Hash of what the client sent with the key. */
  bodyHash: string;
}

/**
 * One rule for a post: pure over what the store knows, since it runs within the store's transaction.
 *
 * @returns the comment that answers the post already, or undefined where the next phase decides
 * @throws CommentError where the post is refused
 */
type Phase = (submission: Submission, facts: PostFacts) => StoredComment | undefined;

/** One rule for the text of a post or of an edit. @throws CommentError where it is refused */
type TextPhase = (text: SubmittedText, facts: Pick<ChangeFacts, 'isDuplicate' | 'hasPublished'>) => void;

// Before anything is refused: a retry gets its first answer, also where comments were closed since.
const answerRetry: Phase = (submission, { earlier }) => earlier && answerOf(submission, earlier);

const refuseClosed: Phase = ({ isOpen }, { thread }) => {
  if (!isOpen || thread.closed) throw new CommentError('comments_closed');
  return undefined;
};

const refuseLostParent: Phase = ({ article, post }, { parent }) => {
  // The same answer for one that is unknown, held, removed, or under another article (C08).
  if (post.parent !== undefined && (parent?.articleId !== article.id || parent.status !== 'published'))
    throw new CommentError('invalid_fields', { fields: { parent: 'invalid' } });
  return undefined;
};

const refuseHasty: Phase = ({ now }, { thread, lastOfClient }) => {
  if (lastOfClient === undefined) return undefined;
  const wait = thread.slowSeconds * 1000;
  throw tooMany(Math.min(wait, lastOfClient + wait - now));
};

const refuseDuplicate: TextPhase = (_, { isDuplicate }) => {
  // By what readers see: an answer that knew of held comments or of addresses would give them away to whoever guesses.
  if (isDuplicate) throw new CommentError('duplicate');
};

/** Rules for a post whose fields are valid, in the order in which they apply. */
const POST_PHASES: readonly Phase[] = [answerRetry, refuseClosed, refuseLostParent, refuseHasty];

/** Rules for a text, of a post after its other rules, or of an edit. */
const TEXT_PHASES: readonly TextPhase[] = [refuseDuplicate];

/** The comment that an earlier post with its key became, where it is the same post. @throws CommentError as `requireSameBody` */
export const answerOf = (
  { post, now, bodyHash }: Pick<Submission, 'post' | 'now' | 'bodyHash'>,
  earlier: StoredComment,
): StoredComment | undefined =>
  isSamePost({ post, now }, earlier) ? requireSameBody(earlier, bodyHash) : undefined;

/** Applies the phases to a post. @returns the comment that answers it already, or undefined where it is a new one */
export function applyPhases(submission: Submission, facts: PostFacts): StoredComment | undefined {
  for (const phase of POST_PHASES) {
    const answer = phase(submission, facts);
    if (answer !== undefined) return answer;
  }
  applyTextPhases(submission, facts);
  return undefined;
}

/** Applies the rules for a text. @throws CommentError where it is refused */
export function applyTextPhases(
  text: SubmittedText,
  facts: Pick<ChangeFacts, 'isDuplicate' | 'hasPublished'>,
): void {
  for (const phase of TEXT_PHASES) phase(text, facts);
}
