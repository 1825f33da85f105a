import { Hono } from 'hono';
import { mailConfirmPath, mailStopPath } from '../../model/notices/mail-paths.ts';
import { underBase } from '../../model/routes.ts';
import { CommentError } from '../comments/comment-error.ts';
import { HttpError } from '../http/errors.ts';
import { requireAllowedOrigin } from '../http/origins.ts';
import type { MailSubscriptions } from '../notices/mail-subscriptions.ts';
import { type ApiEnv, type ApiParts, clientOf, commentIdOf } from './api-parts.ts';
import {
  answerCommentPage,
  type CommentPageParts,
  formFields,
  leadToState,
  type PageContext,
  pageRoute,
  statePage,
} from './comment-pages.ts';

const REQUEST = '/comments/:id/mail';
const CONFIRM = '/comments/:id/confirm';
const STOP = '/comments/:id/stop';

/**
 * Routes by which writers ask for mail about a comment, confirm that they want it, and end it. A link in a mail opens a
 * page that asks, since programs that look at mails open links; only what that page posts changes anything. Mail
 * programs that end the mails by one click post by themselves (RFC 8058).
 */
export function commentMailRoutes({ moderation, subscriptions, ...rest }: ApiParts): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  if (moderation === undefined || subscriptions === undefined) return app;
  const route = pageRoute({ ...rest, moderation, subscriptions });
  const handled = (
    answer: (context: PageContext, parts: CommentPageParts, mail: MailSubscriptions) => Promise<Response>,
  ) => route((context, parts) => answer(context, parts, subscriptions));
  app.post(REQUEST, handled(takeRequest));
  app.get(CONFIRM, handled(askToConfirm));
  app.post(CONFIRM, handled(confirm));
  app.get(STOP, handled(askToStop));
  app.post(STOP, handled(stop));
  for (const [path, allow] of [
    [REQUEST, 'POST'],
    [CONFIRM, 'GET, POST'],
    [STOP, 'GET, POST'],
  ] as const)
    app.all(path, () => {
      throw new HttpError('method_not_allowed', undefined, { allow });
    });
  return app;
}

const idAndToken = (context: PageContext): [id: string, token: string] => [
  commentIdOf(context),
  context.req.query('token') ?? '',
];

async function takeRequest(
  context: PageContext,
  parts: CommentPageParts,
  subscriptions: MailSubscriptions,
): Promise<Response> {
  const { email } = await formFields(context, parts);
  const { page, back, id, token } = await statePage(context, parts);
  if (page.mail === undefined) throw new CommentError('not_found');
  try {
    await subscriptions.request(id, String(email ?? '').trim(), clientOf(context, parts));
  } catch (reason) {
    if (!(reason instanceof CommentError) || reason.code !== 'invalid_fields') throw reason;
    return answerCommentPage(context, parts, { ...page, mail: { ...page.mail, isInvalid: true } }, back, 422);
  }
  return leadToState(context, parts, id, token);
}

async function askToConfirm(
  context: PageContext,
  parts: CommentPageParts,
  subscriptions: MailSubscriptions,
): Promise<Response> {
  const [id, token] = idAndToken(context);
  await subscriptions.ofToken(id, token);
  const action = underBase(parts.moderation.base(), mailConfirmPath(id, token));
  return answerCommentPage(context, parts, { kind: 'confirm-mail', action });
}

async function confirm(
  context: PageContext,
  parts: CommentPageParts,
  subscriptions: MailSubscriptions,
): Promise<Response> {
  requireAllowedOrigin(context.req.raw.headers, parts.origins());
  await subscriptions.confirm(...idAndToken(context));
  return answerCommentPage(context, parts, { kind: 'mail-confirmed' });
}

async function askToStop(
  context: PageContext,
  parts: CommentPageParts,
  subscriptions: MailSubscriptions,
): Promise<Response> {
  const [id, token] = idAndToken(context);
  subscriptions.requireStopToken(id, token);
  const action = underBase(parts.moderation.base(), mailStopPath(id, token));
  return answerCommentPage(context, parts, { kind: 'stop-mail', action });
}

/** Takes a post of any origin and any body: a mail program sends it, and the token allows nothing else. */
async function stop(
  context: PageContext,
  parts: CommentPageParts,
  subscriptions: MailSubscriptions,
): Promise<Response> {
  await subscriptions.stop(...idAndToken(context));
  return answerCommentPage(context, parts, { kind: 'mail-stopped' });
}
