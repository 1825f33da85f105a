import type { CompiledQuery, Kysely } from 'kysely';
import {
  addByPost,
  type CommentTables,
  commentsOfStatus,
  deleteClientHashes,
  positionOf,
} from '../comment-queries.ts';
import { type CommentRow, type ListedRow, toListed, toStored } from '../comment-row.ts';
import { runSteps, type Steps } from '../steps.ts';
import type {
  AddResult,
  CommentStore,
  ListedComment,
  ListStart,
  PostFacts,
  PostQuery,
  PostRules,
  StoredComment,
  StoredStatus,
  ThreadState,
} from '../store.ts';
import { connect, type HotStatements, type SqliteConnection } from './connection.ts';
import { type CommitResult, SharedCommit } from './shared-commit.ts';

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

interface Post {
  query: PostQuery;
  rules: PostRules;
}

function commentByKeys(hot: HotStatements, keys: readonly string[]): StoredComment | undefined {
  for (const key of keys) {
    const row = hot.byKey.get(key) as CommentRow | undefined;
    if (row !== undefined) return toStored(row);
  }
  return undefined;
}

const factsOf = (hot: HotStatements, { keys, ...named }: PostQuery): PostFacts => ({
  earlier: commentByKeys(hot, keys),
  isDuplicate: hot.isDuplicate.get(named) !== undefined,
  hasPublished: hot.hasPublished.get(named) !== undefined,
});

/** Applies the rules to a post and stores what they return, within the transaction of several posts. */
function postOne(hot: HotStatements, { query, rules }: Post): CommitResult<StoredComment> {
  const facts = factsOf(hot, query);
  let comment: StoredComment;
  try {
    comment = rules(facts);
  } catch (error) {
    return { error };
  }
  if (comment === facts.earlier) return { value: comment };
  try {
    hot.add.run(comment);
    return { value: comment };
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
    this.connection.durable(({ hot, raw }) =>
      raw.transaction(() => posts.map((post) => postOne(hot, post))).immediate(),
    ),
  );

  constructor(private readonly connection: SqliteConnection<CommentTables>) {}

  list(
    articleId: string,
    { after, offset = 0 }: ListStart,
    limit: number,
  ): Promise<ListedComment[] | undefined> {
    return this.connection.read(({ hot }) => {
      const last = after === undefined ? { sequence: 0 } : hot.sequence.get(after, articleId);
      if (last === undefined) return undefined;
      const { sequence } = last as { sequence: number };
      return (hot.list.all(articleId, sequence, limit, offset) as ListedRow[]).map(toListed);
    });
  }

  thread(articleId: string): Promise<ThreadState> {
    return this.connection.read(
      ({ hot }) => (hot.thread.get(articleId) as ThreadState | undefined) ?? { count: 0, version: '' },
    );
  }

  position(articleId: string, id: string): Promise<number | undefined> {
    return this.connection.read(({ db }) => positionOf(db, articleId, id));
  }

  post(query: PostQuery, rules: PostRules): Promise<StoredComment> {
    return this.#posts.add({ query, rules });
  }

  add(comment: StoredComment): Promise<AddResult> {
    return addByPost(this, comment);
  }

  listByStatus(status: StoredStatus, limit: number): Promise<ListedComment[]> {
    return this.connection.read(({ db }) => commentsOfStatus(db, status, limit));
  }

  async setStatus(id: string, status: StoredStatus): Promise<boolean> {
    const result = await this.connection.durable(({ db }) =>
      db.updateTable('comments').set({ status }).where('id', '=', id).executeTakeFirst(),
    );
    return result.numUpdatedRows === 1n;
  }

  async removeClientHashes(from: number, to: number): Promise<void> {
    await this.connection.durable(({ db }) => deleteClientHashes(db, from, to));
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

  transaction<Tables, T>(steps: (db: Kysely<Tables>) => Steps<T>): Promise<T> {
    return this.connection.durable(({ db, raw }) => {
      const run = ({ sql, parameters }: CompiledQuery): unknown[] => {
        const statement = raw.prepare(sql);
        if (statement.reader) return statement.all(...parameters);
        statement.run(...parameters);
        return [];
      };
      return raw.transaction(() => runSteps(steps(db as unknown as Kysely<Tables>), run)).immediate();
    });
  }

  async close(): Promise<void> {
    await this.#posts.settled();
    await this.connection.close();
  }
}
