import type { Comment } from '../../model/comment/comment.ts';

/**
 * Joins lists of comments. A comment in several lists stands where it comes first among them.
 *
 * @param recent comments whose last version here is the one to show
 */
export function mergeComments(recent: readonly Comment[], ...lists: (readonly Comment[])[]): Comment[] {
  const byId = new Map<string, Comment>();
  for (const comment of [...lists.flat(), ...recent]) {
    if (!byId.has(comment.id) || recent.includes(comment)) byId.set(comment.id, comment);
  }
  const all = [...byId.values()];
  // One that its writer withdrew leaves nothing where nobody has answered it.
  return all.filter(({ id, status }) => status !== 'withdrawn' || all.some(({ parent }) => parent === id));
}
