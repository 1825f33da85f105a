import type { Comment, CommentList } from './comment.ts';
import { isNumber, isObject, isTextOrNull, isTime, optional, parseComment } from './parse-answers.ts';

/** Parses a comment list; undefined where the value is none. Never throws. */
export function parseCommentList(input: unknown): CommentList | undefined {
  if (!isObject(input)) return undefined;
  const { comments, pinned, count, order = 'oldest', next, end, open, requireEmail, service } = input;
  if (!Array.isArray(comments) || typeof count !== 'number' || !isTextOrNull(next) || !isTextOrNull(end))
    return undefined;
  if (typeof open !== 'boolean' || typeof requireEmail !== 'boolean') return undefined;
  if (order !== 'oldest' && order !== 'newest') return undefined;
  const read = comments.map(parseComment);
  const pinnedRead = Array.isArray(pinned) ? pinned.map(parseComment) : [];
  if (read.includes(undefined) || pinnedRead.includes(undefined)) return undefined;
  return {
    comments: read as Comment[],
    ...(pinnedRead.length > 0 ? { pinned: pinnedRead as Comment[] } : {}),
    count,
    order,
    next,
    end,
    open,
    requireEmail,
    ...optional(input, { page: isNumber, pages: isNumber, closesAt: isTime, slowSeconds: isNumber }),
    ...(service === false ? { service } : {}),
  };
}
