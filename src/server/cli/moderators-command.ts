import { hashPassword, PASSWORD_LENGTH } from '../moderation/passwords.ts';
import { newTotpSecret, totpAddress } from '../moderation/totp.ts';
import type { AccountStore } from '../store/moderation/account-store.ts';
import type { AccountEvent } from '../store/moderation/event-queries.ts';
import { COMMAND_LINE } from './decision-commands.ts';
import { type PasswordSource, readPassword } from './read-password.ts';

/** What the command says, and how it ends. */
interface CommandResult {
  lines: string[];
  exitCode: 0 | 1;
}

interface Parts extends PasswordSource {
  accounts: AccountStore;
  /** Milliseconds since 1970. */
  now: number;
}

const eventOf = (kind: AccountEvent['kind'], { now }: Parts): AccountEvent => ({
  kind,
  actor: COMMAND_LINE,
  at: now,
});

const done = (...lines: string[]): CommandResult => ({ lines, exitCode: 0 });
const refused = (...lines: string[]): CommandResult => ({ lines, exitCode: 1 });
const unknown = (name: string): CommandResult => refused(`There is no account ${JSON.stringify(name)}.`);

/** Longest name of an account, in code points: as of a comment, which it may sign. */
const NAME_LENGTH = 60;

/** Says what is wrong with the name of a new account. */
const nameIssue = (name: string): string | undefined =>
  name !== name.trim() || name === '' || [...name].length > NAME_LENGTH || /\p{C}/u.test(name)
    ? `Write a name of 1 to ${NAME_LENGTH} letters, without signs that cannot be seen.`
    : undefined;

/** Reads a new password and hashes it. @returns what is wrong with it instead */
async function readNewPassword(source: PasswordSource): Promise<{ hash: string } | CommandResult> {
  const password = await readPassword(source);
  if ([...password].length < PASSWORD_LENGTH)
    return refused(
      `Passwords have ${PASSWORD_LENGTH} letters or more; this one has ${[...password].length}. Nothing was changed.`,
    );
  return { hash: await hashPassword(password) };
}

async function add(name: string, isAdmin: boolean, parts: Parts): Promise<CommandResult> {
  const issue = nameIssue(name);
  if (issue !== undefined) return refused(issue);
  if ((await parts.accounts.find(name)) !== undefined)
    return refused(`There is an account ${JSON.stringify(name)} already.`);
  const password = await readNewPassword(parts);
  if ('exitCode' in password) return password;
  const role = isAdmin ? 'admin' : 'moderator';
  const account = {
    name,
    passwordHash: password.hash,
    role,
    totpSecret: null,
    isDisabled: false,
    createdAt: parts.now,
  } as const;
  if (!(await parts.accounts.create(account, eventOf('add_account', parts))))
    return refused(`There is an account ${JSON.stringify(name)} already.`);
  return done(`${name} can sign in at /moderation/ as ${role}.`);
}

async function list(parts: Parts): Promise<CommandResult> {
  const accounts = await parts.accounts.list();
  if (accounts.length === 0)
    return done('There is no account. Add one: npm run moderators -- add NAME --admin');
  return done(
    ...accounts.map(({ name, role, totpSecret, isDisabled }) =>
      [
        name,
        role,
        ...(totpSecret === null ? [] : ['second factor']),
        ...(isDisabled ? ['disabled'] : []),
      ].join(', '),
    ),
  );
}

async function setPassword(name: string, parts: Parts): Promise<CommandResult> {
  if ((await parts.accounts.find(name)) === undefined) return unknown(name);
  const password = await readNewPassword(parts);
  if ('exitCode' in password) return password;
  await parts.accounts.change(name, { passwordHash: password.hash }, eventOf('set_password', parts));
  return done(`${name} has another password; all sessions of the account have ended.`);
}

async function setTotp(name: string, state: string, parts: Parts): Promise<CommandResult> {
  const totpSecret = state === 'on' ? newTotpSecret() : null;
  const event = eventOf(totpSecret === null ? 'second_factor_off' : 'second_factor_on', parts);
  if (!(await parts.accounts.change(name, { totpSecret }, event))) return unknown(name);
  if (totpSecret === null) return done(`${name} signs in with the password alone.`);
  return done(
    `${name} signs in with a code as well. Add this address, or the secret in it, to an authenticator app now; it is not shown again:`,
    totpAddress(totpSecret, name, 'Broadsheet'),
  );
}

async function setDisabled(name: string, isDisabled: boolean, parts: Parts): Promise<CommandResult> {
  const event = eventOf(isDisabled ? 'disable' : 'enable', parts);
  if (!(await parts.accounts.change(name, { isDisabled }, event))) return unknown(name);
  return done(
    isDisabled ? `${name} cannot sign in any more; all sessions have ended.` : `${name} can sign in again.`,
  );
}

/**
 * Runs one of the commands for accounts.
 *
 * @param words the command and its arguments
 * @returns undefined where there is no such command
 */
export async function runModeratorsCommand(
  words: readonly string[],
  isAdmin: boolean,
  parts: Parts,
): Promise<CommandResult | undefined> {
  const [command, name, state, ...rest] = words;
  if (rest.length > 0 || (state !== undefined && command !== 'totp')) return undefined;
  if (command === 'list' && name === undefined) return list(parts);
  if (name === undefined) return undefined;
  if (command === 'add') return add(name, isAdmin, parts);
  if (command === 'password') return setPassword(name, parts);
  if (command === 'totp' && (state === 'on' || state === 'off')) return setTotp(name, state, parts);
  if (command === 'disable' || command === 'enable') return setDisabled(name, command === 'disable', parts);
  return undefined;
}
