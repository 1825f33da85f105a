import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { type Comment, type ErrorCode, HELD_ID, type RefusedForm } from '../../model/comment/comment.ts';
import { articlePath, underBase } from '../../model/routes.ts';
import { contentPolicy } from '../../model/security-policy.ts';
import { listForPage } from '../comments/comment-service.ts';
import { HttpError, isRefusal, toHttpError } from '../http/errors.ts';
import type { ApiEnv, ApiParts, PageSite } from './api-parts.ts';

/** Errors that the page shows beside the form: the writer can fix them, or must not lose the text. */
const SHOWN_IN_PAGE: ReadonlySet<ErrorCode> = new Set([
  'invalid_fields',
  'not_found',
  'comments_closed',
  'duplicate',
  'key_reused',
  'too_many_requests',
  'unavailable',
  'internal',
]);

/** A plain form under an article. */
interface SentForm {
  slug: string;
  /** Its values, to be shown in the form again. */
  values: RefusedForm['values'];
}

/**
 * Answers a plain form with a page: the article's with the comment, or the same page again with the form's content
 * and what is wrong with it (C02).
 *
 * @param post stores the comment; rejects where it is refused
 * @throws HttpError where there are no rendered pages; what `post` rejects with where the page cannot show it
 */
export async function answerForm(
  context: Context<ApiEnv>,
  { site, comments, onError }: Pick<ApiParts, 'site' | 'comments' | 'onError'>,
  form: SentForm,
  post: () => Promise<Comment>,
): Promise<Response> {
  // Without rendered pages nobody has such a form.
  if (site === undefined) throw new HttpError('unsupported_media_type');
  try {
    return redirectToComment(context, site, form.slug, await post());
  } catch (reason) {
    const answer = await answerRefusedForm(context, { site, comments }, form, toHttpError(reason));
    if (answer === undefined) throw reason;
    if (!isRefusal(reason)) onError(reason, randomUUID());
    return answer;
  }
}

/** Redirects to the new comment; a held one has no address, since nobody else may see it (C09). */
function redirectToComment(context: Context, site: PageSite, slug: string, comment: Comment): Response {
  const fragment = comment.status === 'held' ? HELD_ID : `comment-${comment.id}`;
  const article = underBase(site.base(), articlePath(slug));
  return context.body(null, 303, { location: `${article}#${fragment}`, 'cache-control': 'no-store' });
}

/** @returns undefined where there is no page, or the page does not show such an error */
async function answerRefusedForm(
  context: Context,
  { site, comments }: { site: PageSite; comments: ApiParts['comments'] },
  { slug, values }: SentForm,
  { code, fields = {}, status, headers }: HttpError,
): Promise<Response | undefined> {
  if (!SHOWN_IN_PAGE.has(code)) return undefined;
  const list = await listForPage(comments, slug);
  const page = site.pages.withRefusedForm(slug, list, { values, code, fields });
  if (page === undefined) return undefined;
  return context.html(page.html, status as 422, {
    'cache-control': 'no-store',
    'content-security-policy': contentPolicy({ ...site.policy(), styleHashes: page.styleHashes }, 'header'),
    ...headers,
  });
}
