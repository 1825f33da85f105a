import type { Kysely } from 'kysely';
import type { CommentTables } from '../comment-queries.ts';
import { firstOf, rowsOf, run, type TransactionScript, type Transactions } from '../transaction-script.ts';
import type { AccountState } from './account-state.ts';
import { type AccountEvent, writeAccountEvent } from './event-queries.ts';
import type { ModerationTables, Role } from './tables.ts';

/** Account of a moderator as it is stored. */
export interface Account {
  name: string;
  passwordHash: string;
  role: Role;
  /** Base32; null where the account has no second factor. */
  totpSecret: string | null;
  isDisabled: boolean;
  /** Milliseconds since 1970. */
  createdAt: number;
}

/**
 * The name that identifies an account: no two accounts differ by case or spelling alone. Without NUL, which no name has
 * and which PostgreSQL refuses.
 */
export const loginOf = (name: string): string =>
  name.normalize('NFKC').replaceAll('\0', '').trim().toLowerCase();

const toAccount = (row: ModerationTables['moderators']): Account => ({
  name: row.name,
  passwordHash: row.password_hash,
  role: row.role,
  totpSecret: row.totp_secret,
  isDisabled: row.disabled !== 0,
  createdAt: row.created_at,
});

/** What can be changed of an account. */
export type AccountChange = Partial<Pick<Account, 'passwordHash' | 'totpSecret' | 'isDisabled' | 'role'>>;

/** Accounts of moderators, in either database. */
export class AccountStore {
  constructor(private readonly store: Transactions) {}

  /** Stores a new account, with an event for the log. @returns false where there is one of that name */
  create(account: Account, event?: AccountEvent): Promise<boolean> {
    const row = {
      login: loginOf(account.name),
      name: account.name,
      password_hash: account.passwordHash,
      role: account.role,
      totp_secret: account.totpSecret,
      totp_step: 0,
      disabled: Number(account.isDisabled),
      created_at: account.createdAt,
    };
    return this.store.transaction<ModerationTables & CommentTables, boolean>(function* (db) {
      const insert = db
        .insertInto('moderators')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning('login');
      if ((yield* firstOf(insert)) === undefined) return false;
      if (event !== undefined) yield* writeAccountEvent(db, event, account.name);
      return true;
    });
  }

  find(name: string): Promise<Account | undefined> {
    return this.store.transaction<ModerationTables, Account | undefined>(function* (db) {
      const query = db.selectFrom('moderators').selectAll().where('login', '=', loginOf(name));
      const row = yield* firstOf(query);
      return row && toAccount(row);
    });
  }

  /** All accounts, by name. */
  list(): Promise<Account[]> {
    return this.store.transaction<ModerationTables, Account[]>(function* (db) {
      return (yield* rowsOf(db.selectFrom('moderators').selectAll().orderBy('login'))).map(toAccount);
    });
  }

  /**
   * Changes an account, with an event for the log. Its sessions end: those of before had another password, another
   * second factor or another role.
   *
   * @returns whether there is such an account
   */
  change(name: string, change: AccountChange, event?: AccountEvent): Promise<boolean> {
    return this.store.transaction<ModerationTables & CommentTables, boolean>(function* (db) {
      const changed = yield* changeAccount(db, name, change);
      if (changed === undefined) return false;
      const isOnState = change.isDisabled !== undefined || change.role !== undefined;
      if (event !== undefined) yield* writeAccountEvent(db, event, changed.name, isOnState ? changed : {});
      return true;
    });
  }

  /** Marks the code of a time step as used. @returns false where it, or a later one, was used before */
  takeTotpStep(name: string, step: number): Promise<boolean> {
    return this.store.transaction<ModerationTables, boolean>(function* (db) {
      const update = db
        .updateTable('moderators')
        .set({ totp_step: step })
        .where('login', '=', loginOf(name))
        .where('totp_step', '<', step)
        .returning('login');
      return (yield* firstOf(update)) !== undefined;
    });
  }
}

/** Changes an account and ends its sessions, as a part of a transaction; undefined where there is none. */
export function* changeAccount(
  db: Kysely<ModerationTables>,
  name: string,
  { passwordHash, totpSecret, isDisabled, role }: AccountChange,
): TransactionScript<{ name: string; before: AccountState; after: AccountState } | undefined> {
  const login = loginOf(name);
  const row = yield* firstOf(
    db.selectFrom('moderators').select(['name', 'disabled', 'role']).where('login', '=', login),
  );
  if (row === undefined) return undefined;
  const before = { disabled: row.disabled, role: row.role };
  const after = {
    disabled: isDisabled === undefined ? row.disabled : Number(isDisabled),
    role: role ?? row.role,
  };
  const update = db.updateTable('moderators').set({
    ...after,
    ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
    ...(totpSecret === undefined ? {} : { totp_secret: totpSecret, totp_step: 0 }),
  });
  yield* run(update.where('login', '=', login));
  yield* run(db.deleteFrom('sessions').where('login', '=', login));
  return { name: row.name, before, after };
}
