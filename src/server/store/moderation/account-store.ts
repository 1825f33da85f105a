import { firstRow, rowsOf, type Transactions } from '../steps.ts';
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

/** The name that identifies an account: no two accounts differ by case or spelling alone. */
export const loginOf = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

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

  /** @returns false where there is one of that name */
  create(account: Account): Promise<boolean> {
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
    return this.store.transaction<ModerationTables, boolean>(function* (db) {
      const insert = db
        .insertInto('moderators')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning('login');
      return (yield* firstRow(insert)) !== undefined;
    });
  }

  find(name: string): Promise<Account | undefined> {
    return this.store.transaction<ModerationTables, Account | undefined>(function* (db) {
      const query = db.selectFrom('moderators').selectAll().where('login', '=', loginOf(name));
      const row = yield* firstRow(query);
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
   * Changes an account. Another password, another second factor or another role end its sessions, as the end of the
   * account does.
   *
   * @returns whether there is such an account
   */
  change(name: string, change: AccountChange): Promise<boolean> {
    return this.store.transaction<ModerationTables, boolean>(function* (db) {
      const { passwordHash, totpSecret, isDisabled, role } = change;
      const update = db
        .updateTable('moderators')
        .set({
          ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
          ...(totpSecret === undefined ? {} : { totp_secret: totpSecret, totp_step: 0 }),
          ...(isDisabled === undefined ? {} : { disabled: Number(isDisabled) }),
          ...(role === undefined ? {} : { role }),
        })
        .where('login', '=', loginOf(name))
        .returning('login');
      if ((yield* firstRow(update)) === undefined) return false;
      yield* rowsOf(db.deleteFrom('sessions').where('login', '=', loginOf(name)));
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
      return (yield* firstRow(update)) !== undefined;
    });
  }
}
