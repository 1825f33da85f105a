import { type Context, Hono } from 'hono';
import { API_HEADERS } from '../../model/security-policy.ts';
import { HttpError } from '../http/errors.ts';
import { PREFLIGHT, requireHost } from '../http/origins.ts';
import type { ApiEnv, ApiParts } from './api-parts.ts';
import { commentFeedRoutes } from './comment-feeds.ts';
import { commentMailRoutes } from './comment-mail.ts';
import { commentPageRoutes } from './comment-pages.ts';
import { commentRoutes } from './comments.ts';
import { commonHeaders, errorAnswer } from './common-answers.ts';
import { healthRoutes } from './health.ts';
import { moderationRoutes } from './moderation/moderation-routes.ts';
import { ownCommentRoutes } from './own-comments.ts';

/** Creates the HTTP API from the routes of each resource; the same in `npm start` and `npm run dev` (DESIGN). */
export function createApi(parts: ApiParts): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.use(async (context, next) => {
    requireHost(context.req.header('host') ?? new URL(context.req.url).host, parts.origins());
    await next();
    // The answer to a plain form is a page or leads to one, and has the headers of pages.
    const own = context.res.headers.has('content-security-policy') ? {} : API_HEADERS;
    for (const [name, value] of Object.entries({
      ...own,
      ...commonHeaders(context.req.header('origin') ?? null, parts),
    }))
      if (name === 'vary') context.res.headers.append(name, value);
      else context.res.headers.set(name, value);
  });
  app.options('/api/*', (context) => {
    if (parts.origins().allowed.size === 0)
      throw new HttpError('method_not_allowed', undefined, { allow: 'GET, POST' });
    return context.body(null, 204, PREFLIGHT);
  });
  app.route('/', healthRoutes(parts));
  app.route('/', commentRoutes(parts));
  app.route('/', ownCommentRoutes(parts));
  app.route('/', commentFeedRoutes(parts));
  app.route('/', commentPageRoutes(parts));
  app.route('/', commentMailRoutes(parts));
  if (parts.moderation !== undefined) app.route('/', moderationRoutes(parts.moderation));
  app.notFound((context) => answerError(context, new HttpError('not_found'), parts));
  app.onError((error, context) => answerError(context, error, parts));
  return app;
}

/** Answers anything that was thrown. */
function answerError(context: Context<ApiEnv>, reason: unknown, parts: ApiParts): Response {
  const { body, status, headers } = errorAnswer(reason, parts);
  return context.body(body, status as 400, {
    ...headers,
    ...commonHeaders(context.req.header('origin') ?? null, parts),
  });
}
