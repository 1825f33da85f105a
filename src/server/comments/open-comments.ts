import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type pino from 'pino';
import type { ApiParts } from '../routes/api.ts';
import type { Settings } from '../settings.ts';
import { databaseFile, isOnNetwork, makeDataFolder, secretOf, takeFolder } from '../store/data-folder.ts';
import { SqliteMissing } from '../store/sqlite/open.ts';
import { openSqlite } from '../store/sqlite/sqlite-store.ts';
import { StoreUnavailable, StoreUnusable } from '../store/store.ts';
import { type ArticleIndex, indexFile } from './article-index.ts';
import { limitsOf } from './limits.ts';
import { createCommentService } from './service.ts';

interface OpenComments {
  index: ArticleIndex;
  secret: Uint8Array;
  service: Pick<ApiParts, 'comments' | 'store' | 'clock'>;
  /** Gives the data folder back. */
  release: () => void;
}

/** Why there can be no comments, in plain words. Anything that is not the machine's or the files' is thrown again. */
export function reasonForNone(reason: unknown): string {
  if (reason instanceof SqliteMissing)
    return `better-sqlite3 cannot be loaded (${reason.message.split('\n')[0]}).`;
  if (reason instanceof StoreUnusable || reason instanceof StoreUnavailable) return reason.message;
  const { code, path, message } = reason as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined) return `${path} cannot be used (${message}).`;
  throw reason;
}

/**
 * Opens the comments, or says in one line why there are none: the paper opens either way.
 *
 * @returns undefined where another process serves from the data folder
 */
export async function openComments(settings: Settings, log: pino.Logger): Promise<OpenComments | undefined> {
  const index = indexFile(join(settings.dist, 'comments-index.json'));
  let release = (): void => undefined;
  try {
    makeDataFolder(settings.data);
    const secret = secretOf(settings.data);
    const taken = await takeFolder(settings.data);
    if (taken === undefined) return undefined;
    release = taken;
    if (isOnNetwork(settings.data))
      log.warn(
        `${settings.data} lies on a network file system, where SQLite can lose data. Use a local disk.`,
      );
    const store = await openSqlite(databaseFile(settings.data));
    const service = await createCommentService(store, index, { limits: limitsOf(settings.postsAMinute) });
    return { index, secret, service, release };
  } catch (reason) {
    log.error(`Comments are off, and the paper is open without them. ${reasonForNone(reason)}`);
    return {
      index,
      secret: randomBytes(32),
      service: { comments: undefined, store: undefined, clock: Date.now },
      release,
    };
  }
}
