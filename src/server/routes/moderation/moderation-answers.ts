import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type {
  ActNotice,
  ModerationFrameData,
  ModerationPage,
  ModerationProblem,
} from '../../../model/moderation/moderation-page.ts';
import { moderationFile } from '../../../model/moderation/moderation-paths.ts';
import { underBase } from '../../../model/routes.ts';
import { API_HEADERS, contentPolicy, DATA_HEADERS, PAGE_HEADERS } from '../../../model/security-policy.ts';
import { HttpError, toHttpError } from '../../http/errors.ts';
import { ActError } from '../../moderation/act-error.ts';
import type { Session } from '../../store/moderation/session-store.ts';
import type { ApiEnv } from '../api-parts.ts';
import type { ModerationParts } from './moderation-parts.ts';

/** Headers of every page of moderation: nobody else keeps, frames or finds it. */
const HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'content-security-policy': contentPolicy({}, 'header'),
  'cross-origin-opener-policy': API_HEADERS['cross-origin-opener-policy'] ?? 'same-origin',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};

/** What is around a page: who is signed in, and what the last act did. */
export interface PageSurroundings {
  session?: Session;
  notice?: ActNotice;
}

/** Answers with a page of moderation. */
export async function answerPage(
  context: Context<ApiEnv>,
  parts: ModerationParts,
  page: ModerationPage,
  { session, notice }: PageSurroundings = {},
  status = 200,
  headers: Record<string, string> = {},
): Promise<Response> {
  const base = parts.base();
  const { title, ...ofEdition } = parts.edition();
  const file = (name: string): string => underBase(base, moderationFile(name));
  const counts = session && (await parts.services?.review.counts().catch(() => undefined));
  const frame: ModerationFrameData = {
    edition: title,
    base,
    ...ofEdition,
    now: parts.clock(),
    current: context.req.path,
    styles: file(parts.pages.styles),
    script: file(parts.pages.script),
    ...(session === undefined
      ? {}
      : { moderator: { name: session.name, isAdmin: session.role === 'admin' } }),
    ...(counts === undefined ? {} : { counts }),
    ...(notice === undefined ? {} : { notice }),
  };
  return context.html(parts.pages.render(page, frame), status as 200, { ...HEADERS, ...headers });
}

/** Redirects to a page of moderation. @param path without the base path */
export const redirectTo = (
  context: Context<ApiEnv>,
  parts: ModerationParts,
  path: string,
  headers: Record<string, string> = {},
): Response =>
  context.body(null, 303, {
    ...DATA_HEADERS,
    'cache-control': 'no-store',
    location: underBase(parts.base(), path),
    ...headers,
  });

const STATUS: Readonly<Record<ModerationProblem, number>> = {
  not_found: 404,
  forbidden: 403,
  forbidden_origin: 403,
  insecure: 403,
  unavailable: 503,
  invalid: 422,
  changed_since: 409,
  internal: 500,
};

function problemOf(reason: unknown): ModerationProblem {
  if (reason instanceof ActError) return reason.problem;
  const { code } = toHttpError(reason);
  if (code === 'forbidden_origin' || code === 'unavailable' || code === 'not_found') return code;
  return reason instanceof HttpError ? 'invalid' : code === 'internal' ? 'internal' : 'invalid';
}

/** Answers anything that was thrown with a page that says what is wrong; what the program says of itself stays out. */
export function answerProblem(
  context: Context<ApiEnv>,
  parts: ModerationParts,
  reason: unknown,
  surroundings: PageSurroundings,
): Promise<Response> {
  const problem = problemOf(reason);
  if (problem === 'internal' || problem === 'unavailable') parts.onError(reason, randomUUID());
  const { headers, status } = toHttpError(reason);
  return answerPage(
    context,
    parts,
    { kind: 'problem', problem },
    surroundings,
    reason instanceof HttpError ? status : STATUS[problem],
    headers,
  );
}
