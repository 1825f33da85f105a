import type { CommentsIndex } from '../../model/comment/comments-index.ts';
import type { ApiParts } from '../routes/api.ts';
import { type CommentStore, StoreUnavailable } from '../store/store.ts';
import { type ArticleIndex, indexOf } from './article-index.ts';
import { type Clock, monotonic } from './clock.ts';
import { CommentService } from './comments.ts';
import { POST_LIMITS, PostCounter, type PostLimits } from './limits.ts';

/** How long the hash of a network address is kept; milliseconds (P02). */
export const CLIENT_HASH_LIFE = 14 * 86_400_000;

interface Options {
  clock?: Clock;
  limits?: PostLimits;
}

/** Puts the rules of comments around a store. */
export async function createCommentService(
  store: CommentStore,
  index: ArticleIndex,
  options: Options = {},
): Promise<Pick<ApiParts, 'comments' | 'store' | 'clock'>> {
  const { clock = Date.now, limits = POST_LIMITS } = options;
  const next = monotonic(clock, await store.newestAt());
  await store.forgetClients(clock() - CLIENT_HASH_LIFE).catch((reason: unknown) => {
    // Where nothing can be written now, as on a full disk, comments can still be read; the next purge does it.
    if (!(reason instanceof StoreUnavailable)) throw reason;
  });
  return {
    store,
    clock,
    comments: new CommentService({ store, index, counter: new PostCounter(limits), clock, next }),
  };
}

/** An index over a value that changes, for development. */
export const valueIndex = (value: () => CommentsIndex | undefined): ArticleIndex => indexOf(value);
