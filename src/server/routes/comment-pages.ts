import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { CommentPageData, MailOffer } from '../../model/comment/comment-page.ts';
import { parseCommentEdit, parseCommentReport } from '../../model/comment/parse-post.ts';
import { moderationFile } from '../../model/moderation/moderation-paths.ts';
import { mailRequestPath, mailStopPath } from '../../model/notices/mail-paths.ts';
import {
  commentAnchor,
  commentReportPath,
  commentStatusPath,
  commentsViewPath,
  underBase,
} from '../../model/routes.ts';
import { contentPolicy, DATA_HEADERS, PAGE_HEADERS } from '../../model/security-policy.ts';
import { HttpError, toHttpError } from '../http/errors.ts';
import { requireAllowedOrigin } from '../http/origins.ts';
import { readRequestBody } from '../http/request-body.ts';
import { type ApiEnv, type ApiParts, clientOf, commentIdOf, requireService } from './api-parts.ts';
import type { ModerationParts } from './moderation/moderation-parts.ts';
import { ReporterCookie, reporterOf } from './reporter-cookie.ts';

const REPORT = '/comments/:id/report';
const STATUS = '/comments/:id/status';

export type PageContext = Context<ApiEnv, typeof REPORT>;

/** Pages are private to the reader who opened them, and nobody finds or frames them. */
const HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'content-security-policy': contentPolicy({}, 'header'),
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  // The address of a status page has a token.
  'referrer-policy': 'same-origin',
};

/** What the pages about one comment need. */
export interface CommentPageParts extends ApiParts {
  moderation: ModerationParts;
}

/**
 * Routes of the pages about one comment, which work without script: on which a reader reports it, and its writer learns
 * what became of it and objects. They are rendered where the pages of moderation are.
 */
export function commentPageRoutes({ moderation, ...parts }: ApiParts): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  if (moderation === undefined) return app;
  const route = pageRoute({ ...parts, moderation });
  app.get(REPORT, route(showReport));
  app.post(REPORT, route(takeReport));
  app.get(STATUS, route(showState));
  app.post(STATUS, route(takeObjection));
  for (const path of [REPORT, STATUS])
    app.all(path, () => {
      throw new HttpError('method_not_allowed', undefined, { allow: 'GET, POST' });
    });
  return app;
}

/** Makes routes of what answers with a page; what it throws is answered with a page too. */
export const pageRoute =
  (parts: CommentPageParts) =>
  (answer: (context: PageContext, parts: CommentPageParts) => Promise<Response>) =>
  (context: PageContext): Promise<Response> =>
    answer(context, parts).catch((reason: unknown) => answerProblem(context, parts, reason));

/** Address of the article's page, at the comment. */
const backTo = (parts: CommentPageParts, slug: string, id: string): string =>
  `${underBase(parts.site?.base() ?? parts.moderation.base(), commentsViewPath(slug, { comment: id }))}#${commentAnchor(id)}`;

/** Answers a page about one comment. @param back address of the comment under its article */
export function answerCommentPage(
  context: PageContext,
  parts: CommentPageParts,
  page: CommentPageData,
  back?: string,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const { pages, base, edition, clock } = parts.moderation;
  const { title, ...ofEdition } = edition();
  const html = pages.renderCommentPage(page, {
    edition: title,
    front: parts.site?.base() ?? base(),
    ...(back === undefined ? {} : { back }),
    ...ofEdition,
    now: clock(),
    styles: underBase(base(), moderationFile(pages.styles)),
  });
  return context.html(html, status as 200, { ...HEADERS, ...headers });
}

/** Answers what was thrown with a page; one without words for it is left to the API. */
function answerProblem(context: PageContext, parts: CommentPageParts, reason: unknown): Response {
  const { code, status, headers } = toHttpError(reason);
  if (code !== 'not_found' && code !== 'too_many_requests' && code !== 'unavailable') throw reason;
  return answerCommentPage(context, parts, { kind: 'problem', problem: code }, undefined, status, headers);
}

async function reportPage(context: PageContext, parts: CommentPageParts) {
  const id = commentIdOf(context);
  const { comment, article } = await requireService(parts).published(id);
  const action = underBase(parts.moderation.base(), commentReportPath(id));
  const reporter = randomBytes(16).toString('hex');
  return {
    page: { kind: 'report', comment, action, reporter } as const,
    back: backTo(parts, article.slug, id),
  };
}

async function showReport(context: PageContext, parts: CommentPageParts): Promise<Response> {
  const { page, back } = await reportPage(context, parts);
  return answerCommentPage(context, parts, page, back);
}

/** The fields of a plain form, from a page of this server. @throws HttpError where it is none */
export async function formFields(
  context: PageContext,
  parts: CommentPageParts,
): Promise<Record<string, unknown>> {
  requireAllowedOrigin(context.req.raw.headers, parts.origins());
  const body = await readRequestBody(context.req.raw);
  if (body.kind !== 'form') throw new HttpError('unsupported_media_type');
  return body.fields as Record<string, unknown>;
}

async function takeReport(context: PageContext, parts: CommentPageParts): Promise<Response> {
  const { reporter: sent, ...fields } = await formFields(context, parts);
  const report = parseCommentReport(fields);
  const { page, back } = await reportPage(context, parts);
  if (!report.ok) return answerCommentPage(context, parts, { ...page, isIncomplete: true }, back, 422);
  const cookie = new ReporterCookie(parts.https, parts.moderation.base());
  // By the form at first, so that a second click is no second report.
  const reporter = cookie.read(context.req.header('cookie')) ?? reporterOf(sent);
  await requireService(parts).report(commentIdOf(context), report.value, clientOf(context, parts), reporter);
  const headers = reporter === undefined ? undefined : { 'set-cookie': cookie.set(reporter) };
  return answerCommentPage(context, parts, { kind: 'reported' }, back, 200, headers);
}

/** What the page of a comment offers of mail; undefined where none is sent. */
async function mailOffer(
  { subscriptions }: CommentPageParts,
  base: string,
  id: string,
  token: string,
): Promise<MailOffer | undefined> {
  const state = await subscriptions?.state(id);
  if (subscriptions === undefined || state === undefined) return undefined;
  return {
    state,
    action: underBase(base, mailRequestPath(id, token)),
    stop: underBase(base, mailStopPath(id, subscriptions.stopToken(id))),
  };
}

/** The page of the state of a comment. @throws CommentError where the token of the address is another's */
export async function statePage(context: PageContext, parts: CommentPageParts) {
  const [id, token] = [commentIdOf(context), context.req.query('token') ?? ''];
  const { own } = requireService(parts);
  const article = await own.article(id, token);
  const state = await own.state(id, token);
  const base = parts.moderation.base();
  const action = underBase(base, commentStatusPath(id, token));
  const mail = state.status === 'withdrawn' ? undefined : await mailOffer(parts, base, id, token);
  return {
    page: { kind: 'state', state, action, ...(mail === undefined ? {} : { mail }) } as const,
    back: backTo(parts, article.slug, id),
    id,
    token,
  };
}

async function showState(context: PageContext, parts: CommentPageParts): Promise<Response> {
  const { page, back } = await statePage(context, parts);
  return answerCommentPage(context, parts, page, back);
}

/** Leads to the page of the state of a comment, after a form was taken. */
export const leadToState = (
  context: PageContext,
  parts: CommentPageParts,
  id: string,
  token: string,
): Response =>
  context.body(null, 303, {
    ...DATA_HEADERS,
    'cache-control': 'no-store',
    location: underBase(parts.moderation.base(), commentStatusPath(id, token)),
  });

async function takeObjection(context: PageContext, parts: CommentPageParts): Promise<Response> {
  const objection = parseCommentEdit(await formFields(context, parts));
  const { page, back, id, token } = await statePage(context, parts);
  // Sent twice, as by a second click: the first one is stored.
  if (!page.state.canObject) return leadToState(context, parts, id, token);
  if (!objection.ok || objection.value.text.trim() === '')
    return answerCommentPage(context, parts, { ...page, isIncomplete: true }, back, 422);
  await requireService(parts).own.object(id, token, objection.value.text, clientOf(context, parts));
  return leadToState(context, parts, id, token);
}
