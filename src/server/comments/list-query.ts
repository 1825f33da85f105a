import {
  COMMENT_PAGE_LIMIT,
  COMMENT_PAGE_MOST,
  type CommentOrder,
  type FieldCode,
} from '../../model/comment/comment.ts';
import { CommentError } from './comment-error.ts';
import { isCommentId } from './comment-id.ts';

/** Query of a request for comments, as the client sent it. */
export interface ListQuery {
  /** Cursor: what an earlier list gave as `next` or `end` (C17). */
  after?: string | undefined;
  limit?: string | undefined;
  /** Number of a page, from 1; without `after`. */
  page?: string | undefined;
  /** Id of a comment, for the page that holds it; without `after`. */
  comment?: string | undefined;
  /** `newest` for the threads that began last, first. */
  order?: string | undefined;
}

/** A query, parsed. */
export interface ParsedListQuery {
  /** Id of the last comment before the list. */
  after?: string;
  limit: number;
  page: number;
  comment?: string;
  order: CommentOrder;
}

/** Which list a query comes to: equal values, equal lists, whatever the query looked like. */
export type ListSelection = Pick<ParsedListQuery, 'limit' | 'order'> &
  ({ after: string } | { /** Number of a page that exists. */ page: number });

const invalid = (field: keyof ListQuery): CommentError =>
  new CommentError('invalid_fields', { fields: { [field]: 'invalid' satisfies FieldCode } });

function parseId(field: 'after' | 'comment', text: string): string {
  if (!isCommentId(text)) throw invalid(field);
  return text;
}

function parseNumber(field: 'limit' | 'page', text: string, most: number): number {
  if (!/^[1-9]\d{0,15}$/.test(text)) throw invalid(field);
  return Math.min(Number(text), most);
}

function parseOrder(text = 'oldest'): CommentOrder {
  if (text !== 'oldest' && text !== 'newest') throw invalid('order');
  return text;
}

/** Parses the query of a list. @throws CommentError where a parameter is wrong */
export const parseListQuery = ({ after, limit, page, comment, order }: ListQuery): ParsedListQuery => ({
  limit: limit === undefined ? COMMENT_PAGE_LIMIT : parseNumber('limit', limit, COMMENT_PAGE_MOST),
  order: parseOrder(order),
  page: page === undefined ? 1 : parseNumber('page', page, 1_000_000),
  // Cursors had the time of the comment before its id; pages that were rendered then still send them.
  ...(after === undefined ? {} : { after: parseId('after', after.replace(/^\d{1,16}\./, '')) }),
  ...(comment === undefined ? {} : { comment: parseId('comment', comment) }),
});
