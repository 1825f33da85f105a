import { type Context, Hono } from 'hono';
import { isModerationPage, queuePath, signInPath } from '../../../model/moderation/moderation-paths.ts';
import { underBase } from '../../../model/routes.ts';
import { DATA_HEADERS } from '../../../model/security-policy.ts';
import { requireAllowedOrigin } from '../../http/origins.ts';
import { ActError } from '../../moderation/act-error.ts';
import type { Session } from '../../store/moderation/session-store.ts';
import type { ApiEnv } from '../api-parts.ts';
import { ACTS } from './act-routes.ts';
import { answerPage, answerProblem, redirectTo } from './moderation-answers.ts';
import type { ModerationParts } from './moderation-parts.ts';
import type { ModeratorRoute } from './moderator-route.ts';
import { PAGES } from './page-routes.ts';
import { SessionCookie } from './session-cookie.ts';
import { sessionRoutes } from './session-routes.ts';

/** Refuses unsafe requests but those of this edition's own pages (C05): nobody else's page acts for a moderator. */
const requireOwnOrigin = (headers: Headers, { origins }: ModerationParts): void =>
  requireAllowedOrigin(headers, { ...origins(), allowed: new Set() });

/** Routes of the pages of moderation. Each route of moderators is here in a list, behind the same check (C20). */
export function moderationRoutes(parts: ModerationParts): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get('/moderation', (context) => redirectTo(context, parts, queuePath('held')));
  for (const path of parts.pages.files.keys())
    app.get(`/moderation/${path}`, (context) => sendFile(context, parts, path));
  const { security } = parts;
  if (security === 'insecure') {
    const refuse = (context: Context<ApiEnv>) => answerProblem(context, parts, new ActError('insecure'), {});
    app.all('/moderation/*', refuse);
    return app;
  }
  const cookie = new SessionCookie(security, parts.base);
  app.route('/', sessionRoutes(parts, cookie));
  const guard = (route: ModeratorRoute) => (context: Context<ApiEnv>) =>
    answerModerator(context, parts, cookie, route);
  for (const page of PAGES) app.get(page.path, guard(page));
  for (const act of ACTS) app.on('POST', act.path, guard(act));
  app.all('/moderation/*', guard({ path: '', answer: () => Promise.reject(new ActError('not_found')) }));
  return app;
}

function sendFile(context: Context<ApiEnv>, { pages }: ModerationParts, path: string): Response {
  const file = pages.files.get(path);
  if (file === undefined) throw new Error(`${path} is no file of moderation.`);
  return context.body(file.content, 200, {
    ...DATA_HEADERS,
    'content-type': file.type,
    'cache-control': 'public, max-age=31536000, immutable',
  });
}

/** Leads somebody who is not signed in to the sign-in, and from there to the page that was asked for. */
async function leadToSignIn(context: Context<ApiEnv>, parts: ModerationParts): Promise<Response> {
  const { path } = context.req;
  const next = isModerationPage(path) ? path : undefined;
  // Browsers send no cookie of a session with a link from a mail; with the request of the page that is answered, they do.
  const isSecond = context.req.query('again') !== undefined;
  if (next !== undefined && !isSecond && context.req.header('sec-fetch-site') === 'cross-site')
    return answerPage(context, parts, { kind: 'sign-in', name: '', next }, {}, 200, {
      refresh: `0; url=${underBase(parts.base(), next)}?again`,
    });
  return redirectTo(context, parts, signInPath(next));
}

/** Answers a request for moderators: checks the page it comes from, the session, and the role, then the route answers. */
async function answerModerator(
  context: Context<ApiEnv>,
  parts: ModerationParts,
  cookie: SessionCookie,
  { isForAdmins, answer }: ModeratorRoute,
): Promise<Response> {
  const { services } = parts;
  let session: Session | undefined;
  try {
    const isSafe = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (!isSafe) requireOwnOrigin(context.req.raw.headers, parts);
    if (services === undefined) throw new ActError('unavailable');
    session = await services.signIn.session(cookie.read(context.req.header('cookie')));
    if (session === undefined)
      return isSafe
        ? await leadToSignIn(context, parts)
        : await answerPage(context, parts, { kind: 'sign-in', name: '' }, {}, 401);
    if (isForAdmins && session.role !== 'admin') throw new ActError('forbidden');
    return await answer({ context, parts, services, session });
  } catch (reason) {
    return answerProblem(context, parts, reason, session === undefined ? {} : { session });
  }
}
