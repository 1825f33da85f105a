import { type Kysely, sql } from 'kysely';
import type { CommentTables } from './comment-queries.ts';
import { nameSkeleton } from './name-skeleton.ts';
import type { PostFacts, PostQuery, ThreadState } from './store.ts';
import { firstOf, type TransactionScript } from './transaction-script.ts';

type Db = Kysely<CommentTables>;

/** Query of what is known of a writer and of the same words; see `toFacts`. */
export function factsQuery(
  db: Db,
  {
    id = '',
    articleId,
    name,
    email,
    text,
  }: Pick<PostQuery, 'articleId' | 'name' | 'email' | 'text'> & { id?: string },
) {
  const published = db
    .selectFrom('comments')
    .select('id')
    .where('name', '=', name)
    // A comment that is changed says nothing for itself.
    .where('id', '!=', id)
    .where('status', '=', sql.lit('published'));
  const duplicates = published
    .where('article_id', '=', articleId)
    .where(sql<boolean>`substr(body, 1, 60) = substr(cast(${text} as text), 1, 60)`)
    .where(sql<boolean>`length(body) = length(cast(${text} as text))`)
    .where('body', '=', text);
  const standing = db
    .selectFrom('writers')
    .select('standing')
    .where('email', '=', email.toLowerCase())
    .where('name', 'in', [name, ''])
    .orderBy('standing')
    .limit(1);
  return db.selectNoFrom(({ exists }) => [
    exists(duplicates).as('duplicate'),
    exists(published.where('email', '=', email)).as('known'),
    standing.as('standing'),
  ]);
}

/** How many namesakes of a writer are read. */
export const NAMESAKES = 20;

/** Query of the namesakes of a writer under an article; see `PostFacts`. */
export const namesakesQuery = (
  db: Db,
  { articleId, name, email }: Pick<PostQuery, 'articleId' | 'name' | 'email'>,
) =>
  db
    .selectFrom('comments')
    .select(['name', 'email'])
    .where('article_id', '=', articleId)
    .where('name_skeleton', '=', nameSkeleton(name))
    .where('status', '=', sql.lit('published'))
    .where(({ not, and }) => not(and([sql<boolean>`email = ${email}`, sql<boolean>`email <> ''`])))
    .where(({ not, and }) => not(and([sql<boolean>`name = ${name}`, sql<boolean>`email = ''`])))
    .groupBy(['name', 'email'])
    .limit(NAMESAKES);

/** The row of `factsQuery` as facts; SQLite has numbers for true and false. */
export const toFacts = (
  row: { duplicate: unknown; known: unknown; standing: PostFacts['standing'] | null } | undefined,
): Pick<PostFacts, 'isDuplicate' | 'hasPublished' | 'standing'> => ({
  isDuplicate: Boolean(row?.duplicate),
  hasPublished: Boolean(row?.known),
  standing: row?.standing ?? undefined,
});

/**
 * Reads when the last comment of a client in a slow thread was written, if the next one has to wait for it. Times ahead
 * count too: another process may have a clock that is.
 */
export function* readLastOfClient(
  db: Db,
  { articleId, client }: Pick<PostQuery, 'articleId' | 'client'>,
  { slowSeconds }: Pick<ThreadState, 'slowSeconds'>,
): TransactionScript<number | undefined> {
  if (client === undefined || slowSeconds === 0) return undefined;
  const row = yield* firstOf(
    db
      .selectFrom('comments')
      .select(({ fn }) => fn.max<number | null>('created_at').as('at'))
      .where('created_at', '>', client.now - slowSeconds * 1000)
      .where('created_at', '<', client.now + slowSeconds * 1000)
      .where('client_hash', '=', client.hash)
      .where('article_id', '=', articleId),
  );
  return row?.at ?? undefined;
}
