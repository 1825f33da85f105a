import { randomUUID } from 'node:crypto';
import type { QueryCreator } from 'kysely';
import type { NoticeChannel, NoticeKind, NoticeRow, NoticeTables } from '../notice-tables.ts';
import type { StoredStatus } from '../store.ts';
import { firstOf, rowsOf, run, type TransactionScript, type Transactions } from '../transaction-script.ts';

/** A notice as it was queued. */
export interface QueuedNotice {
  id: string;
  kind: NoticeKind;
  /** When it happened; milliseconds since 1970. */
  at: number;
  articleId: string;
  commentId: string;
  /** Status of the comment then. */
  state: StoredStatus;
  /** Of a notice to a writer: the subscription that it is for. */
  subscriptionId: string | null;
}

/** Notices that one process is sending: several in one mail to the moderators or about replies, else one. */
export interface Delivery {
  /** Id of the mail or call, the same at each attempt. */
  id: string;
  channel: NoticeChannel;
  /** Id of this attempt. */
  lease: string;
  /** Number of this attempt, from 1. */
  attempt: number;
  /** In the order in which they happened. */
  notices: QueuedNotice[];
}

/** A channel in use. */
export interface ChannelSettings {
  channel: NoticeChannel;
  /** Whether notices wait for the next full hour. */
  isHourly: boolean;
}

/** Notices in one mail at most. */
const BATCH = 100;

const toNotice = (row: NoticeRow): QueuedNotice => ({
  id: row.id,
  kind: row.kind,
  at: row.at,
  articleId: row.article_id,
  commentId: row.comment_id,
  state: row.state,
  subscriptionId: row.subscription_id,
});

const inOrder = (a: NoticeRow, b: NoticeRow): number => a.at - b.at || (a.id < b.id ? -1 : 1);

type Db = QueryCreator<NoticeTables>;

const dueNotices = (db: Db, now: number) => db.selectFrom('notices').where('due_at', '<=', now);

/** Query of the notices that are due and go into one mail with a notice that was in none yet. */
function dueInOneMail(
  db: Db,
  { channel, kind, subscription_id }: Pick<NoticeRow, 'channel' | 'kind' | 'subscription_id'>,
  now: number,
) {
  const due = dueNotices(db, now)
    .select('id')
    .where('channel', '=', channel)
    .where('batch', 'is', null)
    .orderBy('due_at')
    .orderBy('id')
    .limit(BATCH);
  return channel === 'moderators'
    ? due
    : due.where('kind', '=', kind).where('subscription_id', '=', subscription_id);
}

/** Takes a notice that is due, with those that go into one mail with it. @returns their rows, none where they are taken */
function* takeWith(
  db: Db,
  first: Pick<NoticeRow, 'id' | 'channel' | 'kind' | 'subscription_id' | 'batch'>,
  { now, lease, leasedUntil }: { now: number; lease: string; leasedUntil: number },
): TransactionScript<NoticeRow[]> {
  const isNewBatch = first.batch === null && (first.channel === 'moderators' || first.kind === 'reply');
  const ids = isNewBatch ? yield* rowsOf(dueInOneMail(db, first, now)) : [first];
  const update = db
    .updateTable('notices')
    .set((set) => ({
      lease,
      due_at: leasedUntil,
      attempts: set('attempts', '+', 1),
      ...(isNewBatch ? { batch: randomUUID() } : {}),
    }))
    // Read again where another process has just taken the row.
    .where('due_at', '<=', now);
  const inBatch =
    first.batch === null
      ? update.where(
          'id',
          'in',
          ids.map(({ id }) => id),
        )
      : update.where('batch', '=', first.batch);
  return yield* rowsOf(inBatch.returningAll());
}

/** Queue of notices in either database, which any number of processes take from. */
export class NoticeStore {
  constructor(private readonly store: Transactions) {}

  /** Sets the channels in use. What waits for another one is deleted: it would wait for ever. */
  setChannels(channels: readonly ChannelSettings[]): Promise<void> {
    return this.store.transaction<NoticeTables, void>(function* (db) {
      yield* run(db.deleteFrom('notice_channels'));
      const names = channels.map(({ channel }) => channel);
      const others = db.deleteFrom('notices');
      yield* run(names.length === 0 ? others : others.where('channel', 'not in', names));
      if (channels.length === 0) return;
      const rows = channels.map(({ channel, isHourly }) => ({ channel, is_hourly: Number(isHourly) }));
      yield* run(db.insertInto('notice_channels').values(rows));
    });
  }

  /**
   * Takes what is due for an attempt. Nobody else takes it until the lease ends, which must be longer than an attempt.
   *
   * @param leasedUntil when it is due again if this process ends meanwhile; milliseconds since 1970
   * @param channel of which channel; undefined: whichever has what is due first
   * @returns undefined where nothing is due
   */
  claim(now: number, leasedUntil: number, channel?: NoticeChannel): Promise<Delivery | undefined> {
    return this.store.transaction<NoticeTables, Delivery | undefined>(function* (db) {
      for (;;) {
        const first = yield* firstOf(
          dueNotices(db, now)
            .select(['id', 'channel', 'kind', 'subscription_id', 'batch'])
            .$if(channel !== undefined, (query) => query.where('channel', '=', channel as NoticeChannel))
            .orderBy('due_at')
            .orderBy('id')
            .limit(1),
        );
        if (first === undefined) return undefined;
        const lease = randomUUID();
        const rows = yield* takeWith(db, first, { now, lease, leasedUntil });
        const [row] = rows;
        // Else another process was first.
        if (row !== undefined)
          return {
            ...{ id: row.batch ?? row.id, channel: row.channel, lease, attempt: row.attempts },
            notices: rows.toSorted(inOrder).map(toNotice),
          };
      }
    });
  }

  /** Deletes what an attempt has sent, or what need not be sent any more. */
  complete(lease: string): Promise<void> {
    return this.store.transaction<NoticeTables, void>(function* (db) {
      yield* run(db.deleteFrom('notices').where('lease', '=', lease));
    });
  }

  /** Sets when what an attempt could not send is tried again. @param dueAt null: never */
  postpone(lease: string, dueAt: number | null): Promise<void> {
    return this.store.transaction<NoticeTables, void>(function* (db) {
      yield* run(db.updateTable('notices').set({ due_at: dueAt, lease: null }).where('lease', '=', lease));
    });
  }

  /** Counts the notices that wait to be sent, and those that were given up. */
  counts(): Promise<{ waiting: number; failed: number }> {
    return this.store.transaction<NoticeTables, { waiting: number; failed: number }>(function* (db) {
      const row = yield* firstOf(
        db
          .selectFrom('notices')
          .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('due_at').as('waiting')]),
      );
      const { all, waiting } = row ?? { all: 0, waiting: 0 };
      return { waiting, failed: all - waiting };
    });
  }

  /** Queues again what was given up, as if it had not been tried. */
  retryFailed(now: number): Promise<void> {
    return this.store.transaction<NoticeTables, void>(function* (db) {
      yield* run(db.updateTable('notices').set({ due_at: now, attempts: 0 }).where('due_at', 'is', null));
    });
  }

  /** Deletes notices that were given up, of before a time. */
  removeFailed(before: number): Promise<void> {
    return this.store.transaction<NoticeTables, void>(function* (db) {
      yield* run(db.deleteFrom('notices').where('due_at', 'is', null).where('at', '<', before));
    });
  }
}
