import { STORED_COLUMNS } from '../comment-row.ts';
import { LIST_QUERIES, PINNED_QUERY } from '../list-queries.ts';
import { NAMESAKES } from '../post-facts.ts';

/** Namesakes on one side of the writer in the index, so that however many comments of the writer are not read. */
const namesakes = (side: '<' | '>') => `select * from (select name, email from comments
    where article_id = @articleId and name_skeleton = @skeleton and status = 'published'
      and (name, email) ${side} (@name, @email)
      and not (email = @email and email <> '') and not (name = @name and email = '')
    group by name, email limit ${NAMESAKES})`;

/** The queries that every list, page and post needs; each is prepared once for an open file. */
export const HOT_QUERIES = {
  listOldest: LIST_QUERIES.oldest,
  listNewest: LIST_QUERIES.newest,
  pinned: PINNED_QUERY,
  cursor: 'select root, sequence from comments where id = ? and article_id = ?',
  thread: 'select published, listed, version, closed, slow_seconds from threads where article_id = ?',
  byKey: `select ${STORED_COLUMNS.join(', ')} from comments where idempotency_key = ?`,
  isDuplicate: `select 1 from comments where article_id = @articleId and name = @name and status = 'published'
    and substr(body, 1, 60) = substr(@text, 1, 60) and length(body) = length(@text) and body = @text limit 1`,
  hasPublished:
    "select 1 from comments where email = @email and name = @name and status = 'published' limit 1",
  standing:
    "select standing from writers where email = @email and name in (@name, '') order by standing limit 1",
  namesakes: `${namesakes('<')} union all ${namesakes('>')}`,
  moderators: 'select name from moderators where disabled = 0',
  parent: 'select article_id, status, depth, name, root from comments where id = ?',
  add: `insert into comments (
      id, article_id, parent, depth, status, name, email, url, body, revision, created_at, edited_at, pinned, by_paper,
      idempotency_key, body_hash, client_hash, token_hash, held_by, reason, decided_by, decided_at, objected,
      name_skeleton, sequence, root, listed
    ) select
      @id, @article_id, @parent, @depth, @status, @name, @email, @url, @body, @revision, @created_at, @edited_at,
      @pinned, @by_paper, @idempotency_key, @body_hash, @client_hash, @token_hash, @held_by, @reason, @decided_by, @decided_at,
      @objected, @name_skeleton, next.sequence, coalesce(@root, next.sequence), @listed
    from (select coalesce(max(sequence), 0) + 1 as sequence from comments) as next`,
  count: `insert into threads (article_id, published, listed, version) values (@articleId, 1, 1, @version)
    on conflict (article_id) do update set
      published = published + 1, listed = listed + 1, version = excluded.version`,
  event: `insert into events (at, kind, article_id, comment_id, actor, after)
    values (@at, 'posted', @articleId, @id, @actor, @after)`,
  hasChannels: 'select 1 from notice_channels limit 1',
} as const;

/** Name of a hot query. */
export type HotQuery = keyof typeof HOT_QUERIES;
