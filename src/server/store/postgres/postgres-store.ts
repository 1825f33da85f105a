import { CompiledQuery, type Kysely, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import {
  changeComment,
  changeThread,
  countChange,
  insertEvent,
  lockThread,
  relistAbove,
  storeReport,
} from '../change-scripts.ts';
import {
  addByPost,
  type CommentTables,
  commentsOfStatus,
  commentsWithKeys,
  deleteClientHashes,
  eventsOf,
  findComment,
  firstWithKey,
  latestOf,
  positionOf,
  setStatusByChange,
  THREAD_COLUMNS,
  threadStates,
  toThread,
  versionOfLatest,
  writtenBefore,
} from '../comment-queries.ts';
import { type ListedRow, toEntry, toRow, UNDECIDED } from '../comment-row.ts';
import type { ErasureQuery } from '../erasure/erasure.ts';
import { eraseComments } from '../erasure/erasure-scripts.ts';
import { BEFORE_ALL, type Cursor, LIST_QUERIES, listValues, PINNED_QUERY } from '../list-queries.ts';
import type { ModerationTables } from '../moderation/tables.ts';
import { factsQuery, namesakesQuery, readLastOfClient, toFacts } from '../post-facts.ts';
import { queueNotices } from '../queue-notices.ts';
import { type CommitResult, SharedCommit } from '../shared-commit.ts';
import type {
  AddResult,
  ChangeEvent,
  ChangeQuery,
  ChangeRules,
  CommentStore,
  Counter,
  CounterLimit,
  ListedComment,
  ListedEntry,
  ListStart,
  NewComment,
  Post,
  PostQuery,
  PostRules,
  Report,
  StoredComment,
  StoredStatus,
  StoreEvent,
  ThreadState,
} from '../store.ts';
import { StoreUnavailable } from '../store.ts';
import { type Engine, firstOf, run, type TransactionScript } from '../transaction-script.ts';
import { PostgresConnection, retryConflicts } from './connection.ts';
import { sharedCounter } from './shared-counters.ts';

type Db = Kysely<CommentTables>;

/** Size of a write probe in bytes: a little more than the longest comment. */
const PROBE_SIZE = 24_576;

/**
 * Opens a comment store in a PostgreSQL database; creates its tables where they are missing. Where the database cannot
 * be reached now, calls of the store are unavailable until it can.
 *
 * @throws StoreUnusable where it is of a newer version
 */
export async function openPostgres(url: string): Promise<CommentStore> {
  const connection = new PostgresConnection<CommentTables>(url);
  try {
    await connection.prepare();
  } catch (reason) {
    if (!(reason instanceof StoreUnavailable)) {
      await connection.close();
      throw reason;
    }
  }
  return new PostgresStore(connection);
}

/** A query with `?` for each value, as PostgreSQL numbers them. */
function numbered(text: string): string {
  let count = 0;
  return text.replace(/\?/g, () => `$${++count}`);
}

const PINNED = numbered(PINNED_QUERY);
const LISTS = { oldest: numbered(LIST_QUERIES.oldest), newest: numbered(LIST_QUERIES.newest) };

/** Stores a comment with its event and counts it, in one statement. */
function insert(db: Db, comment: StoredComment, sequence: number, root: number, actor: string | null) {
  const { id, articleId, status, createdAt: at } = comment;
  const isPublished = Number(status === 'published');
  const event = {
    ...{ at, kind: 'posted', article_id: articleId, comment_id: id, actor },
    ...{ before: null, after: JSON.stringify({ status }), reason: null },
  };
  const logged = db.with('logged', () => insertEvent(db, event));
  const counted = isPublished === 1 ? logged.with('counted', () => countChange(db, articleId, 1, 1)) : logged;
  return counted.insertInto('comments').values({ ...toRow(comment), sequence, root, listed: isPublished });
}

/** Names of the accounts of moderators. */
const moderatorsQuery = (db: Db) =>
  (db as unknown as Kysely<ModerationTables>)
    .selectFrom('moderators')
    .select('name')
    .where('disabled', '=', sql.lit(0));

const NEXT_SEQUENCE = sql<number>`nextval(pg_get_serial_sequence('comments', 'sequence'))`;

/** Query of the comment that a post answers. */
const parentQuery = (db: Db, id: string) =>
  db
    .selectFrom('comments')
    .select(['article_id as articleId', 'status', 'depth', 'name', 'root'])
    .where('id', '=', id);

/** @param thread settings of the thread, which is locked in this transaction */
function* postComment(
  db: Db,
  { query, rules }: Post,
  thread: Pick<ThreadState, 'closed' | 'slowSeconds'>,
): TransactionScript<StoredComment> {
  // One statement for all that is known, since each is a way to the database and back while the thread is locked. A
  // number that is not used after all is missing, and nothing else.
  const facts = yield* firstOf(
    factsQuery(db, query).select(({ exists, selectFrom }) => [
      NEXT_SEQUENCE.as('sequence'),
      jsonArrayFrom(commentsWithKeys(db, query.keys)).as('earlier'),
      jsonArrayFrom(parentQuery(db, query.parent ?? '')).as('parents'),
      exists(selectFrom('notice_channels').select('channel')).as('hasChannels'),
      jsonArrayFrom(namesakesQuery(db, query)).as('namesakes'),
      jsonArrayFrom(moderatorsQuery(db)).as('moderators'),
    ]),
  );
  const earlier = firstWithKey(facts?.earlier ?? [], query.keys);
  const parent = facts?.parents[0];
  const lastOfClient = yield* readLastOfClient(db, query, thread);
  const comment = rules({
    ...{ earlier, parent, thread, lastOfClient },
    ...toFacts(facts),
    namesakes: facts?.namesakes ?? [],
    moderators: (facts?.moderators ?? []).map(({ name }) => name),
  });
  if (comment === earlier) return earlier;
  const stored: StoredComment = {
    ...UNDECIDED,
    ...comment,
    depth: parent === undefined ? 0 : parent.depth + 1,
  };
  const sequence = facts?.sequence ?? 0;
  if (facts?.hasChannels)
    yield* queueNotices(db, { at: stored.createdAt, kind: 'posted', comment: stored, before: null });
  yield* run(insert(db, stored, sequence, parent?.root ?? sequence, query.actor ?? null));
  if (stored.status === 'published' && stored.parent !== null && parent?.status !== 'published')
    yield* relistAbove(db, stored.articleId, stored.parent);
  return stored;
}

/** Posts comments, each with a result; what its rules refuse is refused alone. */
function* postAll(db: Db, posts: readonly Post[]): TransactionScript<CommitResult<StoredComment>[]> {
  const results = new Map<Post, CommitResult<StoredComment>>();
  // Threads are locked in one order, so that two processes do not wait for each other.
  const articles = [...new Set(posts.map(({ query }) => query.articleId))].sort();
  for (const articleId of articles) {
    const thread = yield* lockThread(db, articleId, true);
    for (const post of posts.filter(({ query }) => query.articleId === articleId)) {
      try {
        results.set(post, { value: yield* postComment(db, post, thread) });
      } catch (error) {
        results.set(post, { error });
      }
    }
  }
  return posts.map((post) => results.get(post) ?? { error: new Error('A post was left out.') });
}

/** Comments in a PostgreSQL database, for any number of processes. */
class PostgresStore implements CommentStore {
  readonly #posts = new SharedCommit((posts: Post[]) => this.#postTogether(posts));

  constructor(private readonly connection: PostgresConnection<CommentTables>) {}

  list(
    articleId: string,
    { after, offset = 0, order = 'oldest' }: ListStart,
    limit: number,
  ): Promise<ListedEntry[] | undefined> {
    return this.connection.read(async (db) => {
      const cursor: Cursor | undefined =
        after === undefined
          ? { root: BEFORE_ALL[order], sequence: 0 }
          : await db
              .selectFrom('comments')
              .select(['root', 'sequence'])
              .where('id', '=', after)
              .where('article_id', '=', articleId)
              .executeTakeFirst();
      if (cursor === undefined) return undefined;
      const values = listValues(order, articleId, cursor, limit, offset);
      const { rows } = await db.executeQuery<ListedRow & { parent_name: string | null }>(
        CompiledQuery.raw(LISTS[order], values),
      );
      return rows.map(toEntry);
    });
  }

  async pinned(articleId: string): Promise<ListedEntry[]> {
    const { rows } = await this.connection.read((db) =>
      db.executeQuery<ListedRow & { parent_name: string | null }>(CompiledQuery.raw(PINNED, [articleId])),
    );
    return rows.map(toEntry);
  }

  async thread(articleId: string): Promise<ThreadState> {
    const row = await this.connection.read((db) =>
      db.selectFrom('threads').select(THREAD_COLUMNS).where('article_id', '=', articleId).executeTakeFirst(),
    );
    return toThread(row);
  }

  threads(articleIds: readonly string[]): Promise<Map<string, ThreadState>> {
    return this.connection.read((db) => threadStates(db, articleIds));
  }

  position(articleId: string, id: string, order?: ListStart['order']): Promise<number | undefined> {
    return this.connection.read((db) => positionOf(db, articleId, id, order));
  }

  writtenBefore(articleId: string, time: number): Promise<{ count: number; newest: string } | undefined> {
    return this.connection.read((db) => writtenBefore(db, articleId, time));
  }

  latest(articleId: string | undefined, limit: number): Promise<ListedComment[]> {
    return this.connection.read((db) =>
      articleId === undefined ? commentsOfStatus(db, 'published', limit) : latestOf(db, articleId, limit),
    );
  }

  find(id: string): Promise<StoredComment | undefined> {
    return this.connection.read((db) => findComment(db, id));
  }

  findByKeys(keys: readonly string[]): Promise<StoredComment | undefined> {
    return this.connection.read(async (db) => firstWithKey(await commentsWithKeys(db, keys).execute(), keys));
  }

  post(query: PostQuery, rules: PostRules): Promise<StoredComment> {
    return this.#posts.add({ query, rules });
  }

  add(comment: NewComment): Promise<AddResult> {
    return addByPost(this, comment);
  }

  listByStatus(status: StoredStatus, limit: number): Promise<ListedComment[]> {
    return this.connection.read((db) => commentsOfStatus(db, status, limit));
  }

  change(query: ChangeQuery, rules: ChangeRules): Promise<StoredComment | undefined> {
    return this.connection.run((db) => changeComment(db, query, rules, true));
  }

  erase(query: ErasureQuery, event: ChangeEvent): Promise<string[]> {
    return this.connection.run((db) => eraseComments(db, query, event, true));
  }

  setStatus(id: string, status: StoredStatus, event?: Partial<ChangeEvent>): Promise<boolean> {
    return setStatusByChange(this, id, status, event);
  }

  changeThread(
    articleId: string,
    set: Partial<Pick<ThreadState, 'closed' | 'slowSeconds'>>,
    event: ChangeEvent,
  ): Promise<void> {
    return this.connection.run((db) => changeThread(db, articleId, set, event, true));
  }

  report(report: Report): Promise<boolean> {
    return this.connection.run((db) => storeReport(db, report));
  }

  latestVersion(limit: number): Promise<string> {
    return this.connection.read((db) => versionOfLatest(db, limit));
  }

  eventsOf(commentId: string): Promise<StoreEvent[]> {
    return this.connection.read((db) => eventsOf(db, commentId));
  }

  counter(name: string, limit: CounterLimit): Counter {
    return sharedCounter(name, limit, ({ text, values }) =>
      this.connection.read((db) =>
        retryConflicts(() => db.executeQuery(CompiledQuery.raw(text, [...values]))),
      ),
    );
  }

  removeClientHashes(from: number, to: number): Promise<void> {
    return this.connection.run((db) => deleteClientHashes(db, from, to));
  }

  async probe(): Promise<void> {
    const filler = Buffer.alloc(PROBE_SIZE);
    await this.connection.run(function* (db) {
      yield* run(
        db
          .insertInto('health')
          .values({ id: 1, filler })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ filler })),
      );
    });
  }

  transaction<Tables, T>(script: (db: Kysely<Tables>) => TransactionScript<T>): Promise<T> {
    return this.connection.run((db) => script(db as unknown as Kysely<Tables>));
  }

  longTransaction<Tables, T>(
    mode: 'read' | 'write',
    queries: (db: Kysely<Tables>, engine: Engine) => Promise<T>,
  ): Promise<T> {
    return this.connection.longTransaction(mode, (db) =>
      queries(db as unknown as Kysely<Tables>, 'postgres'),
    );
  }

  async close(): Promise<void> {
    await this.#posts.settled();
    await this.connection.close();
  }

  async #postTogether(posts: readonly Post[]): Promise<CommitResult<StoredComment>[]> {
    try {
      return await this.connection.run((db) => postAll(db, posts));
    } catch (error) {
      if (posts.length === 1 || error instanceof StoreUnavailable) throw error;
      // The database refused one of them, and with it the transaction of all.
      return (
        await Promise.all(
          posts.map((post) => this.#postTogether([post]).catch((reason: unknown) => [{ error: reason }])),
        )
      ).flat();
    }
  }
}
