import { timeOf } from '../time.ts';
import type { Comment, CommentList } from './comment.ts';

/** An object whose fields are not known. */
export type UnknownFields = Record<string, unknown>;

/** Whether a value is a JSON object. */
export const isObject = (input: unknown): input is UnknownFields =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
/** Whether a value is a string. */
export const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isId = (value: unknown): value is string => isText(value) && /^[\w-]{1,80}$/.test(value);
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value);
/** Whether a value is a date-time. */
export const isTime = (value: unknown): value is string => isText(value) && timeOf(value) !== undefined;
const isTrue = (value: unknown): value is true => value === true;
const isReplyTo = (value: unknown): value is { id: string; name: string } =>
  isObject(value) && isId(value['id']) && isText(value['name']);

/** Those of an object's fields that are set and of their type. */
export function optional<T extends UnknownFields>(
  input: UnknownFields,
  checks: { [K in keyof T]: (value: unknown) => value is T[K] },
): Partial<T> {
  const values: UnknownFields = {};
  for (const name in checks) if (checks[name](input[name])) values[name] = input[name];
  return values as Partial<T>;
}

const STATUSES: readonly unknown[] = ['published', 'held', 'removed', 'withdrawn'];

/**
 * Parses a comment (S11). Without the schema library, which the comment form should not load for a few fields.
 *
 * @returns undefined where the value is no valid comment
 */
export function parseComment(input: unknown): Comment | undefined {
  if (!isObject(input)) return undefined;
  // A comment that this browser stored before there were threads has no depth.
  const { id, parent, depth = 0, name, url, text, at, status } = input;
  if (!isId(id) || !isTextOrNull(parent) || !isNumber(depth)) return undefined;
  if (!isText(name) || !isText(text) || !isTime(at)) return undefined;
  if (!STATUSES.includes(status) || (url !== undefined && !isText(url))) return undefined;
  return {
    id,
    parent,
    depth,
    name,
    text,
    at,
    status: status as Comment['status'],
    ...optional(input, {
      replyTo: isReplyTo,
      url: isText,
      editedAt: isTime,
      revision: isNumber,
      pinned: isTrue,
      byPaper: isTrue,
    }),
  };
}

/** Parses a comment list; undefined where the value is none. Never throws. */
export function parseCommentList(input: unknown): CommentList | undefined {
  if (!isObject(input)) return undefined;
  const { comments, count, order = 'oldest', next, end, open, requireEmail, service } = input;
  if (!Array.isArray(comments) || typeof count !== 'number' || !isTextOrNull(next) || !isTextOrNull(end))
    return undefined;
  if (typeof open !== 'boolean' || typeof requireEmail !== 'boolean') return undefined;
  if (order !== 'oldest' && order !== 'newest') return undefined;
  const read = comments.map(parseComment);
  if (read.includes(undefined)) return undefined;
  return {
    comments: read as Comment[],
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
