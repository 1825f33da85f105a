import { BULK_LIMIT } from '../../../model/moderation/moderation-acts.ts';
import type { ActNotice } from '../../../model/moderation/moderation-page.ts';
import { QUEUES } from '../../../model/moderation/moderation-page.ts';
import {
  accountsPath,
  logPath,
  queuePath,
  sessionsPath,
} from '../../../model/moderation/moderation-paths.ts';
import { answerPage } from './moderation-answers.ts';
import type { ModeratorHandler, ModeratorRequest, ModeratorRoute } from './moderator-route.ts';

/** What the last act did, by the query of the page that it led to. */
function noticeOf({ context, services, session }: ModeratorRequest): Promise<ActNotice | undefined> {
  const list = (name: string): string[] => (context.req.query(name) ?? '').split('.').slice(0, BULK_LIMIT);
  const events = list('done').filter((text) => /^[1-9]\d{0,15}$/.test(text));
  const conflicts = list('missed').filter((text) => /^[0-9a-f-]{36}$/.test(text));
  return services.review.notice(session.name, events.map(Number), conflicts);
}

const showQueue =
  (queue: (typeof QUEUES)[number]): ModeratorHandler =>
  async (request) => {
    const { context, parts, services, session } = request;
    const after = context.req.query('after');
    const page = await services.review.queue(queue, after);
    const notice = await noticeOf(request);
    return answerPage(
      context,
      parts,
      { kind: 'queue', queue, ...page, isFirst: after === undefined },
      { session, notice },
    );
  };

const showComment: ModeratorHandler = async (request) => {
  const { context, parts, services, session } = request;
  const page = await services.review.comment(context.req.param('id') ?? '');
  return answerPage(
    context,
    parts,
    { kind: 'comment', ...page },
    { session, notice: await noticeOf(request) },
  );
};

const showLog: ModeratorHandler = async (request) => {
  const { context, parts, services, session } = request;
  const page = await services.review.log(context.req.query('after'), session.role === 'admin');
  return answerPage(context, parts, { kind: 'log', ...page }, { session, notice: await noticeOf(request) });
};

const timeText = (at: number): string => new Date(at).toISOString();

const showSessions: ModeratorHandler = async ({ context, parts, services, session }) => {
  const sessions = (await services.signIn.list(session.name)).map(
    ({ idHash, client, createdAt, seenAt }) => ({
      id: idHash,
      client,
      createdAt: timeText(createdAt),
      seenAt: timeText(seenAt),
      isCurrent: idHash === session.idHash,
    }),
  );
  return answerPage(context, parts, { kind: 'sessions', sessions }, { session });
};

const showAccounts: ModeratorHandler = async (request) => {
  const { context, parts, services, session } = request;
  const accounts = (await services.accounts.list()).map(({ name, role, totpSecret, isDisabled }) => ({
    name,
    role,
    hasSecondFactor: totpSecret !== null,
    isDisabled,
    isCurrent: name === session.name,
  }));
  return answerPage(
    context,
    parts,
    { kind: 'accounts', accounts },
    { session, notice: await noticeOf(request) },
  );
};

/** Pages for moderators. */
export const PAGES: readonly ModeratorRoute[] = [
  ...QUEUES.map((queue) => ({ path: queuePath(queue), answer: showQueue(queue) })),
  { path: '/moderation/comments/:id/', answer: showComment },
  { path: logPath(), answer: showLog },
  { path: sessionsPath(), answer: showSessions },
  { path: accountsPath(), isForAdmins: true, answer: showAccounts },
];
