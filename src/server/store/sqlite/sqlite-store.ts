import { type CommentRow, LISTED_COLUMNS, type ListedRow, toListed, toStored } from '../comment-row.ts';
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

interface Tables {
  comments: CommentRow;
}

/**
 * Opens a comment store in a SQLite file; creates it where it is missing.
 *
 * @param file path, or `:memory:`
 * @throws StoreUnusable where the driver is missing or the file is damaged
 */
export async function openSqlite(file: string): Promise<CommentStore> {
  return new SqliteStore(await connect<Tables>(file));
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

  constructor(private readonly connection: SqliteConnection<Tables>) {}

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
    return this.connection.read(async ({ db }) => {
      const ofArticle = db
        .selectFrom('comments')
        .where('article_id', '=', articleId)
        .where('status', '=', 'published');
      const row = await ofArticle.select('sequence').where('id', '=', id).executeTakeFirst();
      if (row === undefined) return undefined;
      const { before } = await ofArticle
        .select(({ fn }) => fn.countAll<number>().as('before'))
        .where('sequence', '<', row.sequence)
        .executeTakeFirstOrThrow();
      return before;
    });
  }

  post(query: PostQuery, rules: PostRules): Promise<StoredComment> {
    return this.#posts.add({ query, rules });
  }

  async add(comment: StoredComment): Promise<AddResult> {
    const { articleId, name, email, text } = comment;
    const query = { keys: [comment.key], articleId, name, email, text };
    const result = await this.post(query, ({ earlier }) => earlier ?? comment);
    return result === comment ? { added: true } : { added: false, earlier: result };
  }

  async listByStatus(status: StoredStatus, limit: number): Promise<ListedComment[]> {
    const rows = await this.connection.read(({ db }) =>
      db
        .selectFrom('comments')
        .select(LISTED_COLUMNS)
        .where('status', '=', status)
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute(),
    );
    return rows.map(toListed);
  }

  async setStatus(id: string, status: StoredStatus): Promise<boolean> {
    const result = await this.connection.durable(({ db }) =>
      db.updateTable('comments').set({ status }).where('id', '=', id).executeTakeFirst(),
    );
    return result.numUpdatedRows === 1n;
  }

  async removeClientHashes(from: number, to: number): Promise<void> {
    await this.connection.durable(({ db }) =>
      db
        .updateTable('comments')
        .set({ client_hash: null })
        .where((where) => where.or([where('created_at', '<', from), where('created_at', '>', to)]))
        .where('client_hash', 'is not', null)
        .execute(),
    );
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

  async close(): Promise<void> {
    await this.#posts.settled();
    await this.connection.close();
  }
}
