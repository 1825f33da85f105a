import type { AccountAct, ThreadAct, WriterAct } from '../../model/moderation/moderation-acts.ts';
import type { Clock } from '../comments/clock.ts';
import { changeAccount } from '../store/moderation/account-store.ts';
import {
  lastEventOf,
  setStanding,
  standingOf,
  writeAccountEvent,
  writeEvent,
} from '../store/moderation/event-queries.ts';
import type { CommentStore } from '../store/store.ts';
import { ActError } from './act-error.ts';

const STANDINGS = { trust: 'trusted', block: 'blocked', forget: null } as const;

/** Acts of moderators on writers, threads and accounts; each returns the number of its event (C20). */
export class OtherActs {
  constructor(
    private readonly store: CommentStore,
    private readonly clock: Clock,
  ) {}

  /** Trusts or blocks the writer of a comment. @throws ActError where the comment has no e-mail address */
  onWriter(actor: string, act: WriterAct, commentId: string): Promise<number> {
    const at = this.clock();
    return this.store.transaction(function* (db) {
      const writer = yield* standingOf(db, commentId);
      if (writer === undefined) throw new ActError('not_found');
      const standing = STANDINGS[act];
      yield* setStanding(db, writer, standing);
      return yield* writeEvent(db, {
        at,
        kind: act,
        article_id: null,
        comment_id: commentId,
        actor,
        before: JSON.stringify({ standing: writer.standing }),
        after: JSON.stringify({ standing }),
        reason: null,
      });
    });
  }

  /** Closes or opens the comments of an article, or slows them down. */
  async onThread(actor: string, act: ThreadAct, articleId: string, seconds: number): Promise<number> {
    const set = act === 'slow' ? { slowSeconds: seconds } : { closed: act === 'close' };
    await this.store.changeThread(articleId, set, { at: this.clock(), kind: act, actor, reason: null });
    const event = await this.store.transaction((db) => lastEventOf(db, actor, null));
    if (event === undefined) throw new Error('An act left no event.');
    return event;
  }

  /** Changes another account. @throws ActError where there is none, or it is the actor's own */
  onAccount(actor: string, act: AccountAct, name: string): Promise<number> {
    const at = this.clock();
    return this.store.transaction(function* (db) {
      const change =
        act === 'disable' || act === 'enable'
          ? { isDisabled: act === 'disable' }
          : { role: act === 'make_admin' ? ('admin' as const) : ('moderator' as const) };
      const changed = yield* changeAccount(db, name, change);
      if (changed === undefined) throw new ActError('not_found');
      if (changed.name === actor) throw new ActError('invalid');
      return yield* writeAccountEvent(db, { at, kind: act, actor }, changed.name, changed);
    });
  }
}
