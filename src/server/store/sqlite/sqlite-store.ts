import type { Kysely } from 'kysely';
import { changeComment, changeThread, randomVersion, relistAbove, storeReport } from '../change-scripts.ts';
import {
  addByPost,
  type CommentTables,
  commentsOfStatus,
  deleteClientHashes,
  eventsOf,
  findComment,
  latestOf,
  positionOf,
  setStatusByChange,
  type ThreadRow,
  threadStates,
  toThread,
  versionOfLatest,
  writtenBefore,
} from '../comment-queries.ts';
import { type ListedRow, type StoredRow, toEntry, toRow, toStored, UNDECIDED } from '../comment-row.ts';
import { memoryCounter } from '../counters.ts';
import type { ErasureQuery } from '../erasure/erasure.ts';
import { eraseComments } from '../erasure/erasure-scripts.ts';
import { BEFORE_ALL, type Cursor, listValues } from '../list-queries.ts';
import { nameSkeleton } from '../name-skeleton.ts';
import { readLastOfClient } from '../post-facts.ts';
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
  PostFacts,
  PostQuery,
  PostRules,
  Report,
  StoredComment,
  StoredStatus,
  StoreEvent,
  ThreadState,
} from '../store.ts';
import type { Engine, TransactionScript } from '../transaction-script.ts';
import { connect, type HotStatements, type OpenFile, type SqliteConnection } from './connection.ts';
import { longTransaction, runScript } from './run-script.ts';

/**
 * Opens a comment store in a SQLite file; creates it where it is missing.
 *
 * @param file path, or `:memory:`
 * @throws StoreUnusable where the driver is missing or the file is damaged
 */
export async function openSqlite(file: string): Promise<CommentStore> {
  return new SqliteStore(await connect<CommentTables>(file));
}

/** Size of a write probe in bytes: a little more than the longest comment. */
const PROBE_SIZE = 24_576;

type StandingRow = Pick<CommentTables['writers'], 'standing'>;
type ParentRow = Pick<StoredRow, 'article_id' | 'status' | 'depth' | 'name'> & { root: number };

function commentByKeys(hot: HotStatements, keys: readonly string[]): StoredComment | undefined {
  for (const key of keys) {
    const row = hot.byKey.get(key) as StoredRow | undefined;
    if (row !== undefined) return toStored(row);
  }
  return undefined;
}

function factsOf(
  { hot, raw, db }: OpenFile<CommentTables>,
  query: PostQuery,
  parent: ParentRow | undefined,
): PostFacts {
  const { keys, articleId, name, email, text } = query;
  const values = { articleId, name, email, text, skeleton: nameSkeleton(name) };
  const { closed, slowSeconds } = toThread(hot.thread.get(articleId) as ThreadRow | undefined);
  return {
    earlier: commentByKeys(hot, keys),
    isDuplicate: hot.isDuplicate.get(values) !== undefined,
    hasPublished: hot.hasPublished.get(values) !== undefined,
    standing: (hot.standing.get({ name, email: email.toLowerCase() }) as StandingRow | undefined)?.standing,
    namesakes: hot.namesakes.all(values) as PostFacts['namesakes'],
    moderators: (hot.moderators.all() as { name: string }[]).map((moderator) => moderator.name),
    parent: parent && {
      articleId: parent.article_id,
      status: parent.status,
      depth: parent.depth,
      name: parent.name,
    },
    thread: { closed, slowSeconds },
    lastOfClient: runScript(raw, readLastOfClient(db, query, { slowSeconds })),
  };
}

/** Stores a comment with its event, and counts it. */
function insert(
  { hot, raw, db }: OpenFile<CommentTables>,
  comment: StoredComment,
  parent: ParentRow | undefined,
  actor: string | null,
): void {
  const { id, articleId, status, createdAt: at } = comment;
  const isPublished = status === 'published';
  hot.add.run({ ...toRow(comment), root: parent?.root ?? null, listed: Number(isPublished) });
  if (isPublished) {
    hot.count.run({ articleId, version: randomVersion() });
    if (comment.parent !== null && parent?.status !== 'published')
      runScript(raw, relistAbove(db, articleId, comment.parent));
  }
  if (hot.hasChannels.get() !== undefined)
    runScript(raw, queueNotices(db, { at, kind: 'posted', comment, before: null }));
  hot.event.run({ at, articleId, id, actor, after: JSON.stringify({ status }) });
}

/** Applies the rules to a post and stores what they return, within the transaction of several posts. */
function postOne(file: OpenFile<CommentTables>, { query, rules }: Post): CommitResult<StoredComment> {
  const parent = query.parent ? (file.hot.parent.get(query.parent) as ParentRow | undefined) : undefined;
  const facts = factsOf(file, query, parent);
  let comment: NewComment | StoredComment;
  try {
    comment = rules(facts);
  } catch (error) {
    return { error };
  }
  if (comment === facts.earlier) return { value: facts.earlier };
  const stored: StoredComment = {
    ...UNDECIDED,
    ...comment,
    depth: parent === undefined ? 0 : parent.depth + 1,
  };
  try {
    insert(file, stored, parent, query.actor ?? null);
    return { value: stored };
  } catch (error) {
    // The other comments of the transaction are not to be lost for this one.
    if (isConstraint(error)) return { error };
    throw error;
  }
}

/** Whether SQLite refused one row and left the transaction as it was. */
const isConstraint = (reason: unknown): boolean =>
  String((reason as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT');

/** Comments in a SQLite file. */
class SqliteStore implements CommentStore {
  readonly #posts = new SharedCommit((posts: Post[]) =>
    this.connection.durable((file) =>
      file.raw.transaction(() => posts.map((post) => postOne(file, post))).immediate(),
    ),
  );

  constructor(private readonly connection: SqliteConnection<CommentTables>) {}

  list(
    articleId: string,
    { after, offset = 0, order = 'oldest' }: ListStart,
    limit: number,
  ): Promise<ListedEntry[] | undefined> {
    return this.connection.read(({ hot }) => {
      const cursor =
        after === undefined
          ? { root: BEFORE_ALL[order], sequence: 0 }
          : (hot.cursor.get(after, articleId) as Cursor | undefined);
      if (cursor === undefined) return undefined;
      const query = order === 'oldest' ? hot.listOldest : hot.listNewest;
      const rows = query.all(...listValues(order, articleId, cursor, limit, offset));
      return (rows as (ListedRow & { parent_name: string | null })[]).map(toEntry);
    });
  }

  pinned(articleId: string): Promise<ListedEntry[]> {
    return this.connection.read(({ hot }) =>
      (hot.pinned.all(articleId) as (ListedRow & { parent_name: string | null })[]).map(toEntry),
    );
  }

  thread(articleId: string): Promise<ThreadState> {
    return this.connection.read(({ hot }) => toThread(hot.thread.get(articleId) as ThreadRow | undefined));
  }

  threads(articleIds: readonly string[]): Promise<Map<string, ThreadState>> {
    return this.connection.read(({ db }) => threadStates(db, articleIds));
  }

  position(articleId: string, id: string, order?: ListStart['order']): Promise<number | undefined> {
    return this.connection.read(({ db }) => positionOf(db, articleId, id, order));
  }

  writtenBefore(articleId: string, time: number): Promise<{ count: number; newest: string } | undefined> {
    return this.connection.read(({ db }) => writtenBefore(db, articleId, time));
  }

  latest(articleId: string | undefined, limit: number): Promise<ListedComment[]> {
    return this.connection.read(({ db }) =>
      articleId === undefined ? commentsOfStatus(db, 'published', limit) : latestOf(db, articleId, limit),
    );
  }

  find(id: string): Promise<StoredComment | undefined> {
    return this.connection.read(({ db }) => findComment(db, id));
  }

  async findByKeys(keys: readonly string[]): Promise<StoredComment | undefined> {
    const comment = await this.connection.read(({ hot }) => commentByKeys(hot, keys));
    // It answers a post: then it must be in the file that the next start opens (D03).
    return comment && this.connection.durable(() => comment);
  }

  post(query: PostQuery, rules: PostRules): Promise<StoredComment> {
    return this.#posts.add({ query, rules });
  }

  add(comment: NewComment): Promise<AddResult> {
    return addByPost(this, comment);
  }

  listByStatus(status: StoredStatus, limit: number): Promise<ListedComment[]> {
    return this.connection.read(({ db }) => commentsOfStatus(db, status, limit));
  }

  change(query: ChangeQuery, rules: ChangeRules): Promise<StoredComment | undefined> {
    return this.#run((db) => changeComment(db, query, rules, false));
  }

  erase(query: ErasureQuery, event: ChangeEvent): Promise<string[]> {
    return this.#run((db) => eraseComments(db, query, event, false));
  }

  setStatus(id: string, status: StoredStatus, event?: Partial<ChangeEvent>): Promise<boolean> {
    return setStatusByChange(this, id, status, event);
  }

  changeThread(
    articleId: string,
    set: Partial<Pick<ThreadState, 'closed' | 'slowSeconds'>>,
    event: ChangeEvent,
  ): Promise<void> {
    return this.#run((db) => changeThread(db, articleId, set, event, false));
  }

  report(report: Report): Promise<boolean> {
    return this.#run((db) => storeReport(db, report));
  }

  latestVersion(limit: number): Promise<string> {
    return this.connection.read(({ db }) => versionOfLatest(db, limit));
  }

  eventsOf(commentId: string): Promise<StoreEvent[]> {
    return this.connection.read(({ db }) => eventsOf(db, commentId));
  }

  counter(name: string, limit: CounterLimit): Counter {
    // One process serves from a file (D13).
    return memoryCounter(name, limit);
  }

  removeClientHashes(from: number, to: number): Promise<void> {
    return this.#run((db) => deleteClientHashes(db, from, to));
  }

  async probe(): Promise<void> {
    await this.connection.durable(({ raw }) =>
      raw
        .transaction(() => {
          // The earlier row is deleted only after there was room for the new one.
          raw.prepare('insert into health (filler) values (zeroblob(?))').run(PROBE_SIZE);
          raw.prepare('delete from health where id < (select max(id) from health)').run();
        })
        .immediate(),
    );
  }

  transaction<Tables, T>(script: (db: Kysely<Tables>) => TransactionScript<T>): Promise<T> {
    return this.#run((db) => script(db as unknown as Kysely<Tables>));
  }

  longTransaction<Tables, T>(
    mode: 'read' | 'write',
    queries: (db: Kysely<Tables>, engine: Engine) => Promise<T>,
  ): Promise<T> {
    return this.connection.durable(({ db }) =>
      longTransaction(db as unknown as Kysely<Tables>, mode, (connection) => queries(connection, 'sqlite')),
    );
  }

  async close(): Promise<void> {
    await this.#posts.settled();
    await this.connection.close();
  }

  /** Runs a script in one transaction; resolves after its commit is durable. */
  #run<T>(script: (db: Kysely<CommentTables>) => TransactionScript<T>): Promise<T> {
    return this.connection.durable(({ db, raw }) =>
      raw.transaction(() => runScript(raw, script(db))).immediate(),
    );
  }
}
