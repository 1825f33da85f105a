import type { CommentTables } from '../comment-queries.ts';
import { firstOf, rowsOf, type Transactions } from '../transaction-script.ts';
import { loginOf } from './account-store.ts';
import { type AccountEvent, writeAccountEvent } from './event-queries.ts';
import type { ModerationTables, Role } from './tables.ts';

/** Session of a moderator: only a hash of the id in its cookie is stored. */
export interface Session {
  idHash: string;
  /** Name of the account. */
  name: string;
  role: Role;
  createdAt: number;
  seenAt: number;
  /** Browser and system, in words. */
  client: string;
}

/** From when a session must be to hold still: milliseconds since 1970. */
export interface SessionLimits {
  seenFrom: number;
  createdFrom: number;
}

/** Sessions of moderators and their tries to sign in, in either database. */
export class SessionStore {
  constructor(private readonly store: Transactions) {}

  /** Creates a session. @param replaced hash of the id of the session before it, which ends */
  create(
    { idHash, name, createdAt, client }: Omit<Session, 'role' | 'seenAt'>,
    replaced?: string,
  ): Promise<void> {
    return this.store.transaction<ModerationTables, void>(function* (db) {
      const row = {
        id_hash: idHash,
        login: loginOf(name),
        created_at: createdAt,
        seen_at: createdAt,
        client,
      };
      if (replaced !== undefined) yield* rowsOf(db.deleteFrom('sessions').where('id_hash', '=', replaced));
      yield* rowsOf(db.insertInto('sessions').values(row));
    });
  }

  /** The session with this id of an account that may sign in; undefined where it has ended. */
  async find(idHash: string, limits: SessionLimits): Promise<Session | undefined> {
    return (await this.#select(limits, 'id_hash', idHash))[0];
  }

  /** Sessions of an account that hold still, the newest first. */
  list(name: string, limits: SessionLimits): Promise<Session[]> {
    return this.#select(limits, 'login', loginOf(name));
  }

  #select(
    { seenFrom, createdFrom }: SessionLimits,
    column: 'id_hash' | 'login',
    value: string,
  ): Promise<Session[]> {
    return this.store.transaction<ModerationTables, Session[]>(function* (db) {
      const query = db
        .selectFrom('sessions')
        .innerJoin('moderators', 'moderators.login', 'sessions.login')
        .select(['id_hash', 'moderators.name', 'role', 'sessions.created_at', 'seen_at', 'client'])
        .where(`sessions.${column}`, '=', value)
        .where('moderators.disabled', '=', 0)
        .where('seen_at', '>=', seenFrom)
        .where('sessions.created_at', '>=', createdFrom)
        .orderBy('sessions.created_at', 'desc');
      return (yield* rowsOf(query)).map((row) => ({
        idHash: row.id_hash,
        name: row.name,
        role: row.role,
        createdAt: row.created_at,
        seenAt: row.seen_at,
        client: row.client,
      }));
    });
  }

  /** Notes that a session was used. */
  touch(idHash: string, seenAt: number): Promise<void> {
    return this.store.transaction<ModerationTables, void>(function* (db) {
      yield* rowsOf(db.updateTable('sessions').set({ seen_at: seenAt }).where('id_hash', '=', idHash));
    });
  }

  /** Ends a session of an account, with an event for the log. @returns whether there was one */
  end(name: string, idHash: string, event?: AccountEvent): Promise<boolean> {
    return this.store.transaction<ModerationTables & CommentTables, boolean>(function* (db) {
      const end = db
        .deleteFrom('sessions')
        .where('id_hash', '=', idHash)
        .where('login', '=', loginOf(name))
        .returning('id_hash');
      if ((yield* firstOf(end)) === undefined) return false;
      if (event !== undefined) yield* writeAccountEvent(db, event, name);
      return true;
    });
  }

  /**
   * Counts a try to sign in under each of the keys, in one step for all processes (C19).
   *
   * @param windowMs how long a key counts from its first try
   * @returns the greatest number of tries of a key, and when that key is forgotten
   */
  countTry(
    keys: readonly string[],
    now: number,
    windowMs: number,
  ): Promise<{ tries: number; until: number }> {
    return this.store.transaction<ModerationTables, { tries: number; until: number }>(function* (db) {
      let most = { tries: 0, until: now };
      for (const key of keys) {
        const over = db.deleteFrom('sign_in_limits').where('key', '=', key);
        yield* rowsOf(
          over.where((where) => where.or([where('since', '<=', now - windowMs), where('since', '>', now)])),
        );
        const count = db
          .insertInto('sign_in_limits')
          .values({ key, tries: 1, since: now })
          .onConflict((conflict) =>
            conflict.column('key').doUpdateSet((set) => ({ tries: set('sign_in_limits.tries', '+', 1) })),
          )
          .returning(['tries', 'since']);
        const { tries, since } = (yield* firstOf(count)) ?? { tries: 1, since: now };
        if (tries > most.tries) most = { tries, until: since + windowMs };
      }
      return most;
    });
  }

  /** Forgets the tries under these keys. */
  forgetTries(keys: readonly string[]): Promise<void> {
    return this.store.transaction<ModerationTables, void>(function* (db) {
      yield* rowsOf(db.deleteFrom('sign_in_limits').where('key', 'in', keys));
    });
  }

  /** Removes what holds no more: sessions that ended, and tries of before `triesFrom` (P02). */
  removeOld({ seenFrom, createdFrom }: SessionLimits, triesFrom: number): Promise<void> {
    return this.store.transaction<ModerationTables, void>(function* (db) {
      const ended = db
        .deleteFrom('sessions')
        .where((where) => where.or([where('seen_at', '<', seenFrom), where('created_at', '<', createdFrom)]));
      yield* rowsOf(ended);
      yield* rowsOf(db.deleteFrom('sign_in_limits').where('since', '<', triesFrom));
    });
  }
}
