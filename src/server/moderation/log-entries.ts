import type { LoggedAct } from '../../model/moderation/moderation-acts.ts';
import {
  ACCOUNT_ACTS,
  COMMENT_ACTS,
  isSignInAct,
  SIGN_IN_ACTS,
  THREAD_ACTS,
  WRITER_ACTS,
} from '../../model/moderation/moderation-acts.ts';
import type { LogEntry } from '../../model/moderation/moderation-page.ts';
import type { ArticleIndex } from '../comments/article-index.ts';
import { currentState, type LoggedEvent } from '../store/moderation/event-queries.ts';
import type { CommentStore } from '../store/store.ts';
import { isUnchangedSince } from './undo.ts';

const ACTS: ReadonlySet<string> = new Set([
  ...COMMENT_ACTS,
  ...WRITER_ACTS,
  ...THREAD_ACTS,
  ...ACCOUNT_ACTS,
  ...SIGN_IN_ACTS,
  'erase',
  'undo',
]);

/** The act of an event; undefined for one that no moderator page shows. */
function actOf({ kind }: LoggedEvent): LoggedAct | undefined {
  if (kind === 'posted') return 'answer';
  return ACTS.has(kind) ? (kind as LoggedAct) : undefined;
}

/** Letters of a comment that the log shows. */
const EXCERPT = 160;

const excerpt = (text: string): string => {
  const letters = Array.from(text.replace(/\s+/g, ' ').slice(0, 2 * EXCERPT));
  return letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join('')}…` : letters.join('');
};

/**
 * Events as entries of the log, with what they are about and whether they can be taken back.
 *
 * @param isAdmin whether they are for an admin, who alone takes back what was done to accounts
 */
export async function toLogEntries(
  store: CommentStore,
  index: ArticleIndex,
  events: readonly LoggedEvent[],
  isAdmin: boolean,
): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for (const event of events) {
    const act = actOf(event);
    if (act === undefined || event.actor === null) continue;
    const current = await store.transaction((db) => currentState(db, event));
    const isOnAccount = event.comment_id === null && event.article_id === null;
    const isGone = event.body === '';
    const canUndo =
      !isGone && !isSignInAct(act) && isUnchangedSince(event, current) && (isAdmin || !isOnAccount);
    entries.push(entryOf(event, act, event.actor, index, canUndo));
  }
  return entries;
}

function entryOf(
  { sequence, at, reason, after, article_id, comment_id, name, body }: LoggedEvent,
  act: LoggedAct,
  by: string,
  index: ArticleIndex,
  canUndo: boolean,
): LogEntry {
  const values = JSON.parse(after ?? '{}') as { account?: string; slow_seconds?: number };
  const on = article_id === null ? values.account : index.findById(article_id)?.headline;
  return {
    event: sequence,
    at: new Date(at).toISOString(),
    by,
    act,
    canUndo,
    ...(reason === null ? {} : { reason }),
    ...(comment_id === null
      ? {}
      : { comment: { id: comment_id, name: name ?? '', text: excerpt(body ?? '') } }),
    ...(on === undefined ? {} : { on }),
    ...(act === 'slow' && values.slow_seconds !== undefined ? { seconds: values.slow_seconds } : {}),
  };
}
