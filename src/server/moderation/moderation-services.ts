import type { ArticleIndex } from '../comments/article-index.ts';
import type { Clock } from '../comments/clock.ts';
import type { CommentService } from '../comments/comment-service.ts';
import { AccountStore } from '../store/moderation/account-store.ts';
import { SessionStore } from '../store/moderation/session-store.ts';
import type { CommentStore } from '../store/store.ts';
import { CommentActs } from './comment-acts.ts';
import { OtherActs } from './other-acts.ts';
import { Review } from './review.ts';
import { SignIn } from './sign-in.ts';
import { Undo } from './undo.ts';

/** What moderators do and read, over the store. */
export interface ModerationServices {
  accounts: AccountStore;
  signIn: SignIn;
  review: Review;
  commentActs: CommentActs;
  otherActs: OtherActs;
  undo: Undo;
  comments: CommentService;
}

/** Creates what moderators do and read. */
export function createModeration(
  store: CommentStore,
  comments: CommentService,
  index: ArticleIndex,
  clock: Clock,
): ModerationServices {
  const accounts = new AccountStore(store);
  return {
    accounts,
    signIn: new SignIn(accounts, new SessionStore(store), clock),
    review: new Review(store, index),
    commentActs: new CommentActs(store, comments.erasures, clock),
    otherActs: new OtherActs(store, clock),
    undo: new Undo(store, clock),
    comments,
  };
}
