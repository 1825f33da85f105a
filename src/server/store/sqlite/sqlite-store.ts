import type { Selectable } from 'kysely';
import type {
  AddResult,
  CommentStore,
  ListStart,
  StoredComment,
  StoredStatus,
  ThreadState,
} from '../store.ts';
import { connect, type HotStatements, type SqliteConnection } from './connection.ts';
import { type CommitResult, SharedCommit } from './shared-commit.ts';

interface CommentRow {
  id: string;
  article_id: string;
  parent: string | null;
  status: StoredStatus;
  name: string;
  email: string;
  url: string;
  body: string;
  revision: number | null;
  created_at: number;
  idempotency_key: string;
  body_hash: string;
  client_hash: string | null;
  /** Order in which comments were stored. */
  sequence: number;
}

interface Tables {
  comments: CommentRow;
}

const toStored = (row: Selectable<CommentRow>): StoredComment => ({
  id: row.id,
  articleId: row.article_id,
  parent: row.parent,
  status: row.status,
  name: row.name,
  email: row.email,
  url: row.url,
  text: row.body,
  revision: row.revision,
  createdAt: row.created_at,
  key: row.idempotency_key,
  bodyHash: row.body_hash,
  clientHash: row.client_hash,
});

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

function commentByKey(hot: HotStatements, key: string): StoredComment | undefined {
  const row = hot.byKey.get(key) as CommentRow | undefined;
  return row && toStored(row);
}

/** Stores a comment within a transaction, unless another has its key. */
function addOne(hot: HotStatements, comment: StoredComment): CommitResult<AddResult> {
  try {
    if (hot.add.run(comment).changes === 1) return { value: { added: true } };
  } catch (error) {
    // The other comments of the transaction are not to be lost for this one.
    if (isConstraint(error)) return { error };
    throw error;
  }
  const earlier = commentByKey(hot, comment.key);
  if (earlier === undefined)
    throw new Error('A comment was refused for its key, and no comment has that key.');
  return { value: { added: false, earlier } };
}

/** Whether SQLite refused one row and left the transaction as it was. */
const isConstraint = (reason: unknown): boolean =>
  String((reason as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT');

/** Comments in a SQLite file. */
class SqliteStore implements CommentStore {
  readonly #added = new SharedCommit((comments: StoredComment[]) =>
    this.connection.durable(({ hot, raw }) =>
      raw.transaction(() => comments.map((comment) => addOne(hot, comment))).immediate(),
    ),
  );

  constructor(private readonly connection: SqliteConnection<Tables>) {}

  list(
    articleId: string,
    { after, offset = 0 }: ListStart,
    limit: number,
  ): Promise<StoredComment[] | undefined> {
    return this.connection.read(({ hot }) => {
      const last = after === undefined ? { sequence: 0 } : hot.sequence.get(after, articleId);
      if (last === undefined) return undefined;
      const { sequence } = last as { sequence: number };
      return (hot.list.all(articleId, sequence, limit, offset) as CommentRow[]).map(toStored);
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

  add(comment: StoredComment): Promise<AddResult> {
    return this.#added.add(comment);
  }

  byKey(key: string): Promise<StoredComment | undefined> {
    return this.connection.durable(({ hot }) => commentByKey(hot, key));
  }

  isDuplicate({
    articleId,
    name,
    text,
  }: Pick<StoredComment, 'articleId' | 'name' | 'text'>): Promise<boolean> {
    return this.connection.read(({ hot }) => hot.isDuplicate.get({ articleId, name, text }) !== undefined);
  }

  hasPublished(name: string, email: string): Promise<boolean> {
    return this.connection.read(({ hot }) => hot.hasPublished.get(email, name) !== undefined);
  }

  async listByStatus(status: StoredStatus, limit: number): Promise<StoredComment[]> {
    const rows = await this.connection.read(({ db }) =>
      db
        .selectFrom('comments')
        .selectAll()
        .where('status', '=', status)
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute(),
    );
    return rows.map(toStored);
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
    await this.#added.settled();
    await this.connection.close();
  }
}
