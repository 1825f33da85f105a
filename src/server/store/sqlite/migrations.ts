import type BetterSqlite3 from 'better-sqlite3';
import { nameSkeleton } from '../name-skeleton.ts';

/** One change of the database's tables. */
export interface Migration {
  name: string;
  statements: string[];
  /** Runs after the statements: what SQL alone cannot work out. */
  fill?: (raw: BetterSqlite3.Database) => void;
  /** Undoes it; of the earliest ones nothing does. What earlier versions do not know is lost. */
  down?: string[];
}

/** Triggers that counted the published comments of an article and gave it another version. */
const COUNTING_TRIGGERS = [
  `create trigger comment_added after insert on comments when new.status = 'published' begin
    insert into threads values (new.article_id, 1, lower(hex(randomblob(8))))
    on conflict (article_id) do update set published = published + 1, version = excluded.version;
  end`,
  `create trigger comment_changed after update of status, parent, name, url, body, created_at on comments
  when 'published' in (old.status, new.status) begin
    insert into threads values (new.article_id, new.status = 'published', lower(hex(randomblob(8))))
    on conflict (article_id) do update set
      published = published + (new.status = 'published') - (old.status = 'published'),
      version = excluded.version;
  end`,
  `create trigger comment_deleted after delete on comments when old.status = 'published' begin
    update threads set published = published - 1, version = lower(hex(randomblob(8)))
    where article_id = old.article_id;
  end`,
];

/** All migrations, oldest first; append-only (D06). */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-comments',
    statements: [
      `create table comments (
        id text primary key,
        article_id text not null,
        parent text references comments(id),
        status text not null check (status in ('published', 'held', 'removed')),
        name text not null,
        email text not null,
        url text not null,
        body text not null,
        revision integer,
        created_at integer not null,
        idempotency_key text not null unique,
        body_hash text not null,
        client_hash text
      )`,
      'create index comments_by_article on comments (article_id, status, created_at, id)',
      'create index comments_by_name on comments (article_id, name)',
      'create index comments_by_email on comments (article_id, email)',
      'create index comments_by_status on comments (status, created_at)',
      'create index comments_by_writer on comments (email, name, status)',
      'create index comments_by_client on comments (created_at) where client_hash is not null',
    ],
  },
  {
    // One row, replaced by each write probe.
    name: '002-health',
    statements: ['create table health (id integer primary key, filler blob not null)'],
  },
  {
    // Comments are ordered by a number of their own, since clocks go wrong. Those of before keep their order.
    name: '003-sequence',
    statements: [
      'alter table comments add column sequence integer not null default 0',
      `update comments set sequence = numbered.number from
        (select id, row_number() over (order by created_at, id) as number from comments) as numbered
        where comments.id = numbered.id`,
      'create unique index comments_by_sequence on comments (sequence)',
      'drop index comments_by_article',
      'create index comments_by_article on comments (article_id, status, sequence)',
      'drop index comments_by_status',
      'create index comments_by_status on comments (status, sequence)',
      // With triggers on the table, SQLite looks for replies to each comment that is added.
      'create index comments_by_parent on comments (parent) where parent is not null',
    ],
  },
  {
    // The whole text would double the file; its beginning and length single out a comment among those of one name.
    name: '004-duplicates',
    statements: [
      'drop index comments_by_name',
      'drop index comments_by_email',
      `create index comments_by_text on comments (article_id, name, substr(body, 1, 60), length(body))
        where status = 'published'`,
    ],
  },
  {
    // Triggers, since other processes moderate. The version is random: a counter would come to the same number with
    // other comments after a backup was put back.
    name: '005-threads',
    statements: [
      `create table threads (
        article_id text primary key,
        published integer not null,
        version text not null
      ) without rowid`,
      `insert into threads select article_id, count(*), lower(hex(randomblob(8)))
        from comments where status = 'published' group by article_id`,
      ...COUNTING_TRIGGERS,
    ],
  },
  {
    // Replies, changes by the writer, and who decided what. SQLite cannot change the check of a column, so the column
    // of the status is replaced. What the triggers did is done by the store, in both databases the same.
    name: '006-replies',
    statements: [
      'drop trigger comment_added',
      'drop trigger comment_changed',
      'drop trigger comment_deleted',
      'drop index comments_by_article',
      'drop index comments_by_status',
      'drop index comments_by_writer',
      'drop index comments_by_text',
      `alter table comments add column state text not null default 'held'
        check (state in ('published', 'held', 'spam', 'removed', 'withdrawn'))`,
      'update comments set state = status',
      'alter table comments drop column status',
      'alter table comments rename column state to status',
      'alter table comments add column root integer not null default 0',
      'alter table comments add column depth integer not null default 0',
      'alter table comments add column listed integer not null default 0',
      'alter table comments add column pinned integer not null default 0',
      'alter table comments add column edited_at integer',
      'alter table comments add column token_hash text',
      'alter table comments add column reason text',
      'alter table comments add column decided_by text',
      'alter table comments add column decided_at integer',
      'alter table comments add column by_paper integer not null default 0',
      'alter table comments add column objected integer not null default 0',
      `with recursive tree (id, root, depth) as (
        select id, sequence, 0 from comments where parent is null
        union all
        select reply.id, tree.root, tree.depth + 1 from comments as reply join tree on reply.parent = tree.id
      )
      update comments set root = tree.root, depth = tree.depth, listed = status = 'published'
        from tree where tree.id = comments.id`,
      // A database that went back to an earlier version and came again has comments that were removed above replies.
      `with recursive above (id) as (
        select parent from comments where status = 'published'
        union
        select comments.parent from comments join above on comments.id = above.id
      )
      update comments set listed = 1 where id in (select id from above)`,
      'create index comments_by_article on comments (article_id, status, sequence)',
      'create index comments_by_thread on comments (article_id, root, sequence) where listed = 1',
      'create index comments_by_newest_thread on comments (article_id, root desc, sequence) where listed = 1',
      'create index comments_by_status on comments (status, sequence)',
      'create index comments_by_writer on comments (email, name, status)',
      `create index comments_by_text on comments (article_id, name, substr(body, 1, 60), length(body))
        where status = 'published'`,
      'alter table threads add column closed integer not null default 0',
      'alter table threads add column slow_seconds integer not null default 0',
      'alter table threads add column listed integer not null default 0',
      `update threads set listed =
        (select count(*) from comments where comments.article_id = threads.article_id and listed = 1)`,
      `create table events (
        sequence integer primary key autoincrement,
        at integer not null,
        kind text not null,
        article_id text,
        comment_id text,
        actor text,
        before text,
        after text,
        reason text
      )`,
      'create index events_by_comment on events (comment_id, sequence)',
      `create table reports (
        sequence integer primary key autoincrement,
        comment_id text not null references comments(id),
        reporter_hash text,
        reason text not null,
        note text not null,
        at integer not null,
        unique (comment_id, reporter_hash)
      )`,
    ],
    down: [
      'drop table reports',
      'drop table events',
      ...['thread', 'newest_thread', 'article', 'status', 'writer', 'text'].map(
        (name) => `drop index comments_by_${name}`,
      ),
      `alter table comments add column state text not null default 'held'
        check (state in ('published', 'held', 'removed'))`,
      "update comments set state = case when status in ('published', 'held') then status else 'removed' end",
      'alter table comments drop column status',
      'alter table comments rename column state to status',
      ...[
        'root',
        'depth',
        'listed',
        'pinned',
        'edited_at',
        'token_hash',
        'reason',
        'decided_by',
        'decided_at',
        'by_paper',
        'objected',
      ].map((column) => `alter table comments drop column ${column}`),
      ...['closed', 'slow_seconds', 'listed'].map((column) => `alter table threads drop column ${column}`),
      'create index comments_by_article on comments (article_id, status, sequence)',
      'create index comments_by_status on comments (status, sequence)',
      'create index comments_by_writer on comments (email, name, status)',
      `create index comments_by_text on comments (article_id, name, substr(body, 1, 60), length(body))
        where status = 'published'`,
      ...COUNTING_TRIGGERS,
    ],
  },
  {
    // Who decides on comments, what they decided about writers, and by which rule a comment was held.
    name: '007-moderators',
    statements: [
      'alter table comments add column held_by text',
      `create table moderators (
        login text primary key,
        name text not null,
        password_hash text not null,
        role text not null check (role in ('moderator', 'admin')),
        totp_secret text,
        totp_step integer not null default 0,
        disabled integer not null default 0,
        created_at integer not null
      )`,
      `create table sessions (
        id_hash text primary key,
        login text not null references moderators(login),
        created_at integer not null,
        seen_at integer not null,
        client text not null
      )`,
      'create index sessions_by_login on sessions (login)',
      'create table sign_in_limits (key text primary key, tries integer not null, since integer not null)',
      `create table writers (
        email text not null,
        name text not null,
        standing text not null check (standing in ('trusted', 'blocked')),
        primary key (email, name)
      )`,
      'create index events_by_actor on events (sequence) where actor is not null',
    ],
    down: [
      'drop index events_by_actor',
      'drop table writers',
      'drop table sign_in_limits',
      'drop table sessions',
      'drop table moderators',
      'alter table comments drop column held_by',
    ],
  },
  {
    // What was erased for ever: applied again where an older database is restored (P03).
    name: '008-erasures',
    statements: [
      `create table erasures (
        comment_id text primary key,
        part text not null check (part in ('person', 'comment', 'withdrawn')),
        at integer not null
      )`,
    ],
    down: ['drop table erasures'],
  },
  {
    // Mails and calls of a webhook that wait to be sent, who gets any, and the mail that writers ask for.
    name: '009-notices',
    statements: [
      'create table notice_channels (channel text primary key, is_hourly integer not null default 0)',
      `create table notices (
        id text primary key,
        channel text not null,
        kind text not null,
        at integer not null,
        article_id text not null,
        comment_id text not null,
        state text not null,
        subscription_id text,
        batch text,
        lease text,
        attempts integer not null default 0,
        due_at integer
      )`,
      'create index notices_by_due on notices (due_at, id)',
      'create index notices_by_batch on notices (batch) where batch is not null',
      `create table subscriptions (
        id text primary key,
        comment_id text not null unique references comments(id),
        address text not null,
        confirmed integer not null default 0,
        created_at integer not null,
        next_reply_at integer not null default 0
      )`,
    ],
    down: ['drop table subscriptions', 'drop table notices', 'drop table notice_channels'],
  },
  {
    // By which a name is found that looks like another one under the same article.
    name: '010-name-skeletons',
    statements: [
      "alter table comments add column name_skeleton text not null default ''",
      `create index comments_by_skeleton on comments (article_id, name_skeleton, name, email)
        where status = 'published'`,
    ],
    fill(raw) {
      const update = raw.prepare('update comments set name_skeleton = ? where id = ?');
      const rows = raw.prepare('select id, name from comments').all() as { id: string; name: string }[];
      for (const { id, name } of rows) update.run(nameSkeleton(name), id);
    },
    down: ['drop index comments_by_skeleton', 'alter table comments drop column name_skeleton'],
  },
  {
    // The few comments that stand above all threads of an article, and those that were written before a time.
    name: '011-pinned-and-dated',
    statements: [
      'create index comments_pinned on comments (article_id, status, pinned, sequence) where pinned = 1',
      `create index comments_by_date on comments (article_id, created_at) where status = 'published'`,
    ],
    down: ['drop index comments_by_date', 'drop index comments_pinned'],
  },
];
