import { timeOf } from '../time.ts';
import type { Comment, CommentList, CommentPosted } from './comment.ts';

type Loose = Record<string, unknown>;

const isObject = (input: unknown): input is Loose =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

/**
 * Parses a comment (S11). Without the schema library, which the comment form should not load for eight fields.
 *
 * @returns undefined where the value is no valid comment
 */
export function parseComment(input: unknown): Comment | undefined {
  if (!isObject(input)) return undefined;
  const { id, parent, name, url, text, at, status } = input;
  if (!isText(id) || !/^[\w-]{1,80}$/.test(id) || !isTextOrNull(parent)) return undefined;
  if (!isText(name) || !isText(text) || !isText(at) || timeOf(at) === undefined) return undefined;
  if ((status !== 'published' && status !== 'held') || (url !== undefined && !isText(url))) return undefined;
  return { id, parent, name, ...(url === undefined ? {} : { url }), text, at, status };
}

/** Parses a comment list; undefined where the value is none. Never throws. */
export function parseCommentList(input: unknown): CommentList | undefined {
  if (!isObject(input)) return undefined;
  const { comments, count, page, next, end, open, requireEmail, service } = input;
  if (!Array.isArray(comments) || typeof count !== 'number' || !isTextOrNull(next) || !isTextOrNull(end))
    return undefined;
  if (typeof open !== 'boolean' || typeof requireEmail !== 'boolean') return undefined;
  const read = comments.map(parseComment);
  if (read.includes(undefined)) return undefined;
  return {
    comments: read as Comment[],
    count,
    ...(typeof page === 'number' ? { page } : {}),
    next,
    end,
    open,
    requireEmail,
    ...(service === false ? { service } : {}),
  };
}

/** Parses the response to a post; undefined where the value is none. Never throws. */
export function parseCommentPosted(input: unknown): CommentPosted | undefined {
  const comment = isObject(input) ? parseComment(input['comment']) : undefined;
  return comment === undefined ? undefined : { comment };
}
