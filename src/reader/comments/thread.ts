import type { Comment, CommentList } from '../../model/comment/comment.ts';
import type { CommentsClient } from './comments-client.ts';

/** Fetches all pages of an article's comments after `after`, as one list. */
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

/** Joins lists of comments; of a comment in several lists the first version is used. */
export function mergeComments(...lists: (readonly Comment[])[]): Comment[] {
  const byId = new Map<string, Comment>();
  for (const comment of lists.flat()) if (!byId.has(comment.id)) byId.set(comment.id, comment);
  return [...byId.values()];
}
