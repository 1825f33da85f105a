import type { Comment, CommentList } from '../../../src/model/comment/comment.ts';

/** A comment with an id of its own. */
export const comment = (id: string, rest: Partial<Comment> = {}): Comment => ({
  id,
  parent: null,
  name: `Reader ${id}`,
  text: `Words of ${id}`,
  at: '2022-11-24T08:14:00Z',
  status: 'published',
  ...rest,
});

/** A page of a list of comments; the last one where it says nothing else. */
export const list = (comments: Comment[], rest: Partial<CommentList> = {}): CommentList => ({
  comments,
  count: comments.length,
  next: null,
  end: comments.at(-1)?.id ?? null,
  open: true,
  requireEmail: true,
  ...rest,
});
