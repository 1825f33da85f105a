import type { Comment } from '../../model/comment/comment.ts';
import { readCommentPosted } from '../../model/comment/read-answers.ts';
import { timeOf } from '../../model/time.ts';

/** Whether a comment's time can be printed; a page that tried with any other would fall over. */
export const isDated = ({ at }: Pick<Comment, 'at'>): boolean => timeOf(at) !== undefined;

/** Whether a value is a comment that can be shown, wherever it comes from (S11). */
export function isComment(value: unknown): value is Comment {
  const comment = readCommentPosted({ comment: value })?.comment;
  return comment !== undefined && isDated(comment);
}
