import type { Comment, CommentList } from '../../model/comment/comment.ts';
import type { CommentsClient } from './comments-client.ts';

/** Fetches every page of an article's comments from `after` on, as one list. */
export async function fetchAllComments(
  client: CommentsClient,
  slug: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<CommentList> {
  const list = await client.list(slug, after, signal);
  const comments = [...list.comments];
  let { next, end } = list;
  while (next !== null) {
    const page = await client.list(slug, next, signal);
    comments.push(...page.comments);
    ({ next, end } = page);
  }
  return { ...list, comments, next, end };
}

/**
 * Joins lists of comments into one, each comment once. What the service says of a comment counts before what this
 * browser stored of it, which comes later in the lists: it may have been approved.
 */
export function mergeComments(...lists: (readonly Comment[])[]): Comment[] {
  const byId = new Map<string, Comment>();
  for (const comment of lists.flat()) if (!byId.has(comment.id)) byId.set(comment.id, comment);
  return [...byId.values()];
}
