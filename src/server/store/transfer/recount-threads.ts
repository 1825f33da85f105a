import { sql } from 'kysely';
import { randomVersion } from '../change-scripts.ts';
import type { ImportDatabase } from './row-queries.ts';

interface Counts {
  published: number;
  listed: number;
}

const countsOf = async ({ db }: ImportDatabase, articleId: string): Promise<Counts> => {
  const { rows } = await sql<Counts>`select
    coalesce(sum(case when status = 'published' then 1 else 0 end), 0) as published,
    coalesce(sum(listed), 0) as listed
    from comments where article_id = ${articleId}`.execute(db);
  return { published: Number(rows[0]?.published ?? 0), listed: Number(rows[0]?.listed ?? 0) };
};

/** Counts of an article as they are stored; who comments meanwhile waits for the new ones. */
const lockedCounts = async (
  { db, engine }: ImportDatabase,
  articleId: string,
): Promise<Counts | undefined> => {
  const lock = sql.raw(engine === 'postgres' ? 'for update' : '');
  const { rows } = await sql<Counts>`select published, listed from threads
    where article_id = ${articleId} ${lock}`.execute(db);
  return rows[0];
};

/**
 * Lists the comments of an article again, and counts them.
 *
 * @param hasVersion whether the version of the thread is that of these comments already
 */
export async function recountThread(
  database: ImportDatabase,
  articleId: string,
  hasVersion: boolean,
): Promise<void> {
  const { db } = database;
  const earlier = await lockedCounts(database, articleId);
  await sql`with recursive above (id) as (
      select id from comments where article_id = ${articleId} and status = 'published'
      union
      select comments.parent from comments join above on comments.id = above.id
      where comments.parent is not null
    )
    update comments set listed = case when id in (select id from above) then 1 else 0 end
    where article_id = ${articleId}
      and listed <> case when id in (select id from above) then 1 else 0 end`.execute(db);
  const counts = await countsOf(database, articleId);
  const isCounted =
    (earlier?.published ?? 0) === counts.published && (earlier?.listed ?? 0) === counts.listed;
  if (isCounted && (hasVersion || earlier === undefined)) return;
  await sql`insert into threads (article_id, published, listed, version)
    values (${articleId}, ${counts.published}, ${counts.listed}, ${randomVersion()})
    on conflict (article_id) do update set
      published = excluded.published, listed = excluded.listed, version = excluded.version`.execute(db);
}
