import type { ListedComment, StoredComment } from '../store/store.ts';

type Seen = Pick<StoredComment, 'status' | 'decidedAt'> & Pick<ListedComment, 'editedAt'>;

/**
 * Short text for the state of a comment that a moderator sees. Forms send it back, so that nobody decides on a comment
 * that somebody else decided on, or that its writer changed, while they read it.
 */
export const seenState = ({ status, decidedAt, editedAt }: Seen): string =>
  `${status}.${decidedAt ?? 0}.${editedAt ?? 0}`;

/** A comment as a form names it: its id, and the state that was seen. */
export interface CommentRef {
  id: string;
  seen: string;
}

/** Parses what a form sends for a comment. @returns undefined where it is something else */
export function parseCommentRef(text: string): CommentRef | undefined {
  const [, id, seen] = /^([0-9a-f-]{36}) ([a-z]{4,9}\.\d{1,16}\.\d{1,16})$/.exec(text) ?? [];
  return id === undefined || seen === undefined ? undefined : { id, seen };
}
