import {
  type CommentAct,
  canDecide,
  DECISIONS,
  type Decision,
  type ErasureAct,
  statusAfter,
} from '../../model/moderation/moderation-acts.ts';
import type { Clock } from '../comments/clock.ts';
import type { Erasures } from '../comments/erasures.ts';
import { lastEventOf } from '../store/moderation/event-queries.ts';
import type { CommentChange, CommentStore, StoredComment } from '../store/store.ts';
import { ActError } from './act-error.ts';
import { type CommentRef, seenState } from './seen-state.ts';

/** A comment that was not changed, since it is not as the moderator saw it. */
class SeenStateChanged extends Error {
  constructor(readonly comment: StoredComment) {
    super('The comment is not as it was seen.');
  }
}

/** What became of an act on comments: numbers of the events, and the comments that were not changed. */
export interface ActOutcome {
  events: number[];
  conflicts: StoredComment[];
}

const isDecision = (act: CommentAct): act is Decision => (DECISIONS as readonly string[]).includes(act);

/** The change that an act makes. @returns undefined where the comment cannot be changed so */
function changeOf(
  act: CommentAct,
  comment: StoredComment,
  by: { name: string; at: number; reason: string },
): CommentChange['set'] | undefined {
  if (!isDecision(act))
    return comment.status === 'published' && comment.pinned !== (act === 'pin')
      ? { pinned: act === 'pin' }
      : undefined;
  if (!canDecide(act, comment)) return undefined;
  const status = statusAfter(act);
  return {
    status,
    decidedBy: by.name,
    decidedAt: by.at,
    // What the writer is told; a comment that is published again has nothing against it.
    reason: status === 'removed' && by.reason !== '' ? by.reason : null,
    ...(status === 'published' ? {} : { pinned: false }),
  };
}

/** Acts of moderators on comments: each in one transaction with its event (C20). */
export class CommentActs {
  constructor(
    private readonly store: CommentStore,
    private readonly erasures: Erasures,
    private readonly clock: Clock,
  ) {}

  /**
   * Does an act on each of some comments; those that are not as they were seen stay as they are.
   *
   * @param actor name of the moderator
   * @param reason what the writer is told; empty: nothing
   */
  async act(actor: string, act: CommentAct, refs: readonly CommentRef[], reason = ''): Promise<ActOutcome> {
    const outcome: ActOutcome = { events: [], conflicts: [] };
    for (const ref of refs) {
      const result = await this.#actOn(actor, act, ref, reason);
      if (typeof result === 'number') outcome.events.push(result);
      else outcome.conflicts.push(result);
    }
    return outcome;
  }

  async #actOn(
    actor: string,
    act: CommentAct,
    { id, seen }: CommentRef,
    reason: string,
  ): Promise<number | StoredComment> {
    try {
      await this.store.change({ id }, (facts) => {
        if (facts === undefined) throw new ActError('not_found');
        const { comment } = facts;
        // Never earlier than what it decides on, also where a clock was set back.
        const at = Math.max(this.clock(), (comment.decidedAt ?? 0) + 1);
        const set =
          seenState(comment) === seen ? changeOf(act, comment, { name: actor, at, reason }) : undefined;
        if (set === undefined) throw new SeenStateChanged(comment);
        return { set, event: { at, kind: act, actor, reason: reason === '' ? null : reason } };
      });
    } catch (error) {
      if (error instanceof SeenStateChanged) return error.comment;
      throw error;
    }
    const event = await this.lastEvent(actor, id);
    if (event === undefined) throw new Error('An act left no event.');
    return event;
  }

  /**
   * Erases for ever who wrote a comment, or all of it but its place (P03).
   *
   * @returns the number of the event, or undefined where the comment is not as it was seen, or is erased already
   */
  async erase(actor: string, { id, seen }: CommentRef, part: ErasureAct): Promise<number | undefined> {
    const comment = await this.store.find(id);
    if (comment === undefined) throw new ActError('not_found');
    if (seenState(comment) !== seen) return undefined;
    const isChanged = await this.erasures.eraseComment({ id, part }, { actor, at: this.clock() });
    return isChanged ? this.lastEvent(actor, id) : undefined;
  }

  /** The number of the last event that a moderator caused on a comment; undefined where only others acted on it. */
  lastEvent(actor: string, id: string): Promise<number | undefined> {
    return this.store.transaction((db) => lastEventOf(db, actor, id));
  }
}
