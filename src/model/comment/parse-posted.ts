import type { CommentPosted } from './comment.ts';
import { isObject, isText, isTime, optional, parseComment } from './parse-answers.ts';

/** Parses the response to a post; undefined where the value is none. Never throws. */
export function parseCommentPosted(input: unknown): CommentPosted | undefined {
  if (!isObject(input)) return undefined;
  const comment = parseComment(input['comment']);
  if (comment === undefined) return undefined;
  return { comment, ...optional(input, { token: isText, editableUntil: isTime, statusToken: isText }) };
}
