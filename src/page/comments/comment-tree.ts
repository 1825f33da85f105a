import type { Comment } from '../../model/comment/comment.ts';

/** A comment with its replies. */
export interface Thread {
  comment: Comment;
  replies: Thread[];
  /** Whether it stands one step below the comment it answers, on a screen of any width. */
  isBelowParent: boolean;
  /** Whether the comment stands above all threads, so that a link to it takes its place here. */
  isAbove: boolean;
}

/** Greatest nesting of replies; a deeper reply is beside the one it answers. */
const MAX_DEPTH = 4;

/**
 * Arranges comments as threads, in their order. A comment whose parent is not among them is at the top level.
 *
 * @param comments each after the one it answers
 * @param above comments that stand above all threads
 */
export function threadsOf(comments: readonly Comment[], above: readonly Comment[] = []): Thread[] {
  const top: Thread[] = [];
  const nodes = new Map<string, { thread: Thread; depth: number; siblings: Thread[] }>();
  for (const comment of comments) {
    const parent = comment.parent === null ? undefined : nodes.get(comment.parent);
    const depth = parent === undefined ? 0 : Math.min(MAX_DEPTH, parent.depth + 1);
    const isAbove = above.some(({ id }) => id === comment.id);
    const thread: Thread = { comment, replies: [], isBelowParent: depth === 1, isAbove };
    const siblings =
      parent === undefined ? top : parent.depth >= MAX_DEPTH ? parent.siblings : parent.thread.replies;
    siblings.push(thread);
    nodes.set(comment.id, { thread, depth, siblings });
  }
  return top;
}

/** Returns the number of replies below a comment, at any depth. */
export const countReplies = ({ replies }: Thread): number =>
  replies.reduce((count, reply) => count + 1 + countReplies(reply), 0);
