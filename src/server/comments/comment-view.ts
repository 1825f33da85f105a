import type { Comment } from '../../model/comment/comment.ts';
import type { CommentStore, ListedComment, ListedEntry } from '../store/store.ts';

const timeText = (time: number): string => new Date(time).toISOString();

/** What every view of a comment has: nothing of it itself. */
const withoutContent = (comment: ListedComment, parentName: string | null): Omit<Comment, 'status'> => ({
  id: comment.id,
  parent: comment.parent,
  depth: comment.depth,
  ...(comment.parent === null ? {} : { replyTo: { id: comment.parent, name: parentName ?? '' } }),
  name: '',
  text: '',
  at: timeText(comment.createdAt),
});

/** A comment with its text, without addresses, keys, hashes and tokens (P01, P02). */
const wholeView = (
  comment: ListedComment,
  parentName: string | null,
  status: 'published' | 'held',
): Comment => ({
  ...withoutContent(comment, parentName),
  name: comment.name,
  text: comment.text,
  ...(comment.url === '' ? {} : { url: comment.url }),
  ...(comment.editedAt === null ? {} : { editedAt: timeText(comment.editedAt) }),
  ...(comment.revision === null ? {} : { revision: comment.revision }),
  ...(comment.pinned ? { pinned: true } : {}),
  ...(comment.byPaper ? { byPaper: true } : {}),
  status,
});

/** A comment that is not to be seen any more, for the place that its replies hang below. */
const tombstone = (comment: ListedComment, parentName: string | null): Comment => ({
  ...withoutContent(comment, parentName),
  status: comment.status === 'withdrawn' ? 'withdrawn' : 'removed',
});

/** A comment of a list as any reader may see it: of one that is not published nothing but its place (C09). */
export const publicView = (entry: ListedEntry): Comment =>
  entry.status === 'published'
    ? wholeView(entry, entry.parentName, 'published')
    : tombstone(entry, entry.parentName);

/** A comment as its own writer may see it: one that waits, for whatever reason, is held. */
export function ownView(comment: ListedComment, parentName: string | null): Comment {
  if (comment.status === 'removed' || comment.status === 'withdrawn') return tombstone(comment, parentName);
  return wholeView(comment, parentName, comment.status === 'published' ? 'published' : 'held');
}

/** Name of the writer of a published comment; empty where there is no such comment. */
export async function publishedName(store: Pick<CommentStore, 'find'>, id: string | null): Promise<string> {
  const comment = id === null ? undefined : await store.find(id);
  return comment?.status === 'published' ? comment.name : '';
}
