import type { Comment } from '../../model/comment/comment.ts';

/** A comment as its reader sees it: one of their own may be on its way, held, refused or not yet sent. */
export type ShownComment = Comment & { mine?: 'sending' | 'held' | 'refused' | 'unsent' };

/** A comment with its answers. */
export interface Thread {
  comment: ShownComment;
  replies: Thread[];
}

/** How deep answers are set; a deeper one stands beside what it answers. */
const DEEPEST = 4;

/**
 * Hangs each comment under the one it answers, keeping the order they came in. One whose parent isn't here
 * stands at the top: nothing is lost.
 */
export function threadsOf(comments: ShownComment[]): Thread[] {
  const top: Thread[] = [];
  const placed = new Map<string, { thread: Thread; depth: number; siblings: Thread[] }>();
  for (const comment of comments) {
    const thread: Thread = { comment, replies: [] };
    const parent = comment.parent === null ? undefined : placed.get(comment.parent);
    const depth = parent === undefined ? 0 : Math.min(DEEPEST, parent.depth + 1);
    const siblings =
      parent === undefined ? top : parent.depth >= DEEPEST ? parent.siblings : parent.thread.replies;
    siblings.push(thread);
    placed.set(comment.id, { thread, depth, siblings });
  }
  return top;
}
