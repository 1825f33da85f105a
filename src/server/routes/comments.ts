import { type Context, Hono } from 'hono';
import { type Comment, UNSERVED } from '../../model/comment/comment.ts';
import { parseCommentPost } from '../../model/comment/parse-post.ts';
import { stampOfState } from '../comments/page-comments.ts';
import { clientGroup, identifyClient } from '../http/client-address.ts';
import { HttpError } from '../http/errors.ts';
import { etagOf, hasEtag } from '../http/etags.ts';
import { requireAllowedOrigin } from '../http/origins.ts';
import { readRequestBody } from '../http/request-body.ts';
import type { ApiEnv, ApiParts } from './api-parts.ts';
import { answerForm } from './comment-forms.ts';

const PATH = '/api/articles/:slug/comments';

/** Routes that list the comments of an article and take new ones, as JSON and as a plain form (DESIGN, Stable names). */
export function commentRoutes(parts: ApiParts): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get(PATH, async (context) => {
    const { comments } = parts;
    const headers = { 'cache-control': 'no-cache' };
    if (comments === undefined) return context.json(UNSERVED, 200, headers);
    const slug = context.req.param('slug');
    const etag = etagOf(stampOfState(await comments.state(slug)));
    if (hasEtag(context.req.header('if-none-match'), etag))
      return context.body(null, 304, { ...headers, etag });
    return context.json(await comments.list(slug, context.req.query()), 200, { ...headers, etag });
  });
  app.post(PATH, async (context) => {
    requireAllowedOrigin(context.req.raw.headers, parts.origins());
    const slug = context.req.param('slug');
    const body = await readRequestBody(context.req.raw);
    if (body.kind === 'form')
      return answerForm(context, parts, { slug, values: body.values }, () =>
        postComment(context, parts, slug, body.fields, false),
      );
    const comment = await postComment(context, parts, slug, body.value, true);
    return context.json({ comment }, 201, { 'cache-control': 'no-store' });
  });
  app.all(PATH, () => {
    throw new HttpError('method_not_allowed', undefined, { allow: 'GET, POST' });
  });
  return app;
}

/**
 * Parses a post and gives it to the comment service.
 *
 * @param needsKey a plain form may come without an idempotency key (C12)
 * @throws HttpError or CommentError where it is refused
 */
async function postComment(
  context: Context<ApiEnv>,
  { comments, trusted, secret, clock }: ApiParts,
  slug: string,
  fields: unknown,
  needsKey: boolean,
): Promise<Comment> {
  if (comments === undefined) throw new HttpError('unavailable');
  const post = parseCommentPost(fields, needsKey);
  if (!post.ok) throw new HttpError('invalid_fields', post.fields);
  const socket = context.env?.incoming?.socket?.remoteAddress ?? '127.0.0.1';
  const group = clientGroup(socket, context.req.header('x-forwarded-for'), trusted);
  return comments.post(slug, post.value, identifyClient(group, secret, clock()));
}
