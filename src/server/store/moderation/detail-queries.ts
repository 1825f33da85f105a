import { type Kysely, sql } from 'kysely';
import type { CommentTables } from '../comment-queries.ts';
import type { StoredStatus } from '../store.ts';
import { rowsOf, type TransactionScript } from '../transaction-script.ts';
import type { ModerationTables } from './tables.ts';

type Db = Kysely<CommentTables & ModerationTables>;

/** What stands around a comment. */
export interface CommentDetails {
  /** The comment that it answers. */
  answers: { id: string; name: string; text: string; status: StoredStatus } | undefined;
  /** Of the comments with the same e-mail address; undefined where there is no address. */
  history: { count: number; published: number; refused: number; firstAt: number } | undefined;
  standing: 'trusted' | 'blocked' | undefined;
  /** Reports since the last decision. */
  reports: { reason: string; note: string }[];
  /** What its writer said against the decision. */
  objection: string | undefined;
  thread: { isClosed: boolean; slowSeconds: number };
}

interface Subject {
  id: string;
  article_id: string;
  parent: string | null;
  email: string;
  name: string;
  decided_at: number | null;
}

const isText = (value: string | null): value is string => value !== null && value !== '';

function* answeredBy(db: Db, subjects: readonly Subject[]) {
  const ids = subjects.map(({ parent }) => parent).filter(isText);
  if (ids.length === 0) return [];
  return yield* rowsOf(
    db.selectFrom('comments').select(['id', 'name', 'body as text', 'status']).where('id', 'in', ids),
  );
}

function* historiesOf(db: Db, emails: readonly string[]) {
  if (emails.length === 0) return [];
  const isPublished = sql`case when status = 'published' then 1 else 0 end`;
  const isRefused = sql`case when status in ('removed', 'spam') then 1 else 0 end`;
  return yield* rowsOf(
    db
      .selectFrom('comments')
      .select(({ fn }) => [
        'email',
        fn.countAll<number>().as('count'),
        sql<number>`sum(${isPublished})`.as('published'),
        sql<number>`sum(${isRefused})`.as('refused'),
        sql<number>`min(created_at)`.as('firstAt'),
      ])
      .where('email', 'in', emails)
      .groupBy('email'),
  );
}

function* standingsOf(db: Db, emails: readonly string[]) {
  if (emails.length === 0) return [];
  const folded = emails.map((email) => email.toLowerCase());
  return yield* rowsOf(db.selectFrom('writers').selectAll().where('email', 'in', folded));
}

/** Reads what stands around comments, in their order: one query for each kind of thing. */
export function* detailsOf(db: Db, subjects: readonly Subject[]): TransactionScript<CommentDetails[]> {
  if (subjects.length === 0) return [];
  const ids = subjects.map(({ id }) => id);
  const emails = [...new Set(subjects.map(({ email }) => email).filter(isText))];
  const answered = yield* answeredBy(db, subjects);
  const histories = yield* historiesOf(db, emails);
  const standings = yield* standingsOf(db, emails);
  const reports = yield* rowsOf(
    db
      .selectFrom('reports')
      .select(['comment_id', 'reason', 'note', 'at'])
      .where('comment_id', 'in', ids)
      .orderBy('sequence'),
  );
  const objections = yield* rowsOf(
    db
      .selectFrom('events')
      .select(['comment_id', 'reason'])
      .where('comment_id', 'in', ids)
      .where('kind', '=', 'objected'),
  );
  const articleIds = [...new Set(subjects.map(({ article_id }) => article_id))];
  const threads = yield* rowsOf(
    db
      .selectFrom('threads')
      .select(['article_id', 'closed', 'slow_seconds'])
      .where('article_id', 'in', articleIds),
  );
  return subjects.map(({ id, article_id, parent, email, name, decided_at }) => {
    const history = histories.find((row) => row.email === email);
    const thread = threads.find((row) => row.article_id === article_id);
    const standing = standings.find(
      (row) => row.email === email.toLowerCase() && (row.name === name || row.name === ''),
    );
    return {
      answers: answered.find((row) => row.id === parent),
      history: history && {
        count: Number(history.count),
        published: Number(history.published),
        refused: Number(history.refused),
        firstAt: Number(history.firstAt),
      },
      standing: standing?.standing,
      reports: reports.filter((row) => row.comment_id === id && row.at > (decided_at ?? 0)),
      objection: objections.findLast((row) => row.comment_id === id)?.reason ?? undefined,
      thread: { isClosed: thread?.closed === 1, slowSeconds: thread?.slow_seconds ?? 0 },
    };
  });
}
