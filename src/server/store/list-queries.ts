import { LISTED_COLUMNS } from './comment-row.ts';

const COLUMNS = LISTED_COLUMNS.join(', ');
const ENTRY = `${LISTED_COLUMNS.map((column) => `entry.${column}`).join(', ')},
  case when entry.parent is null then null when parent.status = 'published' then parent.name else '' end as parent_name`;

/** Joins the names of those that are answered, for the rows of one page alone. */
const withParents = (page: string, order: string): string =>
  `select ${ENTRY} from (${page}) as entry left join comments as parent on parent.id = entry.parent order by ${order}`;

const listed = (where: string): string =>
  `select ${COLUMNS}, root, sequence from comments where article_id = ? and listed = 1 and ${where}`;

/** A cursor that is before all comments, in either order. */
export const BEFORE_ALL = { oldest: 0, newest: Number.MAX_SAFE_INTEGER } as const;

/** Threads that began first come first. Values: article, root, sequence (of the cursor), limit, offset. */
const OLDEST = withParents(
  `${listed('(root, sequence) > (?, ?)')} order by root, sequence limit ? offset ?`,
  'entry.root, entry.sequence',
);

/**
 * Threads that began last come first: what is left of the cursor's thread, then the threads before it. Values: article,
 * root, sequence, limit; article, root, limit, offset; limit.
 */
const NEWEST = withParents(
  `select * from (${listed('root = ? and sequence > ?')} order by sequence limit ?) as rest
  union all
  select * from (${listed('root < ?')} order by root desc, sequence limit ? offset ?) as others
  order by root desc, sequence limit ?`,
  'entry.root desc, entry.sequence',
);

/** Pinned comments in a list at most. */
const PINNED = 20;

/** Query of the pinned comments of an article, in the order in which they were stored; its value is the article. */
export const PINNED_QUERY = withParents(
  `select ${COLUMNS}, sequence from comments
  where article_id = ? and pinned = 1 and status = 'published' order by sequence limit ${PINNED}`,
  'entry.sequence',
);

/** Place of the comment after which a list begins. */
export interface Cursor {
  root: number;
  sequence: number;
}

/** Queries of a page of an article's comments, with `?` for each value; the same in every database. */
export const LIST_QUERIES = { oldest: OLDEST, newest: NEWEST } as const;

/** Values of a query of a page, in its order. */
export const listValues = (
  order: keyof typeof LIST_QUERIES,
  articleId: string,
  { root, sequence }: Cursor,
  limit: number,
  offset: number,
): (string | number)[] =>
  order === 'oldest'
    ? [articleId, root, sequence, limit, offset]
    : [articleId, root, sequence, limit, articleId, root, limit, offset, limit];
