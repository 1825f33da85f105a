import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashPassword } from '../../../src/server/moderation/passwords.ts';
import { describeClient, removeOldSessions, SignIn } from '../../../src/server/moderation/sign-in.ts';
import { totpCode } from '../../../src/server/moderation/totp.ts';
import { AccountStore } from '../../../src/server/store/moderation/account-store.ts';
import { SessionStore } from '../../../src/server/store/moderation/session-store.ts';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import type { CommentStore } from '../../../src/server/store/store.ts';

const PASSWORD = 'a long password';
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
/** As cheap as the text of a hash can ask for: tests sign in many times. */
const passwordHash = await hashPassword(PASSWORD, { log2N: 4, r: 8, p: 1 });
const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 25, 12);
const CLIENT = { hash: 'c', description: 'Firefox, Linux' };

let store: CommentStore;
let accounts: AccountStore;
let signIn: SignIn;
let now: number;

beforeEach(async () => {
  now = START;
  store = await openSqlite(':memory:');
  accounts = new AccountStore(store);
  signIn = new SignIn(accounts, new SessionStore(store), () => now);
  const account = { passwordHash, role: 'moderator', isDisabled: false, createdAt: now } as const;
  await accounts.create({ ...account, name: 'Ann', totpSecret: null });
  await accounts.create({ ...account, name: 'Tom', totpSecret: SECRET });
});
afterEach(() => store.close());

const typed = (name: string, password = PASSWORD, code = '') => ({ name, password, code });
async function idOf(name: string, code = '', earlier?: string): Promise<string> {
  const result = await signIn.signIn(typed(name, PASSWORD, code), CLIENT, earlier);
  if (result === undefined || !('id' in result)) throw new Error('Not signed in.');
  return result.id;
}

describe('signing in (C19)', () => {
  test('with name and password gives a session with an id of 256 bits, of which a hash is stored', async () => {
    const id = await idOf('ann');
    expect(id).toMatch(/^[\w-]{43}$/);
    const session = await signIn.session(id);
    expect(session).toMatchObject({ name: 'Ann', role: 'moderator', client: 'Firefox, Linux' });
    expect(JSON.stringify(session)).not.toContain(id);
  });

  test('each sign-in has another id, and ends the session that the browser had', async () => {
    const first = await idOf('ann');
    const second = await idOf('ann', '', first);
    expect(second).not.toBe(first);
    expect(await signIn.session(first)).toBeUndefined();
    expect(await signIn.session(second)).toBeDefined();
  });

  test('with a wrong name, password or code, or a disabled account, is answered the same', async () => {
    await accounts.create({
      name: 'Gone',
      passwordHash,
      role: 'moderator',
      isDisabled: true,
      createdAt: now,
      totpSecret: null,
    });
    for (const wrong of [
      typed('nobody'),
      typed('Ann', 'wrong'),
      typed('Tom'),
      typed('Tom', PASSWORD, '000000'),
      typed('Gone'),
    ])
      expect(await signIn.signIn(wrong, { ...CLIENT, hash: JSON.stringify(wrong) })).toBeUndefined();
  });

  test('a code counts once', async () => {
    const code = totpCode(SECRET, Math.floor(now / 30_000));
    await idOf('Tom', code);
    expect(await signIn.signIn(typed('Tom', PASSWORD, code), CLIENT)).toBeUndefined();
    now += 30_000;
    await idOf('Tom', totpCode(SECRET, Math.floor(now / 30_000)));
  });

  test('has five tries in a quarter of an hour by account, whoever tries, also at once', async () => {
    const tries = await Promise.all(
      Array.from({ length: 7 }, (_, n) =>
        signIn.signIn(typed('Ann', 'wrong'), { ...CLIENT, hash: `client ${n}` }),
      ),
    );
    expect(tries.filter((result) => result === undefined)).toHaveLength(5);
    expect(await signIn.signIn(typed('ANN '), { ...CLIENT, hash: 'another' })).toEqual({ retryAfter: 900 });
    now += 15 * MINUTE;
    await idOf('Ann');
  });

  test('has five tries by client, whatever the names', async () => {
    for (let n = 0; n < 5; n++) await signIn.signIn(typed(`name ${n}`), CLIENT);
    now += MINUTE;
    expect(await signIn.signIn(typed('Ann'), CLIENT)).toEqual({ retryAfter: 14 * 60 });
    expect(await signIn.signIn(typed('Ann'), { ...CLIENT, hash: 'another' })).toHaveProperty('id');
  });

  test('with success forgets the tries before it', async () => {
    for (let n = 0; n < 20; n++) {
      if (n % 4 === 3) await idOf('Ann');
      else expect(await signIn.signIn(typed('Ann', 'wrong'), CLIENT)).toBeUndefined();
    }
  });
});

describe('a session (C19)', () => {
  test('ends when it was not used for eight hours, and a week after its begin however it was used', async () => {
    const id = await idOf('Ann');
    now += 8 * 60 * MINUTE;
    expect(await signIn.session(id)).toBeDefined();
    now += 8 * 60 * MINUTE;
    expect(await signIn.session(id)).toBeDefined();
    now += 8 * 60 * MINUTE + 1;
    expect(await signIn.session(id)).toBeUndefined();
    const used = await idOf('Ann');
    const begin = now;
    while (now < begin + 7 * 24 * 60 * MINUTE) {
      expect(await signIn.session(used)).toBeDefined();
      now += 4 * 60 * MINUTE;
    }
    now = begin + 7 * 24 * 60 * MINUTE + 1;
    expect(await signIn.session(used)).toBeUndefined();
  });

  test('is listed and ended by its account alone, and removed after its end', async () => {
    const [ann, tom] = [await idOf('Ann'), await idOf('Tom', totpCode(SECRET, Math.floor(now / 30_000)))];
    const [session] = await signIn.list('Ann');
    expect(await signIn.end('Tom', session?.idHash ?? '')).toBe(false);
    expect(await signIn.end('Ann', session?.idHash ?? '')).toBe(true);
    expect(await signIn.session(ann)).toBeUndefined();
    expect(await signIn.session(tom)).toBeDefined();
    const sessions = new SessionStore(store);
    await removeOldSessions(sessions, now + 9 * 60 * MINUTE);
    expect(await sessions.list('Tom', { seenFrom: 0, createdFrom: 0 })).toEqual([]);
  });

  test.each([undefined, '', 'x', 'A'.repeat(43), "' or 1=1 --"])('has no such id as %s', async (id) => {
    expect(await signIn.session(id)).toBeUndefined();
  });
});

test('a client is described in a few words', () => {
  expect(describeClient('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(
    'Firefox, Linux',
  );
  expect(
    describeClient(
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    ),
  ).toBe('Chrome, Android');
  expect(describeClient(undefined)).toBe('');
});
