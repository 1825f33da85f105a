import type { Comment, CommentList } from '../../../src/model/comment/comment.ts';

/** Returns a comment with this id. */
export const comment = (id: string, rest: Partial<Comment> = {}): Comment => ({
  id,
  parent: null,
  depth: 0,
  name: `Reader ${id}`,
  text: `Words of ${id}`,
  at: '2022-11-24T08:14:00Z',
  status: 'published',
  ...rest,
});

/** Returns a page of a comment list; by default the last. */
export const list = (comments: Comment[], rest: Partial<CommentList> = {}): CommentList => ({
  comments,
  count: comments.length,
  order: 'oldest',
  next: null,
  end: comments.at(-1)?.id ?? null,
  open: true,
  requireEmail: true,
  ...rest,
});
