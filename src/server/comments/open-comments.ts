import { randomBytes } from 'node:crypto';
import type pino from 'pino';
import type { Settings } from '../settings.ts';
import { makeDataFolder, readSecret } from '../store/data-folder.ts';
import { lockFolder, networkFolderWarning, openStore, type StorePlace } from '../store/open-store.ts';
import { type CommentStore, StoreUnavailable, StoreUnusable } from '../store/store.ts';
import type { ArticleIndex } from './article-index.ts';
import { type CommentService, createCommentService } from './comment-service.ts';
import type { CommentServices } from './comment-services.ts';
import { postLimits } from './rules/rate-limits.ts';
import { wordListOf } from './rules/word-list.ts';

/** The comments of a data folder; service and store are undefined where there can be none. */
export interface OpenComments {
  comments: CommentService | undefined;
  store: CommentStore | undefined;
  /** Key of the daily hashes of network addresses (P02). */
  secret: Uint8Array;
  /** Closes the store and unlocks the data folder. */
  close: () => Promise<void>;
}

/**
 * Says in plain words why the store cannot be opened.
 *
 * @throws the reason itself where it is neither the machine's nor the files' but the program's
 */
export function whyUnusable(reason: unknown): string {
  if (reason instanceof StoreUnusable || reason instanceof StoreUnavailable) return reason.message;
  const { code, path, message } = reason as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined) return `${path} cannot be used (${message}).`;
  throw reason;
}

/** Logs that a database cannot be used yet. */
const warnWhereAway = (store: CommentStore, log: Pick<pino.Logger, 'warn'>): Promise<void> =>
  store.probe().catch((reason: unknown) => {
    log.warn(`Nobody can comment yet; comments open when the database can be used. ${whyUnusable(reason)}`);
  });

/** The settings that comments depend on. */
type CommentSettings = Pick<
  Settings,
  'data' | 'postsAMinute' | 'commentLinks' | 'firstCommentLinks' | 'commentSeconds' | 'retention'
>;

/**
 * Opens the comments of a data folder. Where that is impossible the log has one line about it, and the site opens
 * without comments.
 *
 * @param warningOf a warning about the folder for the log, if there is one (D13)
 * @returns undefined where another process serves from the data folder
 */
export async function openComments(
  {
    data,
    databaseUrl,
    postsAMinute,
    commentLinks,
    firstCommentLinks,
    commentSeconds,
    retention,
  }: CommentSettings & StorePlace,
  index: ArticleIndex,
  log: Pick<pino.Logger, 'warn' | 'error'>,
  warningOf: (data: string) => string | undefined = networkFolderWarning,
  onPost?: CommentServices['onPost'],
): Promise<OpenComments | undefined> {
  let unlock = (): void => undefined;
  try {
    makeDataFolder(data);
    const secret = readSecret(data);
    // Any number of processes may serve from one PostgreSQL database.
    if (databaseUrl === undefined) {
      const lock = await lockFolder(data);
      if (lock === undefined) return undefined;
      unlock = lock;
      const warning = warningOf(data);
      if (warning !== undefined) log.warn(warning);
    }
    const store = await openStore({ data, databaseUrl });
    if (databaseUrl !== undefined) await warnWhereAway(store, log);
    const comments = await createCommentService(store, index, {
      limits: postLimits(postsAMinute),
      secret,
      holds: {
        ...{ words: wordListOf(data), links: commentLinks, firstLinks: firstCommentLinks },
        seconds: commentSeconds,
      },
      retention,
      data,
      onPost,
    });
    const close = () => store.close().then(unlock);
    return { comments, store, secret, close };
  } catch (reason) {
    log.error(`Comments are off; the site is served without them. ${whyUnusable(reason)}`);
    return { comments: undefined, store: undefined, secret: randomBytes(32), close: async () => unlock() };
  }
}
