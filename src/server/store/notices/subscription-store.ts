import type { NoticeTables } from '../notice-tables.ts';
import { newNotice } from '../queue-notices.ts';
import type { StoredComment } from '../store.ts';
import { firstOf, rowsOf, run, type Transactions } from '../transaction-script.ts';

/** A writer's wish for mail about a comment of theirs. */
export interface Subscription {
  id: string;
  commentId: string;
  address: string;
  /** Whether somebody has confirmed it from a mail to the address. */
  isConfirmed: boolean;
}

interface SubscriptionRow {
  id: string;
  comment_id: string;
  address: string;
  confirmed: number;
}

const COLUMNS = ['id', 'comment_id', 'address', 'confirmed'] as const;

const toSubscription = (row: SubscriptionRow): Subscription => ({
  id: row.id,
  commentId: row.comment_id,
  address: row.address,
  isConfirmed: row.confirmed === 1,
});

/** Addresses to which writers want mail, in either database; one a comment. */
export class SubscriptionStore {
  constructor(private readonly store: Transactions) {}

  /** Stores an address that is not confirmed yet in place of another one, and queues the mail that asks for it. */
  request(
    { id, address }: Pick<Subscription, 'id' | 'address'>,
    comment: Pick<StoredComment, 'id' | 'articleId' | 'status'>,
    at: number,
  ): Promise<void> {
    return this.store.transaction<NoticeTables, void>(function* (db) {
      yield* run(db.deleteFrom('subscriptions').where('comment_id', '=', comment.id));
      yield* run(
        db
          .insertInto('subscriptions')
          .values({ id, comment_id: comment.id, address, confirmed: 0, created_at: at, next_reply_at: 0 }),
      );
      const notice = { channel: 'writers', kind: 'confirmation', subscription_id: id } as const;
      yield* run(db.insertInto('notices').values({ ...newNotice(at, comment), ...notice }));
    });
  }

  /** Finds the subscription to a comment. */
  async find(commentId: string): Promise<Subscription | undefined> {
    return (await this.#select('comment_id', commentId))[0];
  }

  /** Finds a subscription by its id. */
  async findById(id: string): Promise<Subscription | undefined> {
    return (await this.#select('id', id))[0];
  }

  /** Confirms a subscription. @returns whether there is such a one */
  confirm(id: string): Promise<boolean> {
    return this.store.transaction<NoticeTables, boolean>(function* (db) {
      const update = db.updateTable('subscriptions').set({ confirmed: 1 }).where('id', '=', id);
      return (yield* firstOf(update.returning('id'))) !== undefined;
    });
  }

  /** Deletes the address that gets mail about a comment. */
  stop(commentId: string): Promise<void> {
    return this.store.transaction<NoticeTables, void>(function* (db) {
      yield* run(db.deleteFrom('subscriptions').where('comment_id', '=', commentId));
    });
  }

  /** Deletes addresses that nobody has confirmed since a time. */
  removeUnconfirmed(before: number): Promise<void> {
    return this.store.transaction<NoticeTables, void>(function* (db) {
      yield* run(db.deleteFrom('subscriptions').where('confirmed', '=', 0).where('created_at', '<', before));
    });
  }

  #select(column: 'id' | 'comment_id', value: string): Promise<Subscription[]> {
    return this.store.transaction<NoticeTables, Subscription[]>(function* (db) {
      const rows = yield* rowsOf(db.selectFrom('subscriptions').select(COLUMNS).where(column, '=', value));
      return rows.map(toSubscription);
    });
  }
}
