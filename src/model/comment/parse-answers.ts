import { timeOf } from '../time.ts';
import type { Comment } from './comment.ts';

/** An object whose fields are not known. */
export type UnknownFields = Record<string, unknown>;

/** Whether a value is a JSON object. */
export const isObject = (input: unknown): input is UnknownFields =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
/** Whether a value is a string. */
export const isText = (value: unknown): value is string => typeof value === 'string';
/** Whether a value is a string or null. */
export const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isId = (value: unknown): value is string => isText(value) && /^[\w-]{1,80}$/.test(value);
/** Whether a value is a whole number. */
export const isNumber = (value: unknown): value is number => Number.isSafeInteger(value);
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
