import { timeOf } from '../time.ts';
import type { Comment, CommentList, CommentPosted, CommentState } from './comment.ts';

type Loose = Record<string, unknown>;

const isObject = (input: unknown): input is Loose =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isId = (value: unknown): value is string => isText(value) && /^[\w-]{1,80}$/.test(value);
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value);
const isTime = (value: unknown): value is string => isText(value) && timeOf(value) !== undefined;
const isTrue = (value: unknown): value is true => value === true;
const isReplyTo = (value: unknown): value is { id: string; name: string } =>
  isObject(value) && isId(value['id']) && isText(value['name']);

/** Those of an object's fields that are set and of their type. */
function optional<T extends Loose>(
  input: Loose,
  checks: { [K in keyof T]: (value: unknown) => value is T[K] },
): Partial<T> {
  const values: Loose = {};
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

/** Parses the response to a post; undefined where the value is none. Never throws. */
export function parseCommentPosted(input: unknown): CommentPosted | undefined {
  if (!isObject(input)) return undefined;
  const comment = parseComment(input['comment']);
  if (comment === undefined) return undefined;
  return { comment, ...optional(input, { token: isText, editableUntil: isTime, statusToken: isText }) };
}

const OUTCOMES: readonly unknown[] = ['waiting', 'published', 'refused', 'withdrawn'];

/** Parses what became of a comment; undefined where the value is none. Never throws. */
export function parseCommentState(input: unknown): CommentState | undefined {
  if (!isObject(input)) return undefined;
  const { status, canObject, at } = input;
  if (!OUTCOMES.includes(status) || typeof canObject !== 'boolean' || !isTime(at)) return undefined;
  return { status: status as CommentState['status'], canObject, at, ...optional(input, { reason: isText }) };
}
