import { COMMENT_PAGE_LIMIT } from '../../model/comment/comment.ts';
import type { Cursor } from '../store/store.ts';
import { CommentError } from './comment-error.ts';

/** Query of a request for comments, as the client sent it. */
export interface ListQuery {
  after?: string | undefined;
  limit?: string | undefined;
}

/** Writes a cursor as a client gets it, to be sent back as `after` (C17). */
export const writeCursor = ({ createdAt, id }: Cursor): string => `${createdAt}.${id}`;

function parseCursor(text: string): Cursor {
  const [, createdAt, id] = /^(\d{1,16})\.([0-9a-f-]{36})$/.exec(text) ?? [];
  if (createdAt === undefined || id === undefined)
    throw new CommentError('invalid_fields', { fields: { after: 'invalid' } });
  return { createdAt: Number(createdAt), id };
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1)
    throw new CommentError('invalid_fields', { fields: { limit: 'invalid' } });
  return Math.min(limit, COMMENT_PAGE_LIMIT);
}

/** Parses the query of a list. @throws CommentError where a parameter is wrong */
export const parseListQuery = ({
  after,
  limit,
}: ListQuery): { after: Cursor | undefined; limit: number } => ({
  after: after === undefined ? undefined : parseCursor(after),
  limit: limit === undefined ? COMMENT_PAGE_LIMIT : parseLimit(limit),
});
