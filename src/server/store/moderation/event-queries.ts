import type { AccountAct, SignInAct } from '../../../model/moderation/moderation-acts.ts';
import type { EventRow } from '../comment-queries.ts';
import { firstOf, rowsOf, run, type TransactionScript } from '../transaction-script.ts';
import type { AccountState } from './account-state.ts';
import type { ModerationDb } from './queue-queries.ts';

/** An event of the log with what it is about. */
export interface LoggedEvent extends EventRow {
  sequence: number;
  name: string | null;
  body: string | null;
}

const logged = (db: ModerationDb) =>
  db
    .selectFrom('events')
    .leftJoin('comments', 'comments.id', 'events.comment_id')
    .select([
      'events.sequence',
      'events.at',
      'events.kind',
      'events.article_id',
      'events.comment_id',
      'events.actor',
      'events.before',
      'events.after',
      'events.reason',
      'comments.name',
      'comments.body',
    ]);

/** Events that moderators caused, the newest first. @param before cursor: number of an event */
export function* actorEvents(
  db: ModerationDb,
  before: number | undefined,
  limit: number,
): TransactionScript<LoggedEvent[]> {
  let query = logged(db).where('events.actor', 'is not', null);
  if (before !== undefined) query = query.where('events.sequence', '<', before);
  return yield* rowsOf(query.orderBy('events.sequence', 'desc').limit(limit));
}

/** Events that moderators caused on one comment, the newest first. */
export function* actorEventsOf(db: ModerationDb, commentId: string): TransactionScript<LoggedEvent[]> {
  return yield* rowsOf(
    logged(db)
      .where('events.actor', 'is not', null)
      .where('events.comment_id', '=', commentId)
      .orderBy('events.sequence', 'desc')
      .limit(100),
  );
}

/** Events by their numbers. */
export function* eventsByNumber(
  db: ModerationDb,
  numbers: readonly number[],
): TransactionScript<LoggedEvent[]> {
  if (numbers.length === 0) return [];
  return yield* rowsOf(logged(db).where('events.sequence', 'in', numbers).orderBy('events.sequence'));
}

/** The number of the last event that a moderator caused. */
export function* lastEventOf(
  db: ModerationDb,
  actor: string,
  commentId: string | null,
): TransactionScript<number | undefined> {
  const query = db
    .selectFrom('events')
    .select('sequence')
    .where('actor', '=', actor)
    .orderBy('sequence', 'desc')
    .limit(1);
  const of = commentId === null ? query : query.where('comment_id', '=', commentId);
  return (yield* firstOf(of))?.sequence;
}

/** What the writer of a comment was told by the last refusal before an event. */
export function* reasonBefore(
  db: ModerationDb,
  commentId: string,
  number: number,
): TransactionScript<string | null> {
  const row = yield* firstOf(
    db
      .selectFrom('events')
      .select('reason')
      .where('comment_id', '=', commentId)
      .where('sequence', '<', number)
      .where('kind', 'in', ['refuse', 'remove'])
      .orderBy('sequence', 'desc')
      .limit(1),
  );
  return row?.reason ?? null;
}

/** Writes an event. @returns its number */
export function* writeEvent(db: ModerationDb, event: EventRow): TransactionScript<number> {
  const row = yield* firstOf(db.insertInto('events').values(event).returning('sequence'));
  return row?.sequence ?? 0;
}

/** Who did something to an account or its sessions, and when; milliseconds since 1970. */
export interface AccountEvent {
  kind: AccountAct | SignInAct;
  actor: string;
  at: number;
}

/** Values of an account before and after an event. */
interface AccountChanged {
  before?: AccountState;
  after?: AccountState;
}

/** Writes an event about an account. @returns its number */
export const writeAccountEvent = (
  db: ModerationDb,
  event: AccountEvent,
  account: string,
  { before, after }: AccountChanged = {},
): TransactionScript<number> =>
  writeEvent(db, {
    ...event,
    article_id: null,
    comment_id: null,
    before: before === undefined ? null : JSON.stringify({ account, ...before }),
    after: JSON.stringify({ account, ...after }),
    reason: null,
  });

/** Current values of what events changed, to compare them with what is stored in the event. */
export function* currentState(
  db: ModerationDb,
  { article_id, comment_id, after }: LoggedEvent,
): TransactionScript<Record<string, unknown> | undefined> {
  if (after?.includes('"standing":')) return yield* currentStanding(db, comment_id ?? '');
  if (comment_id !== null) {
    const row = yield* firstOf(
      db
        .selectFrom('comments')
        .select(['status', 'pinned', 'decided_by as decidedBy', 'decided_at as decidedAt'])
        .where('id', '=', comment_id),
    );
    return row && { ...row, pinned: row.pinned === 1 };
  }
  if (article_id !== null)
    return yield* firstOf(
      db.selectFrom('threads').select(['closed', 'slow_seconds']).where('article_id', '=', article_id),
    );
  const { account } = JSON.parse(after ?? '{}') as { account?: string };
  const row = yield* firstOf(
    db
      .selectFrom('moderators')
      .select(['disabled', 'role'])
      .where('name', '=', account ?? ''),
  );
  return row && { account, ...row };
}

function* currentStanding(
  db: ModerationDb,
  commentId: string,
): TransactionScript<Record<string, unknown> | undefined> {
  const writer = yield* standingOf(db, commentId);
  return writer && { standing: writer.standing };
}

/** What is known of the writer of a comment; undefined where the comment has no e-mail address. */
export function* standingOf(
  db: ModerationDb,
  commentId: string,
): TransactionScript<{ email: string; name: string; standing: 'trusted' | 'blocked' | null } | undefined> {
  const writer = yield* firstOf(
    db.selectFrom('comments').select(['email', 'name']).where('id', '=', commentId).where('email', '<>', ''),
  );
  if (writer === undefined) return undefined;
  const email = writer.email.toLowerCase();
  const row = yield* firstOf(
    db
      .selectFrom('writers')
      .select('standing')
      .where('email', '=', email)
      .where('name', 'in', [writer.name, ''])
      .orderBy('standing'),
  );
  return { name: writer.name, email, standing: row?.standing ?? null };
}

/** Sets what is known of a writer: blocked by the address alone, trusted by address and name. */
export function* setStanding(
  db: ModerationDb,
  { email, name }: { email: string; name: string },
  standing: 'trusted' | 'blocked' | null,
): TransactionScript<void> {
  const ofAddress = db.deleteFrom('writers').where('email', '=', email);
  yield* run(standing === 'blocked' ? ofAddress : ofAddress.where('name', 'in', [name, '']));
  if (standing !== null)
    yield* run(
      db.insertInto('writers').values({ email, name: standing === 'blocked' ? '' : name, standing }),
    );
}
