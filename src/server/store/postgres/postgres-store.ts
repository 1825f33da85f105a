import { randomBytes } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import {
  addByPost,
  type CommentTables,
  commentsOfStatus,
  deleteClientHashes,
  positionOf,
} from '../comment-queries.ts';
import { LISTED_COLUMNS, toListed, toStored } from '../comment-row.ts';
import { runAsyncSteps, type Steps } from '../steps.ts';
import {
  type AddResult,
  type CommentStore,
  type ListedComment,
  type ListStart,
  type PostFacts,
  type PostQuery,
  type PostRules,
  type StoredComment,
  type StoredStatus,
  StoreUnavailable,
  type ThreadState,
} from '../store.ts';
import { PostgresConnection } from './connection.ts';

/** Size of a write probe in bytes: a little more than the longest comment. */
const PROBE_SIZE = 24_576;

const randomVersion = (): string => randomBytes(8).toString('hex');

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

/**
 * Locks the thread of an article until the transaction ends, so that of posts at once each knows those before it, and
 * sequences are committed in their order.
 */
async function lockThread(tx: Transaction<CommentTables>, articleId: string): Promise<void> {
  await tx
    .insertInto('threads')
    .values({ article_id: articleId, published: 0, version: '' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .selectFrom('threads')
    .select('article_id')
    .where('article_id', '=', articleId)
    .forUpdate()
    .execute();
}

const changeThread = (tx: Transaction<CommentTables>, articleId: string, difference: number) =>
  tx
    .updateTable('threads')
    .set((set) => ({ published: set('published', '+', difference), version: randomVersion() }))
    .where('article_id', '=', articleId)
    .execute();

async function factsOf(
  tx: Transaction<CommentTables>,
  { keys, articleId, name, email, text }: PostQuery,
): Promise<PostFacts> {
  const withKeys = tx
    .selectFrom('comments')
    .select([...LISTED_COLUMNS, 'email', 'idempotency_key', 'body_hash', 'client_hash'])
    .where('idempotency_key', 'in', keys.length === 0 ? [''] : keys);
  const rows = await withKeys.execute();
  const earlier = keys
    .map((key) => rows.find((row) => row.idempotency_key === key))
    .find((row) => row !== undefined);
  const published = tx
    .selectFrom('comments')
    .select('id')
    .where('name', '=', name)
    .where('status', '=', 'published')
    .limit(1);
  const duplicate = await published
    .where('article_id', '=', articleId)
    .where(sql<boolean>`substr(body, 1, 60) = substr(${text}::text, 1, 60)`)
    .where(sql<boolean>`length(body) = length(${text}::text)`)
    .where('body', '=', text)
    .executeTakeFirst();
  const ofWriter = await published.where('email', '=', email).executeTakeFirst();
  return {
    earlier: earlier && toStored(earlier),
    isDuplicate: duplicate !== undefined,
    hasPublished: ofWriter !== undefined,
  };
}

async function insert(tx: Transaction<CommentTables>, comment: StoredComment): Promise<void> {
  await tx
    .insertInto('comments')
    .values({
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
    })
    .execute();
  if (comment.status === 'published') await changeThread(tx, comment.articleId, 1);
}

/** Comments in a PostgreSQL database, for any number of processes. */
class PostgresStore implements CommentStore {
  constructor(private readonly connection: PostgresConnection<CommentTables>) {}

  list(
    articleId: string,
    { after, offset = 0 }: ListStart,
    limit: number,
  ): Promise<ListedComment[] | undefined> {
    return this.connection.read(async (db) => {
      const ofArticle = db.selectFrom('comments').where('article_id', '=', articleId);
      const last =
        after === undefined
          ? { sequence: 0 }
          : await ofArticle.select('sequence').where('id', '=', after).executeTakeFirst();
      if (last === undefined) return undefined;
      const rows = await ofArticle
        .select(LISTED_COLUMNS)
        .where('status', '=', 'published')
        .where('sequence', '>', last.sequence)
        .orderBy('sequence')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(toListed);
    });
  }

  async thread(articleId: string): Promise<ThreadState> {
    const row = await this.connection.read((db) =>
      db
        .selectFrom('threads')
        .select(['published as count', 'version'])
        .where('article_id', '=', articleId)
        .executeTakeFirst(),
    );
    return row ?? { count: 0, version: '' };
  }

  position(articleId: string, id: string): Promise<number | undefined> {
    return this.connection.read((db) => positionOf(db, articleId, id));
  }

  post(query: PostQuery, rules: PostRules): Promise<StoredComment> {
    return this.connection.transaction(async (tx) => {
      await lockThread(tx, query.articleId);
      const facts = await factsOf(tx, query);
      const comment = rules(facts);
      if (comment !== facts.earlier) await insert(tx, comment);
      return comment;
    });
  }

  add(comment: StoredComment): Promise<AddResult> {
    return addByPost(this, comment);
  }

  listByStatus(status: StoredStatus, limit: number): Promise<ListedComment[]> {
    return this.connection.read((db) => commentsOfStatus(db, status, limit));
  }

  setStatus(id: string, status: StoredStatus): Promise<boolean> {
    return this.connection.transaction(async (tx) => {
      const ofId = tx.selectFrom('comments').select(['article_id', 'status']).where('id', '=', id);
      const comment = await ofId.executeTakeFirst();
      if (comment === undefined) return false;
      await lockThread(tx, comment.article_id);
      const before = await ofId.executeTakeFirstOrThrow();
      await tx.updateTable('comments').set({ status }).where('id', '=', id).execute();
      const difference = Number(status === 'published') - Number(before.status === 'published');
      if (difference !== 0) await changeThread(tx, comment.article_id, difference);
      return true;
    });
  }

  async removeClientHashes(from: number, to: number): Promise<void> {
    await this.connection.read((db) => deleteClientHashes(db, from, to));
  }

  async probe(): Promise<void> {
    const filler = Buffer.alloc(PROBE_SIZE);
    await this.connection.transaction((tx) =>
      tx
        .insertInto('health')
        .values({ id: 1, filler })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ filler }))
        .execute(),
    );
  }

  transaction<Tables, T>(steps: (db: Kysely<Tables>) => Steps<T>): Promise<T> {
    return this.connection.transaction((tx) =>
      runAsyncSteps(
        steps(tx as unknown as Kysely<Tables>),
        async (query) => (await tx.executeQuery(query)).rows,
      ),
    );
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
