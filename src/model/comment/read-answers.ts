import * as v from 'valibot';
import type { CommentList, CommentPosted } from './comment.ts';

const comment = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/)),
  parent: v.nullable(v.string()),
  name: v.string(),
  url: v.optional(v.string()),
  text: v.string(),
  at: v.string(),
  status: v.picklist(['published', 'held']),
});

const list = v.object({
  comments: v.array(comment),
  count: v.number(),
  next: v.nullable(v.string()),
  end: v.nullable(v.string()),
  open: v.boolean(),
  requireEmail: v.boolean(),
  service: v.optional(v.literal(false)),
});

/** The list a service answered with, or undefined where it is none of ours. */
export function readCommentList(input: unknown): CommentList | undefined {
  const result = v.safeParse(list, input);
  return result.success ? result.output : undefined;
}

/** The answer to a post, or undefined where it is none of ours. */
export function readCommentPosted(input: unknown): CommentPosted | undefined {
  const result = v.safeParse(v.object({ comment }), input);
  return result.success ? result.output : undefined;
}
