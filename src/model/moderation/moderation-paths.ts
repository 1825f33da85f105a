import type { QueueName } from './moderation-page.ts';

/** Addresses of moderation, without the base path. */

const ROOT = '/moderation/';
export const moderationPath = (): string => ROOT;
/** @param next page of moderation that the sign-in leads to; absent: the queue of held comments */
export const signInPath = (next?: string): string =>
  `${ROOT}sign-in${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`;
export const signOutPath = (): string => `${ROOT}sign-out`;
/** @param after cursor of the page before; absent: the first page */
export const queuePath = (queue: QueueName, after?: string): string =>
  `${ROOT}${queue}/${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`;
export const moderatedCommentPath = (id: string): string => `${ROOT}comments/${encodeURIComponent(id)}/`;
export const logPath = (after?: string): string =>
  `${ROOT}log/${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`;
export const sessionsPath = (): string => `${ROOT}sessions/`;
export const accountsPath = (): string => `${ROOT}accounts/`;
/** Address that a form with an act is sent to. */
export const actPath = (
  of: 'comments' | 'writers' | 'threads' | 'answers' | 'accounts' | 'erasures' | 'undo',
): string => `${ROOT}acts/${of}`;
export const moderationFile = (file: string): string => ROOT + file;

/** Addresses that an act or a sign-in may lead to: the pages with forms. */
const BACK = /^\/moderation\/(?:(?:held|reported|spam|all|log|accounts)\/|comments\/[0-9a-f-]{36}\/)$/;
/** Whether an address that a form sends is one of a page of moderation. */
export const isModerationPage = (path: string): boolean => BACK.test(path);
