import type {
  ActNotice,
  LogEntry,
  ModeratedArticle,
  ModeratedComment,
  QueueName,
  ReportGroup,
} from '../../model/moderation/moderation-page.ts';
import { articlePath } from '../../model/routes.ts';
import type { ArticleIndex } from '../comments/article-index.ts';
import { actorEvents, actorEventsOf, eventsByNumber } from '../store/moderation/event-queries.ts';
import {
  queueCounts,
  queueOfReported,
  queueOfStatus,
  type ReviewedComment,
  reviewOf,
  threadAround,
} from '../store/moderation/queue-queries.ts';
import type { CommentStore } from '../store/store.ts';
import { ActError } from './act-error.ts';
import { toLogEntries } from './log-entries.ts';
import { seenState } from './seen-state.ts';

/** Comments of a page of a queue. */
const QUEUE_PAGE = 25;
/** Entries of a page of the log. */
const LOG_PAGE = 50;

/** Reads a cursor. @throws ActError where it is none */
export function parseCursor(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,15}$/.test(text)) throw new ActError('not_found');
  return Number(text);
}

const timeText = (at: number): string => new Date(at).toISOString();

function groupReports(reports: ReviewedComment['reports']): ReportGroup[] {
  const groups = new Map<string, ReportGroup>();
  for (const { reason, note } of reports) {
    const group = groups.get(reason) ?? { reason, count: 0, notes: [] };
    group.count++;
    if (note !== '') group.notes.push(note);
    groups.set(reason, group);
  }
  return [...groups.values()];
}

/** What moderators read: queues, single comments, the log. */
export class Review {
  constructor(
    private readonly store: CommentStore,
    private readonly index: ArticleIndex,
  ) {}

  /** A page of a queue, with the cursor of the next one. */
  async queue(
    queue: QueueName,
    cursor: string | undefined,
  ): Promise<{ comments: ModeratedComment[]; next?: string }> {
    const after = parseCursor(cursor);
    const { comments, next } = await this.store.transaction((db) =>
      queue === 'reported'
        ? queueOfReported(db, after, QUEUE_PAGE)
        : queueOfStatus(db, queue, after, QUEUE_PAGE),
    );
    return {
      comments: comments.map((comment) => this.#toModerated(comment)),
      ...(next === undefined ? {} : { next: String(next) }),
    };
  }

  counts(): Promise<{ held: number; reported: number }> {
    return this.store.transaction(queueCounts);
  }

  /** One comment, the thread around it, and what was decided on it. @throws ActError where there is none */
  async comment(id: string) {
    const reviewed = await this.store.transaction((db) => reviewOf(db, id));
    if (reviewed === undefined) throw new ActError('not_found');
    const around = await this.store.transaction((db) => threadAround(db, id));
    const events = await this.store.transaction((db) => actorEventsOf(db, id));
    return {
      comment: this.#toModerated(reviewed),
      thread: around.map(({ id: each, name, text, createdAt, status, depth }) => ({
        id: each,
        name,
        text,
        at: timeText(createdAt),
        status,
        depth: depth - (around[0]?.depth ?? 0),
      })),
      log: await toLogEntries(this.store, this.index, events, false),
    };
  }

  /** A page of the log, with the cursor of the next one. */
  async log(cursor: string | undefined, isAdmin = false): Promise<{ entries: LogEntry[]; next?: string }> {
    const before = parseCursor(cursor);
    const events = await this.store.transaction((db) => actorEvents(db, before, LOG_PAGE + 1));
    const page = events.slice(0, LOG_PAGE);
    const entries = await toLogEntries(this.store, this.index, page, isAdmin);
    const last = page.at(-1)?.sequence;
    return { entries, ...(events.length > LOG_PAGE && last !== undefined ? { next: String(last) } : {}) };
  }

  /** What an act did, for the page after it. @param conflicts ids of comments that others were faster with */
  async notice(
    moderator: string,
    events: readonly number[],
    conflicts: readonly string[],
  ): Promise<ActNotice | undefined> {
    const rows = await this.store.transaction((db) => eventsByNumber(db, events));
    const own = rows.filter(({ actor }) => actor === moderator);
    const done = (await toLogEntries(this.store, this.index, own, true)).map(
      ({ event, act, comment, on, canUndo }) => ({
        event,
        act,
        name: comment?.name ?? on ?? '',
        isOfComment: comment !== undefined,
        canUndo,
      }),
    );
    const missed: ActNotice['conflicts'] = [];
    for (const id of conflicts) {
      const comment = await this.store.transaction((db) => reviewOf(db, id));
      if (comment === undefined) continue;
      const { name, status, decidedAt, editedAt } = comment;
      const isEdited = (editedAt ?? 0) > (decidedAt ?? 0);
      const at = timeText((isEdited ? editedAt : decidedAt) ?? comment.createdAt);
      const by = comment.decidedBy ?? (await this.#answeredBy(comment));
      missed.push({ name, ...(by === null ? {} : { by }), at, status, isEdited });
    }
    return done.length === 0 && missed.length === 0 ? undefined : { done, conflicts: missed };
  }

  /** Name of the moderator who wrote an answer of the paper; null where a reader wrote the comment. */
  async #answeredBy({ id, byPaper }: ReviewedComment): Promise<string | null> {
    if (!byPaper) return null;
    const events = await this.store.transaction((db) => actorEventsOf(db, id));
    return events.findLast(({ kind }) => kind === 'posted')?.actor ?? null;
  }

  #toModerated(comment: ReviewedComment): ModeratedComment {
    const { id, name, url, text, status, answers, objection, history, standing, hasEmail } = comment;
    const reason = status === 'removed' ? comment.reason : comment.heldBy;
    return {
      id,
      name,
      text,
      at: timeText(comment.createdAt),
      status,
      isPinned: comment.pinned,
      byPaper: comment.byPaper,
      article: this.#articleOf(comment),
      reports: groupReports(comment.reports),
      seen: seenState(comment),
      ...(url === '' ? {} : { url }),
      ...(comment.editedAt === null ? {} : { editedAt: timeText(comment.editedAt) }),
      ...(reason === null ? {} : { reason }),
      ...(comment.decidedBy === null || comment.decidedAt === null
        ? {}
        : { decided: { by: comment.decidedBy, at: timeText(comment.decidedAt) } }),
      ...(answers === undefined ? {} : { answers }),
      ...(objection === undefined ? {} : { objection }),
      ...(history === undefined || !hasEmail
        ? {}
        : {
            writer: {
              published: history.published,
              refused: history.refused,
              ...(history.count > 1 ? { firstAt: timeText(history.firstAt) } : {}),
              ...(standing === undefined ? {} : { standing }),
            },
          }),
    };
  }

  #articleOf({ articleId, thread }: ReviewedComment): ModeratedArticle {
    const article = this.index.findById(articleId);
    return {
      id: articleId,
      headline: article?.headline ?? '',
      ...(article === undefined ? {} : { path: articlePath(article.slug) }),
      ...thread,
    };
  }
}
