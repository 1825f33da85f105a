import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { EventRow } from './comment-queries.ts';
import type { NoticeChannel, NoticeKind, NoticeRow, NoticeTables } from './notice-tables.ts';
import type { StoredComment, StoredStatus } from './store.ts';
import { firstOf, rowsOf, run, type TransactionScript } from './transaction-script.ts';

type Db = Kysely<
  NoticeTables & { comments: { id: string; email: string }; events: Pick<EventRow, 'comment_id' | 'after'> }
>;

/** What happened to a comment, as notices need it. */
export interface NoticedEvent {
  at: number;
  kind: string;
  /** The comment as it is now. */
  comment: Pick<StoredComment, 'id' | 'articleId' | 'parent' | 'status' | 'email'>;
  /** Its status before; null: it is new. */
  before: StoredStatus | null;
  isErased?: boolean;
}

/** A notice about an event, and to whom. */
interface NoticeDraft {
  channel: NoticeChannel;
  kind: NoticeKind;
  subscription: string | null;
  /** Absent: it is due at once, or for moderators at the next full hour. */
  dueAt?: number;
}

const HOUR = 3_600_000;
/** After a mail about replies, those that come within this time are collected for the next one. */
const REPLY_INTERVAL = HOUR / 2;

/** Events that a webhook hears of by their own name. */
const NAMED: readonly string[] = ['posted', 'edited', 'withdrawn', 'reported', 'objected'];

/** What a webhook calls an event; undefined for one that it does not hear of, as that a comment was pinned. */
function webhookKind({ kind, comment, before, isErased }: NoticedEvent): NoticeKind | undefined {
  if (NAMED.includes(kind)) return kind as NoticeKind;
  if (isErased === true) return 'erased';
  return comment.status === before ? undefined : 'decided';
}

/** What moderators are told of an event; undefined: nothing, as of what one of them did. */
function moderatorsKind({ kind, comment, before }: NoticedEvent): NoticeKind | undefined {
  if (kind === 'reported' || kind === 'objected') return kind;
  return (kind === 'posted' || kind === 'edited') && comment.status === 'held' && before !== 'held'
    ? 'held'
    : undefined;
}

/** Whether readers saw a comment before the event that is about to be stored. */
function* wasPublished(db: Db, commentId: string): TransactionScript<boolean> {
  const query = db
    .selectFrom('events')
    .select('comment_id')
    .where('comment_id', '=', commentId)
    .where('after', 'like', '%"status":"published"%')
    .limit(1);
  return (yield* firstOf(query)) !== undefined;
}

/** Confirmed subscription to a comment, unless the person who caused the event is who gets the mail. */
function* subscriptionTo(
  db: Db,
  commentId: string,
  causedBy: string,
): TransactionScript<{ id: string; nextReplyAt: number } | undefined> {
  const query = db
    .selectFrom('subscriptions')
    .innerJoin('comments', 'comments.id', 'subscriptions.comment_id')
    .select(['subscriptions.id', 'subscriptions.address', 'subscriptions.next_reply_at', 'comments.email'])
    .where('subscriptions.comment_id', '=', commentId)
    .where('subscriptions.confirmed', '=', 1);
  const row = yield* firstOf(query);
  if (row === undefined) return undefined;
  const isOwn = causedBy !== '' && [row.address, row.email].some((each) => each.toLowerCase() === causedBy);
  return isOwn ? undefined : { id: row.id, nextReplyAt: row.next_reply_at };
}

/** Notice of a reply: at once where the last one was long ago, else together with others. */
function* replyDraft(
  db: Db,
  { id, nextReplyAt }: { id: string; nextReplyAt: number },
  at: number,
): TransactionScript<NoticeDraft> {
  // A time far ahead is that of a clock that was wrong.
  const dueAt = nextReplyAt > at && nextReplyAt <= at + REPLY_INTERVAL ? nextReplyAt : at;
  if (dueAt === at)
    yield* run(
      db
        .updateTable('subscriptions')
        .set({ next_reply_at: at + REPLY_INTERVAL })
        .where('id', '=', id),
    );
  return { channel: 'writers', kind: 'reply', subscription: id, dueAt };
}

/** Notices of an event to writers: of the comment itself, and of the one that it answers. */
function* draftsForWriters(db: Db, event: NoticedEvent): TransactionScript<NoticeDraft[]> {
  const { comment, before, kind } = event;
  if (comment.status === before) return [];
  const drafts: NoticeDraft[] = [];
  const isDecision =
    !NAMED.includes(kind) && (comment.status === 'published' || comment.status === 'removed');
  if (isDecision) {
    const subscription = yield* subscriptionTo(db, comment.id, '');
    if (subscription !== undefined)
      drafts.push({ channel: 'writers', kind: 'decision', subscription: subscription.id });
  }
  // One that was taken away and put back is no new reply.
  const isNewReply =
    comment.status === 'published' &&
    comment.parent !== null &&
    (before === null || !(yield* wasPublished(db, comment.id)));
  if (isNewReply) {
    const subscription = yield* subscriptionTo(db, comment.parent ?? '', comment.email.toLowerCase());
    if (subscription !== undefined) drafts.push(yield* replyDraft(db, subscription, event.at));
  }
  return drafts;
}

/**
 * Queues the notices of an event, in its transaction and before it is written: with the event there are all of them,
 * without it none.
 */
export function* queueNotices(db: Db, event: NoticedEvent): TransactionScript<void> {
  const channels = yield* rowsOf(db.selectFrom('notice_channels').select(['channel', 'is_hourly']));
  if (channels.length === 0) return;
  const [forModerators, forWebhook] = [moderatorsKind(event), webhookKind(event)];
  const drafts: NoticeDraft[] = [];
  for (const { channel } of channels) {
    if (channel === 'writers') drafts.push(...(yield* draftsForWriters(db, event)));
    const kind = channel === 'moderators' ? forModerators : channel === 'webhook' ? forWebhook : undefined;
    if (kind !== undefined) drafts.push({ channel, kind, subscription: null });
  }
  if (drafts.length === 0) return;
  const isHourly = channels.some(({ channel, is_hourly }) => channel === 'moderators' && is_hourly === 1);
  const { at, comment } = event;
  const rows = drafts.map(
    ({ channel, kind, subscription, dueAt = at }): NoticeRow => ({
      ...newNotice(at, comment),
      channel,
      kind,
      subscription_id: subscription,
      due_at: channel === 'moderators' && isHourly ? (Math.floor(at / HOUR) + 1) * HOUR : dueAt,
    }),
  );
  yield* run(db.insertInto('notices').values(rows));
}

/** Fields of a notice that are the same for all kinds, as before its first attempt. */
export const newNotice = (
  at: number,
  { id, articleId, status }: Pick<StoredComment, 'id' | 'articleId' | 'status'>,
) => ({
  ...{ id: randomUUID(), at, article_id: articleId, comment_id: id, state: status },
  ...{ batch: null, lease: null, attempts: 0, due_at: at },
});
