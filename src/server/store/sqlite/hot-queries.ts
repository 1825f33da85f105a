import { LISTED_COLUMNS } from '../comment-row.ts';

const LISTED = LISTED_COLUMNS.join(', ');

/** The queries that every list, page and post needs; each is prepared once for an open file. */
export const HOT_QUERIES = {
  list: `select ${LISTED} from comments where article_id = ? and status = 'published' and sequence > ?
    order by sequence limit ? offset ?`,
  sequence: 'select sequence from comments where id = ? and article_id = ?',
  thread: 'select published as count, version from threads where article_id = ?',
  byKey: `select ${LISTED}, email, idempotency_key, body_hash, client_hash from comments where idempotency_key = ?`,
  isDuplicate: `select 1 from comments where article_id = @articleId and name = @name and status = 'published'
    and substr(body, 1, 60) = substr(@text, 1, 60) and length(body) = length(@text) and body = @text limit 1`,
  hasPublished:
    "select 1 from comments where email = @email and name = @name and status = 'published' limit 1",
  add: `insert into comments (
      id, article_id, parent, status, name, email, url, body, revision, created_at, idempotency_key, body_hash,
      client_hash, sequence
    ) values (
      @id, @articleId, @parent, @status, @name, @email, @url, @text, @revision, @createdAt, @key, @bodyHash,
      @clientHash, (select coalesce(max(sequence), 0) + 1 from comments)
    )`,
} as const;

/** Name of a hot query. */
export type HotQuery = keyof typeof HOT_QUERIES;
