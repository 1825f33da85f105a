import type { Comment } from '../../model/comment/comment.ts';

/** Joins lists of comments; of a comment in several lists the first version is used. */
export function mergeComments(...lists: (readonly Comment[])[]): Comment[] {
  const byId = new Map<string, Comment>();
  for (const comment of lists.flat()) if (!byId.has(comment.id)) byId.set(comment.id, comment);
  return [...byId.values()];
}
