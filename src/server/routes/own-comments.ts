import { type Context, Hono } from 'hono';
import type { FieldCode } from '../../model/comment/comment.ts';
import { parseCommentEdit, parseCommentReport } from '../../model/comment/parse-post.ts';
import { HttpError } from '../http/errors.ts';
import { etagOf, hasEtag } from '../http/etags.ts';
import { bearerToken, requireAllowedOrigin } from '../http/origins.ts';
import { readRequestBody } from '../http/request-body.ts';
import { type ApiEnv, type ApiParts, clientOf, commentIdOf, requireService } from './api-parts.ts';

const COUNTS = '/api/comments/counts';
const COMMENT = '/api/comments/:id';
const STATUS = `${COMMENT}/status`;
const OBJECTION = `${COMMENT}/objection`;
const REPORTS = `${COMMENT}/reports`;
const STORED = `${COMMENT}/stored`;
const ERASURE = `${COMMENT}/erasure`;

const PRIVATE = { 'cache-control': 'no-store' };

const ALLOWED: Readonly<Record<string, string>> = {
  [COMMENT]: 'PATCH, DELETE',
  [STATUS]: 'GET',
  [OBJECTION]: 'POST',
  [REPORTS]: 'POST',
  [STORED]: 'GET',
  [ERASURE]: 'POST',
};

const refuseMethod = (allow: string) => () => {
  throw new HttpError('method_not_allowed', undefined, { allow });
};

/** Reads and parses the body of a request. @throws HttpError where it is refused */
async function bodyOf<T>(
  context: Context<ApiEnv>,
  parse: (input: unknown) => { ok: true; value: T } | { ok: false; fields: Record<string, FieldCode> },
): Promise<T> {
  const body = await readRequestBody(context.req.raw);
  const result = parse(body.kind === 'form' ? body.fields : body.value);
  if (!result.ok) throw new HttpError('invalid_fields', result.fields);
  return result.value;
}

/** The edit token of a request. @throws HttpError where it has none: as with one that is wrong (C08) */
function requireToken(context: Context<ApiEnv>): string {
  const token = bearerToken(context.req.raw.headers);
  if (token === undefined) throw new HttpError('not_found');
  return token;
}

/** The status token of a request, which may be a part of its address. @throws HttpError where it has none */
const requireStatusToken = (context: Context<ApiEnv>): string =>
  context.req.query('token') ?? requireToken(context);

/** Routes by which writers change their comments and see what became of them, and readers report and count. */
export function ownCommentRoutes(parts: ApiParts): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get(COUNTS, (context) => sendCounts(context, parts));
  app.all(COUNTS, refuseMethod('GET'));
  app.patch(COMMENT, async (context) => {
    requireAllowedOrigin(context.req.raw.headers, parts.origins());
    const { text } = await bodyOf(context, parseCommentEdit);
    const { own } = requireService(parts);
    const token = requireToken(context);
    const comment = await own.edit(commentIdOf(context), token, text, clientOf(context, parts));
    return context.json({ comment }, 200, PRIVATE);
  });
  app.delete(COMMENT, async (context) => {
    requireAllowedOrigin(context.req.raw.headers, parts.origins());
    const { own } = requireService(parts);
    const token = requireToken(context);
    const comment = await own.withdraw(commentIdOf(context), token, clientOf(context, parts));
    return context.json({ comment }, 200, PRIVATE);
  });
  app.get(STORED, async (context) => {
    const { own } = requireService(parts);
    const id = commentIdOf(context);
    const stored = await own.stored(id, requireToken(context));
    const mail = await parts.subscriptions?.state(id);
    return context.json({ ...stored, mail }, 200, PRIVATE);
  });
  app.post(ERASURE, async (context) => {
    requireAllowedOrigin(context.req.raw.headers, parts.origins());
    const { own } = requireService(parts);
    const token = requireToken(context);
    const comment = await own.erase(commentIdOf(context), token, clientOf(context, parts));
    return context.json({ comment }, 200, PRIVATE);
  });
  app.get(STATUS, async (context) => {
    const { own } = requireService(parts);
    const state = await own.state(commentIdOf(context), requireStatusToken(context));
    return context.json(state, 200, PRIVATE);
  });
  app.post(OBJECTION, async (context) => {
    requireAllowedOrigin(context.req.raw.headers, parts.origins());
    const { text } = await bodyOf(context, parseCommentEdit);
    const { own } = requireService(parts);
    const token = requireStatusToken(context);
    const state = await own.object(commentIdOf(context), token, text, clientOf(context, parts));
    return context.json(state, 200, PRIVATE);
  });
  app.post(REPORTS, async (context) => {
    requireAllowedOrigin(context.req.raw.headers, parts.origins());
    const report = await bodyOf(context, parseCommentReport);
    await requireService(parts).report(commentIdOf(context), report, clientOf(context, parts));
    return context.json({ ok: true }, 202, PRIVATE);
  });
  for (const [path, allow] of Object.entries(ALLOWED)) app.all(path, refuseMethod(allow));
  return app;
}

/** Sends the numbers of comments of several articles, or 304 where the client has them. */
async function sendCounts(context: Context<ApiEnv>, parts: ApiParts): Promise<Response> {
  const slugs = (context.req.query('slugs') ?? '').split(',').filter(Boolean);
  const counts = await requireService(parts).counts([...new Set(slugs)]);
  const headers = { 'cache-control': 'no-cache', etag: etagOf(counts) };
  if (hasEtag(context.req.header('if-none-match'), headers.etag)) return context.body(null, 304, headers);
  return context.json(counts, 200, headers);
}
