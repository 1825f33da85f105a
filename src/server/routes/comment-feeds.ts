import { type Context, Hono } from 'hono';
import type { FeedKind } from '../comments/comment-feeds.ts';
import { acceptedEncodings, variantEtag } from '../http/encodings.ts';
import { HttpError } from '../http/errors.ts';
import { etagOf, hasEtag } from '../http/etags.ts';
import { type ApiEnv, type ApiParts, requireService } from './api-parts.ts';
import { CachedTexts } from './cached-texts.ts';

const KINDS: readonly FeedKind[] = ['atom', 'json'];

/** Routes of the feeds of comments: of the edition, and of each article; below `/api/` too, for hosts that hand on only that. */
export function commentFeedRoutes(parts: ApiParts): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  const texts = new CachedTexts();
  for (const kind of KINDS)
    for (const base of ['', '/api']) {
      const paths = [`${base}/comments.${kind}`, `${base}/articles/:slug/comments.${kind}`];
      for (const path of paths) {
        app.get(path, (context) => sendFeed(context, parts, kind, texts));
        app.all(path, () => {
          throw new HttpError('method_not_allowed', undefined, { allow: 'GET' });
        });
      }
    }
  return app;
}

/** Sends a feed, compressed where the client accepts it, or 304 where the client has it. */
async function sendFeed(
  context: Context<ApiEnv>,
  parts: ApiParts,
  kind: FeedKind,
  texts: CachedTexts,
): Promise<Response> {
  const slug: string | undefined = context.req.param('slug');
  const { text, type } = await requireService(parts).feeds.get(kind, slug);
  const [encoding] = acceptedEncodings(context.req.header('accept-encoding'));
  const etag = etagOf(text);
  const headers = {
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    etag: variantEtag(etag, encoding),
  };
  if (hasEtag(context.req.header('if-none-match'), headers.etag)) return context.body(null, 304, headers);
  return context.body(await texts.get(etag, encoding, async () => text), 200, {
    ...headers,
    'content-type': type,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  });
}
