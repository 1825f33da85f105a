import { type Context, Hono } from 'hono';
import {
  isModerationPage,
  moderationPath,
  queuePath,
  sessionsPath,
  signInPath,
  signOutPath,
} from '../../../model/moderation/moderation-paths.ts';
import { requireAllowedOrigin } from '../../http/origins.ts';
import { readFormFields } from '../../http/request-body.ts';
import { ActError } from '../../moderation/act-error.ts';
import { describeClient } from '../../moderation/sign-in.ts';
import { type ApiEnv, clientOf } from '../api-parts.ts';
import { answerPage, answerProblem, redirectTo } from './moderation-answers.ts';
import type { ModerationParts } from './moderation-parts.ts';
import type { SessionCookie } from './session-cookie.ts';

type Answer = (context: Context<ApiEnv>, parts: ModerationParts, cookie: SessionCookie) => Promise<Response>;

/** Longest name and password that are looked at. */
const LONGEST = 1000;

/** The page that a sign-in leads to, as a part of its page; none where it is not one of moderation. */
const leadingTo = (next: string | null | undefined): { next?: string } =>
  typeof next === 'string' && isModerationPage(next) ? { next } : {};

const showSignIn: Answer = async (context, parts, cookie) => {
  const session = await parts.services?.signIn.session(cookie.read(context.req.header('cookie')));
  const { next } = leadingTo(context.req.query('next'));
  if (session !== undefined) return redirectTo(context, parts, next ?? queuePath('held'));
  return answerPage(context, parts, { kind: 'sign-in', name: '', ...leadingTo(next) });
};

const signIn: Answer = async (context, parts, cookie) => {
  const { services } = parts;
  if (services === undefined) throw new ActError('unavailable');
  const fields = await readFormFields(context.req.raw);
  const field = (name: string): string => (fields.get(name) ?? '').slice(0, LONGEST);
  const typed = { name: field('name'), password: field('password'), code: field('code') };
  const client = {
    hash: clientOf(context, parts).hash,
    description: describeClient(context.req.header('user-agent')),
  };
  const earlier = cookie.read(context.req.header('cookie'));
  const result = await services.signIn.signIn(typed, client, earlier);
  const to = leadingTo(fields.get('next'));
  const page = { kind: 'sign-in', name: typed.name, ...to } as const;
  if (result === undefined) return answerPage(context, parts, { ...page, problem: 'wrong' }, {}, 403);
  if ('retryAfter' in result) {
    const { retryAfter } = result;
    const refusal = { ...page, problem: 'too_many', minutes: Math.ceil(retryAfter / 60) } as const;
    return answerPage(context, parts, refusal, {}, 429, { 'retry-after': String(retryAfter) });
  }
  return redirectTo(context, parts, to.next ?? queuePath('held'), {
    'set-cookie': cookie.set(result.id, result.maxAge),
  });
};

const signOut: Answer = async (context, parts, cookie) => {
  const { services } = parts;
  const session = await services?.signIn.session(cookie.read(context.req.header('cookie')));
  if (session !== undefined) await services?.signIn.end(session.name, session.idHash);
  return redirectTo(context, parts, signInPath(), { 'set-cookie': cookie.clear() });
};

/** Ends one of the moderator's sessions; with the one in use that is the same as signing out. */
const endSession: Answer = async (context, parts, cookie) => {
  const { services } = parts;
  const session = await services?.signIn.session(cookie.read(context.req.header('cookie')));
  if (services === undefined || session === undefined) return redirectTo(context, parts, signInPath());
  const id = (await readFormFields(context.req.raw)).get('session') ?? '';
  await services.signIn.end(session.name, id);
  if (id !== session.idHash) return redirectTo(context, parts, sessionsPath());
  return redirectTo(context, parts, signInPath(), { 'set-cookie': cookie.clear() });
};

/** Routes that begin and end sessions; they alone need none. */
export function sessionRoutes(parts: ModerationParts, cookie: SessionCookie): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  const answer = (of: Answer, isUnsafe: boolean) => async (context: Context<ApiEnv>) => {
    try {
      if (isUnsafe) requireAllowedOrigin(context.req.raw.headers, { ...parts.origins(), allowed: new Set() });
      return await of(context, parts, cookie);
    } catch (reason) {
      return answerProblem(context, parts, reason, {});
    }
  };
  app.get(moderationPath(), (context) => redirectTo(context, parts, queuePath('held')));
  app.get(signInPath(), answer(showSignIn, false));
  app.post(signInPath(), answer(signIn, true));
  app.post(signOutPath(), answer(signOut, true));
  app.post(sessionsPath(), answer(endSession, true));
  return app;
}
