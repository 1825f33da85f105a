import { Hono } from 'hono';
import { HttpError } from '../http/errors.ts';
import { requireAllowedOrigin } from '../http/origins.ts';
import { readRequestBody } from '../http/request-body.ts';
import { type ApiEnv, type ApiParts, clientOf } from './api-parts.ts';
import { answerForm } from './comment-forms.ts';
import { CommentLists } from './comment-lists.ts';
import { takeCommentPost } from './post-comment.ts';

const PATH = '/api/articles/:slug/comments';

/** Routes that list the comments of an article and take new ones, as JSON and as a plain form (DESIGN, Stable names). */
export function commentRoutes(parts: ApiParts): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  const lists = new CommentLists(parts.comments);
  app.get(PATH, async (context) => {
    const { status, headers, body } = await lists.answer({
      slug: context.req.param('slug'),
      query: context.req.query(),
      acceptEncoding: context.req.header('accept-encoding'),
      ifNoneMatch: context.req.header('if-none-match'),
    });
    return new Response(body ?? null, { status, headers });
  });
  app.post(PATH, async (context) => {
    requireAllowedOrigin(context.req.raw.headers, parts.origins());
    const slug = context.req.param('slug');
    const body = await readRequestBody(context.req.raw);
    const client = () => clientOf(context, parts);
    if (body.kind === 'form')
      return answerForm(context, parts, { slug, values: body.values, key: body.key }, () =>
        takeCommentPost(parts, { slug, fields: body.fields, needsKey: false, client: client() }),
      );
    const posted = await takeCommentPost(parts, {
      slug,
      fields: body.value,
      needsKey: true,
      client: client(),
    });
    return context.json(posted, 201, { 'cache-control': 'no-store' });
  });
  app.all(PATH, () => {
    throw new HttpError('method_not_allowed', undefined, { allow: 'GET, POST' });
  });
  return app;
}
