import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Account, AccountStore } from '../../../../src/server/store/moderation/account-store.ts';
import { SessionStore } from '../../../../src/server/store/moderation/session-store.ts';
import type { CommentStore } from '../../../../src/server/store/store.ts';
import { firstOf, rowsOf } from '../../../../src/server/store/transaction-script.ts';
import { stored } from '../contract.ts';

const account = (name: string, change: Partial<Account> = {}): Account => ({
  name,
  passwordHash: 'hash',
  role: 'moderator',
  totpSecret: null,
  isDisabled: false,
  createdAt: 1000,
  ...change,
});

const ALWAYS = { seenFrom: 0, createdFrom: 0 };

/** Contract suite of accounts and sessions, for every database (STYLE 9). */
export function moderatorContract(name: string, open: () => Promise<CommentStore>): void {
  describe(`${name} keeps accounts and sessions of moderators`, () => {
    let store: CommentStore;
    let accounts: AccountStore;
    let sessions: SessionStore;
    beforeEach(async () => {
      store = await open();
      accounts = new AccountStore(store);
      sessions = new SessionStore(store);
    });
    afterEach(() => store.close());

    test('an account is found by its name in any case, and there is one of each name', async () => {
      const eva = account('Eva Ä', { role: 'admin', totpSecret: 'ABC' });
      expect(await accounts.create(eva)).toBe(true);
      expect(await accounts.create(account(' eva ä'))).toBe(false);
      expect(await accounts.find('EVA Ä')).toEqual(eva);
      expect(await accounts.find('eva')).toBeUndefined();
      await accounts.create(account('Ann'));
      expect((await accounts.list()).map((each) => each.name)).toEqual(['Ann', 'Eva Ä']);
    });

    test('a change of an account ends its sessions, and no other', async () => {
      for (const each of ['Ann', 'Eva']) {
        await accounts.create(account(each));
        await sessions.create({ idHash: `s-${each}`, name: each, createdAt: 5, client: 'Firefox' });
      }
      expect(await accounts.change('ann', { passwordHash: 'other' })).toBe(true);
      expect(await accounts.find('Ann')).toMatchObject({ passwordHash: 'other', role: 'moderator' });
      expect(await sessions.find('s-Ann', ALWAYS)).toBeUndefined();
      expect(await sessions.find('s-Eva', ALWAYS)).toMatchObject({ name: 'Eva' });
      expect(await accounts.change('nobody', { isDisabled: true })).toBe(false);
    });

    test('the code of a time step is taken once, and none of before it', async () => {
      await accounts.create(account('Ann', { totpSecret: 'ABC' }));
      const results = await Promise.all([1, 2, 3].map(() => accounts.takeTotpStep('ann', 7)));
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await accounts.takeTotpStep('ann', 6)).toBe(false);
      expect(await accounts.takeTotpStep('ann', 8)).toBe(true);
    });

    test('a session is found until it was not used for too long, is too old, or its account is disabled', async () => {
      await accounts.create(account('Ann', { role: 'admin' }));
      const session = { idHash: 's', name: 'Ann', createdAt: 100, client: 'Firefox, Linux' };
      await sessions.create(session);
      expect(await sessions.find('s', { seenFrom: 100, createdFrom: 100 })).toEqual({
        ...session,
        role: 'admin',
        seenAt: 100,
      });
      expect(await sessions.find('s', { seenFrom: 101, createdFrom: 0 })).toBeUndefined();
      await sessions.touch('s', 150);
      expect(await sessions.find('s', { seenFrom: 150, createdFrom: 100 })).toMatchObject({ seenAt: 150 });
      expect(await sessions.find('s', { seenFrom: 0, createdFrom: 101 })).toBeUndefined();
      await accounts.change('Ann', { isDisabled: true });
      await sessions.create(session);
      expect(await sessions.find('s', ALWAYS)).toBeUndefined();
    });

    test('sessions are listed and ended by their account alone; a new one replaces the one before', async () => {
      await accounts.create(account('Ann'));
      await accounts.create(account('Eva'));
      await sessions.create({ idHash: '1', name: 'Ann', createdAt: 1, client: 'Firefox' });
      await sessions.create({ idHash: '2', name: 'Ann', createdAt: 2, client: 'Safari' });
      const ids = async () => (await sessions.list('ann', ALWAYS)).map(({ idHash }) => idHash);
      expect(await ids()).toEqual(['2', '1']);
      expect(await sessions.end('Eva', '1')).toBe(false);
      expect(await sessions.end('Ann', '1')).toBe(true);
      await sessions.create({ idHash: '3', name: 'Ann', createdAt: 3, client: 'Safari' }, '2');
      expect(await ids()).toEqual(['3']);
    });

    test('tries are counted under each key for a while, also those at once', async () => {
      const counted = await Promise.all(
        Array.from({ length: 8 }, (_, n) => sessions.countTry(['account', `client ${n % 2}`], 1000, 100)),
      );
      expect(counted.map(({ tries }) => tries).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(counted[0]?.until).toBe(1100);
      expect((await sessions.countTry(['client 1'], 1050, 100)).tries).toBe(5);
      expect((await sessions.countTry(['client 1'], 1100, 100)).tries).toBe(1);
      await sessions.forgetTries(['account']);
      expect((await sessions.countTry(['account'], 1050, 100)).tries).toBe(1);
      // A clock that was set back must not lock anybody out.
      expect((await sessions.countTry(['account'], 10, 100)).tries).toBe(1);
    });

    test('what holds no more is removed', async () => {
      await accounts.create(account('Ann'));
      await sessions.create({ idHash: 'old', name: 'Ann', createdAt: 10, client: '' });
      await sessions.create({ idHash: 'new', name: 'Ann', createdAt: 20, client: '' });
      await sessions.countTry(['key'], 10, 1000);
      await sessions.removeOld({ seenFrom: 15, createdFrom: 0 }, 11);
      expect(await sessions.find('old', ALWAYS)).toBeUndefined();
      expect(await sessions.find('new', ALWAYS)).toBeDefined();
      expect((await sessions.countTry(['key'], 11, 1000)).tries).toBe(1);
    });

    test('steps that throw store nothing, and their error comes through', async () => {
      await accounts.create(account('Ann'));
      const failed = store.transaction<{ moderators: { login: string } }, void>(function* (db) {
        yield* rowsOf(db.deleteFrom('moderators'));
        throw new Error('refused');
      });
      await expect(failed).rejects.toThrow('refused');
      expect(await accounts.find('Ann')).toBeDefined();
    });

    test('steps and posts of the same moment do not mix', async () => {
      const post = store.add(stored());
      const refusal = store
        .transaction<{ comments: { id: string } }, void>(function* (db) {
          yield* firstOf(db.selectFrom('comments').select('id'));
          throw new Error('refused');
        })
        .catch(() => 'refused');
      expect(await post).toEqual({ added: true });
      expect(await refusal).toBe('refused');
      expect((await store.thread('urn:article:a')).count).toBe(1);
    });
  });
}
