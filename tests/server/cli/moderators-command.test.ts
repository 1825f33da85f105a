import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runModeratorsCommand } from '../../../src/server/cli/moderators-command.ts';
import { readPassword } from '../../../src/server/cli/read-password.ts';
import { isPassword } from '../../../src/server/moderation/passwords.ts';
import { AccountStore } from '../../../src/server/store/moderation/account-store.ts';
import { actorEvents } from '../../../src/server/store/moderation/event-queries.ts';
import { openSqlite } from '../../../src/server/store/sqlite/sqlite-store.ts';
import type { CommentStore } from '../../../src/server/store/store.ts';

let store: CommentStore;
let accounts: AccountStore;
beforeEach(async () => {
  store = await openSqlite(':memory:');
  accounts = new AccountStore(store);
});
afterEach(() => store.close());

const run = (words: string, { password = '', isAdmin = false } = {}) =>
  runModeratorsCommand(words.split(' '), isAdmin, {
    accounts,
    input: Readable.from([`${password}\n`]),
    output: new PassThrough(),
    now: 5,
  });

describe('npm run moderators', () => {
  test('adds an account, lists it, disables and enables it', async () => {
    expect(await run('add Eva', { password: 'a long password', isAdmin: true })).toEqual({
      lines: ['Eva can sign in at /moderation/ as admin.'],
      exitCode: 0,
    });
    const account = await accounts.find('eva');
    expect(account).toMatchObject({ name: 'Eva', role: 'admin', createdAt: 5 });
    expect(await isPassword('a long password', account?.passwordHash)).toBe(true);
    expect(await run('add eva', { password: 'a long password' })).toMatchObject({ exitCode: 1 });
    await run('disable Eva');
    expect((await run('list'))?.lines).toEqual(['Eva, admin, disabled']);
    await run('enable Eva');
    expect((await run('list'))?.lines).toEqual(['Eva, admin']);
  });

  test('leaves an event of each act for the log (C20)', async () => {
    await run('add Eva', { password: 'a long password' });
    await run('password Eva', { password: 'another long one' });
    await run('totp Eva on');
    await run('totp Eva off');
    await run('disable Eva');
    const events = await store.transaction((db) => actorEvents(db, undefined, 9));
    expect(events.map(({ kind, actor, at }) => [kind, actor, at])).toEqual(
      ['disable', 'second_factor_off', 'second_factor_on', 'set_password', 'add_account'].map((kind) => [
        kind,
        'Command line',
        5,
      ]),
    );
    expect(events.every(({ after }) => after?.includes('"account":"Eva"'))).toBe(true);
    expect(JSON.stringify(events)).not.toContain('password":');
  });

  test('refuses a short password and changes nothing', async () => {
    const result = await run('add Eva', { password: 'short' });
    expect(result?.lines[0]).toContain('12 letters or more; this one has 5');
    expect(await accounts.list()).toEqual([]);
    await run('add Eva', { password: 'a long password' });
    await run('password Eva', { password: 'short' });
    expect(await isPassword('a long password', (await accounts.find('Eva'))?.passwordHash)).toBe(true);
    await run('password Eva', { password: 'another long one' });
    expect(await isPassword('another long one', (await accounts.find('Eva'))?.passwordHash)).toBe(true);
  });

  test('turns the second factor on and shows the address for the app once, and off', async () => {
    await run('add Eva', { password: 'a long password' });
    const { lines } = (await run('totp Eva on')) ?? { lines: [] };
    const secret = (await accounts.find('Eva'))?.totpSecret;
    expect(lines[1]).toBe(`otpauth://totp/Broadsheet:Eva?secret=${secret}&issuer=Broadsheet`);
    expect((await run('list'))?.lines).toEqual(['Eva, moderator, second factor']);
    await run('totp Eva off');
    expect((await accounts.find('Eva'))?.totpSecret).toBeNull();
  });

  test.each(['', 'add', 'list x', 'totp Eva', 'totp Eva maybe', 'disable Eva now', 'shout Eva'])(
    '%j is no command',
    async (words) => {
      expect(await run(words)).toBeUndefined();
    },
  );

  test.each(['password Nobody', 'totp Nobody on', 'disable Nobody', 'enable Nobody'])(
    '%s: there is no such account',
    async (words) => {
      expect(await run(words, { password: 'a long password' })).toMatchObject({
        lines: ['There is no account "Nobody".'],
        exitCode: 1,
      });
    },
  );

  test.each(['a\u202eb', 'x'.repeat(61), ' '])('%j is no name', async (name) => {
    const parts = { accounts, input: Readable.from(['']), output: new PassThrough(), now: 0 };
    expect(await runModeratorsCommand(['add', name], false, parts)).toMatchObject({ exitCode: 1 });
  });
});

test('a password typed in a terminal is not shown', async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = new PassThrough();
  const password = readPassword({ input, output });
  input.write('a long password\r');
  expect(await password).toBe('a long password');
  expect(String(output.read())).toBe('Password: \n');
});
