import type { CommentStore } from '../store/store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How often what is too old is removed; milliseconds. */
export const PURGE_INTERVAL = HOUR;

/** How long things are stored; days. */
export interface Retention {
  /** Hashes of network addresses: 1 to 14 (P02). */
  hashDays: number;
  /** Text, name and addresses of comments that were removed or refused, or are spam; 0: for ever. */
  removedDays: number;
}

/** What holds where a host sets nothing. */
export const RETENTION_DEFAULTS: Retention = { hashDays: 14, removedDays: 0 };

/** Comments that are erased in one transaction, so that posts do not wait for many. */
const STEP = 200;

/**
 * Removes what is stored for too long: the hashes of network addresses that would be before the next time, and what
 * comments held that moderators took away; their places stay, so that replies do (P02, P03).
 */
export async function removeOld(
  store: Pick<CommentStore, 'removeClientHashes' | 'erase'>,
  { hashDays, removedDays }: Retention,
  now: number,
): Promise<void> {
  await store.removeClientHashes(now - hashDays * DAY + PURGE_INTERVAL, now);
  if (removedDays === 0) return;
  const query = { decidedBefore: now - removedDays * DAY, limit: STEP };
  const event = { at: now, kind: 'expired', actor: null, reason: null };
  let ids: string[];
  do {
    ids = await store.erase(query, event);
  } while (ids.length > 0);
}
