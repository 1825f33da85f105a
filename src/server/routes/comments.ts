import { type Context, Hono } from 'hono';
import { type CommentPosted, UNSERVED } from '../../model/comment/comment.ts';
import { parseCommentPost } from '../../model/comment/parse-post.ts';
import { parseListQuery } from '../comments/list-query.ts';
import { stampOfState } from '../comments/page-comments.ts';
import { acceptedEncodings, variantEtag } from '../http/encodings.ts';
import { HttpError } from '../http/errors.ts';
import { etagOf, hasEtag } from '../http/etags.ts';
import { requireAllowedOrigin } from '../http/origins.ts';
import { readRequestBody } from '../http/request-body.ts';
import { type ApiEnv, type ApiParts, clientOf, requireService } from './api-parts.ts';
import { CachedTexts } from './cached-texts.ts';
import { answerForm } from './comment-forms.ts';

const PATH = '/api/articles/:slug/comments';

/** Routes that list the comments of an article and take new ones, as JSON and as a plain form (DESIGN, Stable names). */
export function commentRoutes(parts: ApiParts): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  const texts = new CachedTexts();
  app.get(PATH, (context) => sendList(context, parts, texts));
  app.post(PATH, async (context) => {
    requireAllowedOrigin(context.req.raw.headers, parts.origins());
    const slug = context.req.param('slug');
    const body = await readRequestBody(context.req.raw);
    if (body.kind === 'form')
      return answerForm(context, parts, { slug, values: body.values, key: body.key }, () =>
        postComment(context, parts, slug, body.fields, false),
      );
    const posted = await postComment(context, parts, slug, body.value, true);
    return context.json(posted, 201, { 'cache-control': 'no-store' });
  });
  app.all(PATH, () => {
    throw new HttpError('method_not_allowed', undefined, { allow: 'GET, POST' });
  });
  return app;
}

/** Sends a list of comments, compressed where the client accepts it, or 304 where the client has it. */
async function sendList(
  context: Context<ApiEnv, typeof PATH>,
  { comments }: ApiParts,
  texts: CachedTexts,
): Promise<Response> {
  const caching = { 'cache-control': 'no-cache', vary: 'accept-encoding' };
  if (comments === undefined) return context.json(UNSERVED, 200, caching);
  const slug = context.req.param('slug');
  const query = parseListQuery(context.req.query());
  const state = await comments.state(slug);
  // An empty list is shorter than the headers.
  const [encoding] = state.count === 0 ? [] : acceptedEncodings(context.req.header('accept-encoding'));
  const stamp = stampOfState(state);
  const headers = { ...caching, etag: variantEtag(etagOf(stamp), encoding) };
  if (hasEtag(context.req.header('if-none-match'), headers.etag)) return context.body(null, 304, headers);
  // By the list that a query comes to: who invents parameters or ways to write them fills no cache.
  const selection = await comments.select(slug, query, state);
  const body = await texts.get(JSON.stringify([slug, stamp, selection]), encoding, async () =>
    JSON.stringify(await comments.list(slug, selection)),
  );
  return context.body(body, 200, {
    ...headers,
    'content-type': 'application/json',
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    'content-length': String(body.length),
  });
}

/**
 * Parses a post and gives it to the comment service.
 *
 * @param needsKey a plain form may come without an idempotency key (C12)
 * @throws HttpError or CommentError where it is refused
 */
async function postComment(
  context: Context<ApiEnv>,
  parts: ApiParts,
  slug: string,
  fields: unknown,
  needsKey: boolean,
): Promise<CommentPosted> {
  const comments = requireService(parts);
  const post = parseCommentPost(fields, needsKey);
  if (!post.ok) throw new HttpError('invalid_fields', post.fields);
  return comments.posts.post(slug, post.value, clientOf(context, parts));
}
