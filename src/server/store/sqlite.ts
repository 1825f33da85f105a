import type BetterSqlite3 from 'better-sqlite3';
import { type Generated, Kysely, type Selectable, SqliteDialect, sql } from 'kysely';
import { MIGRATIONS } from './migrations.ts';
import type { Added, CommentStore, Cursor, StoredComment, StoredStatus } from './store.ts';

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
  migrations: { name: string; applied_at: Generated<string> };
}

/** better-sqlite3 is an optional dependency: where it could not be built there is no store, and the box says so. */
export class NoSqlite extends Error {}

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

/** Loads the driver. Throws `NoSqlite` where it is missing or was built for another Node. */
export async function loadDriver(): Promise<typeof BetterSqlite3> {
  try {
    const { default: Database } = await import('better-sqlite3');
    new Database(':memory:').close();
    return Database;
  } catch (reason) {
    throw new NoSqlite(reason instanceof Error ? reason.message : String(reason));
  }
}

function migrate(raw: BetterSqlite3.Database): void {
  raw.exec(
    "create table if not exists migrations (name text primary key, applied_at text not null default (datetime('now')))",
  );
  raw
    .transaction(() => {
      const applied = new Set(raw.prepare('select name from migrations').pluck().all());
      const known = new Set(MIGRATIONS.map((step) => step.name));
      for (const name of applied) {
        if (!known.has(String(name)))
          throw new Error(
            `The comments database was made by a newer version (${String(name)}). Update Broadsheet.`,
          );
      }
      for (const { name, statements } of MIGRATIONS) {
        if (applied.has(name)) continue;
        for (const statement of statements) raw.exec(statement);
        raw.prepare('insert into migrations (name) values (?)').run(name);
      }
    })
    .immediate();
}

/**
 * Opens (and makes) a SQLite store. WAL with FULL sync: what was acknowledged is on the disk (D01).
 *
 * @param file path, or `:memory:`
 */
export async function openSqlite(file: string): Promise<CommentStore> {
  const Database = await loadDriver();
  const raw = new Database(file);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('busy_timeout = 5000');
  raw.pragma('foreign_keys = ON');
  migrate(raw);
  return new SqliteStore(raw);
}

class SqliteStore implements CommentStore {
  readonly #db: Kysely<Tables>;

  constructor(private readonly raw: BetterSqlite3.Database) {
    this.#db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) });
  }

  async list(articleId: string, after: Cursor | undefined, limit: number): Promise<StoredComment[]> {
    let query = this.#db
      .selectFrom('comments')
      .selectAll()
      .where('article_id', '=', articleId)
      .where('status', '=', 'published')
      .orderBy('created_at')
      .orderBy('id')
      .limit(limit);
    if (after !== undefined) {
      query = query.where(sql<boolean>`(created_at, id) > (${after.createdAt}, ${after.id})`);
    }
    return (await query.execute()).map(toStored);
  }

  async count(articleId: string): Promise<number> {
    const { n } = await this.#db
      .selectFrom('comments')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('article_id', '=', articleId)
      .where('status', '=', 'published')
      .executeTakeFirstOrThrow();
    return n;
  }

  async add(comment: StoredComment): Promise<Added> {
    const result = await this.#db
      .insertInto('comments')
      .values(toRow(comment))
      .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
      .executeTakeFirst();
    if (result.numInsertedOrUpdatedRows === 1n) return { added: true };
    const earlier = await this.byKey(comment.key);
    if (earlier === undefined)
      throw new Error('A comment was refused for its key, and no comment has that key.');
    return { added: false, earlier };
  }

  async byKey(key: string): Promise<StoredComment | undefined> {
    const row = await this.#db
      .selectFrom('comments')
      .selectAll()
      .where('idempotency_key', '=', key)
      .executeTakeFirst();
    return row === undefined ? undefined : toStored(row);
  }

  async isDuplicate({
    articleId,
    name,
    email,
    text,
  }: Pick<StoredComment, 'articleId' | 'name' | 'email' | 'text'>): Promise<boolean> {
    const row = await this.#db
      .selectFrom('comments')
      .select('id')
      .where('article_id', '=', articleId)
      .where('status', '!=', 'removed')
      .where('body', '=', text)
      .where((where) =>
        where.or([where('name', '=', name), ...(email === '' ? [] : [where('email', '=', email)])]),
      )
      .executeTakeFirst();
    return row !== undefined;
  }

  async isKnownWriter(name: string, email: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('comments')
      .select('id')
      .where('email', '=', email)
      .where('name', '=', name)
      .where('status', '=', 'published')
      .executeTakeFirst();
    return row !== undefined;
  }

  async listByStatus(status: StoredStatus, limit: number): Promise<StoredComment[]> {
    const rows = await this.#db
      .selectFrom('comments')
      .selectAll()
      .where('status', '=', status)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(toStored);
  }

  async setStatus(id: string, status: StoredStatus): Promise<boolean> {
    const result = await this.#db
      .updateTable('comments')
      .set({ status })
      .where('id', '=', id)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  async newestAt(): Promise<number> {
    const { at } = await this.#db
      .selectFrom('comments')
      .select(({ fn }) => fn.max('created_at').as('at'))
      .executeTakeFirstOrThrow();
    return at ?? 0;
  }

  async forgetClients(before: number): Promise<void> {
    await this.#db
      .updateTable('comments')
      .set({ client_hash: null })
      .where('created_at', '<', before)
      .where('client_hash', 'is not', null)
      .execute();
  }

  async probe(): Promise<void> {
    // A write that changes nothing still takes the write lock and needs a disk that can be written.
    this.raw.transaction(() => this.raw.exec('update comments set id = id where false')).immediate();
  }

  async close(): Promise<void> {
    this.raw.pragma('wal_checkpoint(TRUNCATE)');
    await this.#db.destroy();
  }
}
