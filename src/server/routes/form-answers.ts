import type { Context } from 'hono';
import {
  type Comment,
  type ErrorCode,
  HELD_ID,
  type RefusedForm,
  type RenderedComments,
  UNSERVED,
} from '../../model/comment/comment.ts';
import { articlePath, underBase } from '../../model/routes.ts';
import { contentPolicy, type PolicyNeeds } from '../../model/security-policy.ts';
import type { CommentService } from '../comments/comments.ts';
import type { HttpError } from '../http/errors.ts';
import type { ArticlePages } from '../site/rendered-pages.ts';

/** Where the pages of the stories are, for answers to plain forms. */
export interface PageSite {
  /** Base path of the pages, or their whole address where they are on another origin. */
  base: () => string;
  policy: () => PolicyNeeds;
  pages: ArticlePages;
}

/** Refusals that the writer can do something about, or must at least read with their words still there. */
const SAID: ReadonlySet<ErrorCode> = new Set([
  'invalid_fields',
  'not_found',
  'comments_closed',
  'duplicate',
  'key_reused',
  'too_many_requests',
  'unavailable',
  'internal',
]);

/** Where a taken form leads: to the comment, or to the word that it waits, which is nobody else's to see (C09). */
export function formTaken(context: Context, site: PageSite, slug: string, comment: Comment): Response {
  const place = comment.status === 'held' ? HELD_ID : `comment-${comment.id}`;
  const story = underBase(site.base(), articlePath(slug));
  return context.body(null, 303, { location: `${story}#${place}`, 'cache-control': 'no-store' });
}

/** Today's comments of a story for its page; what is wrong with them is no reason not to print it. */
export async function commentsOf(
  comments: CommentService | undefined,
  slug: string,
): Promise<RenderedComments> {
  try {
    return { list: (await comments?.list(slug, {})) ?? UNSERVED };
  } catch {
    return { list: UNSERVED };
  }
}

/**
 * The same page again with the text kept and what is wrong with it, or undefined where there is no page or
 * nothing to say on it.
 */
export async function formRefused(
  context: Context,
  { pages, policy }: PageSite,
  comments: CommentService | undefined,
  slug: string,
  held: RefusedForm['held'],
  { code, fields = {}, status, headers }: HttpError,
): Promise<Response | undefined> {
  if (!SAID.has(code)) return undefined;
  const page = pages.again(slug, await commentsOf(comments, slug), { held, code, fields });
  if (page === undefined) return undefined;
  return context.html(page, status as 422, {
    'cache-control': 'no-store',
    'content-security-policy': contentPolicy(policy(), 'header'),
    ...headers,
  });
}
