import type { ErrorCode } from '../../model/comment/comment.ts';
import type { CommentStore, StoredStatus } from '../store/store.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Clock } from './clock.ts';
import type { Erasures } from './erasures.ts';
import type { Retention } from './retention.ts';
import type { HoldSettings } from './rules/hold-rules.ts';
import type { RateLimits } from './rules/rate-limits.ts';

/** What became of a comment that a reader sent: its state, `repeated` for one that was there, or why it was refused. */
export type PostOutcome = StoredStatus | ErrorCode | 'repeated';

/** What the rules of comments need. */
export interface CommentServices {
  store: CommentStore;
  index: ArticleIndex;
  limiter: RateLimits;
  erasures: Erasures;
  /** How long things are stored. */
  retention: Retention;
  clock: Clock;
  /** What the host sets of the rules by which comments are held. */
  holds: HoldSettings;
  /** Key of tokens and of the hashes of network addresses. */
  secret: Uint8Array;
  /** Called with what became of each comment that a reader sent. */
  onPost?: ((outcome: PostOutcome) => void) | undefined;
}
