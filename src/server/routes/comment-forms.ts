import { randomBytes, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import {
  type CommentPosted,
  type ErrorCode,
  type RefusedForm,
  type RenderedComments,
  UNSERVED,
} from '../../model/comment/comment.ts';
import { commentAnchor, commentStatusPath, commentsViewPath, underBase } from '../../model/routes.ts';
import { contentPolicy, DATA_HEADERS, PAGE_HEADERS } from '../../model/security-policy.ts';
import { pageComments } from '../comments/page-comments.ts';
import { HttpError, isRefusal, toHttpError } from '../http/errors.ts';
import type { ArticlePages } from '../site/rendered-pages.ts';
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

/** Errors after which the comment may be stored all the same: its answer was lost, or its commit is still under way. */
const MAY_BE_STORED: ReadonlySet<ErrorCode> = new Set(['unavailable', 'internal', 'too_many_requests']);

/** A plain form under an article. */
interface SentForm {
  slug: string;
  /** Its idempotency key; absent where its content stands for one (C12). */
  key?: string;
  /** Its values, to be shown in the form again. */
  values: RefusedForm['values'];
}

/** What the answer to a plain form needs. */
interface FormParts {
  site: PageSite;
  comments: ApiParts['comments'];
}

/**
 * Answers a plain form with a page: the article's with the comment, or with what became of it: that it is held, or the
 * form's content again and what is wrong with it (C02).
 *
 * @param post stores the comment; rejects where it is refused
 * @throws HttpError where there are no rendered pages; what `post` rejects with where the page cannot show it
 */
export async function answerForm(
  context: Context<ApiEnv>,
  { site, comments, onError }: Pick<ApiParts, 'site' | 'comments' | 'onError'>,
  form: SentForm,
  post: () => Promise<CommentPosted>,
): Promise<Response> {
  // Without rendered pages nobody has such a form.
  if (site === undefined) throw new HttpError('unsupported_media_type');
  const parts = { site, comments };
  try {
    return await answerTakenForm(context, parts, form.slug, await post());
  } catch (reason) {
    const answer = await answerRefusedForm(context, parts, form, toHttpError(reason));
    if (answer === undefined) throw reason;
    if (!isRefusal(reason)) onError(reason, randomUUID());
    return answer;
  }
}

/**
 * Redirects to the page of comments that holds the new one. A held one has no address, since nobody else may see it
 * (C09): the answer itself says that it is held.
 */
async function answerTakenForm(
  context: Context,
  parts: FormParts,
  slug: string,
  { comment: { id, status }, statusToken }: CommentPosted,
): Promise<Response> {
  if (status === 'held') {
    const statusPage =
      statusToken === undefined
        ? {}
        : { status: underBase(parts.site.service(), commentStatusPath(id, statusToken)) };
    const answer = await pageAnswer(context, parts, { slug }, { held: statusPage }, 200);
    if (answer !== undefined) return answer;
  }
  // It is stored: where its page cannot be found now, it must not be offered to be sent again.
  const published = status === 'held' ? undefined : parts.comments?.pageOf(slug, id).catch(() => undefined);
  const page = (await published) ?? 1;
  const fragment = status === 'held' ? 'comments' : commentAnchor(id);
  const location = `${underBase(parts.site.base(), commentsViewPath(slug, { page }))}#${fragment}`;
  return context.body(null, 303, { ...DATA_HEADERS, location, 'cache-control': 'no-store' });
}

/** @returns undefined where there is no page, or the page does not show such an error */
async function answerRefusedForm(
  context: Context,
  parts: FormParts,
  { slug, values, key: sentKey }: SentForm,
  { code, fields = {}, status, headers }: HttpError,
): Promise<Response | undefined> {
  if (!SHOWN_IN_PAGE.has(code)) return undefined;
  // The same words sent again get the first answer, where there is one.
  const key = MAY_BE_STORED.has(code) ? sentKey : randomBytes(16).toString('hex');
  const refused = { ...(key === undefined ? {} : { key }), values, code, fields };
  return pageAnswer(context, parts, { slug, reply: values.parent }, { refused }, status, headers);
}

/** Answers with the article's page and what became of the form; undefined where there is no such page. */
async function pageAnswer(
  context: Context,
  { site, comments }: FormParts,
  { slug, reply }: { slug: string; reply?: string | undefined },
  outcome: Parameters<ArticlePages['withFormAnswer']>[2],
  status: number,
  headers: Record<string, string> = {},
): Promise<Response | undefined> {
  const view = { page: 1, order: 'oldest' as const, ...(reply === undefined ? {} : { reply }) };
  const { read } = await pageComments(comments, slug, view);
  // Who corrects a form has been there for long enough.
  const { shown: _, ...rendered } = await read().catch((): RenderedComments => ({ list: UNSERVED }));
  const page = site.pages.withFormAnswer(slug, rendered, outcome);
  if (page === undefined) return undefined;
  return context.html(page.html, status as 200, {
    'cache-control': 'no-store',
    'content-security-policy': contentPolicy({ ...site.policy(), styleHashes: page.styleHashes }, 'header'),
    ...PAGE_HEADERS,
    ...headers,
  });
}
