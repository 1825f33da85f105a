import type { Comment } from '../../model/comment/comment.ts';

/** A comment with its replies. */
export interface Thread {
  comment: Comment;
  replies: Thread[];
}

/** Greatest nesting of replies; a deeper reply is beside the one it answers. */
const MAX_DEPTH = 4;

/** Arranges comments, oldest first, as threads. A comment whose parent is missing is at the top level. */
export function threadsOf(comments: Comment[]): Thread[] {
  const top: Thread[] = [];
  const nodes = new Map<string, { thread: Thread; depth: number; siblings: Thread[] }>();
  for (const comment of comments) {
    const thread: Thread = { comment, replies: [] };
    const parent = comment.parent === null ? undefined : nodes.get(comment.parent);
    const depth = parent === undefined ? 0 : Math.min(MAX_DEPTH, parent.depth + 1);
    const siblings =
      parent === undefined ? top : parent.depth >= MAX_DEPTH ? parent.siblings : parent.thread.replies;
    siblings.push(thread);
    nodes.set(comment.id, { thread, depth, siblings });
  }
  return top;
}
