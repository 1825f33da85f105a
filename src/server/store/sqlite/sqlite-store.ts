import { type Selectable, sql } from 'kysely';
import type { AddResult, CommentStore, Cursor, StoredComment, StoredStatus } from '../store.ts';
import { connect, type SqliteConnection } from './connection.ts';

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

const toRow = (comment: StoredComment): CommentRow => ({
  id: comment.id,
  article_id: comment.articleId,
  parent: comment.parent,
  status: comment.status,
  name: comment.name,
  email: comment.email,
  url: comment.url,
  body: comment.text,
  revision: comment.revision,
  created_at: comment.createdAt,
  idempotency_key: comment.key,
  body_hash: comment.bodyHash,
  client_hash: comment.clientHash,
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

/** Comments in a SQLite file. */
class SqliteStore implements CommentStore {
  constructor(private readonly connection: SqliteConnection<Tables>) {}

  async list(articleId: string, after: Cursor | undefined, limit: number): Promise<StoredComment[]> {
    const rows = await this.connection.read((db) => {
      const query = db
        .selectFrom('comments')
        .selectAll()
        .where('article_id', '=', articleId)
        .where('status', '=', 'published')
        .orderBy('created_at')
        .orderBy('id')
        .limit(limit);
      return after === undefined
        ? query.execute()
        : query.where(sql<boolean>`(created_at, id) > (${after.createdAt}, ${after.id})`).execute();
    });
    return rows.map(toStored);
  }

  async count(articleId: string): Promise<number> {
    const { total } = await this.connection.read((db) =>
      db
        .selectFrom('comments')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .where('article_id', '=', articleId)
        .where('status', '=', 'published')
        .executeTakeFirstOrThrow(),
    );
    return total;
  }

  async add(comment: StoredComment): Promise<AddResult> {
    const result = await this.connection.durable((db) =>
      db
        .insertInto('comments')
        .values(toRow(comment))
        .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
        .executeTakeFirst(),
    );
    if (result.numInsertedOrUpdatedRows === 1n) return { added: true };
    const earlier = await this.byKey(comment.key);
    if (earlier === undefined)
      throw new Error('A comment was refused for its key, and no comment has that key.');
    return { added: false, earlier };
  }

  async byKey(key: string): Promise<StoredComment | undefined> {
    const row = await this.connection.durable((db) =>
      db.selectFrom('comments').selectAll().where('idempotency_key', '=', key).executeTakeFirst(),
    );
    return row === undefined ? undefined : toStored(row);
  }

  async isDuplicate({
    articleId,
    name,
    email,
    text,
  }: Pick<StoredComment, 'articleId' | 'name' | 'email' | 'text'>): Promise<boolean> {
    const row = await this.connection.read((db) =>
      db
        .selectFrom('comments')
        .select('id')
        .where('article_id', '=', articleId)
        .where('status', '!=', 'removed')
        .where('body', '=', text)
        .where((where) =>
          where.or([where('name', '=', name), ...(email === '' ? [] : [where('email', '=', email)])]),
        )
        .executeTakeFirst(),
    );
    return row !== undefined;
  }

  async hasPublished(name: string, email: string): Promise<boolean> {
    const row = await this.connection.read((db) =>
      db
        .selectFrom('comments')
        .select('id')
        .where('email', '=', email)
        .where('name', '=', name)
        .where('status', '=', 'published')
        .executeTakeFirst(),
    );
    return row !== undefined;
  }

  async listByStatus(status: StoredStatus, limit: number): Promise<StoredComment[]> {
    const rows = await this.connection.read((db) =>
      db
        .selectFrom('comments')
        .selectAll()
        .where('status', '=', status)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
    );
    return rows.map(toStored);
  }

  async setStatus(id: string, status: StoredStatus): Promise<boolean> {
    const result = await this.connection.durable((db) =>
      db.updateTable('comments').set({ status }).where('id', '=', id).executeTakeFirst(),
    );
    return result.numUpdatedRows === 1n;
  }

  async newestAt(): Promise<number> {
    const { at } = await this.connection.read((db) =>
      db
        .selectFrom('comments')
        .select(({ fn }) => fn.max('created_at').as('at'))
        .executeTakeFirstOrThrow(),
    );
    return at ?? 0;
  }

  async removeClientHashes(before: number): Promise<void> {
    await this.connection.durable((db) =>
      db
        .updateTable('comments')
        .set({ client_hash: null })
        .where('created_at', '<', before)
        .where('client_hash', 'is not', null)
        .execute(),
    );
  }

  async probe(): Promise<void> {
    await this.connection.durable(async (_, raw) =>
      raw
        .transaction(() => {
          // The earlier row is deleted only after there was room for the new one.
          raw.prepare('insert into health (filler) values (zeroblob(?))').run(PROBE_SIZE);
          raw.prepare('delete from health where id < (select max(id) from health)').run();
        })
        .immediate(),
    );
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
