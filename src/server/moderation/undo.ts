import { isSignInAct } from '../../model/moderation/moderation-acts.ts';
import type { Clock } from '../comments/clock.ts';
import { isTextErased } from '../store/erasure/erased-fields.ts';
import { changeAccount } from '../store/moderation/account-store.ts';
import {
  currentState,
  eventsByNumber,
  type LoggedEvent,
  lastEventOf,
  reasonBefore,
  setStanding,
  standingOf,
  writeEvent,
} from '../store/moderation/event-queries.ts';
import type { ChangedFields, CommentStore, StoredComment } from '../store/store.ts';
import { ActError } from './act-error.ts';

type Values = Readonly<Record<string, unknown>>;

const parseValues = (json: string | null): Values => (json === null ? {} : (JSON.parse(json) as Values));

/** Whether what an event changed is still as the event left it, so that it can be taken back. */
export const isUnchangedSince = (
  { after }: Pick<LoggedEvent, 'after'>,
  current: Values | undefined,
): boolean =>
  current !== undefined &&
  after !== null &&
  Object.entries(parseValues(after)).every(([key, value]) => current[key] === value);

/** Takes back what moderators did, as long as nothing was changed since (C20). */
export class Undo {
  constructor(
    private readonly store: CommentStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts back what was before an event.
   *
   * @returns the number of the new event, or the comment where something was changed since
   * @throws ActError where there is no such event, or what it changed is no more as it was
   */
  async undo(actor: string, number: number, isAdmin: boolean): Promise<number | StoredComment> {
    const [event] = await this.store.transaction((db) => eventsByNumber(db, [number]));
    if (event === undefined || event.actor === null) throw new ActError('not_found');
    if ('standing' in parseValues(event.after)) return this.#undoOnWriter(actor, event);
    if (event.comment_id !== null) return this.#undoOnComment(actor, event, event.comment_id);
    if (event.article_id !== null) return this.#undoOnThread(actor, event, event.article_id);
    if (!isAdmin) throw new ActError('forbidden');
    if (isSignInAct(event.kind)) throw new ActError('not_found');
    return this.#undoOnAccount(actor, event);
  }

  async #undoOnComment(actor: string, event: LoggedEvent, id: string): Promise<number | StoredComment> {
    const { kind, before } = event;
    const reason = await this.store.transaction((db) => reasonBefore(db, id, event.sequence));
    let conflict: StoredComment | undefined;
    await this.store.change({ id }, (facts) => {
      conflict = undefined;
      if (facts === undefined) throw new ActError('not_found');
      const { comment } = facts;
      // A text that was written since nobody has seen.
      const isRewritten = (comment.editedAt ?? 0) > event.at;
      if (isTextErased(comment) || isRewritten || !isUnchangedSince(event, comment as unknown as Values)) {
        conflict = comment;
        return undefined;
      }
      const at = this.clock();
      const values = parseValues(before) as ChangedFields;
      // An answer of the paper was not there before.
      const set: ChangedFields =
        kind === 'posted' ? { status: 'removed', decidedBy: actor, decidedAt: at } : values;
      const restored =
        set.status === undefined ? {} : { reason: values.status === 'removed' ? reason : null };
      return { set: { ...set, ...restored }, event: { at, kind: 'undo', actor, reason: null } };
    });
    return conflict ?? this.#numberOf(actor, id);
  }

  #undoOnWriter(actor: string, event: LoggedEvent): Promise<number> {
    const at = this.clock();
    const id = event.comment_id ?? '';
    return this.store.transaction(function* (db) {
      const writer = yield* standingOf(db, id);
      if (writer === undefined) throw new ActError('not_found');
      if (!isUnchangedSince(event, { standing: writer.standing })) throw new ActError('changed_since');
      const { standing } = parseValues(event.before) as { standing: 'trusted' | 'blocked' | null };
      yield* setStanding(db, writer, standing);
      const { article_id, comment_id, before, after } = event;
      const undone = { before: after, after: before, reason: null };
      return yield* writeEvent(db, { at, kind: 'undo', article_id, comment_id, actor, ...undone });
    });
  }

  async #undoOnThread(actor: string, event: LoggedEvent, articleId: string): Promise<number> {
    const current = await this.store.transaction((db) => currentState(db, event));
    if (!isUnchangedSince(event, current)) throw new ActError('changed_since');
    const { closed = 0, slow_seconds = 0 } = parseValues(event.before) as {
      closed?: number;
      slow_seconds?: number;
    };
    const set = { closed: closed === 1, slowSeconds: slow_seconds };
    await this.store.changeThread(articleId, set, { at: this.clock(), kind: 'undo', actor, reason: null });
    return this.#numberOf(actor, null);
  }

  #undoOnAccount(actor: string, event: LoggedEvent): Promise<number> {
    const at = this.clock();
    return this.store.transaction(function* (db) {
      if (!isUnchangedSince(event, yield* currentState(db, event))) throw new ActError('changed_since');
      const { account, disabled, role } = parseValues(event.before) as {
        account: string;
        disabled: number;
        role: 'moderator' | 'admin';
      };
      if (account === actor) throw new ActError('invalid');
      yield* changeAccount(db, account, { isDisabled: disabled === 1, role });
      return yield* writeEvent(db, {
        at,
        kind: 'undo',
        article_id: null,
        comment_id: null,
        actor,
        before: event.after,
        after: event.before,
        reason: null,
      });
    });
  }

  async #numberOf(actor: string, commentId: string | null): Promise<number> {
    const event = await this.store.transaction((db) => lastEventOf(db, actor, commentId));
    if (event === undefined) throw new Error('An act left no event.');
    return event;
  }
}
