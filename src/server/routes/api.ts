import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type ApiError, type Comment, UNSERVED } from '../../model/comment/comment.ts';
import { parseCommentPost } from '../../model/comment/parse-post.ts';
import { contentPolicy, securityHeaders } from '../../model/security-policy.ts';
import type { Clock } from '../comments/clock.ts';
import type { CommentService } from '../comments/comments.ts';
import { type RequestBody, readRequestBody } from '../http/body.ts';
import { clientAddress, clientOf, type Range } from '../http/client-address.ts';
import { HttpError } from '../http/errors.ts';
import { corsHeaders, type Origins, PREFLIGHT, requireHost, requireOwnPage } from '../http/origins.ts';
import { Readiness } from '../http/readiness.ts';
import { type CommentStore, StoreUnavailable } from '../store/store.ts';
import { formRefused, formTaken, type PageSite } from './form-answers.ts';

/** What the API needs from outside. */
export interface ApiParts {
  /** Undefined where no database can be had: lists then say that nobody takes replies, posts are `unavailable`. */
  comments: CommentService | undefined;
  store: CommentStore | undefined;
  origins: () => Origins;
  trusted: Range[];
  /** Whether readers reach the paper by https. */
  https: boolean;
  /** For the daily hashes of addresses. */
  secret: Uint8Array;
  clock: Clock;
  /** The printed pages, which answer plain forms; absent where none are printed, as in development. */
  site?: PageSite;
  /** Told of every error that is ours. */
  onError: (error: unknown, requestId: string) => void;
}

export interface Bindings {
  incoming?: { socket?: { remoteAddress?: string } };
}
export type Env = { Bindings: Bindings };

const COMMENTS = '/api/articles/:slug/comments';

/** The comments API as a Hono app, the same in `npm start` and `npm run dev` (DESIGN, Stable names). */
export function makeApi(parts: ApiParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (context, next) => {
    const origins = parts.origins();
    requireHost(context.req.header('host') ?? new URL(context.req.url).host, origins);
    await next();
    const headers = {
      ...apiHeaders(parts.https),
      ...corsHeaders(context.req.header('origin') ?? null, origins),
    };
    for (const [name, value] of Object.entries(headers)) {
      // A page has brought the policy of pages.
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  });
  const readiness = parts.store && new Readiness(parts.store);
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    if (readiness === undefined) throw new HttpError('unavailable');
    await readiness.check();
    return context.json({ ok: true });
  });
  app.get(COMMENTS, async (context) => {
    const { after, limit } = context.req.query();
    const list = (await parts.comments?.list(context.req.param('slug'), { after, limit })) ?? UNSERVED;
    return context.json(list, 200, { 'cache-control': 'no-cache' });
  });
  app.post(COMMENTS, async (context) => {
    requireOwnPage(context.req.raw.headers, parts.origins());
    const body = await readRequestBody(context.req.raw);
    if (body.kind === 'form') return takeForm(context, parts, context.req.param('slug'), body);
    const comment = await take(context, parts, context.req.param('slug'), body.value, true);
    return context.json({ comment }, 201, { 'cache-control': 'no-store' });
  });
  app.options('/api/*', (context) => {
    if (parts.origins().allowed.size === 0)
      throw new HttpError('method_not_allowed', undefined, { allow: 'GET, POST' });
    return context.body(null, 204, PREFLIGHT);
  });
  app.all(COMMENTS, () => {
    throw new HttpError('method_not_allowed', undefined, { allow: 'GET, POST' });
  });
  for (const path of ['/healthz', '/readyz']) {
    app.all(path, () => {
      throw new HttpError('method_not_allowed', undefined, { allow: 'GET' });
    });
  }
  app.notFound((context) => answerError(context, new HttpError('not_found'), parts));
  app.onError((error, context) => answerError(context, error, parts));
  return app;
}

/** Takes a comment in whatever form it came. Throws `ApiError`. */
async function take(
  context: Context<Env>,
  parts: ApiParts,
  slug: string,
  fields: unknown,
  needsKey: boolean,
): Promise<Comment> {
  const comments = opened(parts.comments);
  const read = parseCommentPost(fields, needsKey);
  if (!read.ok) throw new HttpError('invalid_fields', read.fields);
  return comments.post(slug, read.value, clientFrom(context, parts));
}

/** A plain form is answered with a page: the story's with the comment, or the same again with what is wrong. */
async function takeForm(
  context: Context<Env>,
  parts: ApiParts,
  slug: string,
  { fields, held }: Extract<RequestBody, { kind: 'form' }>,
): Promise<Response> {
  // Without printed pages nobody has such a form.
  const { site, comments } = parts;
  if (site === undefined) throw new HttpError('unsupported_media_type');
  try {
    return formTaken(context, site, slug, await take(context, parts, slug, fields, false));
  } catch (reason) {
    const error = knownError(reason);
    const page = await formRefused(context, site, comments, slug, held, error);
    if (page === undefined) throw reason;
    if (error !== reason) parts.onError(reason, randomUUID());
    return page;
  }
}

const knownError = (error: unknown): HttpError => (error instanceof HttpError ? error : unavailableOr(error));

function opened(comments: CommentService | undefined): CommentService {
  if (comments === undefined) throw new HttpError('unavailable');
  return comments;
}

function clientFrom(context: Context<Env>, { trusted, secret, clock }: ApiParts) {
  const socket = context.env?.incoming?.socket?.remoteAddress ?? '127.0.0.1';
  return clientOf(clientAddress(socket, context.req.header('x-forwarded-for'), trusted), secret, clock());
}

/** Headers of every answer of the API; nothing it says may be framed, run or sniffed (S08 to S10). */
function apiHeaders(https: boolean): Record<string, string> {
  return {
    'content-security-policy': contentPolicy({}, 'header'),
    ...securityHeaders(https),
  };
}

function answerError(context: Context<Env>, error: unknown, parts: ApiParts): Response {
  const requestId = randomUUID();
  const known = knownError(error);
  if (!(error instanceof HttpError)) parts.onError(error, requestId);
  const body: ApiError = {
    code: known.code,
    message: known.message,
    requestId,
    ...(known.fields === undefined ? {} : { fields: known.fields }),
  };
  const origins = parts.origins();
  return context.json(body, known.status as 400, {
    'cache-control': 'no-store',
    ...apiHeaders(parts.https),
    ...corsHeaders(context.req.header('origin') ?? null, origins),
    ...known.headers,
  });
}

/** A store that is busy, full or gone is not a error of the program: the client may try again. */
function unavailableOr(error: unknown): HttpError {
  return error instanceof StoreUnavailable
    ? new HttpError('unavailable', undefined, { 'retry-after': '10' })
    : new HttpError('internal');
}
