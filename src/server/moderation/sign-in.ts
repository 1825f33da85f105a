import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../comments/clock.ts';
import { type Account, type AccountStore, loginOf } from '../store/moderation/account-store.ts';
import type { Session, SessionLimits, SessionStore } from '../store/moderation/session-store.ts';
import { isPassword } from './passwords.ts';
import { totpStepOf } from './totp.ts';

const MINUTE = 60_000;
/** Tries to sign in, by account and by client, in a quarter of an hour (C19). */
const TRIES = 5;
const TRIES_WINDOW = 15 * MINUTE;
/** A session ends when it was not used for a working day, and in any case after a week. */
const IDLE = 8 * 60 * MINUTE;
const LONGEST = 7 * 24 * 60 * MINUTE;
/** How exactly the last use of a session is stored. */
const SEEN_STEP = MINUTE;

/** What was typed to sign in. */
export interface Credentials {
  name: string;
  password: string;
  /** Of an authenticator app; empty where the account has none. */
  code: string;
}

/** Who signs in, as far as it can be told. */
export interface SignInClient {
  /** Hash of the network address (P02). */
  hash: string;
  /** Browser and system, in words. */
  description: string;
}

/** Result of a try to sign in: the new session's id for its cookie, seconds to wait, or neither: something was wrong. */
export type SignInResult = { id: string; maxAge: number } | { retryAfter: number } | undefined;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Signs moderators in and out (C19). */
export class SignIn {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Tries to sign in. Whatever was wrong, the answer is the same and takes as long.
   *
   * @param earlier id of the session that the browser has, which ends
   */
  async signIn(typed: Credentials, client: SignInClient, earlier?: string): Promise<SignInResult> {
    const now = this.clock();
    const login = loginOf(typed.name);
    const keys = [`account ${hashOf(login)}`, `client ${client.hash}`];
    // Counted before the password is looked at, so that tries at once cannot be more.
    const { tries, until } = await this.sessions.countTry(keys, now, TRIES_WINDOW);
    if (tries > TRIES) return { retryAfter: Math.max(1, Math.ceil((until - now) / 1000)) };
    const account = await this.accounts.find(login);
    const isRight = await isPassword(typed.password, account?.passwordHash);
    if (!isRight || account === undefined || account.isDisabled) return undefined;
    if (!(await this.#isSecondFactor(account, typed.code, now))) return undefined;
    await this.sessions.forgetTries(keys);
    const id = randomBytes(32).toString('base64url');
    const session = { idHash: hashOf(id), name: account.name, createdAt: now, client: client.description };
    await this.sessions.create(session, earlier === undefined ? undefined : hashOf(earlier));
    return { id, maxAge: LONGEST / 1000 };
  }

  async #isSecondFactor({ name, totpSecret }: Account, code: string, now: number): Promise<boolean> {
    if (totpSecret === null) return true;
    const step = totpStepOf(totpSecret, code, now);
    return step !== undefined && (await this.accounts.takeTotpStep(name, step));
  }

  /** The session of a cookie; undefined where it has ended. Notes that it is used. */
  async session(id: string | undefined): Promise<Session | undefined> {
    if (id === undefined || !/^[\w-]{43}$/.test(id)) return undefined;
    const now = this.clock();
    const session = await this.sessions.find(hashOf(id), sessionLimits(now));
    if (session !== undefined && session.seenAt < now - SEEN_STEP)
      await this.sessions.touch(session.idHash, now);
    return session;
  }

  /** Sessions of an account that hold. */
  list(name: string): Promise<Session[]> {
    return this.sessions.list(name, sessionLimits(this.clock()));
  }

  /** Ends a session of the moderator with this name. */
  end(name: string, idHash: string): Promise<boolean> {
    return this.sessions.end(name, idHash, { kind: 'end_session', actor: name, at: this.clock() });
  }
}

const sessionLimits = (now: number): SessionLimits => ({ seenFrom: now - IDLE, createdFrom: now - LONGEST });

/** Removes sessions that have ended, and tries that count no more. */
export const removeOldSessions = (sessions: SessionStore, now: number): Promise<void> =>
  sessions.removeOld(sessionLimits(now), now - TRIES_WINDOW);

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrom(?:e|ium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Names a client for the list of sessions, in no language; empty where it is not known. Its whole `user-agent` is not stored. */
export function describeClient(userAgent: string | undefined): string {
  const nameIn = (names: readonly [RegExp, string][]) =>
    names.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  return [nameIn(BROWSERS), nameIn(SYSTEMS)].filter(Boolean).join(', ');
}
